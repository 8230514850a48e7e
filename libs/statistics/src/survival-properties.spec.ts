import fc from 'fast-check';
import {
  aalenJohansen,
  clopperPearson,
  factor,
  grayTest,
  kaplanMeier,
  logRank,
  orderTimes,
  reverseKaplanMeier,
  splitOrder,
  survivalQuantiles,
  wilson,
} from './index.js';

/** Rows with many ties: few times, three causes, three groups. */
const row = fc.record({
  time: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 30, noNaN: true })),
  cause: fc.integer({ min: 0, max: 3 }),
  group: fc.constantFrom('a', 'b', 'c'),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;
const cohort = fc.array(row, { maxLength: 60 });

const survivalOf = (rows: readonly Row[]) => ({
  time: Float64Array.from(rows, (one) => one.time),
  status: Uint8Array.from(rows, (one) => (one.cause > 0 ? 1 : 0)),
});
const competingOf = (rows: readonly Row[]) => ({
  time: Float64Array.from(rows, (one) => one.time),
  cause: Uint8Array.from(rows, (one) => one.cause),
  causes: ['1', '2', '3'],
});
const groupOf = (rows: readonly Row[]) =>
  factor(
    rows.map((one) => one.group),
    ['a', 'b', 'c'],
  );

const close = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

it('orders rows by time, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (times) => {
      const order = orderTimes(Float64Array.from(times));
      const sorted = Array.from(order.rows, (at) => times[at]! + 0);
      expect(sorted).toEqual([...times].map((time) => time + 0).sort((a, b) => a - b));
      expect(new Set(order.rows).size).toBe(times.length);
    }),
  );
});

it('orders many rows as it orders few', () => {
  const times = Float64Array.from({ length: 60_000 }, (_, i) => ((i * 7919) % 60_013) / 7 - 1000);
  const { rows } = orderTimes(times);
  expect(Float64Array.from(rows, (at) => times[at]!)).toEqual(times.slice().sort());
});

it('orders days as it orders any times', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 70_000 }), { maxLength: 300 }), (days) => {
      const times = Float64Array.from(days);
      const shifted = orderTimes(times.map((day) => day + 0.5));
      expect(orderTimes(times)).toEqual({ ...shifted, times: shifted.times.map((time) => time - 0.5) });
    }),
  );
});

it('parts an order without loss', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const { codes } = groupOf(rows);
      const parts = splitOrder(orderTimes(survivalOf(rows).time), codes, 3);
      expect(parts.flatMap((part) => [...part.rows]).sort((a, b) => a - b)).toEqual([...rows.keys()]);
      for (const [level, part] of parts.entries()) for (const at of part.rows) expect(codes[at]).toBe(level);
    }),
  );
});

it('survival falls, never rises, within [0, 1] and within its limits', () => {
  fc.assert(
    fc.property(cohort, fc.constantFrom('plain', 'log', 'log-log'), (rows, confType) => {
      const curve = kaplanMeier(survivalOf(rows), { confType: confType as 'plain' });
      let before = 1;
      for (const [j, survival] of curve.survival.entries()) {
        expect(survival <= before && survival >= 0).toBe(true);
        before = survival;
        const [lower, upper] = [curve.lower[j], curve.upper[j]];
        if (lower === undefined || upper === undefined) expect(survival).toBe(0);
        else
          expect(lower >= 0 && lower <= survival + 1e-12 && upper >= survival - 1e-12 && upper <= 1).toBe(
            true,
          );
      }
    }),
  );
});

it('incidences and survival sum to 1, and each incidence never falls', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const curve = aalenJohansen(competingOf(rows));
      for (const [j, survival] of curve.survival.entries()) {
        const total = curve.causes.reduce((sum, cause) => sum + cause.estimate[j]!, survival);
        expect(Math.abs(total - 1)).toBeLessThan(1e-12);
        for (const { estimate } of curve.causes) expect(estimate[j]! >= (estimate[j - 1] ?? 0)).toBe(true);
      }
    }),
  );
});

it('with one cause, incidence is one minus survival, with its standard error', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const data = survivalOf(rows);
      const curve = kaplanMeier(data);
      const { causes } = aalenJohansen({ time: data.time, cause: data.status, causes: ['1'] });
      for (const [j, survival] of curve.survival.entries()) {
        expect(close(causes[0]!.estimate[j]!, 1 - survival)).toBe(true);
        if (survival > 0) expect(close(causes[0]!.stdErr[j]!, curve.stdErr[j]!)).toBe(true);
      }
    }),
  );
});

it('does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(cohort, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const sortKeys = rows.map(() => keys.next().value as number);
      const shuffled = [...rows.keys()].sort((a, b) => sortKeys[a]! - sortKeys[b]!).map((at) => rows[at]!);
      expect(kaplanMeier(survivalOf(shuffled))).toEqual(kaplanMeier(survivalOf(rows)));
      expect(aalenJohansen(competingOf(shuffled))).toEqual(aalenJohansen(competingOf(rows)));
      const test = (some: readonly Row[]) => logRank({ ...survivalOf(some), group: groupOf(some) });
      expect(test(shuffled)).toEqual(test(rows));
      const gray = (some: readonly Row[]) => grayTest({ ...competingOf(some), group: groupOf(some) });
      expect(gray(shuffled)).toEqual(gray(rows));
    }),
  );
});

it('observed and expected events agree in total, whatever the groups', () => {
  fc.assert(
    fc.property(cohort, (rows) => {
      const test = logRank({ ...survivalOf(rows), group: groupOf(rows) });
      const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
      expect(close(total(test.observed), total(test.expected))).toBe(true);
      if (test.p !== null) expect(test.p >= 0 && test.p <= 1).toBe(true);
    }),
  );
});

it('all censored: survival 1 to the end, and the follow-up curve falls to 0', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const data = { ...survivalOf(rows), status: new Uint8Array(rows.length) };
      expect(kaplanMeier(data).survival.every((survival) => survival === 1)).toBe(true);
      expect(reverseKaplanMeier(data).survival.at(-1)).toBe(0);
      expect(reverseKaplanMeier(reverseAgain(data))).toEqual(kaplanMeier(data));
    }),
  );
});

const reverseAgain = (data: ReturnType<typeof survivalOf>) => ({
  ...data,
  status: data.status.map((status) => 1 - status),
});

it('stretching time stretches the quantiles', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ time: fc.nat(500), cause: fc.nat(1) }), { maxLength: 40 }), (rows) => {
      const of = (unit: number) => ({
        time: Float64Array.from(rows, (one) => one.time * unit),
        status: Uint8Array.from(rows, (one) => one.cause),
      });
      const days = survivalQuantiles(kaplanMeier(of(1)));
      const scaled = survivalQuantiles(kaplanMeier(of(8)));
      for (const [i, { estimate }] of days.entries()) {
        expect(scaled[i]!.estimate).toBe(estimate === null ? null : estimate * 8);
      }
    }),
  );
});

it('intervals hold their estimate; the exact one is the mirror image of its complement', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.nat(300),
      fc.double({ min: 0.5, max: 0.999, noNaN: true }),
      (n, some, conf) => {
        const x = Math.min(some, n);
        const exact = clopperPearson(x, n, conf);
        for (const interval of [exact, wilson(x, n, conf)]) {
          expect(interval.lower <= x / n + 1e-12 && interval.upper >= x / n - 1e-12).toBe(true);
        }
        expect(close(exact.lower, 1 - clopperPearson(n - x, n, conf).upper)).toBe(true);
      },
    ),
  );
});
