/** One figure or class that is not what the reference has. */
export interface Difference {
  readonly what: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** One group of figures from one reference: `run` tells its comparison what it found. */
export interface Check {
  readonly name: string;
  readonly run: (comparison: Comparison) => void;
}

/** The checks of one subject, and what their references are. */
export interface Suite {
  readonly title: string;
  /** Who gave the answers: software with versions, or a publication. */
  readonly source: string;
  readonly checks: readonly Check[];
}

/** Relative distance that is still equal: two implementations of the same arithmetic in double precision. */
export const TOLERANCE = 1e-9;
/** For p-values below 1e-10, where the distribution's tail itself loses digits. */
const TINY_P_TOLERANCE = 1e-6;
const TINY_P = 1e-10;

/**
 * How far from the reference's figure, relative to it; infinite where one has a figure and the other has none.
 * Figures that the reference itself has only as rounding noise (1e-14) are compared absolutely.
 */
export function distance(actual: number | null | undefined, expected: number | null): number {
  if (actual === undefined || Number.isNaN(actual)) return Number.POSITIVE_INFINITY;
  if (actual === null || expected === null) return actual === expected ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(actual - expected) <= 1e-14 ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

/** Counts what was compared with a reference and keeps what differs. */
export class Comparison {
  compared = 0;
  /** The largest relative distance of a figure that is held to `TOLERANCE` or less. */
  worst = 0;
  readonly differences: Difference[] = [];

  /** A figure, within 1e-9 of the reference's unless told otherwise; null where the reference has none. */
  figure(
    actual: number | null | undefined,
    expected: number | null,
    what: string,
    tolerance = TOLERANCE,
  ): void {
    this.compared += 1;
    const off = distance(actual, expected);
    if (tolerance <= TOLERANCE) this.worst = Math.max(this.worst, off);
    if (off > tolerance) this.differences.push({ what, actual: actual ?? null, expected });
  }

  /** A p-value: within 1e-9, or within 1e-6 where it is below 1e-10. */
  pValue(actual: number | null | undefined, expected: number | null, what: string): void {
    if (expected === null || expected >= TINY_P || typeof actual !== 'number') {
      this.figure(actual, expected, what);
      return;
    }
    this.compared += 1;
    if (Math.abs(actual - expected) > TINY_P_TOLERANCE * expected) {
      this.differences.push({ what, actual, expected });
    }
  }

  /** Two lists of figures, each within 1e-9. */
  figures(
    actual: ArrayLike<number | null | undefined>,
    expected: readonly (number | null)[],
    what: string,
  ): void {
    this.same(actual.length, expected.length, `${what}: how many`);
    for (const [i, figure] of expected.entries()) this.figure(actual[i], figure, `${what}[${i}]`);
  }

  /** A class, a count or another value that is equal or is not. */
  same(actual: unknown, expected: unknown, what: string): void {
    this.compared += 1;
    if (actual === expected || JSON.stringify(actual) === JSON.stringify(expected)) return;
    this.differences.push({ what, actual: actual ?? null, expected });
  }
}
