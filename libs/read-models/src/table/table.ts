import { type Columns, type RowOf, toText } from './column.js';

/** What a subject's history amounts to, with its place in the log. */
export interface Derived<State> {
  readonly studyId: string;
  readonly subject: string;
  readonly state: State;
  /** Version of the subject's stream that the state reflects. */
  readonly version: number;
  /** The last event that made the rows what they are: the subject's own, or the study's that changed the rules. */
  readonly position: number;
  /** The first event that could not be projected; null when all were. */
  readonly staleSince: number | null;
}

/** A row in PostgreSQL's text representation, columns in the table's order. */
export type EncodedRow = readonly (string | null)[];

/** A table of a projection. `study_id` and the subject's column come first in each; `key` completes the primary key. */
export interface Table<State = unknown> {
  readonly name: string;
  readonly comment: string;
  /** The subject's column, e.g. patient_id; null where the study itself is the subject. */
  readonly subject: string | null;
  readonly key: readonly string[];
  readonly columns: Columns;
  /** Column lists to be indexed after study_id. */
  readonly indexes: readonly (readonly string[])[];
  /** The subject's rows, encoded. */
  encode(derived: Derived<State>): EncodedRow[];
}

export interface TableSpec<State, C extends Columns> {
  name: string;
  comment: string;
  columns: C;
  key?: readonly (keyof C & string)[];
  indexes?: readonly (readonly (keyof C & string)[])[];
  rows(derived: Derived<State>): readonly RowOf<C>[];
}

/** Declares a table whose rows belong to a patient. */
export function patientTable<State, const C extends Columns>(spec: TableSpec<State, C>) {
  return defineTable(spec, 'patient_id');
}

/** Declares a table with one row for each study. */
export function studyTable<State, const C extends Columns>(spec: TableSpec<State, C>) {
  return defineTable(spec, null);
}

/** A table and, for the compiler, what one of its rows looks like. */
export type DefinedTable<State, C extends Columns> = Table<State> & { readonly columns: C };

function defineTable<State, C extends Columns>(
  spec: TableSpec<State, C>,
  subject: string | null,
): DefinedTable<State, C> {
  const { name, comment, columns, key = [], indexes = [], rows } = spec;
  const types = Object.entries(columns).map(([column, { type }]) => [column, type] as const);
  return {
    name,
    comment,
    subject,
    key,
    columns,
    indexes,
    encode(derived) {
      return rows(derived).map((row) => {
        const values: Record<string, unknown> = row;
        const encoded: (string | null)[] = [derived.studyId];
        if (subject !== null) encoded.push(derived.subject);
        for (const [column, type] of types) encoded.push(toText(values[column], type));
        return encoded;
      });
    },
  };
}

/** The names of all columns, in order. */
export function columnNames(table: Table): string[] {
  return ['study_id', ...(table.subject ? [table.subject] : []), ...Object.keys(table.columns)];
}

/** The columns of the primary key. */
export function primaryKey(table: Table): string[] {
  return ['study_id', ...(table.subject ? [table.subject] : []), ...table.key];
}

const keyIndexes = new WeakMap<Table, readonly number[]>();

/** The places of a key's columns in a row. */
function keyIndexesOf(table: Table): readonly number[] {
  const known = keyIndexes.get(table);
  if (known) return known;
  const columns = columnNames(table);
  const indexes = table.key.map((column) => columns.indexOf(column));
  keyIndexes.set(table, indexes);
  return indexes;
}

/** What tells a row from the others of its subject, as text. */
export function keyOf(table: Table, row: EncodedRow): string {
  const indexes = keyIndexesOf(table);
  return indexes.length === 1 ? row[indexes[0]!]! : JSON.stringify(indexes.map((index) => row[index]));
}

/** Whether two rows of a subject are told from the others by the same. */
export const hasSameKey = (table: Table, row: EncodedRow, other: EncodedRow): boolean =>
  keyIndexesOf(table).every((index) => row[index] === other[index]);

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A line of COPY's text format. */
export function copyLine(row: EncodedRow): string {
  const fields = row.map((field) =>
    field === null
      ? '\\N'
      : /[\\\t\n\r]/.test(field)
        ? field.replace(/[\\\t\n\r]/g, (c) => escapes[c]!)
        : field,
  );
  return `${fields.join('\t')}\n`;
}
