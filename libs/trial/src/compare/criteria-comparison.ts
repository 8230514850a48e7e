import type { RuleDescription } from '#clinical';
import { DomainError } from '#kernel';
import { type CriteriaKind, criteriaRule } from '../derive/criteria.js';
import type { PatientRecord } from '../derive/patient-record.js';

/** Subjects of whom one rule says `a` and the other `b`; null where a rule had nothing to judge. */
export interface CriteriaCell {
  readonly a: string | null;
  readonly b: string | null;
  readonly count: number;
  readonly subjects: readonly { readonly patientId: string }[];
}

/** What two rules say of the same subjects. */
export interface CriteriaComparison {
  readonly kind: CriteriaKind;
  readonly a: RuleDescription;
  readonly b: RuleDescription;
  /** One for each pair of answers that occurs, the differing ones too. */
  readonly cells: readonly CriteriaCell[];
  readonly agree: number;
  readonly differ: number;
  /** Subjects in whom neither rule had anything to judge; they are in no cell. */
  readonly notAssessed: number;
}

/** Two rules that judge the same thing. Throws CRITERIA_UNKNOWN, CRITERIA_NOT_COMPARABLE. */
export function comparableRules(a: string, b: string): Pick<CriteriaComparison, 'kind' | 'a' | 'b'> {
  const [first, second] = [criteriaRule(a), criteriaRule(b)];
  if (first.kind === second.kind) return { kind: first.kind, a: first.rule, b: second.rule };
  throw new DomainError('CRITERIA_NOT_COMPARABLE', `${a} judges ${first.kind}, ${b} judges ${second.kind}`, {
    a,
    b,
  });
}

/** Cross-tabulates what two rules make of the same histories; records as derived by the one and by the other. */
export function compareCriteria(
  rules: Pick<CriteriaComparison, 'kind' | 'a' | 'b'>,
  byA: readonly PatientRecord[],
  byB: readonly PatientRecord[],
): CriteriaComparison {
  const judged = (record: PatientRecord | undefined) =>
    (rules.kind === 'risk' ? record?.risk.derived?.value : record?.bestResponse?.value) ?? null;
  const others = new Map(byB.map((record) => [record.patientId, record]));
  const cells = new Map<string, { a: string | null; b: string | null; subjects: { patientId: string }[] }>();
  let notAssessed = 0;
  for (const record of byA) {
    const [a, b] = [judged(record), judged(others.get(record.patientId))];
    if (a === null && b === null) notAssessed += 1;
    else {
      const key = `${a}/${b}`;
      const cell = cells.get(key) ?? { a, b, subjects: [] };
      cells.set(key, cell);
      cell.subjects.push({ patientId: record.patientId });
    }
  }
  const sorted = [...cells].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, cell]) => cell);
  const total = (same: boolean) =>
    sorted.reduce((sum, { a, b, subjects }) => ((a === b) === same ? sum + subjects.length : sum), 0);
  return {
    ...rules,
    cells: sorted.map(({ a, b, subjects }) => ({ a, b, count: subjects.length, subjects })),
    agree: total(true),
    differ: total(false),
    notAssessed,
  };
}
