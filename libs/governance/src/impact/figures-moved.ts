import { canonicalJson } from '#kernel';
import { analyse, OUTCOMES, type OutcomeName, type OutcomeRow, type PatientRecord, type Study } from '#trial';

type Figure = Pick<OutcomeRow, 'value' | 'numerator' | 'denominator' | 'ci' | 'unknown'>;

/** A figure of the cohort that a change of one subject moves; null where the row is not there. */
export interface FigureChange {
  readonly outcome: OutcomeName;
  readonly id: string;
  readonly label: string;
  readonly group: string | null;
  readonly unit: string | null;
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/**
 * The figures that move when one subject's record becomes another, all tables of the study taken. `records` are the
 * cohort's as they are; `after` is null where the subject would be gone.
 */
export function figuresMoved(
  study: Study,
  records: readonly PatientRecord[],
  patientId: string,
  after: PatientRecord | null,
): FigureChange[] {
  const others = records.filter((record) => record.patientId !== patientId);
  const [old, now] = [analyse(records, study), analyse(after ? [...others, after] : others, study)];
  return OUTCOMES.flatMap((name) => {
    const rows = new Map(now[name].rows.map((row) => [row.id, row]));
    const gone = old[name].rows.flatMap((row) => change(name, row, rows.get(row.id)));
    const known = new Set(old[name].rows.map(({ id }) => id));
    return [
      ...gone,
      ...now[name].rows.filter(({ id }) => !known.has(id)).flatMap((row) => change(name, undefined, row)),
    ];
  });
}

function change(
  outcome: OutcomeName,
  before: OutcomeRow | undefined,
  after: OutcomeRow | undefined,
): FigureChange[] {
  const [old, now] = [figure(before), figure(after)];
  const row = after ?? before;
  if (!row || canonicalJson(old) === canonicalJson(now)) return [];
  const { id, label, group, unit } = row;
  return [{ outcome, id, label, group, unit, before: old, after: now }];
}

function figure(row: OutcomeRow | undefined): Figure | null {
  if (!row) return null;
  const { value, numerator, denominator, ci, unknown } = row;
  return { value, numerator, denominator, ci, unknown };
}
