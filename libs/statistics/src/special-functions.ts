/**
 * Special functions, from @stdlib: quantiles and tails that agree with R to about 1e-14.
 *
 * A test's p-value is always the upper tail itself, never one minus the distribution function, so that it keeps
 * its digits however small it is.
 */
import gammainc from '@stdlib/math-base-special-gammainc';
import betaInverse from '@stdlib/stats-base-dists-beta-quantile';
import normalInverse from '@stdlib/stats-base-dists-normal-quantile';

/** P(X > x) for X chi-square with `df` degrees of freedom; R's `pchisq(x, df, lower.tail = FALSE)`. */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(df > 0) || Number.isNaN(x)) throw new RangeError('chi-square needs a number and df > 0');
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}

/** P(Z < z) for Z standard normal, computed from the tail on z's side. */
export function normalCdf(z: number): number {
  const tail = z === 0 ? 0.5 : gammainc((z * z) / 2, 0.5, true, true) / 2;
  return z <= 0 ? tail : 1 - tail;
}

/**
 * z with P(Z < z) = p, 0 < p < 1; R's `qnorm(p)`.
 *
 * The library's inverse loses digits in the far tail (2e-9 at p = 1e-10); one Halley step restores them.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a normal quantile needs 0 < p < 1, got ${p}`);
  if (p > 0.5) return -lowerNormalQuantile(1 - p);
  return lowerNormalQuantile(p);
}

function lowerNormalQuantile(p: number): number {
  const z = normalInverse(p, 0, 1);
  const excess = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
  return z - excess / (1 + (z * excess) / 2);
}

/** z for a two-sided interval of the given confidence: 1.959964 at 0.95. Throws RangeError outside (0, 1). */
export function normalCriticalValue(conf: number): number {
  if (!(conf > 0 && conf < 1)) throw new RangeError(`confidence must lie between 0 and 1, got ${conf}`);
  return normalQuantile(1 - (1 - conf) / 2);
}

/** x with P(X < x) = p for X beta(a, b); R's `qbeta(p, a, b)`. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0))
    throw new RangeError('a beta quantile needs 0 <= p <= 1, a > 0, b > 0');
  return betaInverse(p, a, b);
}
