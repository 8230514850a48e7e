/** Fisher's exact test of independence in a contingency table with fixed margins. */

export interface FisherTest {
  /** Two-sided: the probability of all tables no likelier than the one seen. */
  readonly p: number;
  /**
   * For a 2 x 2 table, the conditional maximum likelihood estimate of the odds ratio; null where it is undefined
   * (a margin of 0), 'infinity' where the likelihood rises for ever, and null for larger tables.
   */
  readonly oddsRatio: number | 'infinity' | null;
}

/** R counts a table as no likelier if it is within this factor of the one seen. */
const RELATIVE_ERROR = 1 + 1e-7;
/** Beyond this many columns filled the enumeration is refused. */
const MOST_TABLES = 10_000_000;

/**
 * Fisher's exact test, with p equal to R's `fisher.test`. Larger tables than 2 x 2 are enumerated. R stops its search
 * for the odds ratio at an error of about 1e-4; this one goes on to the double's precision.
 *
 * Sources: Fisher, JRSS 1935;98:39-54; Freeman and Halton, Biometrika 1951;38:141-9 for r x c.
 * @param table rows of counts.
 * @throws RangeError for a table that is not rectangular, counts that are not non-negative integers, or a table
 * with too many others of the same margins to enumerate.
 */
export function fisherExact(table: readonly (readonly number[])[]): FisherTest {
  const columns = table[0]?.length ?? 0;
  if (columns === 0 || table.some((row) => row.length !== columns))
    throw new RangeError('the table is not rectangular');
  if (table.flat().some((count) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError('a table holds counts, integers of 0 or more');
  }
  const rows = table.filter((row) => row.some((count) => count > 0));
  const kept = [...Array(columns).keys()].filter((c) => rows.some((row) => row[c]! > 0));
  if (rows.length < 2 || kept.length < 2) return { p: 1, oddsRatio: null };
  const reduced = rows.map((row) => kept.map((c) => row[c]!));
  if (rows.length > 2 || kept.length > 2) return { p: enumerate(reduced), oddsRatio: null };
  return twoByTwo(reduced);
}

function twoByTwo(table: readonly (readonly number[])[]): FisherTest {
  const [[a, b], [c, d]] = table as [[number, number], [number, number]];
  const lowest = Math.max(0, a - d);
  const density = hypergeometric(a + b, a + c, b + d, lowest, Math.min(a + b, a + c));
  const limit = density[a - lowest]! * RELATIVE_ERROR;
  const p = density.reduce((sum, one) => (one <= limit ? sum + one : sum), 0);
  return { p: Math.min(1, p), oddsRatio: conditionalOddsRatio(density, lowest, a) };
}

/** P(X = x) for x from `lowest` to `highest`, by ratios outward from the mode so that no factorial is needed. */
function hypergeometric(
  drawn: number,
  marked: number,
  plain: number,
  lowest: number,
  highest: number,
): Float64Array {
  const density = new Float64Array(highest - lowest + 1);
  const mode = Math.min(
    highest,
    Math.max(lowest, Math.floor(((drawn + 1) * (marked + 1)) / (marked + plain + 2))),
  );
  const rise = (x: number) => ((marked - x) * (drawn - x)) / ((x + 1) * (plain - drawn + x + 1));
  density[mode - lowest] = 1;
  for (let x = mode; x < highest; x++) density[x + 1 - lowest] = density[x - lowest]! * rise(x);
  for (let x = mode - 1; x >= lowest; x--) density[x - lowest] = density[x + 1 - lowest]! / rise(x);
  const total = density.reduce((sum, one) => sum + one, 0);
  return density.map((one) => one / total);
}

/** The odds ratio at which the noncentral hypergeometric mean is `seen`. */
function conditionalOddsRatio(density: Float64Array, lowest: number, seen: number): number | 'infinity' {
  if (seen === lowest) return 0;
  if (seen === lowest + density.length - 1) return 'infinity';
  let low = -700;
  let high = 700;
  for (let i = 0; i < 200 && high - low > 1e-15 * Math.max(1, Math.abs(low)); i++) {
    const middle = (low + high) / 2;
    if (noncentralMean(density, lowest, middle) < seen) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

function noncentralMean(density: Float64Array, lowest: number, logOdds: number): number {
  const logs = density.map((one, i) => Math.log(one) + i * logOdds);
  const largest = logs.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  let total = 0;
  let moment = 0;
  for (let i = 0; i < logs.length; i++) {
    const mass = Math.exp(logs[i]! - largest);
    total += mass;
    moment += mass * (lowest + i);
  }
  return moment / total;
}

/**
 * The probability of all tables with the margins of `table` and no likelier than it. All columns but the two
 * largest are enumerated; what those two can hold depends only on what is left of the rows, so it is listed once for
 * each remainder, sorted and summed, and looked up.
 */
function enumerate(table: readonly (readonly number[])[]): number {
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = table[0]!
    .map((_, c) => table.reduce((sum, row) => sum + row[c]!, 0))
    .sort((a, b) => a - b);
  const logFactorial = logFactorials(rowSums.reduce((sum, count) => sum + count, 0));
  const constant = [...rowSums, ...columnSums].reduce((sum, count) => sum + logFactorial[count]!, 0);
  const logOfOne = constant - logFactorial[logFactorial.length - 1]!;
  const seen = table.flat().reduce((sum, count) => sum - logFactorial[count]!, logOfOne);
  const limit = seen + Math.log(RELATIVE_ERROR);
  const endings = new Map<string, Endings>();
  const budget = { left: MOST_TABLES };
  let p = 0;
  const descend = (column: number, left: readonly number[], log: number): void => {
    if (column < columnSums.length - 2) {
      fillColumn(left, columnSums[column]!, logFactorial, budget, (rest, change) =>
        descend(column + 1, rest, log + change),
      );
      return;
    }
    const key = left.join();
    const ending = endings.get(key) ?? endingsOf(left, columnSums[column]!, logFactorial, budget);
    endings.set(key, ending);
    p += Math.exp(log) * ending.upTo(limit - log);
  };
  descend(0, rowSums, logOfOne);
  return Math.min(1, p);
}

/** The ways to fill the last two columns, by ascending weight, with running sums of the weights. */
class Endings {
  private readonly logs: Float64Array;
  private readonly sums: Float64Array;

  constructor(logs: readonly number[]) {
    this.logs = Float64Array.from(logs).sort();
    this.sums = new Float64Array(logs.length + 1);
    for (let i = 0; i < logs.length; i++) this.sums[i + 1] = this.sums[i]! + Math.exp(this.logs[i]!);
  }

  /** The sum of the weights whose logarithm is at most `log`. */
  upTo(log: number): number {
    let low = 0;
    let high = this.logs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.logs[middle]! <= log) low = middle + 1;
      else high = middle;
    }
    return this.sums[low]!;
  }
}

function endingsOf(
  left: readonly number[],
  columnSum: number,
  logFactorial: Float64Array,
  budget: { left: number },
): Endings {
  const logs: number[] = [];
  fillColumn(left, columnSum, logFactorial, budget, (rest, change) => {
    logs.push(rest.reduce((sum, count) => sum - logFactorial[count]!, change));
  });
  return new Endings(logs);
}

/** Every way to put `columnSum` into rows that have `left` to give: what is left then, and minus its log factorials. */
function fillColumn(
  left: readonly number[],
  columnSum: number,
  logFactorial: Float64Array,
  budget: { left: number },
  found: (rest: readonly number[], change: number) => void,
): void {
  const rest = [...left];
  const place = (row: number, remaining: number, change: number): void => {
    const available = left[row]!;
    if (row === left.length - 1) {
      if (remaining > available) return;
      if (--budget.left < 0) throw new RangeError('too many tables of these margins to enumerate');
      rest[row] = available - remaining;
      found([...rest], change - logFactorial[remaining]!);
      return;
    }
    for (let count = 0; count <= Math.min(available, remaining); count++) {
      rest[row] = available - count;
      place(row + 1, remaining - count, change - logFactorial[count]!);
    }
  };
  place(0, columnSum, 0);
}

function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}
