/** Whole analyses as plain JSON: what a command line, a report or a page shows of one table. */
import type { ConfidenceType } from './confidence-limits.js';
import { type CoxModel, type CoxTerm, cox } from './cox.js';
import type { Covariate } from './cox-sample.js';
import {
  type Landmark,
  landmarks,
  type RestrictedMean,
  restrictedMean,
  type SurvivalQuantile,
  survivalQuantiles,
} from './curve-readings.js';
import type { Factor } from './factor.js';
import { groupOrders, omittedRows } from './grouping.js';
import { kaplanMeier, reverseKaplanMeier } from './kaplan-meier.js';
import { type ChiSquareTest, type LogRankTest, logRank } from './log-rank.js';
import { clopperPearson, wilson } from './proportions.js';
import type { SurvivalTable } from './survival-table.js';
import { orderTimes, splitOrder, type TimeOrder } from './time-order.js';

export interface SurvivalSummaryOptions {
  readonly confType?: ConfidenceType;
  readonly conf?: number;
  /** Times at which to read the curves. */
  readonly at?: readonly number[];
  /** Quantiles to read, the quartiles unless told otherwise. */
  readonly probabilities?: readonly number[];
  /** Where the restricted mean ends, the last follow-up of each curve unless told otherwise. */
  readonly tau?: number;
}

export interface CurveSummary {
  readonly n: number;
  readonly events: number;
  readonly quantiles: readonly SurvivalQuantile[];
  readonly landmarks: readonly Landmark[];
  readonly restrictedMean: RestrictedMean;
  /** The median of potential follow-up, by reverse Kaplan-Meier. */
  readonly followUp: SurvivalQuantile;
}

/** A Cox model; with a single term, that term's figures again at the top. */
export interface CoxSummary extends Omit<CoxModel, 'variance'>, Partial<Omit<CoxTerm, 'name'>> {
  /** The group that the hazard ratios compare with; null without groups. */
  readonly reference: string | null;
}

export interface SurvivalSummary extends CurveSummary {
  readonly confType: ConfidenceType;
  readonly conf: number;
  readonly groups: Readonly<Record<string, CurveSummary>>;
  /** Rows left out of the comparisons because they name no group, or no stratum. */
  readonly omitted: number;
  /** Stratified when the table has strata; null without groups. */
  readonly logRank: GroupTest | null;
  readonly petoPeto: GroupTest | null;
  readonly cox: CoxSummary | null;
}

export interface GroupTest extends ChiSquareTest {
  readonly stratified: boolean;
  readonly groups: Readonly<
    Record<string, { readonly n: number; readonly observed: number; readonly expected: number }>
  >;
}

/** The survival of a table's rows, whole and by group, with the comparisons of the groups. */
export function summariseSurvival(
  table: SurvivalTable,
  options: SurvivalSummaryOptions = {},
): SurvivalSummary {
  const { confType = 'log-log', conf = 0.95 } = options;
  const order = table.order ?? orderTimes(table.time);
  const groups: Record<string, CurveSummary> = {};
  for (const [level, part] of groupOrders(order, table.group))
    groups[level] = curveSummary(table, part, options);
  const tested = table.group ? { ...table, order, group: table.group } : null;
  return {
    ...curveSummary(table, order, options),
    confType,
    conf,
    groups,
    omitted: omittedRows(order, table),
    logRank: tested && groupTest(logRank(tested), tested),
    petoPeto: tested && groupTest(logRank(tested, { rho: 1 }), tested),
    cox: coxSummary(table, order, conf),
  };
}

function curveSummary(table: SurvivalTable, order: TimeOrder, options: SurvivalSummaryOptions): CurveSummary {
  const data = { time: table.time, status: table.status, order };
  const curve = kaplanMeier(data, options);
  return {
    n: curve.n,
    events: curve.events,
    quantiles: survivalQuantiles(curve, options.probabilities),
    landmarks: landmarks(curve, options.at ?? []),
    restrictedMean: restrictedMean(curve, options.tau),
    followUp: survivalQuantiles(reverseKaplanMeier(data, options), [0.5])[0]!,
  };
}

function groupTest(test: LogRankTest, { group, strata }: { group: Factor; strata?: Factor }): GroupTest {
  const groups = Object.fromEntries(
    group.levels.map((level, g) => [
      level,
      { n: test.n[g]!, observed: test.observed[g]!, expected: test.expected[g]! },
    ]),
  );
  return { chiSquare: test.chiSquare, df: test.df, p: test.p, stratified: strata !== undefined, groups };
}

function coxSummary(table: SurvivalTable, order: TimeOrder, conf: number): CoxSummary | null {
  const { group, strata } = table;
  const covariates = [...(group ? contrasts(group) : []), ...(table.covariates ?? [])];
  if (covariates.length === 0) return null;
  const grouped = group
    ? splitOrder(
        order,
        group.codes.map((code) => Math.min(code, 0)),
        1,
      )[0]!
    : order;
  const { variance: _, ...model } = cox({ ...table, covariates, strata, order: grouped }, { conf });
  const reference = group?.levels[0] ?? null;
  if (model.terms.length !== 1) return { ...model, reference };
  const { name: _name, ...figures } = model.terms[0]!;
  return { ...model, reference, ...figures };
}

/** One indicator per level but the first, which the hazard ratios compare with. */
function contrasts({ levels, codes }: Factor): Covariate[] {
  return levels.slice(1).map((name, i) => ({ name, values: codes.map((code) => (code === i + 1 ? 1 : 0)) }));
}

export interface ProportionSummary {
  readonly x: number;
  readonly n: number;
  readonly conf: number;
  readonly estimate: number | null;
  readonly clopperPearson: readonly [number, number];
  readonly wilson: readonly [number, number];
}

/** A proportion with its exact and its score interval. */
export function summariseProportion(x: number, n: number, conf = 0.95): ProportionSummary {
  const exact = clopperPearson(x, n, conf);
  const score = wilson(x, n, conf);
  return {
    x,
    n,
    conf,
    estimate: exact.estimate,
    clopperPearson: [exact.lower, exact.upper],
    wilson: [score.lower, score.upper],
  };
}
