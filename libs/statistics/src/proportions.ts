import { betaQuantile, normalCriticalValue } from './special-functions.js';

/** A proportion with its limits. `estimate` is null and the limits are [0, 1] when there was nobody to count. */
export interface Proportion {
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact interval for `x` successes among `n`, equal to R's `binom.test(x, n, conf.level)$conf.int`.
 *
 * Source: Clopper and Pearson, Biometrika 1934;26:404-13, by quantiles of the beta distribution.
 * @throws RangeError unless x and n are integers with 0 <= x <= n, and 0 < conf < 1.
 */
export function clopperPearson(x: number, n: number, conf = 0.95): Proportion {
  check(x, n, conf);
  const tail = (1 - conf) / 2;
  return {
    estimate: n === 0 ? null : x / n,
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/**
 * The score interval for `x` successes among `n`, equal to R's `prop.test(x, n, correct = FALSE)$conf.int`;
 * with `continuity`, to `prop.test(x, n, correct = TRUE)`, whose correction is min(1/2, |x - n/2|).
 *
 * Source: Wilson, JASA 1927;22:209-12; the correction: Newcombe, Stat Med 1998;17:857-72, method 4.
 * @throws RangeError unless x and n are integers with 0 <= x <= n, and 0 < conf < 1.
 */
export function wilson(
  x: number,
  n: number,
  conf = 0.95,
  options: { continuity?: boolean } = {},
): Proportion {
  check(x, n, conf);
  if (n === 0) return { estimate: null, lower: 0, upper: 1 };
  const z = normalCriticalValue(conf);
  const correction = options.continuity ? Math.min(0.5, Math.abs(x - n / 2)) : 0;
  const estimate = x / n;
  const lower = scoreLimit(estimate - correction / n, n, z, -1);
  const upper = scoreLimit(estimate + correction / n, n, z, 1);
  return { estimate, lower: x === 0 ? 0 : Math.max(0, lower), upper: x === n ? 1 : Math.min(1, upper) };
}

function scoreLimit(p: number, n: number, z: number, side: 1 | -1): number {
  const shift = (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return (p + shift + side * spread) / (1 + 2 * shift);
}

function check(x: number, n: number, conf: number): void {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError(`a proportion needs integers 0 <= x <= n, got x = ${x}, n = ${n}`);
  }
  if (!(conf > 0 && conf < 1)) throw new RangeError(`confidence must lie between 0 and 1, got ${conf}`);
}
