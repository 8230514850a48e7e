import type { Factor } from './factor.js';
import { checkSurvivalData, type SurvivalData } from './kaplan-meier.js';
import { type Matrix, quadraticForm, zeros } from './linear.js';
import { chiSquareUpperTail } from './special-functions.js';
import { orderTimes, splitOrder, type TimeOrder } from './time-order.js';

/** A chi-square statistic; all null but `df` where there is nothing to compare. */
export interface ChiSquareTest {
  readonly chiSquare: number | null;
  readonly df: number;
  readonly p: number | null;
}

export interface LogRankData extends SurvivalData {
  /** Rows without a group (code -1) are left out. */
  readonly group: Factor;
  /** Compare within strata only. Rows without a stratum (code -1) are left out. */
  readonly strata?: Factor;
}

export interface LogRankOptions {
  /** 0 for the log-rank test (the default), 1 for the Peto-Peto form of the Wilcoxon test. */
  readonly rho?: number;
}

/** Per group, in the order of its levels: patients, and weighted numbers of events observed and expected. */
export interface LogRankTest extends ChiSquareTest {
  readonly n: Uint32Array;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Covariance of observed minus expected, group by group. */
  readonly variance: Matrix;
}

/**
 * Compares the survival of k groups: the G-rho family of tests with hypergeometric variance, equal to R's
 * `survdiff(Surv(time, status) ~ group + strata(s), rho)`. Each event weighs S(t-)^rho, S the pooled survival of
 * its stratum.
 *
 * Groups in which no event was expected have no part in the degrees of freedom. With fewer than two groups left, or
 * a variance that is singular, the statistic and p are null.
 *
 * Sources: Mantel 1966; Peto and Peto 1972; Harrington and Fleming, Biometrika 1982;69:553-66.
 * @throws RangeError as `kaplanMeier` does, or when a factor has not one code per row.
 */
export function logRank(data: LogRankData, { rho = 0 }: LogRankOptions = {}): LogRankTest {
  checkSurvivalData(data);
  for (const column of [data.group, data.strata]) {
    if (column && column.codes.length !== data.time.length) {
      throw new RangeError(`${data.time.length} times but ${column.codes.length} codes`);
    }
  }
  const order = data.order ?? orderTimes(data.time);
  const strata = data.strata ? splitOrder(order, data.strata.codes, data.strata.levels.length) : [order];
  const sums = emptySums(data.group.levels.length);
  for (const stratum of strata) addStratum(sums, stratum, data.status, data.group.codes, rho);
  return { ...sums, ...testOf(sums) };
}

interface Sums {
  readonly n: Uint32Array;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array[];
}

function emptySums(groups: number): Sums {
  return {
    n: new Uint32Array(groups),
    observed: new Float64Array(groups),
    expected: new Float64Array(groups),
    variance: zeros(groups),
  };
}

function addStratum(sums: Sums, order: TimeOrder, status: Uint8Array, codes: Int32Array, rho: number): void {
  const { rows, starts } = order;
  const groups = sums.n.length;
  const atRisk = countGroups(rows, codes, groups);
  for (let g = 0; g < groups; g++) sums.n[g]! += atRisk[g]!;
  let total = atRisk.reduce((sum, count) => sum + count, 0);
  const failed = new Uint32Array(groups);
  const leaving = new Uint32Array(groups);
  let survival = 1;
  for (let j = 0; j < order.times.length; j++) {
    let deaths = 0;
    for (let i = starts[j]!; i < starts[j + 1]!; i++) {
      const row = rows[i]!;
      const code = codes[row]!;
      if (code < 0) continue;
      leaving[code]!++;
      failed[code]! += status[row]!;
      deaths += status[row]!;
    }
    if (deaths > 0) {
      addStep(sums, atRisk, failed, total, deaths, rho === 0 ? 1 : survival ** rho);
      survival *= (total - deaths) / total;
    }
    for (let g = 0; g < groups; g++) {
      atRisk[g]! -= leaving[g]!;
      total -= leaving[g]!;
      leaving[g] = failed[g] = 0;
    }
  }
}

function countGroups(rows: Uint32Array, codes: Int32Array, groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code >= 0) counts[code]!++;
  }
  return counts;
}

function addStep(
  { observed, expected, variance }: Sums,
  atRisk: Uint32Array,
  failed: Uint32Array,
  total: number,
  deaths: number,
  weight: number,
): void {
  const share = (weight * deaths) / total;
  const spread = total > 1 ? (weight * share * (total - deaths)) / (total - 1) : 0;
  for (let g = 0; g < atRisk.length; g++) {
    const risk = atRisk[g]!;
    observed[g]! += weight * failed[g]!;
    expected[g]! += share * risk;
    // A group that is alone at risk is compared with nobody: its variance is 0, and not what rounding leaves of it.
    if (risk === 0 || risk === total || spread === 0) continue;
    const row = variance[g]!;
    for (let h = 0; h < atRisk.length; h++) row[h]! -= (spread * risk * atRisk[h]!) / total;
    row[g]! += spread * risk;
  }
}

function testOf({ observed, expected, variance }: Sums): ChiSquareTest {
  const compared = [...expected.keys()].filter((g) => expected[g]! > 0);
  const df = Math.max(0, compared.length - 1);
  if (df === 0) return { chiSquare: null, df, p: null };
  const free = compared.slice(1);
  const differences = free.map((g) => observed[g]! - expected[g]!);
  const covariance = free.map((g) => Float64Array.from(free, (h) => variance[g]![h]!));
  const chiSquare = quadraticForm(covariance, differences);
  return { chiSquare, df, p: chiSquare === null ? null : chiSquareUpperTail(chiSquare, df) };
}
