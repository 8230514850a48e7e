import { type CompetingData, checkCompetingData } from './aalen-johansen.js';
import type { Factor } from './factor.js';
import { GrayScore, graySteps } from './gray-score.js';
import { factorise, type Matrix, quadraticForm, zeros } from './linear.js';
import type { ChiSquareTest } from './log-rank.js';
import { chiSquareUpperTail } from './special-functions.js';
import { orderTimes, splitOrder, type TimeOrder } from './time-order.js';

export interface GrayData extends CompetingData {
  /** Rows without a group (code -1) are left out. */
  readonly group: Factor;
  /** Compare within strata only. Rows without a stratum (code -1) are left out. */
  readonly strata?: Factor;
}

/** The comparison of one cause's cumulative incidence among the groups that have rows. */
export interface GrayTest extends ChiSquareTest {
  readonly cause: string;
  /** Per group but the last of those that have rows: the weighted excess of events. */
  readonly scores: Float64Array;
  readonly variance: Matrix;
}

/**
 * Gray's test of equal cumulative incidence among k groups, for each cause, equal to the tests of R's
 * `cmprsk::cuminc(time, event, group, strata, rho)`. Events weigh (1 - F(t-))^rho, F the pooled incidence.
 *
 * With fewer than two groups that have rows, or a singular variance, the statistic and p are null. p is the upper
 * tail itself, where cuminc's `1 - pchisq` loses the digits of a small one.
 *
 * Source: Gray, Ann Stat 1988;16:1141-54, sections 2 and 3.
 * @throws RangeError for columns of unequal length, an unknown cause or a time that is not finite.
 */
export function grayTest(data: GrayData, { rho = 0 }: { readonly rho?: number } = {}): GrayTest[] {
  checkCompetingData(data);
  for (const column of [data.group, data.strata]) {
    if (column && column.codes.length !== data.time.length) {
      throw new RangeError(`${data.time.length} times but ${column.codes.length} codes`);
    }
  }
  const order = data.order ?? orderTimes(data.time);
  const strata = data.strata ? splitOrder(order, data.strata.codes, data.strata.levels.length) : [order];
  const { codes, groups } = occupiedGroups(strata, data.group);
  return data.causes.map((cause, k) => {
    const total = {
      scores: new Float64Array(Math.max(0, groups - 1)),
      variance: zeros(Math.max(0, groups - 1)),
    };
    for (const stratum of strata) {
      const walk = new GrayScore(groups, rho);
      for (const step of graySteps(stratum, codes, groups, data.cause, k + 1)) walk.take(step);
      walk.addTo(total);
    }
    return { cause, ...total, ...testOf(total.scores, total.variance) };
  });
}

function testOf(scores: Float64Array, variance: Matrix): ChiSquareTest {
  const df = scores.length;
  if (df === 0 || factorise(variance).rank < df) return { chiSquare: null, df, p: null };
  const chiSquare = quadraticForm(variance, scores);
  return { chiSquare, df, p: chiSquare === null ? null : chiSquareUpperTail(chiSquare, df) };
}

/** The groups renumbered so that each has rows. */
function occupiedGroups(strata: readonly TimeOrder[], group: Factor): { codes: Int32Array; groups: number } {
  const renumbered = new Int32Array(group.levels.length).fill(-1);
  for (const { rows } of strata) {
    for (const row of rows) if (group.codes[row]! >= 0) renumbered[group.codes[row]!] = 0;
  }
  let groups = 0;
  for (let level = 0; level < renumbered.length; level++)
    if (renumbered[level] === 0) renumbered[level] = groups++;
  return { codes: group.codes.map((code) => (code < 0 ? -1 : renumbered[code]!)), groups };
}
