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
  return Math.sqrt(sum(values, centre) / (values.length - 1));
}

/**
 * Quantiles of a sample by linear interpolation of the order statistics, R's default (type 7).
 *
 * Source: Hyndman and Fan, The American Statistician 1996;50:361-5, definition 7.
 * @returns one value per probability; null for each when the sample is empty.
 * @throws RangeError for a probability outside [0, 1] or a value that is not a number.
 */
export function quantiles(values: Sample, probabilities: readonly number[]): (number | null)[] {
  const ranked = new Float64Array(values);
  for (let i = 0; i < ranked.length; i++) {
    if (Number.isNaN(ranked[i])) throw new RangeError('a quantile needs numbers');
  }
  const positions = probabilities.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile's probability must lie in [0, 1], got ${p}`);
    return (ranked.length - 1) * p;
  });
  if (ranked.length === 0) return probabilities.map(() => null);
  const ranks = positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]);
  rank(ranked, [...new Set(ranks)], 0, ranked.length);
  return positions.map((position) => interpolate(ranked, position));
}

/** Sorting this few is as quick as dividing them further. */
const FEW = 64;
/** Values that were divided so often and are not few yet are divided badly. */
const MANY_TIMES = 48;

/** Brings those of `ranks` that lie in [from, to) to their places in ascending order: Hoare's quicksort, of those parts alone. */
function rank(values: Float64Array, ranks: readonly number[], from: number, to: number, times = 0): void {
  const wanted = ranks.filter((each) => each >= from && each < to);
  if (wanted.length === 0) return;
  if (to - from <= FEW || times > MANY_TIMES) {
    values.subarray(from, to).sort();
    return;
  }
  const pivot = middleOf(values[from]!, values[(from + to) >> 1]!, values[to - 1]!);
  let low = from;
  let high = to - 1;
  while (low <= high) {
    while (values[low]! < pivot) low++;
    while (values[high]! > pivot) high--;
    if (low > high) break;
    const moved = values[low]!;
    values[low++] = values[high]!;
    values[high--] = moved;
  }
  rank(values, wanted, from, high + 1, times + 1);
  rank(values, wanted, low, to, times + 1);
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

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

/** By Neumaier's compensation: of the values, or of the squares of their differences from a centre. */
function sum(values: Sample, centre?: number): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = centre === undefined ? values[i]! : (values[i]! - centre) * (values[i]! - centre);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
