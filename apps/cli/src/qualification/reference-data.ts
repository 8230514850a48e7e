/** The references that ship with the product: published vectors, R's answers and the data they were computed from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Factor, factor } from '#statistics';
import { programFolder } from '../release.js';

export const referenceFolder = join(programFolder(), 'apps/cli/qualification/reference');

/** A file of vectors of the clinical rules. */
export function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(join(referenceFolder, 'criteria', `${name}.json`), 'utf8')) as T;
}

/** A table of the RECIST pilot study. */
export function pilotText(name: string): string {
  return readFileSync(join(referenceFolder, 'criteria', `${name}.csv`), 'utf8');
}

const folder = join(referenceFolder, 'statistics');

/** R's answers. */
export function expected<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as T;
}

/** The data that R's answers were computed from. */
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
