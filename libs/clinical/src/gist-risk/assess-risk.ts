import type { RuleOutcome } from '../outcome.js';
import { type MitosisInput, possibleMitoses, possibleSizes, type SizeInput } from './possible-inputs.js';
import { RISK_RULES, type RiskCell, type RiskClass, type RiskRule, type RiskRuleId } from './rules.js';
import { possibleSites } from './sites.js';

/** A primary tumour. `null` and absent mean unknown, but an absent `rupture` means that none was reported. */
export interface RiskInput {
  readonly sizeMm?: SizeInput | null;
  readonly mitosesPer50Hpf?: MitosisInput | null;
  readonly site?: string | null;
  readonly rupture?: boolean | null;
}

export interface RiskOutcome extends RuleOutcome<RiskClass> {
  readonly rule: RiskRuleId;
  /** The classes still possible, when there are several. */
  readonly possible?: readonly RiskClass[];
}

type Field = keyof RiskInput;
type Possible = { readonly [K in keyof RiskCell]: readonly RiskCell[K][] };
const FIELD_OF: Readonly<Record<keyof RiskCell, Field>> = {
  size: 'sizeMm',
  mitoses: 'mitosesPer50Hpf',
  site: 'site',
  rupture: 'rupture',
};

function* cells(possible: Possible): Generator<RiskCell> {
  for (const size of possible.size)
    for (const mitoses of possible.mitoses)
      for (const site of possible.site)
        for (const rupture of possible.rupture) yield { size, mitoses, site, rupture };
}

/** Whether knowing this one input better could change the class. */
function matters(rule: RiskRule, possible: Possible, key: keyof RiskCell): boolean {
  if (possible[key].length < 2) return false;
  for (const cell of cells(possible)) {
    const own = rule.classify(cell);
    if (possible[key].some((value) => rule.classify({ ...cell, [key]: value } as RiskCell) !== own))
      return true;
  }
  return false;
}

/**
 * The risk class of a primary GIST under the named rule. Sizes in mm, mitoses per 50 HPF (5 mm2).
 * The rule is evaluated over every tumour the input allows; if all give one class, that is the result,
 * otherwise INDETERMINATE with the inputs that would decide it.
 * @throws ClinicalInputError for a negative or unreadable input or an unknown site
 */
export function assessRisk(ruleId: RiskRuleId, input: RiskInput): RiskOutcome {
  const rule = RISK_RULES[ruleId];
  const possible: Possible = {
    size: possibleSizes(input.sizeMm, 'sizeMm'),
    mitoses: possibleMitoses(input.mitosesPer50Hpf, 'mitosesPer50Hpf'),
    site: possibleSites(input.site, 'site'),
    rupture: input.rupture === null ? [false, true] : [input.rupture ?? false],
  };
  const classes = new Set<RiskClass>();
  for (const cell of cells(possible)) classes.add(rule.classify(cell));
  const identity = { rule: ruleId, version: rule.version };
  const [only] = classes;
  if (classes.size === 1 && only !== undefined && only !== 'INDETERMINATE')
    return { ...identity, result: only };
  if (classes.size === 1) {
    return { ...identity, result: 'INDETERMINATE', reason: `the tables of ${ruleId} don't cover this site` };
  }
  const keys = (Object.keys(FIELD_OF) as (keyof RiskCell)[]).filter((key) => matters(rule, possible, key));
  const named = [...classes].filter((each) => each !== 'INDETERMINATE');
  return {
    ...identity,
    result: 'INDETERMINATE',
    missing: keys.map((key) => FIELD_OF[key]),
    reason: `the input allows ${named.join(', ')}${classes.has('INDETERMINATE') ? ' or a site outside the tables' : ''}`,
    possible: named,
  };
}
