import type { PatientRecord } from '../derive/patient-record.js';
import { type Facts, holds, type Where } from '../where.js';
import { distinct } from './fact-definition.js';
import { factDefinition, factsOf } from './facts.js';

/** A record with its facts. */
export interface Subject {
  readonly record: PatientRecord;
  readonly facts: Facts;
}

/** Records as subjects, ordered by subject number, those that a condition leaves out left out. */
export function toSubjects(records: readonly PatientRecord[], where: Where = { all: [] }): Subject[] {
  return records
    .map((record) => ({ record, facts: factsOf(record) }))
    .filter(({ facts }) => holds(where, facts) === true)
    .sort((a, b) => (a.record.patientId < b.record.patientId ? -1 : 1));
}

/** Those of whom a condition is known to hold. */
export function those(subjects: readonly Subject[], where: Where): Subject[] {
  return subjects.filter(({ facts }) => holds(where, facts) === true);
}

/** Those of whom a condition holds, and how many there are of whom the record does not tell. */
export function decided(subjects: readonly Subject[], where: Where): { those: Subject[]; unknown: number } {
  let unknown = 0;
  const found = subjects.filter(({ facts }) => {
    const held = holds(where, facts);
    if (held === null) unknown += 1;
    return held === true;
  });
  return { those: found, unknown };
}

/** The events that facts of a subject rest on; the enrolment where nothing else was recorded. */
export function eventsBehind({ record }: Subject, facts: readonly string[]): string[] {
  const found = facts.flatMap((name) => [...(factDefinition(name)?.events(record) ?? [])]);
  const enrolment = record.anchors.ENROLMENT?.eventId;
  return distinct(found.length > 0 || enrolment === undefined ? found : [enrolment]);
}
