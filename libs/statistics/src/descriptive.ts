/** Means, spread and quantiles of a sample. Nothing to summarise gives null, never NaN. */

type Sample = ArrayLike<number>;

/** The arithmetic mean, by Neumaier's compensated sum; null for an empty sample. */
export function mean(values: Sample): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** The sample standard deviation (denominator n - 1), R's `sd`; null for fewer than two values. */
export function standardDeviation(values: Sample): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  const squares = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) squares[i] = (values[i]! - centre) ** 2;
  return Math.sqrt(sum(squares) / (values.length - 1));
}

/**
 * Quantiles of a sample by linear interpolation of the order statistics, R's default (type 7).
 *
 * Source: Hyndman and Fan, The American Statistician 1996;50:361-5, definition 7.
 * @returns one value per probability; null for each when the sample is empty.
 * @throws RangeError for a probability outside [0, 1] or a value that is not a number.
 */
export function quantiles(values: Sample, probabilities: readonly number[]): (number | null)[] {
  const sorted = new Float64Array(values).sort();
  // What is not a number is sorted to the end.
  if (Number.isNaN(sorted.at(-1))) throw new RangeError('a quantile needs numbers');
  return probabilities.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile's probability must lie in [0, 1], got ${p}`);
    return sorted.length === 0 ? null : interpolate(sorted, (sorted.length - 1) * p);
  });
}

/** The middle value, or the mean of the middle two; null for an empty sample. */
export function median(values: Sample): number | null {
  return quantiles(values, [0.5])[0] ?? null;
}

/** What a table prints of a continuous variable. */
export interface Description {
  readonly n: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly minimum: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly maximum: number | null;
}

/** Mean, standard deviation, extremes and type 7 quartiles of a sample. */
export function describeSample(values: Sample): Description {
  const [minimum = null, lowerQuartile = null, middle = null, upperQuartile = null, maximum = null] =
    quantiles(values, [0, 0.25, 0.5, 0.75, 1]);
  return {
    n: values.length,
    mean: mean(values),
    standardDeviation: standardDeviation(values),
    minimum,
    lowerQuartile,
    median: middle,
    upperQuartile,
    maximum,
  };
}

function interpolate(sorted: Float64Array, position: number): number {
  const below = Math.floor(position);
  const left = sorted[below]!;
  return position === below ? left : left + (position - below) * (sorted[below + 1]! - left);
}

function sum(values: Sample): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
