/** Curves and tests of survival, figure by figure against the answers of R's survfit and survdiff. */
import {
  type ConfidenceType,
  kaplanMeier,
  type LogRankTest,
  landmarks,
  numbersAtRisk,
  restrictedMean,
  reverseKaplanMeier,
  type SurvivalData,
  survivalQuantiles,
} from '#statistics';
import type { Comparison } from './comparison.js';

export interface Quantile {
  p: number;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}
export interface Mark {
  time: number;
  nRisk: number;
  survival: number;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
}
export interface Curve {
  n: number;
  events: number;
  steps: { time: number; nRisk: number; nEvent: number; nCensor: number; survival: number }[];
  quantiles: Record<ConfidenceType, Quantile[]>;
  landmarks: Record<ConfidenceType, Mark[]>;
  conf90: Quantile[];
  reverse: Quantile[];
  rmst: { tau: number; mean: number; stdErr: number };
}
export interface TestAnswer {
  observed: number[];
  expected: number[];
  variance: number[][];
  chiSquare: number;
  p: number;
}
/** The kinds of confidence limits. */
export const TYPES: readonly ConfidenceType[] = ['plain', 'log', 'log-log'];

export function compareQuantiles(
  c: Comparison,
  actual: readonly Quantile[],
  r: readonly Quantile[],
  what: string,
): void {
  for (const [i, q] of r.entries()) {
    for (const key of ['estimate', 'lower', 'upper'] as const)
      c.figure(actual[i]![key], q[key], `${what} ${q.p} ${key}`);
  }
}

export function compareLandmarks(
  c: Comparison,
  actual: readonly (Mark | { survival: number | null })[],
  r: readonly Mark[],
  what: string,
): void {
  for (const [i, mark] of r.entries()) {
    for (const key of ['nRisk', 'survival', 'stdErr', 'lower', 'upper'] as const) {
      // R leaves log-log limits of a survival of 1 undefined after time 0; here they are 1.
      if (mark.survival === 1 && mark.lower === null && key !== 'survival') continue;
      c.figure((actual[i] as Mark)[key], mark[key], `${what} at ${mark.time} ${key}`);
    }
  }
}

export function compareCurve(c: Comparison, data: SurvivalData, r: Curve, what: string): void {
  const curve = kaplanMeier(data);
  c.same([curve.n, curve.events], [r.n, r.events], `${what} n and events`);
  for (const key of ['time', 'nRisk', 'nEvent', 'nCensor', 'survival'] as const) {
    c.figures(
      curve[key],
      r.steps.map((step) => step[key]),
      `${what} ${key}`,
    );
  }
  for (const confType of TYPES) {
    const typed = kaplanMeier(data, { confType });
    compareQuantiles(c, survivalQuantiles(typed), r.quantiles[confType], `${what} ${confType} quantile`);
    const times = r.landmarks[confType].map((mark) => mark.time);
    compareLandmarks(c, landmarks(typed, times), r.landmarks[confType], `${what} ${confType}`);
    c.same(
      numbersAtRisk(typed, times),
      r.landmarks[confType].map((mark) => mark.nRisk),
      `${what} numbers at risk`,
    );
  }
  compareQuantiles(c, survivalQuantiles(kaplanMeier(data, { conf: 0.9 })), r.conf90, `${what} 90%`);
  compareQuantiles(c, survivalQuantiles(reverseKaplanMeier(data)), r.reverse, `${what} reverse`);
  const rmst = restrictedMean(curve, r.rmst.tau);
  c.figure(rmst.mean, r.rmst.mean, `${what} rmst`);
  c.figure(rmst.stdErr, r.rmst.stdErr, `${what} rmst se`);
}

export function compareTest(c: Comparison, actual: LogRankTest, r: TestAnswer, what: string): void {
  c.figures(actual.observed, r.observed, `${what} observed`);
  c.figures(actual.expected, r.expected, `${what} expected`);
  for (const [g, row] of r.variance.entries()) c.figures(actual.variance[g]!, row, `${what} variance ${g}`);
  c.figure(actual.chiSquare, r.chiSquare, `${what} chi-square`);
  c.pValue(actual.p, r.p, what);
}
