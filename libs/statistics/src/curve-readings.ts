/** What is read off a survival curve: quantiles, numbers at risk, survival at landmarks, restricted mean. */
import type { KaplanMeier } from './kaplan-meier.js';

/** R's tolerance for "the curve is at exactly p". */
const FLAT_TOLERANCE = Math.sqrt(Number.EPSILON);

/** The time by which a fraction `p` has had the event; null where the curve, or the limit, does not get so far. */
export interface SurvivalQuantile {
  readonly p: number;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Quantiles of the time to event with Brookmeyer-Crowley limits, equal to R's `quantile(survfit(...), probs)`.
 *
 * The estimate is the first time at which the survival is 1 - p or less. Where the curve is flat at 1 - p (within
 * 1.5e-8), it is the midpoint of that time and the next at which the curve falls, or the last time of follow-up if
 * it never falls again; also where rounding leaves the curve a hair above 1 - p and p is the least probability asked
 * for, which R then calls not reached. The limits are read in the same way off the curve's own limits.
 *
 * Source: Brookmeyer and Crowley, Biometrics 1982;38:29-41.
 * @throws RangeError for a probability outside [0, 1].
 */
export function survivalQuantiles(
  curve: KaplanMeier,
  probabilities: readonly number[] = [0.25, 0.5, 0.75],
): SurvivalQuantile[] {
  return probabilities.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile's probability must lie in [0, 1], got ${p}`);
    return {
      p,
      estimate: crossing(curve.time, curve.survival, p),
      lower: crossing(curve.time, curve.lower, p),
      upper: crossing(curve.time, curve.upper, p),
    };
  });
}

/**
 * When 1 - `heights` reaches p. A limit need not be monotone, so the crossing is the smallest value that reaches p,
 * at its first time, not the first value that does.
 */
function crossing(time: Float64Array, heights: Float64Array, p: number): number | null {
  if (time.length === 0) return null;
  if (p === 0) return 0;
  const reached = smallestReaching(heights, p, FLAT_TOLERANCE);
  if (reached === null) return null;
  const from = reached < 0 ? 0 : time[reached]!;
  const depth = reached < 0 ? 0 : 1 - heights[reached]!;
  if (Math.abs(p - depth) >= FLAT_TOLERANCE) return from;
  // R has no last level where the limits end as undefined.
  if (heights.length === time.length && lastLevelIs(heights, p)) return (from + time[time.length - 1]!) / 2;
  const beyond = smallestReaching(heights, p, -FLAT_TOLERANCE);
  return beyond === null ? null : (from + time[beyond]!) / 2;
}

/** The step of smallest 1 - height with 1 - height + slack >= p: -1 for the start of the curve, null for none. */
function smallestReaching(heights: Float64Array, p: number, slack: number): number | null {
  if (slack >= p) return -1;
  let best = Number.POSITIVE_INFINITY;
  let at: number | null = null;
  for (let j = 0; j < heights.length; j++) {
    const depth = 1 - heights[j]!;
    if (depth < best && depth + slack >= p) {
      best = depth;
      at = j;
    }
  }
  return at;
}

/** Whether p is the last level that the curve comes to, levels it had before and returns to not counted. */
function lastLevelIs(heights: Float64Array, p: number): boolean {
  const seen = new Set([0]);
  let last = 0;
  for (let j = 0; j < heights.length; j++) {
    const level = 1 - heights[j]!;
    if (level === last || seen.has(level)) continue;
    seen.add(level);
    last = level;
  }
  return Math.abs(last - p) < FLAT_TOLERANCE;
}

/** How many are still under observation just before each of the given times. */
export function numbersAtRisk(curve: KaplanMeier, times: readonly number[]): number[] {
  return times.map((time) => curve.nRisk[firstAtOrAfter(curve.time, time)] ?? 0);
}

/** The curve at one time. Every figure but `nRisk` is null for an empty curve, and the limits where survival is 0. */
export interface Landmark {
  readonly time: number;
  readonly nRisk: number;
  readonly survival: number | null;
  readonly stdErr: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The curve at given times, equal to R's `summary(fit, times, extend = TRUE)`: the survival just after an event at
 * that very time, the number at risk just before it. After the last follow-up the curve stays where it was, with
 * none at risk; before the first step the survival is 1 with limits [1, 1].
 */
export function landmarks(curve: KaplanMeier, times: readonly number[]): Landmark[] {
  return times.map((time) => {
    const nRisk = curve.nRisk[firstAtOrAfter(curve.time, time)] ?? 0;
    if (curve.n === 0) return { time, nRisk, survival: null, stdErr: null, lower: null, upper: null };
    const step = lastAtOrBefore(curve.time, time);
    if (step < 0) return { time, nRisk, survival: 1, stdErr: 0, lower: 1, upper: 1 };
    return {
      time,
      nRisk,
      survival: curve.survival[step]!,
      stdErr: curve.stdErr[step] ?? null,
      lower: curve.lower[step] ?? null,
      upper: curve.upper[step] ?? null,
    };
  });
}

/** Mean time without the event within [0, tau]; null for an empty curve. */
export interface RestrictedMean {
  readonly tau: number;
  readonly mean: number | null;
  readonly stdErr: number | null;
}

/**
 * The restricted mean survival time: the area under the curve up to `tau` (the last time of follow-up unless told
 * otherwise), equal to R's `summary(fit, rmean = tau)$table`. Beyond the last follow-up the curve is taken as flat.
 *
 * Source: Klein and Moeschberger, Survival Analysis, section 4.5.
 */
export function restrictedMean(curve: KaplanMeier, tau = curve.time.at(-1) ?? 0): RestrictedMean {
  if (curve.n === 0) return { tau, mean: null, stdErr: null };
  let variance = 0;
  let area = 0;
  let until = tau;
  for (let j = lastAtOrBefore(curve.time, tau); j >= 0; j--) {
    area += curve.survival[j]! * (until - curve.time[j]!);
    until = curve.time[j]!;
    const left = curve.nRisk[j]! - curve.nEvent[j]!;
    if (left > 0) variance += (area * area * curve.nEvent[j]!) / (curve.nRisk[j]! * left);
  }
  return { tau, mean: area + until, stdErr: Math.sqrt(variance) };
}

/** The index of the first time at or after t, or the length. */
export function firstAtOrAfter(times: Float64Array, t: number): number {
  return bisect(times, (time) => time >= t);
}

/** The index of the last time at or before t, or -1. */
export function lastAtOrBefore(times: Float64Array, t: number): number {
  return bisect(times, (time) => time > t) - 1;
}

function bisect(times: Float64Array, isPast: (time: number) => boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(times[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
