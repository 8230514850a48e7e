import type { Measure } from '../../study/publication.js';
import { type Cohort, type Group, idIn, labelOf } from '../cohort.js';
import { factDefinition } from '../facts.js';
import { measure } from '../measure.js';
import { type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';

const CATEGORIES = [
  'setting',
  'sex',
  'ecog',
  'primarySite',
  'assertedRisk',
  'derivedRisk',
  'firstResectability',
  'priorChemotherapy',
  'priorRadiotherapy',
] as const;

const NUMBERS = ['ageYears', 'sizeMm'] as const;
const SUMMARIES = ['mean', 'standard-deviation', 'median', 'range'] as const;
const SUMMARY_LABELS = {
  mean: 'mean',
  'standard-deviation': 'standard deviation',
  median: 'median',
  range: 'range',
} as const;

/** Who was enrolled: every category with its share of the group, every number summarised. */
export function baseline(cohort: Cohort): Outcome {
  return toOutcome(
    {
      name: 'baseline',
      title: 'Baseline characteristics',
      definition:
        'Shares are of all enrolled subjects of the group; subjects without the finding count as unknown.',
      rules: cohort.rules,
    },
    ['section', 'group', 'label', 'value', 'unit', 'numerator', 'denominator', 'unknown'],
    cohort.groups.flatMap((group) => groupRows(cohort, group)),
  );
}

function groupRows(cohort: Cohort, group: Group): Finding[] {
  return [
    ...NUMBERS.flatMap((fact) => SUMMARIES.map((kind) => summaryRow(group, fact, kind))),
    ...CATEGORIES.flatMap((fact) =>
      categoriesOf(cohort, fact).map((value) => categoryRow(cohort, group, fact, value)),
    ),
  ];
}

function summaryRow(group: Group, fact: string, kind: (typeof SUMMARIES)[number]): Finding {
  const definition: Measure = { kind, fact, among: group.where, decimals: kind === 'range' ? 0 : 1 };
  const section = factDefinition(fact)?.label ?? fact;
  const id = idIn(group, `${fact}.${kind}`);
  return finding(
    { id, section, group: group.id, label: SUMMARY_LABELS[kind] },
    measure(definition, group.subjects),
  );
}

type Category = string | number | boolean;

/** The protocol's codes first, then whatever else was recorded. */
function categoriesOf({ protocol, subjects }: Cohort, fact: string): Category[] {
  const coded = fact === 'setting' ? protocol.settings : fact === 'primarySite' ? protocol.primarySites : [];
  const found = [...subjects.valuesOf(fact)].filter((value) => isCategory(value));
  const sorted = found.sort((a, b) => (a < b ? -1 : 1));
  return [...new Set<Category>([...coded.map(({ code }) => code), ...sorted])];
}

function isCategory(value: unknown): value is Category {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function categoryRow({ protocol }: Cohort, group: Group, fact: string, value: Category): Finding {
  const definition: Measure = {
    kind: 'proportion',
    of: { fact, is: value },
    among: group.where,
    decimals: 1,
  };
  const coded = [...protocol.settings, ...protocol.primarySites];
  const label = typeof value === 'boolean' ? (value ? 'yes' : 'no') : labelOf(coded, String(value));
  const section = factDefinition(fact)?.label ?? fact;
  const id = idIn(group, `${fact}.${value}`);
  return finding({ id, section, group: group.id, label }, measure(definition, group.subjects));
}
