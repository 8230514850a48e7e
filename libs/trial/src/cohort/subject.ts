import type { PatientRecord } from '../derive/patient-record.js';
import { type Facts, holds, type Where } from '../where.js';
import { goOn, NEW, picked } from './columns.js';
import { distinct } from './fact-definition.js';
import { factDefinition, factsOf } from './facts.js';

/** A record with its facts. */
export interface Subject {
  readonly record: PatientRecord;
  readonly facts: Facts;
}

/** Records as subjects, ordered by subject number, those that a condition leaves out left out. */
export function toSubjects(
  records: readonly PatientRecord[],
  where: Where = { all: [] },
): readonly Subject[] {
  // Not by a decision that is kept: readers ask for any number of conditions.
  const all = subjectsOf(records);
  const places: number[] = [];
  for (const [place, { facts }] of all.entries()) if (holds(where, facts) === true) places.push(place);
  return picked(all, places);
}

const everybody = new WeakMap<readonly PatientRecord[], readonly Subject[]>();
const bases = new WeakMap<readonly PatientRecord[], readonly PatientRecord[]>();

/**
 * Tells that records are earlier ones but for a few that were derived again or are new, both ordered by subject
 * number, so that only those few are read for the next tables.
 */
export function succeed(records: readonly PatientRecord[], earlier: readonly PatientRecord[]): void {
  const basis = everybody.has(earlier) ? earlier : bases.get(earlier);
  bases.delete(earlier);
  if (basis) bases.set(records, basis);
}

function subjectsOf(records: readonly PatientRecord[]): readonly Subject[] {
  const known = everybody.get(records);
  if (known) return known;
  const basis = everybody.get(bases.get(records) ?? []);
  const subjects = basis ? succeeding(records, basis) : records.map(toSubject).sort(byNumber);
  everybody.set(records, subjects);
  bases.delete(records);
  return subjects;
}

const toSubject = (record: PatientRecord): Subject => ({ record, facts: factsOf(record) });

const byNumber = (a: Subject, b: Subject) => (a.record.patientId < b.record.patientId ? -1 : 1);

function succeeding(records: readonly PatientRecord[], earlier: readonly Subject[]): Subject[] {
  const rows = new Int32Array(records.length);
  let next = 0;
  const subjects = records.map((record, row) => {
    let before = earlier[next];
    while (before && before.record !== record && before.record.patientId < record.patientId) {
      next += 1;
      before = earlier[next];
    }
    const same = before?.record === record;
    rows[row] = same ? next : NEW;
    if (before?.record.patientId === record.patientId) next += 1;
    return same && before ? before : toSubject(record);
  });
  goOn(subjects, earlier, rows);
  return subjects;
}

/** The events that facts of a subject rest on; the enrolment where nothing else was recorded. */
export function eventsBehind({ record }: Subject, facts: readonly string[]): string[] {
  const found = facts.flatMap((name) => [...(factDefinition(name)?.events(record) ?? [])]);
  const enrolment = record.anchors.ENROLMENT?.eventId;
  return distinct(found.length > 0 || enrolment === undefined ? found : [enrolment]);
}
