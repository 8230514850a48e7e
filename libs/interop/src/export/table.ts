import { writeCsv } from '../csv.js';

export type CellType = 'string' | 'integer' | 'float' | 'boolean' | 'date';
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly type: CellType;
  /** 1, 2, ... for what tells one row from another. */
  readonly key?: number;
}

/** Rows for other programs, with what they need to know of the columns. */
export interface Table {
  /** Of the file; small letters and -. */
  readonly name: string;
  readonly label: string;
  /** Whether it speaks of subjects, not of the study as a whole. */
  readonly ofSubjects: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

type Values<Row> = Readonly<Record<string, readonly [CellType, string, (row: Row) => Cell | undefined]>>;

/** Makes a table from rows of any kind; the first `keys` columns tell one row from another. */
export function table<Row>(
  about: Pick<Table, 'name' | 'label'> & { readonly ofSubjects?: boolean; readonly keys?: number },
  values: Values<Row>,
  rows: readonly Row[],
): Table {
  const { name, label, ofSubjects = true, keys = 0 } = about;
  const columns = Object.entries(values).map(([column, [type, text]], at): Column => {
    return { name: column, label: text, type, ...(at < keys && { key: at + 1 }) };
  });
  const cells = Object.values(values).map(([, , read]) => read);
  return {
    name,
    label,
    ofSubjects,
    columns,
    rows: rows.map((row) => cells.map((read) => read(row) ?? null)),
  };
}

/** Lists in one cell, as a mapping reads them back. */
export const joined = (members: readonly (string | number)[]): string | null =>
  members.length === 0 ? null : members.join('; ');

/** A table as CSV (RFC 4180); what is not there is an empty cell. */
export const tableCsv = ({ columns, rows }: Table): string =>
  writeCsv(
    columns.map(({ name }) => name),
    rows,
  );
