import { DomainError } from '#kernel';
import type { PatientRecord } from '../derive/patient-record.js';
import type { FactValue } from '../where.js';
import type { Evidence, Measured } from './measured.js';

/** One number of an outcome, with all that a reader needs to judge it. The same shape in every table. */
export interface OutcomeRow {
  /** Stable: the same question has the same id in every study and at every time. */
  readonly id: string;
  readonly section: string | null;
  /** The part of the cohort, e.g. a setting; null for all. */
  readonly group: string | null;
  readonly label: string;
  /** Rounded as a table prints it; percentages 0-100; null where undefined. */
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Who is counted, and among whom, in words. */
  readonly numeratorIs: string | null;
  readonly denominatorIs: string | null;
  /** 95% limits in the row's unit; a limit that is not reached is null. */
  readonly ci: readonly [number | null, number | null] | null;
  readonly ciMethod: string | null;
  /** Subjects of the denominator of whom the record does not tell. */
  readonly unknown: number;
  readonly note: string | null;
  /** Flow: the box this one is part of, and whether it leaves the study there. */
  readonly parent?: string | null;
  readonly exit?: boolean;
  /** Paper: as printed, and whether the recomputed value equals it at its precision; null where nothing was printed. */
  readonly published?: string | null;
  readonly agrees?: boolean | null;
}

/** A step of a survival curve, for plotting; times in months. */
export interface CurveStep {
  readonly months: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Curve {
  readonly endpoint: string;
  readonly group: string | null;
  readonly title: string;
  readonly n: number;
  readonly events: number;
  readonly steps: readonly CurveStep[];
}

/** An outcome as anyone reads it: JSON-safe, in a fixed order. */
export interface OutcomeTable {
  readonly name: OutcomeName;
  readonly title: string;
  /** What the rows are and how they were made. */
  readonly definition: string;
  /** The columns worth showing, in order. */
  readonly columns: readonly { readonly key: keyof OutcomeRow; readonly label: string }[];
  readonly rows: readonly OutcomeRow[];
  readonly curves?: readonly Curve[];
  /** The rules and policies that made it. */
  readonly rules: Readonly<Record<string, string | null>>;
}

export const OUTCOMES = [
  'flow',
  'baseline',
  'response',
  'survival',
  'adverse-events',
  'exposure',
  'paper',
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** A row and what it rests on, made together. */
export interface Finding {
  readonly row: OutcomeRow;
  readonly evidence: Evidence;
}

export interface Outcome {
  readonly table: OutcomeTable;
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** The subjects and events behind one row. */
export interface Explanation {
  readonly outcome: OutcomeName;
  readonly row: OutcomeRow;
  readonly numerator: readonly SubjectEvidence[];
  readonly denominator: readonly SubjectEvidence[];
}

export interface SubjectEvidence {
  readonly patientId: string;
  readonly eventIds: readonly string[];
  /** What the figure takes of the subject, where it is not a mere count. */
  readonly value?: FactValue;
}

/** Row and evidence of a measured figure. */
export function finding(
  at: Pick<OutcomeRow, 'id' | 'label'> &
    Partial<Pick<OutcomeRow, 'section' | 'group' | 'note' | 'published' | 'agrees' | 'parent' | 'exit'>>,
  { at: _, evidence, ...figures }: Measured,
): Finding {
  return { row: { section: null, group: null, note: null, ...at, ...figures }, evidence };
}

/** Rows to an outcome. Throws where two rows have one id: a row must be found by it. */
export function toOutcome(
  head: Omit<OutcomeTable, 'rows' | 'columns'>,
  columns: readonly (keyof OutcomeRow)[],
  findings: readonly Finding[],
): Outcome {
  const evidence = new Map(findings.map(({ row, evidence: behind }) => [row.id, behind]));
  if (evidence.size < findings.length) throw new Error(`outcome ${head.name} has two rows of one id`);
  const { name, title, definition, ...rest } = head;
  const shown = columns.map((key) => ({ key, label: COLUMN_LABELS[key] }));
  return {
    table: { name, title, definition, columns: shown, rows: findings.map(({ row }) => row), ...rest },
    evidence,
  };
}

/** Who and which events are behind a row. Throws OUTCOME_ROW_UNKNOWN. */
export function explain({ table, evidence }: Outcome, rowId: string): Explanation {
  const row = table.rows.find(({ id }) => id === rowId);
  const behind = evidence.get(rowId);
  if (!row || !behind) {
    throw new DomainError('OUTCOME_ROW_UNKNOWN', `outcome ${table.name} has no row ${rowId}`, {
      outcome: table.name,
      row: rowId,
    });
  }
  const show = (record: PatientRecord): SubjectEvidence => ({
    patientId: record.patientId,
    eventIds: behind.events(record),
    ...(behind.valueFor && { value: behind.valueFor(record) }),
  });
  return {
    outcome: table.name,
    row,
    numerator: behind.counted.records.map(show),
    denominator: behind.among.records.map(show),
  };
}

const COLUMN_LABELS: Readonly<Record<keyof OutcomeRow, string>> = {
  id: 'Row',
  section: 'Section',
  group: 'Group',
  label: 'Figure',
  value: 'Value',
  unit: 'Unit',
  numerator: 'n',
  denominator: 'N',
  numeratorIs: 'Counted',
  denominatorIs: 'Among',
  ci: '95% CI',
  ciMethod: 'CI method',
  unknown: 'Unknown',
  note: 'Note',
  parent: 'Part of',
  exit: 'Exit',
  published: 'Published',
  agrees: 'Agrees',
};
