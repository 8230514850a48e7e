/*
 * A record is some kB anywhere in memory, and the tables of a cohort ask the same of the same subjects again and again.
 * So a fact of a cohort is read once, as a column of codes; subjects are rows of those columns, and what is made of them
 * is kept with them.
 */
import type { PatientRecord } from '../derive/patient-record.js';
import type { FactValue } from '../where.js';
import { Column, moveTo } from './column.js';
import { distinct } from './fact-definition.js';
import { FACTS, factDefinition, readerOf } from './facts.js';

/** Everybody of a cohort, in the order of their numbers, and what was read of them. */
class Everybody {
  readonly records: readonly PatientRecord[];
  readonly #columns = new Map<string, Column>();

  constructor(records: readonly PatientRecord[], earlier?: Everybody) {
    this.records = records;
    if (!earlier) return;
    const move = moveTo(records, earlier.records);
    for (const [key, column] of earlier.#columns) {
      if (!column.isWorn) this.#columns.set(key, column.moved(move));
    }
  }

  column(key: string, read: (record: PatientRecord) => FactValue, keep: boolean): Column {
    const known = this.#columns.get(key);
    if (known) return known;
    const column = Column.of(this.records, read);
    // Readers may ask for any member of a family of facts: those that nobody has are not kept.
    if (keep || column.values.some((value) => value !== null)) this.#columns.set(key, column);
    return column;
  }
}

const STANDING: ReadonlySet<string> = new Set(FACTS.map(({ name }) => name));

/** Some subjects of a cohort, in the order of their numbers. */
export class Subjects {
  /** Their rows in the columns. */
  readonly rows: Int32Array;
  readonly #everybody: Everybody;
  readonly #made = new Map<string, unknown>();

  private constructor(everybody: Everybody, rows: Int32Array) {
    this.#everybody = everybody;
    this.rows = rows;
  }

  /** All of some records, ordered by subject number; `earlier` are all of those that they succeed. */
  static all(records: readonly PatientRecord[], earlier?: Subjects): Subjects {
    const rows = new Int32Array(records.length);
    for (let row = 0; row < rows.length; row += 1) rows[row] = row;
    return new Subjects(new Everybody(records, earlier ? earlier.#everybody : undefined), rows);
  }

  get length(): number {
    return this.rows.length;
  }

  get records(): readonly PatientRecord[] {
    return Array.from(this.rows, (row) => this.#everybody.records[row]!);
  }

  /** A fact of everybody, by rows. */
  fact(name: string): Column {
    return this.#everybody.column(name, readerOf(name), STANDING.has(name));
  }

  /** Something else that is read of everybody; `key` names it and has to be read the same way wherever it is used. */
  column(key: string, read: (record: PatientRecord) => FactValue): Column {
    return this.#everybody.column(key, read, true);
  }

  /** How many of these subjects have each value of a fact, by the value's code. */
  tally(fact: string): Uint32Array {
    return this.once(`tally ${fact}`, () => {
      const { codes, values } = this.fact(fact);
      const counts = new Uint32Array(values.length);
      for (let place = 0; place < this.length; place += 1) counts[codes[this.rows[place]!]!]! += 1;
      return counts;
    });
  }

  /** The different values of a fact among these subjects, null where one is not known. */
  valuesOf(fact: string): Set<FactValue> {
    const { values } = this.fact(fact);
    const counts = this.tally(fact);
    return new Set(values.filter((_, code) => counts[code]));
  }

  /** What was made of these subjects, kept as long as they are. The key tells what it is, as of a column. */
  once<T>(key: string, make: () => T): T {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as T;
  }

  /** Those in some places, counted from 0, in ascending order. */
  pick(places: ArrayLike<number>): Subjects {
    if (places.length === this.length) return this;
    const rows = new Int32Array(places.length);
    for (let place = 0; place < places.length; place += 1) rows[place] = this.rows[places[place]!]!;
    return new Subjects(this.#everybody, rows);
  }

  /** These and others of the same cohort. */
  with(others: readonly Subjects[]): Subjects {
    const rows = [this, ...others].flatMap((subjects) => [...subjects.rows]);
    return new Subjects(this.#everybody, Int32Array.from(rows).sort());
  }

  /** The same subjects, with nothing made of them. */
  afresh(): Subjects {
    return new Subjects(this.#everybody, this.rows);
  }
}

const wholes = new WeakMap<readonly PatientRecord[], Subjects>();
const bases = new WeakMap<readonly PatientRecord[], readonly PatientRecord[]>();

/**
 * Tells that records are earlier ones but for a few that were derived again or are new, both ordered by subject
 * number, so that only those few are read for the next tables.
 */
export function succeed(records: readonly PatientRecord[], earlier: readonly PatientRecord[]): void {
  const basis = wholes.has(earlier) ? earlier : bases.get(earlier);
  bases.delete(earlier);
  if (basis) bases.set(records, basis);
}

/** Records as subjects, ordered by subject number; kept as long as the array of records is. */
export function subjectsOf(records: readonly PatientRecord[]): Subjects {
  const basis = wholes.get(bases.get(records) ?? []);
  bases.delete(records);
  const subjects = wholes.get(records) ?? Subjects.all(basis ? records : records.toSorted(byNumber), basis);
  wholes.set(records, subjects);
  return subjects;
}

const byNumber = (a: PatientRecord, b: PatientRecord) => (a.patientId < b.patientId ? -1 : 1);

/** The events that facts of a subject rest on; the enrolment where nothing else was recorded. */
export function eventsBehind(record: PatientRecord, facts: readonly string[]): string[] {
  const found = facts.flatMap((name) => [...(factDefinition(name)?.events(record) ?? [])]);
  const enrolment = record.anchors.ENROLMENT?.eventId;
  return distinct(found.length > 0 || enrolment === undefined ? found : [enrolment]);
}
