/** R's answers, the data they were computed from, and the closeness that is asked of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Factor, factor } from '#statistics';

const folder = join(import.meta.dirname, 'reference');

export function expected<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as T;
}

export function csvText(name: string): string {
  return readFileSync(join(folder, `${name}.csv`), 'utf8');
}

/** A reference table, which has no quoted fields. */
export class Table {
  readonly rows: readonly (readonly string[])[];
  private readonly header: readonly string[];

  constructor(name: string) {
    const [header, ...rows] = csvText(name)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    this.header = header!;
    this.rows = rows;
  }

  text(column: string): string[] {
    const at = this.header.indexOf(column);
    return this.rows.map((row) => row[at]!);
  }

  numbers(column: string): Float64Array {
    return Float64Array.from(this.text(column), Number);
  }

  bytes(column: string): Uint8Array {
    return Uint8Array.from(this.text(column), Number);
  }

  factor(column: string): Factor {
    return factor(this.text(column).map((label) => label || null));
  }

  survival(): { time: Float64Array; status: Uint8Array } {
    return { time: this.numbers('time'), status: this.bytes('status') };
  }
}

/** The rows of some columns for which `keep` holds. */
export function subset(
  data: { time: Float64Array; status: Uint8Array },
  keep: (row: number) => boolean,
): { time: Float64Array; status: Uint8Array } {
  return { time: data.time.filter((_, row) => keep(row)), status: data.status.filter((_, row) => keep(row)) };
}

/** How far from R's figure, relative to it. Figures that R itself has only as rounding noise are compared absolutely. */
export function distance(actual: number | null | undefined, r: number | null): number {
  if (actual === undefined || Number.isNaN(actual)) return Number.POSITIVE_INFINITY;
  if (actual === null || r === null) return actual === r ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(actual - r) <= 1e-14 ? 0 : Math.abs(actual - r) / Math.abs(r);
}

/** Within 1e-9 of R's figure, null where R has none. */
export function expectEqualToR(actual: number | null | undefined, r: number | null, what: string): void {
  const off = distance(actual, r);
  if (off > 1e-9) throw new Error(`${what}: ${actual} is not R's ${r} (off by ${off.toExponential(1)})`);
}

/** A p-value: within 1e-9 of R's, or 1e-6 where it is below 1e-10. */
export function expectPValue(actual: number | null, r: number | null, what: string): void {
  const off = r !== null && actual !== null && r < 1e-10 ? Math.abs(actual - r) / r : distance(actual, r);
  if (off > (r !== null && r < 1e-10 ? 1e-6 : 1e-9)) throw new Error(`${what}: p ${actual} is not R's ${r}`);
}

/** Two lists of figures, each within 1e-9. */
export function expectAllEqualToR(
  actual: ArrayLike<number | null>,
  r: readonly (number | null)[],
  what: string,
): void {
  if (actual.length !== r.length) throw new Error(`${what}: ${actual.length} figures, R has ${r.length}`);
  for (const [i, figure] of r.entries()) expectEqualToR(actual[i], figure, `${what}[${i}]`);
}
