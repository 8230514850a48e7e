import { RESPONSE_RULES, RISK_RULES, type RuleDescription } from '#clinical';
import { DomainError } from '#kernel';

/** Criteria instead of the protocol's, by their ids. */
export interface Criteria {
  readonly risk?: string;
  readonly response?: string;
}

export type CriteriaKind = keyof Criteria;

const RULES: Readonly<Record<CriteriaKind, Readonly<Record<string, RuleDescription>>>> = {
  risk: RISK_RULES,
  response: RESPONSE_RULES,
};

/** The rule of an id and what it judges. Throws CRITERIA_UNKNOWN. */
export function criteriaRule(id: string): { readonly kind: CriteriaKind; readonly rule: RuleDescription } {
  for (const kind of ['risk', 'response'] as const) {
    const rule = Object.hasOwn(RULES[kind], id) ? RULES[kind][id] : undefined;
    if (rule) return { kind, rule };
  }
  throw criteriaUnknown(id, [...Object.keys(RISK_RULES), ...Object.keys(RESPONSE_RULES)]);
}

/**
 * Criteria from text: ids separated by commas, each with or without its kind: `recist-1.1`,
 * `risk:nih-2002,response:recist-1.1`. Throws CRITERIA_UNKNOWN, also for two of one kind.
 */
export function parseCriteria(text: string): Criteria {
  const criteria: { -readonly [K in CriteriaKind]?: string } = {};
  for (const part of text.split(',').map((each) => each.trim())) {
    const [kind, id] = part.includes(':') ? part.split(':', 2) : [undefined, part];
    const found = criteriaRule(id ?? '');
    if (kind !== undefined && kind !== found.kind)
      throw criteriaUnknown(part, Object.keys(RULES[found.kind]));
    if (criteria[found.kind] !== undefined) {
      throw new DomainError('CRITERIA_UNKNOWN', `two criteria of ${found.kind} are given: ${text}`, {
        criteria: text,
      });
    }
    criteria[found.kind] = found.rule.id;
  }
  return criteria;
}

function criteriaUnknown(criteria: string, known: readonly string[]): DomainError {
  return new DomainError('CRITERIA_UNKNOWN', `${criteria} is not one of ${known.join(', ')}`, {
    criteria,
    known,
  });
}
