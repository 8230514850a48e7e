/** Kaplan-Meier, its readings and the log-rank family against R on the three data sets every course uses. */
import {
  type ConfidenceType,
  type Factor,
  kaplanMeier,
  landmarks,
  logRank,
  numbersAtRisk,
  restrictedMean,
  reverseKaplanMeier,
  type SurvivalData,
  survivalQuantiles,
} from '#statistics';
import type { Check, Comparison, Suite } from './comparison.js';
import { expected, subset, Table } from './reference-data.js';
import { compareLandmarks, compareQuantiles, compareTest, type Mark, TYPES } from './survival-comparison.js';

interface RMark {
  time: number;
  n_risk: number;
  surv: number;
  std_err: number | null;
  lower: number | null;
  upper: number | null;
}
interface RCurve {
  n: number;
  events: number;
  median_etc: Record<
    ConfidenceType,
    { p: number; est: number | null; lower: number | null; upper: number | null }[]
  >;
  landmarks: Record<ConfidenceType, RMark[]>;
  number_at_risk: { time: number; n_risk: number }[];
  reverse_km: { p: number; est: number | null; lower: number | null; upper: number | null }[];
  rmst: { tau: number; rmst: number; se: number };
}
interface TestAnswer {
  observed: number[];
  expected: number[];
  variance: number[][];
  chisq: number;
  p: number;
}
interface Answers {
  overall: RCurve;
  groups: Record<string, RCurve>;
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
  tests: { logrank: TestAnswer; peto_peto_wilcoxon: TestAnswer };
  stratified_by_ecog_complete_cases?: { logrank: TestAnswer; peto_peto_wilcoxon: TestAnswer };
}

function compareReadings(c: Comparison, data: SurvivalData, r: RCurve): void {
  const modern = (mark: RMark): Mark => ({
    ...mark,
    nRisk: mark.n_risk,
    survival: mark.surv,
    stdErr: mark.std_err,
  });
  for (const confType of TYPES) {
    const curve = kaplanMeier(data, { confType });
    c.same([curve.n, curve.events], [r.n, r.events], `${confType} n and events`);
    compareQuantiles(
      c,
      survivalQuantiles(curve),
      r.median_etc[confType].map((q) => ({ ...q, estimate: q.est })),
      confType,
    );
    const times = r.landmarks[confType].map((mark) => mark.time);
    compareLandmarks(c, landmarks(curve, times), r.landmarks[confType].map(modern), confType);
  }
  const times = r.number_at_risk.map((row) => row.time);
  c.same(
    numbersAtRisk(kaplanMeier(data), times),
    r.number_at_risk.map((row) => row.n_risk),
    'numbers at risk',
  );
  const reverse = survivalQuantiles(reverseKaplanMeier(data));
  compareQuantiles(
    c,
    reverse,
    r.reverse_km.map((q) => ({ ...q, estimate: q.est })),
    'reverse',
  );
  const rmst = restrictedMean(kaplanMeier(data), r.rmst.tau);
  c.figure(rmst.mean, r.rmst.rmst, 'rmst');
  c.figure(rmst.stdErr, r.rmst.se, 'rmst se');
}

const STEPS = [
  ['time', 'time'],
  ['nRisk', 'n_risk'],
  ['nEvent', 'n_event'],
  ['nCensor', 'n_censor'],
  ['survival', 'surv'],
  ['stdErr', 'std_err'],
  ['lower', 'lower_loglog'],
  ['upper', 'upper_loglog'],
] as const;

function compareSteps(c: Comparison, data: SurvivalData, steps: Answers['steps_overall']): void {
  const curve = kaplanMeier(data);
  for (const [ours, theirs] of STEPS) {
    c.figures(
      curve[ours],
      steps.map((step) => step[theirs]),
      theirs,
    );
  }
}

function compareTests(c: Comparison, table: Table, r: Answers): void {
  const data = table.survival();
  const group = table.factor('group');
  const compare = ({ chisq, ...answer }: TestAnswer, what: string, rho: 0 | 1, strata?: Factor) =>
    compareTest(c, logRank({ ...data, group, strata }, { rho }), { ...answer, chiSquare: chisq }, what);
  compare(r.tests.logrank, 'log-rank', 0);
  compare(r.tests.peto_peto_wilcoxon, 'Peto-Peto', 1);
  const stratified = r.stratified_by_ecog_complete_cases;
  if (!stratified) return;
  const strata = table.factor('ecog');
  compare(stratified.logrank, 'stratified log-rank', 0, strata);
  compare(stratified.peto_peto_wilcoxon, 'stratified Peto-Peto', 1, strata);
}

export function wellKnownSurvivalSuite(): Suite {
  return {
    title: 'Survival of the aml, lung and ovarian data sets',
    source: 'R 4.2.2, survival 3.5-3: survfit, survdiff',
    checks: ['aml', 'lung', 'ovarian'].flatMap(checksOf),
  };
}

function checksOf(name: string): Check[] {
  const r = expected<Answers>(name);
  const table = new Table(name);
  const data = table.survival();
  const group = table.factor('group');
  const groups = Object.entries(r.groups).map(([level, answer]): Check => {
    const code = group.levels.indexOf(level);
    const part = subset(data, (row) => group.codes[row] === code);
    return { name: `${name}: readings of group ${level}`, run: (c) => compareReadings(c, part, answer) };
  });
  return [
    { name: `${name}: steps and limits`, run: (c) => compareSteps(c, data, r.steps_overall) },
    { name: `${name}: readings`, run: (c) => compareReadings(c, data, r.overall) },
    ...groups,
    { name: `${name}: tests of the groups`, run: (c) => compareTests(c, table, r) },
  ];
}
