import type { PatientRecord } from '../derive/patient-record.js';
import { type Facts, type FactValue, holds, type Where } from '../where.js';
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
  return those(subjectsOf(records), where);
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
  predecessors.set(subjects, { rows, columns: columns.get(earlier) ?? new Map() });
  return subjects;
}

/** The row of those whom the earlier subjects did not have. */
const NEW = -1;

/** What is known of the subjects as they were before: their rows then, and the columns. */
interface Predecessor {
  readonly rows: Int32Array;
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
}

/** The array that subjects were taken from, which was taken from no other, and their rows in it. */
interface Origin {
  readonly subjects: readonly Subject[];
  readonly rows: Int32Array;
}

type Kept<T> = WeakMap<readonly Subject[], T>;

const predecessors: Kept<Predecessor> = new WeakMap();
const origins: Kept<Origin> = new WeakMap();
const columns: Kept<Map<string, readonly unknown[]>> = new WeakMap();
const made: Kept<Map<string, unknown>> = new WeakMap();

/**
 * What was made of an array of subjects, kept as long as the array is: the tables of a cohort ask the same of the same
 * subjects many times. The key tells what it is and has to be made the same way wherever it is used.
 */
export function once<T>(subjects: readonly Subject[], key: string, make: () => T): T {
  return keep(made, subjects, key, make) as T;
}

function keep<T>(kept: Kept<Map<string, T>>, subjects: readonly Subject[], key: string, make: () => T): T {
  const known = kept.get(subjects) ?? new Map<string, T>();
  kept.set(subjects, known);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** What is read of each of some subjects: of the subject of row `i` it is `values[rows[i]]`. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly rows: Int32Array;
}

/**
 * What is read of each of the subjects; `key` names it. A record is some kB anywhere in memory, so nothing is read
 * again of those whom a table or an earlier cohort has asked about.
 */
export function column<T>(
  subjects: readonly Subject[],
  key: string,
  read: (subject: Subject) => T,
): Column<T> {
  const { subjects: whole, rows } = originOf(subjects);
  const values = keep(columns, whole, key, () => {
    const before = predecessors.get(whole);
    const known = before?.columns.get(key);
    if (!before || !known) return whole.map(read);
    return whole.map((subject, row) => (before.rows[row] === NEW ? read(subject) : known[before.rows[row]!]));
  }) as readonly T[];
  return { values, rows };
}

function originOf(subjects: readonly Subject[]): Origin {
  const known = origins.get(subjects);
  if (known) return known;
  const origin = { subjects, rows: Int32Array.from(subjects.keys()) };
  origins.set(subjects, origin);
  return origin;
}

/** A fact of each of the subjects; null where it is not known. */
export function factColumn(subjects: readonly Subject[], fact: string): Column<FactValue> {
  return column(subjects, fact, ({ facts }) => facts[fact] ?? null);
}

/** The different values of a fact, null where one is not known. */
export function valuesOf(subjects: readonly Subject[], fact: string): Set<FactValue> {
  const { values, rows } = factColumn(subjects, fact);
  const found = new Set<FactValue>();
  for (const row of rows) found.add(values[row]!);
  return found;
}

/** The subjects in some places, counted from 0, in ascending order. */
export function picked(subjects: readonly Subject[], places: ArrayLike<number>): readonly Subject[] {
  if (places.length === subjects.length) return subjects;
  const { subjects: whole, rows } = originOf(subjects);
  const part = new Array<Subject>(places.length);
  const rowsOfPart = new Int32Array(places.length);
  for (let i = 0; i < places.length; i += 1) {
    part[i] = subjects[places[i]!]!;
    rowsOfPart[i] = rows[places[i]!]!;
  }
  origins.set(part, { subjects: whole, rows: rowsOfPart });
  return part;
}

/** What a condition makes of subjects: of whom it holds, in their order, and of whom the record does not tell. */
interface Decision {
  readonly those: readonly Subject[];
  readonly unknown: readonly Subject[];
}

const NOBODY: readonly Subject[] = [];

/** Decides a condition for each of the subjects. */
export function decided(subjects: readonly Subject[], where: Where): Decision {
  return once(subjects, `where ${JSON.stringify(where)}`, () => decide(subjects, where));
}

function decide(subjects: readonly Subject[], where: Where): Decision {
  if ('all' in where) return where.all.reduce(narrow, { those: subjects, unknown: NOBODY });
  if ('is' in where || 'includes' in where) {
    const by = divided(subjects, where.fact);
    const those = 'is' in where ? by.values.get(where.is) : by.members.get(where.includes);
    return { those: those?.() ?? NOBODY, unknown: by.values.get(null)?.() ?? NOBODY };
  }
  const facts = 'fact' in where ? factColumn(subjects, where.fact) : null;
  const those: number[] = [];
  const unknown: number[] = [];
  for (let place = 0; place < subjects.length; place += 1) {
    const held =
      facts && 'fact' in where
        ? holds(where, { [where.fact]: facts.values[facts.rows[place]!] })
        : holds(where, subjects[place]!.facts);
    if (held !== false) (held ? those : unknown).push(place);
  }
  return { those: picked(subjects, those), unknown: picked(subjects, unknown) };
}

/** What is left of a decision by a further condition that has to hold as well. */
function narrow({ those, unknown }: Decision, further: Where): Decision {
  const next = decided(those, further);
  if (unknown.length === 0) return next;
  const still = unknown.filter(({ facts }) => holds(further, facts) !== false);
  return { those: next.those, unknown: [...still, ...next.unknown] };
}

type Division<K> = ReadonlyMap<K, () => readonly Subject[]>;

/** Subjects by the one value of a fact, null where it is not known, and by each member where it is a list. */
export function divided(
  subjects: readonly Subject[],
  fact: string,
): { values: Division<FactValue>; members: Division<string> } {
  return once(subjects, `by ${fact}`, () => {
    const places = new Map<FactValue, number[]>();
    const placesOfMembers = new Map<string, number[]>();
    const { values, rows } = factColumn(subjects, fact);
    for (let place = 0; place < rows.length; place += 1) {
      const value = values[rows[place]!]!;
      if (!Array.isArray(value)) add(places, value, place);
      else for (const member of new Set<string>(value)) add(placesOfMembers, member, place);
    }
    const part = (of: readonly number[]) => {
      let found: readonly Subject[] | undefined;
      return () => (found ??= picked(subjects, of));
    };
    const parts = <K>(of: ReadonlyMap<K, number[]>) => new Map([...of].map(([key, at]) => [key, part(at)]));
    return { values: parts(places), members: parts(placesOfMembers) };
  });
}

function add<K>(groups: Map<K, number[]>, key: K, row: number): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

/** Those of whom a condition is known to hold. */
export function those(subjects: readonly Subject[], where: Where): readonly Subject[] {
  return decided(subjects, where).those;
}

/** The events that facts of a subject rest on; the enrolment where nothing else was recorded. */
export function eventsBehind({ record }: Subject, facts: readonly string[]): string[] {
  const found = facts.flatMap((name) => [...(factDefinition(name)?.events(record) ?? [])]);
  const enrolment = record.anchors.ENROLMENT?.eventId;
  return distinct(found.length > 0 || enrolment === undefined ? found : [enrolment]);
}
