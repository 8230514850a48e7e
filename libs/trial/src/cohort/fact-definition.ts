import type { PatientRecord, Treatment } from '../derive/patient-record.js';
import type { FactValue } from '../where.js';

/** One fact about a subject: what it is called, what it means, how it is read, and which events say so. */
export interface FactDefinition {
  /** Stable: saved cohort definitions and published measures name it. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'boolean' | 'list';
  readonly unit: string | null;
  /** null where the record does not tell. */
  readonly read: (record: PatientRecord) => FactValue;
  readonly events: (record: PatientRecord) => readonly string[];
}

type Events = FactDefinition['events'];
type Anchor = keyof PatientRecord['anchors'];

/** The events of an anchor, e.g. the enrolment or the first dose. */
export function anchored(...anchors: Anchor[]): Events {
  return (record) => anchors.flatMap((anchor) => record.anchors[anchor]?.eventId ?? []);
}

/** Declares facts that share their events; the unit follows the label. */
export function factsFrom(events: Events) {
  const define =
    (type: FactDefinition['type']) =>
    (
      name: string,
      label: string,
      read: FactDefinition['read'],
      unit: string | null = null,
    ): FactDefinition => ({ name, label, type, unit, read, events });
  return {
    text: define('text'),
    number: define('number'),
    boolean: define('boolean'),
    list: define('list'),
  };
}

/** The drug a subject was given first; studies of several drugs name the others in `drugs`. */
export function firstTreatment(record: PatientRecord): Treatment | undefined {
  return record.treatments[0];
}

/** Sorted, without repeats: a list fact is a set. */
export function distinct(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}
