/** Small dense symmetric systems, row by row: as many unknowns as a test has groups or a model has terms. */

export type Matrix = readonly Float64Array[];

/** A square matrix of zeros. */
export function zeros(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

/** L D L' of a symmetric non-negative matrix. A redundant row has a pivot of 0 and takes no part in a solution. */
export interface Factorisation {
  readonly lower: Matrix;
  readonly pivots: Float64Array;
  readonly rank: number;
}

/**
 * Factorises a symmetric non-negative matrix; a pivot below `tolerance` times the largest diagonal is redundant.
 *
 * The default tolerance is that of R's `coxph`, epsilon to the 3/4.
 */
export function factorise(matrix: Matrix, tolerance = Number.EPSILON ** 0.75): Factorisation {
  const size = matrix.length;
  const lower = zeros(size);
  const pivots = new Float64Array(size);
  const smallest = tolerance * matrix.reduce((most, row, i) => Math.max(most, row[i]!), 0);
  let rank = 0;
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j]![j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j]![k]! ** 2 * pivots[k]!;
    if (!(pivot > smallest)) continue;
    pivots[j] = pivot;
    rank++;
    for (let i = j + 1; i < size; i++) {
      let entry = matrix[i]![j]!;
      for (let k = 0; k < j; k++) entry -= lower[i]![k]! * lower[j]![k]! * pivots[k]!;
      lower[i]![j] = entry / pivot;
    }
  }
  return { lower, pivots, rank };
}

/** x with M x = right; 0 for a redundant row. */
export function solve({ lower, pivots }: Factorisation, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
  }
  for (let i = x.length - 1; i >= 0; i--) {
    if (pivots[i] === 0) {
      x[i] = 0;
      continue;
    }
    x[i]! /= pivots[i]!;
    for (let k = i + 1; k < x.length; k++) x[i]! -= lower[k]![i]! * x[k]!;
  }
  return x;
}

/** The inverse; rows and columns of zeros where the matrix is redundant. */
export function invert(factorisation: Factorisation): Float64Array[] {
  const size = factorisation.pivots.length;
  return Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    if (factorisation.pivots[i] !== 0) unit[i] = 1;
    return solve(factorisation, unit);
  });
}

/** v' M^-1 v, or null if M is singular. */
export function quadraticForm(matrix: Matrix, vector: ArrayLike<number>): number | null {
  const factorisation = factorise(matrix, 1e-14);
  if (factorisation.rank < matrix.length) return null;
  return dot(solve(factorisation, vector), vector);
}

/** The sum of products. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
