import type { PatientRecord } from '../derive/patient-record.js';
import type { FactValue } from '../where.js';
import { eventsBehind, type Subjects } from './subjects.js';

/** What a figure rests on: who was counted among whom, and the events that say so. */
export interface Evidence {
  readonly counted: Subjects;
  readonly among: Subjects;
  readonly events: (record: PatientRecord) => readonly string[];
  /** What the figure takes of each subject, where it is not a mere count. */
  readonly valueFor?: (record: PatientRecord) => FactValue;
}

/** A computed figure. Percentages are 0-100; nothing to compute gives null, never NaN. */
export interface Measured {
  /** Rounded to the measure's decimals. */
  readonly value: number | string | null;
  /** The same figure at another number of decimals, for comparing it with a printed one. */
  readonly at: (decimals: number) => number | string | null;
  readonly unit: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly numeratorIs: string | null;
  readonly denominatorIs: string | null;
  readonly ci: readonly [number | null, number | null] | null;
  readonly ciMethod: string | null;
  /** Subjects of the denominator of whom the record does not tell. */
  readonly unknown: number;
  readonly evidence: Evidence;
}

/** Evidence by the facts that a figure's definition names; who is counted is looked up when somebody asks. */
export function factEvidence(
  counted: () => Subjects,
  among: Subjects,
  facts: readonly string[],
  valueFor?: Evidence['valueFor'],
): Evidence {
  return {
    get counted() {
      return counted();
    },
    among,
    events: (record) => eventsBehind(record, facts),
    valueFor,
  };
}
