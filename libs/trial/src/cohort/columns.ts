/*
 * What tables ask about the same subjects again and again, kept as long as their arrays are. A record is some kB
 * anywhere in memory, so a fact of many subjects is read once and kept as a column.
 */
import type { FactValue } from '../where.js';
import type { Subject } from './subject.js';

/** The row of those whom the earlier subjects did not have. */
export const NEW = -1;

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

/** Says where subjects were among earlier ones, `NEW` where they were not, so that their columns go on from theirs. */
export function goOn(subjects: readonly Subject[], earlier: readonly Subject[], rows: Int32Array): void {
  predecessors.set(subjects, { rows, columns: columns.get(earlier) ?? new Map() });
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
