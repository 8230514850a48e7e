/**
 * Columns of a read model: their PostgreSQL type, what they mean, and the JavaScript value a row gives them.
 */
export interface Column<T = unknown> {
  /** PostgreSQL type, with collation. */
  readonly type: string;
  readonly nullable: boolean;
  readonly comment: string;
  /** Never set: carries the type of the column's values. */
  readonly value?: T;
}

const column =
  <T>(type: string) =>
  (comment: string): Column<T> => ({ type, nullable: false, comment });

export const text = column<string>('text collate "C"');
/** A full calendar date, ISO text. */
export const date = column<string>('date');
export const integer = column<number>('integer');
export const bigint = column<number>('bigint');
export const numeric = column<number>('numeric');
export const boolean = column<boolean>('boolean');
export const texts = column<readonly string[]>('text[]');
/** A value kept as the exact JSON text that `JSON.stringify` gives. */
export const json = column<unknown>('json');

/** The same column where the value may be missing. */
export const nullable = <T>(inner: Column<T>): Column<T | null> => ({ ...inner, nullable: true });

export type Columns = Readonly<Record<string, Column>>;

export type RowOf<C extends Columns> = {
  -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** A value in PostgreSQL's text representation; null for NULL. */
export function toText(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return Array.isArray(value) ? arrayLiteral(value) : String(value);
}

const quote = (element: string) => `"${element.replace(/["\\]/g, '\\$&')}"`;

/** A text[] literal. */
export function arrayLiteral(elements: readonly (string | null)[]): string {
  return `{${elements.map((element) => (element === null ? 'NULL' : quote(element))).join(',')}}`;
}
