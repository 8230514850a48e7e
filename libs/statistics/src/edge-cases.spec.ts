/** Where a figure is undefined it is null; where it is defined it is right; it is never NaN. */
import {
  aalenJohansen,
  clopperPearson,
  cox,
  describeSample,
  factor,
  fisherExact,
  grayTest,
  kaplanMeier,
  landmarks,
  logRank,
  median,
  numbersAtRisk,
  orderTimes,
  quantiles,
  restrictedMean,
  reverseKaplanMeier,
  summariseCompetingRisks,
  summariseSurvival,
  survivalQuantiles,
  wilson,
} from './index.js';

const rows = (time: number[], status: number[]) => ({
  time: Float64Array.from(time),
  status: Uint8Array.from(status),
});

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (value && typeof value === 'object') return Object.values(value).flatMap(numbersIn);
  return [];
}

const isDefined = (value: unknown) => numbersIn(value).every(Number.isFinite);

describe('an empty curve', () => {
  const curve = kaplanMeier(rows([], []));
  it('has no steps, and nothing to read', () => {
    expect(curve.time).toHaveLength(0);
    expect(survivalQuantiles(curve, [0.5])).toEqual([{ p: 0.5, estimate: null, lower: null, upper: null }]);
    expect(numbersAtRisk(curve, [0])).toEqual([0]);
    expect(landmarks(curve, [1])[0]).toMatchObject({ nRisk: 0, survival: null, lower: null });
    expect(restrictedMean(curve)).toEqual({ tau: 0, mean: null, stdErr: null });
  });
});

describe('one patient', () => {
  it('with the event: survival falls to 0 and the limits are undefined', () => {
    const curve = kaplanMeier(rows([5], [1]));
    expect(Array.from(curve.survival)).toEqual([0]);
    expect([curve.stdErr, curve.lower, curve.upper].map((limits) => limits.length)).toEqual([0, 0, 0]);
    expect(landmarks(curve, [5])[0]).toMatchObject({ survival: 0, stdErr: null, lower: null, upper: null });
    expect(survivalQuantiles(curve, [0.5])[0]).toEqual({ p: 0.5, estimate: 5, lower: null, upper: null });
    expect(restrictedMean(curve)).toEqual({ tau: 5, mean: 5, stdErr: 0 });
  });

  it('without it: survival stays 1 with limits [1, 1]', () => {
    const curve = kaplanMeier(rows([5], [0]));
    expect([curve.survival[0], curve.stdErr[0], curve.lower[0], curve.upper[0]]).toEqual([1, 0, 1, 1]);
    expect(survivalQuantiles(curve, [0.5])[0]!.estimate).toBeNull();
  });
});

it.each(['log-log', 'log', 'plain'] as const)(
  'all censored: survival 1 within [1, 1] by %s limits',
  (confType) => {
    const curve = kaplanMeier(rows([1, 2, 2, 3], [0, 0, 0, 0]), { confType });
    expect(Array.from(curve.survival)).toEqual([1, 1, 1]);
    expect(Array.from(curve.lower)).toEqual([1, 1, 1]);
    expect(Array.from(curve.upper)).toEqual([1, 1, 1]);
  },
);

it('all events: survival falls to 0 at the last', () => {
  const curve = kaplanMeier(rows([1, 2, 3], [1, 1, 1]));
  expect(curve.survival.at(-1)).toBe(0);
  expect(curve.upper).toHaveLength(2);
  expect(isDefined(curve)).toBe(true);
});

it('counts an event before a censoring at the same time', () => {
  const curve = kaplanMeier(rows([4, 4], [0, 1]));
  expect(Array.from(curve.survival)).toEqual([0.5]);
});

it('takes an event at time 0', () => {
  const curve = kaplanMeier(rows([0, 0, 1, 2], [1, 0, 1, 0]));
  expect(landmarks(curve, [0])[0]).toMatchObject({ nRisk: 4, survival: 0.75 });
  expect(survivalQuantiles(curve, [0.25])[0]!.estimate).toBe(0.5);
});

describe('survival of exactly one half', () => {
  it('to the end: the median is the midpoint to the last follow-up', () => {
    const curve = kaplanMeier(rows([1, 2, 3, 10], [1, 1, 0, 0]));
    expect(survivalQuantiles(curve, [0.5])[0]!.estimate).toBe(6);
  });
  it('for a while: the median is the midpoint to the next event', () => {
    const curve = kaplanMeier(rows([1, 2, 3, 10], [1, 1, 1, 1]));
    expect(survivalQuantiles(curve, [0.5])[0]!.estimate).toBe(2.5);
  });
  it('reached through thirds, with the rounding of doubles', () => {
    const curve = kaplanMeier(rows([1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 0, 0]));
    expect(survivalQuantiles(curve, [0.5])[0]!.estimate).toBe(4.5);
  });
});

it('reads the curve after the last follow-up where it was left, with none at risk', () => {
  const curve = kaplanMeier(rows([1, 2], [1, 0]));
  expect(landmarks(curve, [99])[0]).toMatchObject({ nRisk: 0, survival: 0.5 });
});

it('takes times apart by a rounding error for one', () => {
  expect(Array.from(orderTimes(Float64Array.of(0.3, 0.1 + 0.2, 1, -0, 0)).times)).toEqual([0, 0.3, 1]);
});

it('exchanges event and censoring for the follow-up', () => {
  const reverse = reverseKaplanMeier(rows([1, 2, 3], [1, 0, 0]));
  expect(Array.from(reverse.nEvent)).toEqual([0, 1, 1]);
});

describe('comparisons without anything to compare', () => {
  const data = rows([1, 2, 3, 4], [1, 0, 1, 1]);
  const undefinedTest = { chiSquare: null, df: 0, p: null };

  it('one group, no rows, no events', () => {
    expect(logRank({ ...data, group: factor(['a', 'a', 'a', 'a']) })).toMatchObject(undefinedTest);
    expect(logRank({ ...rows([], []), group: factor([]) })).toMatchObject(undefinedTest);
    const censored = { ...data, status: new Uint8Array(4) };
    expect(logRank({ ...censored, group: factor(['a', 'a', 'b', 'b']) })).toMatchObject(undefinedTest);
  });

  it('an empty group takes no part', () => {
    const labels = ['a', 'b', 'a', 'b'];
    const group = factor(labels, ['a', 'empty', 'b']);
    const test = logRank({ ...data, group });
    expect(test).toMatchObject({ df: 1, chiSquare: logRank({ ...data, group: factor(labels) }).chiSquare });
    const gray = grayTest({ time: data.time, cause: data.status, causes: ['x'], group });
    expect(gray[0]).toMatchObject({ df: 1 });
    expect(isDefined([test, gray])).toBe(true);
  });

  it('everyone fails at once', () => {
    const group = factor(['a', 'b', 'a', 'b']);
    expect(logRank({ ...rows([1, 1, 1, 1], [1, 1, 1, 1]), group })).toMatchObject({
      chiSquare: null,
      df: 1,
      p: null,
    });
  });
});

describe("Cox's model", () => {
  const x = (values: number[]) => [{ name: 'x', values }];

  it('reports an infinite coefficient instead of a number', () => {
    const model = cox({ ...rows([1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 0, 0]), covariates: x([1, 1, 1, 0, 0, 0]) });
    expect(model.convergence).toBe('monotone-likelihood');
    expect(model.terms[0]).toMatchObject({
      state: 'infinite',
      direction: 1,
      beta: null,
      hr: null,
      upper: null,
    });
    expect(isDefined(model)).toBe(true);
  });

  it('keeps the other terms when one is infinite', () => {
    const covariates = [...x([0, 0, 0, 0, 1, 1]), { name: 'y', values: [1, 0, 2, 1, 0, 1] }];
    const model = cox({ ...rows([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 0, 0]), covariates });
    expect(model.terms.map((term) => term.state)).toEqual(['infinite', 'estimated']);
    expect(model.terms[0]!.direction).toBe(-1);
  });

  it('drops a constant and a repeated covariate', () => {
    const data = rows([1, 2, 3, 4, 5, 6], [1, 1, 0, 1, 1, 1]);
    const covariates = [
      ...x([1, 0, 1, 0, 1, 0]),
      { name: 'twice', values: [2, 0, 2, 0, 2, 0] },
      { name: 'flat', values: [1, 1, 1, 1, 1, 1] },
    ];
    const model = cox({ ...data, covariates });
    expect(model.terms.map((term) => term.state)).toEqual(['estimated', 'redundant', 'redundant']);
    expect(model.wald.df).toBe(1);
    expect(isDefined(model)).toBe(true);
  });

  it('has nothing to say without events, rows or covariates', () => {
    expect(cox({ ...rows([1, 2], [0, 0]), covariates: x([0, 1]) })).toMatchObject({
      convergence: 'no-events',
    });
    expect(cox({ ...rows([], []), covariates: x([]) })).toMatchObject({ convergence: 'no-events', n: 0 });
    expect(isDefined(cox({ ...rows([], []), covariates: x([]) }))).toBe(true);
    expect(cox({ ...rows([1, 2], [1, 1]), covariates: [] })).toMatchObject({
      convergence: 'converged',
      terms: [],
    });
  });
});

describe('competing risks', () => {
  const data = {
    time: Float64Array.of(1, 2, 2, 3),
    cause: Uint8Array.of(1, 2, 0, 1),
    causes: ['1', '2', '3'],
  };

  it('has an incidence of 0 for a cause that never struck', () => {
    const curve = aalenJohansen(data);
    expect(curve.causes[2]!.estimate.every((value) => value === 0)).toBe(true);
    expect(isDefined(curve)).toBe(true);
    expect(isDefined(aalenJohansen(data, { variance: 'gray' }))).toBe(true);
    expect(grayTest({ ...data, group: factor(['a', 'b', 'a', 'b']) })[2]).toMatchObject({
      chiSquare: null,
      p: null,
    });
  });

  // R 4.2.2, survival 3.5-3: survfit(Surv(1:9, factor(rep(1, 9), 0:2)) ~ 1)$std.err ends in 7.9e-17.
  it('has no error once everybody has had the event, not even of rounding', () => {
    for (let n = 1; n <= 60; n++) {
      const time = Float64Array.from({ length: n }, (_, i) => i + 1);
      const { causes } = aalenJohansen({ time, cause: new Uint8Array(n).fill(1), causes: ['1'] });
      expect(causes[0]!.stdErr.at(-1)).toBe(0);
    }
  });

  // R 4.2.2, cmprsk 2.2-11: cuminc(1:8, rep(1, 8), c('b', 'b', 'a', 'a', 'a', 'a', 'b', 'b'))$Tests
  it('tests groups of which one comes to an end while the pooled incidence comes to 1', () => {
    const complete = { time: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), cause: new Uint8Array(8).fill(1) };
    const group = factor(['b', 'b', 'a', 'a', 'a', 'a', 'b', 'b']);
    const [test] = grayTest({ ...complete, causes: ['1'], group });
    expect(test!.chiSquare).toBeCloseTo(0.475079218224422, 12);
    expect(test!.p).toBeCloseTo(0.490659724034498, 12);
  });

  it('is empty without rows', () => {
    const none = { time: new Float64Array(), cause: new Uint8Array(), causes: ['1'] };
    expect(summariseCompetingRisks(none, { at: [1] }).causes['1']).toEqual([
      { time: 1, estimate: null, stdErr: null },
    ]);
    expect(grayTest({ ...none, group: factor([]) })[0]).toMatchObject({ chiSquare: null, df: 0, p: null });
  });
});

it('summarises tables of hardly anything', () => {
  const group = factor(['a', null], ['a', 'b']);
  const summary = summariseSurvival({ ...rows([1, 2], [1, 1]), group }, { at: [1] });
  expect(summary).toMatchObject({ omitted: 1, groups: { a: { n: 1 }, b: { n: 0, events: 0 } } });
  expect(isDefined(summary)).toBe(true);
  expect(isDefined(summariseSurvival(rows([], []), { at: [0] }))).toBe(true);
});

describe('proportions', () => {
  it('of nobody are unknown', () => {
    expect(clopperPearson(0, 0)).toEqual({ estimate: null, lower: 0, upper: 1 });
    expect(wilson(0, 0)).toEqual({ estimate: null, lower: 0, upper: 1 });
  });
  it('end at exactly 0 and 1', () => {
    expect([clopperPearson(0, 1).lower, wilson(0, 1).lower, wilson(1, 1).upper]).toEqual([0, 0, 1]);
  });
  it.each([
    [2, 1, 0.95],
    [-1, 3, 0.95],
    [0.5, 3, 0.95],
    [1, 2, 1],
  ])('refuses x = %d, n = %d, conf = %d', (x, n, conf) => {
    expect(() => clopperPearson(x, n, conf)).toThrow(RangeError);
    expect(() => wilson(x, n, conf)).toThrow(RangeError);
  });
});

it("has Fisher's p of 1 for a table with an empty margin, and an infinite odds ratio by name", () => {
  expect(
    fisherExact([
      [3, 4],
      [0, 0],
    ]),
  ).toEqual({ p: 1, oddsRatio: null });
  expect(
    fisherExact([
      [3, 0],
      [1, 4],
    ]).oddsRatio,
  ).toBe('infinity');
  expect(() => fisherExact([[1, 2], [3]])).toThrow(RangeError);
});

it('describes a sample of none and of one', () => {
  expect(describeSample([])).toMatchObject({ n: 0, mean: null, median: null, standardDeviation: null });
  expect(describeSample([7])).toMatchObject({ n: 1, mean: 7, median: 7, standardDeviation: null });
  expect(median([3, 1, 2, 10])).toBe(2.5);
  expect(() => quantiles([1], [2])).toThrow(RangeError);
  expect(() => quantiles([1, Number.NaN], [0.5])).toThrow(RangeError);
});

it.each([
  ['of any order', (i: number) => (i * 7919) % 10_007],
  ['that ascend', (i: number) => i],
  ['that descend', (i: number) => 10_007 - i],
  ['that are alike', () => 3],
  ['of few kinds', (i: number) => (i * 31) % 7],
  ['that rise and fall', (i: number) => Math.min(i, 10_007 - i)],
])('finds the quantiles of many values %s', (_, value) => {
  const values = Array.from({ length: 10_007 }, (_, i) => value(i));
  const sorted = values.toSorted((a, b) => a - b);
  const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
  // 10,006 is no multiple of 20: some of these lie between two values.
  const expected = shares.map((p) => {
    const position = 10_006 * p;
    const below = Math.floor(position);
    return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  });
  expect(quantiles(values, shares)).toEqual(expected);
});

it.each([
  [() => kaplanMeier(rows([1, 2], [1]))],
  [() => kaplanMeier(rows([1], [2]))],
  [() => kaplanMeier(rows([Number.NaN], [1]))],
  [() => kaplanMeier(rows([1], [1]), { conf: 95 })],
  [() => logRank({ ...rows([1], [1]), group: factor(['a', 'b']) })],
  [() => cox({ ...rows([1], [1]), covariates: [{ name: 'x', values: [Number.NaN] }] })],
  [() => aalenJohansen({ time: Float64Array.of(1), cause: Uint8Array.of(3), causes: ['1'] })],
])('refuses malformed input %#', (run) => {
  expect(run).toThrow(RangeError);
});

describe('strata that keep the groups apart', () => {
  it('leave nothing to compare, whatever rounding leaves of the variance', () => {
    const maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
    const data = rows(
      [...maintained, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
      [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
    );
    const group = factor(Array.from(data.time, (_, row) => (row < maintained.length ? 'a' : 'b')));
    for (const rho of [0, 1]) {
      expect(logRank({ ...data, group, strata: group }, { rho })).toMatchObject({ chiSquare: null, p: null });
    }
  });
});

describe('a covariate that is the same in all who are at risk together', () => {
  const redundant = { state: 'redundant', beta: null, se: null, p: null };

  it('has no coefficient, whatever rounding leaves of its information', () => {
    const data = rows([8, 7, 1, 8, 5, 2], [0, 1, 1, 0, 1, 1]);
    const strata = factor([...'bbbbaa']);
    for (const values of [
      [1, 1, 1, 1, 0, 0],
      [0.8, 0.8, 0.8, 0.8, 0.7, 0.7],
    ]) {
      const model = cox({ ...data, strata, covariates: [{ name: 'x', values }] });
      expect(model).toMatchObject({ convergence: 'converged', terms: [redundant], wald: { p: null } });
    }
  });

  it('has none either where it differs in those alone who left before the first event', () => {
    const data = rows([1, 1, 1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1, 1, 0]);
    const values = [0.1, 0.2, 0.1, 0.7, 0.7, 0.7, 0.7, 0.7];
    expect(cox({ ...data, covariates: [{ name: 'x', values }] }).terms).toMatchObject([redundant]);
  });
});
