/** Kaplan-Meier, its readings and the log-rank family against R's survfit and survdiff. */
import {
  type ConfidenceType,
  kaplanMeier,
  type LogRankTest,
  landmarks,
  logRank,
  numbersAtRisk,
  restrictedMean,
  reverseKaplanMeier,
  type SurvivalData,
  survivalQuantiles,
} from '#statistics';
import { expectAllEqualToR, expectEqualToR, expected, expectPValue, subset, Table } from './reference.js';

interface Quantile {
  p: number;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}
interface Mark {
  time: number;
  nRisk: number;
  survival: number;
  stdErr: number | null;
  lower: number | null;
  upper: number | null;
}
interface Curve {
  n: number;
  events: number;
  steps: { time: number; nRisk: number; nEvent: number; nCensor: number; survival: number }[];
  quantiles: Record<ConfidenceType, Quantile[]>;
  landmarks: Record<ConfidenceType, Mark[]>;
  conf90: Quantile[];
  reverse: Quantile[];
  rmst: { tau: number; mean: number; stdErr: number };
}
interface Comparison {
  observed: number[];
  expected: number[];
  variance: number[][];
  chiSquare: number;
  p: number;
}
interface Answers {
  survival: Record<
    string,
    {
      overall: Curve;
      groups: Record<string, Curve>;
      logRank: Comparison;
      petoPeto: Comparison;
      stratified: Comparison;
      stratifiedPeto: Comparison;
    }
  >;
}

const TYPES: readonly ConfidenceType[] = ['plain', 'log', 'log-log'];

function expectQuantiles(actual: readonly Quantile[], r: readonly Quantile[], what: string): void {
  for (const [i, q] of r.entries()) {
    for (const key of ['estimate', 'lower', 'upper'] as const)
      expectEqualToR(actual[i]![key], q[key], `${what} ${q.p} ${key}`);
  }
}

function expectLandmarks(
  actual: readonly (Mark | { survival: number | null })[],
  r: readonly Mark[],
  what: string,
): void {
  for (const [i, mark] of r.entries()) {
    for (const key of ['nRisk', 'survival', 'stdErr', 'lower', 'upper'] as const) {
      // R leaves log-log limits of a survival of 1 undefined after time 0; here they are 1.
      if (mark.survival === 1 && mark.lower === null && key !== 'survival') continue;
      expectEqualToR((actual[i] as Mark)[key], mark[key], `${what} at ${mark.time} ${key}`);
    }
  }
}

function expectCurve(data: SurvivalData, r: Curve, what: string): void {
  const curve = kaplanMeier(data);
  expect([curve.n, curve.events]).toEqual([r.n, r.events]);
  for (const key of ['time', 'nRisk', 'nEvent', 'nCensor', 'survival'] as const) {
    expectAllEqualToR(
      curve[key],
      r.steps.map((step) => step[key]),
      `${what} ${key}`,
    );
  }
  for (const confType of TYPES) {
    const typed = kaplanMeier(data, { confType });
    expectQuantiles(survivalQuantiles(typed), r.quantiles[confType], `${what} ${confType} quantile`);
    const times = r.landmarks[confType].map((mark) => mark.time);
    expectLandmarks(landmarks(typed, times), r.landmarks[confType], `${what} ${confType}`);
    expect(numbersAtRisk(typed, times)).toEqual(r.landmarks[confType].map((mark) => mark.nRisk));
  }
  expectQuantiles(survivalQuantiles(kaplanMeier(data, { conf: 0.9 })), r.conf90, `${what} 90%`);
  expectQuantiles(survivalQuantiles(reverseKaplanMeier(data)), r.reverse, `${what} reverse`);
  const rmst = restrictedMean(curve, r.rmst.tau);
  expectEqualToR(rmst.mean, r.rmst.mean, `${what} rmst`);
  expectEqualToR(rmst.stdErr, r.rmst.stdErr, `${what} rmst se`);
}

function expectTest(actual: LogRankTest, r: Comparison, what: string): void {
  expectAllEqualToR(actual.observed, r.observed, `${what} observed`);
  expectAllEqualToR(actual.expected, r.expected, `${what} expected`);
  for (const [g, row] of r.variance.entries())
    expectAllEqualToR(actual.variance[g]!, row, `${what} variance ${g}`);
  expectEqualToR(actual.chiSquare, r.chiSquare, `${what} chi-square`);
  expectPValue(actual.p, r.p, what);
}

const { survival } = expected<Answers>('extra');

describe.each(Object.entries(survival))('%s', (name, r) => {
  const table = new Table(name);
  const data = table.survival();
  const group = table.factor('group');
  const strata = table.factor('strata');

  it("has R's curve", () => expectCurve(data, r.overall, name));

  it.each(Object.entries(r.groups))("has R's curve of group %s", (level, answer) => {
    const code = group.levels.indexOf(level);
    expectCurve(
      subset(data, (row) => group.codes[row] === code),
      answer,
      `${name} ${level}`,
    );
  });

  it("has R's tests", () => {
    expectTest(logRank({ ...data, group }), r.logRank, 'log-rank');
    expectTest(logRank({ ...data, group }, { rho: 1 }), r.petoPeto, 'Peto-Peto');
    expectTest(logRank({ ...data, group, strata }), r.stratified, 'stratified log-rank');
    expectTest(logRank({ ...data, group, strata }, { rho: 1 }), r.stratifiedPeto, 'stratified Peto-Peto');
  });
});

interface OldMark {
  time: number;
  n_risk: number;
  surv: number;
  std_err: number | null;
  lower: number | null;
  upper: number | null;
}
interface OldCurve {
  n: number;
  events: number;
  median_etc: Record<
    ConfidenceType,
    { p: number; est: number | null; lower: number | null; upper: number | null }[]
  >;
  landmarks: Record<ConfidenceType, OldMark[]>;
  number_at_risk: { time: number; n_risk: number }[];
  reverse_km: { p: number; est: number | null; lower: number | null; upper: number | null }[];
  rmst: { tau: number; rmst: number; se: number };
}
interface OldComparison {
  observed: number[];
  expected: number[];
  variance: number[][];
  chisq: number;
  p: number;
}
interface OldAnswers {
  overall: OldCurve;
  groups: Record<string, OldCurve>;
  steps_overall: {
    time: number;
    n_risk: number;
    n_event: number;
    n_censor: number;
    surv: number;
    std_err: number;
    lower_loglog: number;
    upper_loglog: number;
  }[];
  tests: { logrank: OldComparison; peto_peto_wilcoxon: OldComparison };
  stratified_by_ecog_complete_cases?: { logrank: OldComparison; peto_peto_wilcoxon: OldComparison };
}

function expectOldCurve(data: SurvivalData, r: OldCurve): void {
  const modern = (mark: OldMark): Mark => ({
    ...mark,
    nRisk: mark.n_risk,
    survival: mark.surv,
    stdErr: mark.std_err,
  });
  for (const confType of TYPES) {
    const curve = kaplanMeier(data, { confType });
    expect([curve.n, curve.events]).toEqual([r.n, r.events]);
    expectQuantiles(
      survivalQuantiles(curve),
      r.median_etc[confType].map((q) => ({ ...q, estimate: q.est })),
      confType,
    );
    const times = r.landmarks[confType].map((mark) => mark.time);
    expectLandmarks(landmarks(curve, times), r.landmarks[confType].map(modern), confType);
  }
  const times = r.number_at_risk.map((row) => row.time);
  expect(numbersAtRisk(kaplanMeier(data), times)).toEqual(r.number_at_risk.map((row) => row.n_risk));
  const reverse = survivalQuantiles(reverseKaplanMeier(data));
  expectQuantiles(
    reverse,
    r.reverse_km.map((q) => ({ ...q, estimate: q.est })),
    'reverse',
  );
  const rmst = restrictedMean(kaplanMeier(data), r.rmst.tau);
  expectEqualToR(rmst.mean, r.rmst.rmst, 'rmst');
  expectEqualToR(rmst.stdErr, r.rmst.se, 'rmst se');
}

describe.each(['aml', 'lung', 'ovarian'])('%s', (name) => {
  const r = expected<OldAnswers>(name);
  const table = new Table(name);
  const data = table.survival();
  const group = table.factor('group');

  it("has R's steps and limits", () => {
    const curve = kaplanMeier(data);
    expectAllEqualToR(
      curve.time,
      r.steps_overall.map((step) => step.time),
      'time',
    );
    expectAllEqualToR(
      curve.nRisk,
      r.steps_overall.map((step) => step.n_risk),
      'n.risk',
    );
    expectAllEqualToR(
      curve.nEvent,
      r.steps_overall.map((step) => step.n_event),
      'n.event',
    );
    expectAllEqualToR(
      curve.nCensor,
      r.steps_overall.map((step) => step.n_censor),
      'n.censor',
    );
    expectAllEqualToR(
      curve.survival,
      r.steps_overall.map((step) => step.surv),
      'surv',
    );
    expectAllEqualToR(
      curve.stdErr,
      r.steps_overall.map((step) => step.std_err),
      'std.err',
    );
    expectAllEqualToR(
      curve.lower,
      r.steps_overall.map((step) => step.lower_loglog),
      'lower',
    );
    expectAllEqualToR(
      curve.upper,
      r.steps_overall.map((step) => step.upper_loglog),
      'upper',
    );
  });

  it("has R's quantiles, landmarks, follow-up and restricted means", () => {
    expectOldCurve(data, r.overall);
    for (const [level, answer] of Object.entries(r.groups)) {
      const code = group.levels.indexOf(level);
      expectOldCurve(
        subset(data, (row) => group.codes[row] === code),
        answer,
      );
    }
  });

  it("has R's tests", () => {
    const compare = (answer: OldComparison, actual: LogRankTest, what: string) =>
      expectTest(actual, { ...answer, chiSquare: answer.chisq }, what);
    compare(r.tests.logrank, logRank({ ...data, group }), 'log-rank');
    compare(r.tests.peto_peto_wilcoxon, logRank({ ...data, group }, { rho: 1 }), 'Peto-Peto');
    const stratified = r.stratified_by_ecog_complete_cases;
    if (!stratified) return;
    const strata = table.factor('ecog');
    compare(stratified.logrank, logRank({ ...data, group, strata }), 'stratified log-rank');
    compare(
      stratified.peto_peto_wilcoxon,
      logRank({ ...data, group, strata }, { rho: 1 }),
      'stratified Peto-Peto',
    );
  });
});
