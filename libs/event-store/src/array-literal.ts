type Nullable<T> = T | null | undefined;

/** A PostgreSQL array literal of values that need no quotes: numbers, UUIDs. */
export function bareArray(values: readonly Nullable<number | string>[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** A bytea[] literal of hexadecimal strings. */
export function byteArray(values: readonly Nullable<string>[]): string {
  return `{${values.map((hex) => (hex == null ? 'NULL' : `"\\\\x${hex}"`)).join(',')}}`;
}

const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** A text[] literal. */
export function textArray(values: readonly Nullable<string>[]): string {
  return `{${values.map((value) => (value == null ? 'NULL' : quote(value))).join(',')}}`;
}
