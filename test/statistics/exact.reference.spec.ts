/** Proportions, special functions, exact tests and summaries against R. */
import {
  betaQuantile,
  chiSquareUpperTail,
  clopperPearson,
  fisherExact,
  mean,
  normalQuantile,
  quantiles,
  standardDeviation,
  wilson,
} from '#statistics';
import { distance, expectAllEqualToR, expectEqualToR, expected } from './reference.js';

interface Binomial {
  x: number;
  n: number;
  conf: number;
  p: number;
  cp_lower: number;
  cp_upper: number;
  wilson_lower: number;
  wilson_upper: number;
  wilson_cc_lower: number;
  wilson_cc_upper: number;
}
interface SpecialFunctions {
  qbeta: { p: number; a: number; b: number; qbeta: number }[];
  pchisq_upper: { x: number; df: number; upper: number }[];
  qnorm: { p: number; qnorm: number }[];
}
interface Extra {
  fisher: { table: number[][]; p: number; oddsRatio: number | null }[];
  descriptive: { values: number[]; mean: number; sd: number; quantiles: number[]; probabilities: number[] };
}

describe('proportions', () => {
  it.each(expected<Binomial[]>('binomial'))('$x of $n at $conf', (r) => {
    const exact = clopperPearson(r.x, r.n, r.conf);
    const score = wilson(r.x, r.n, r.conf);
    const corrected = wilson(r.x, r.n, r.conf, { continuity: true });
    expectEqualToR(exact.estimate, r.p, 'estimate');
    expectEqualToR(exact.lower, r.cp_lower, 'Clopper-Pearson lower');
    expectEqualToR(exact.upper, r.cp_upper, 'Clopper-Pearson upper');
    expectEqualToR(score.lower, r.wilson_lower, 'Wilson lower');
    expectEqualToR(score.upper, r.wilson_upper, 'Wilson upper');
    expectEqualToR(corrected.lower, r.wilson_cc_lower, 'corrected lower');
    expectEqualToR(corrected.upper, r.wilson_cc_upper, 'corrected upper');
  });
});

describe('special functions', () => {
  const r = expected<SpecialFunctions>('special_functions');
  const worst = (distances: number[]) => Math.max(...distances);

  it('has the tails of chi-square', () => {
    expect(
      worst(r.pchisq_upper.map(({ x, df, upper }) => distance(chiSquareUpperTail(x, df), upper))),
    ).toBeLessThan(1e-13);
  });
  it('has the quantiles of the normal', () => {
    expect(worst(r.qnorm.map(({ p, qnorm }) => distance(normalQuantile(p), qnorm)))).toBeLessThan(1e-14);
  });
  it('has the quantiles of the beta', () => {
    expect(worst(r.qbeta.map(({ p, a, b, qbeta }) => distance(betaQuantile(p, a, b), qbeta)))).toBeLessThan(
      1e-12,
    );
  });
});

describe("Fisher's exact test", () => {
  it.each(expected<Extra>('extra').fisher)('$table', (r) => {
    const test = fisherExact(r.table);
    expectEqualToR(test.p, r.p, 'p');
    // R's odds ratio is a root found to about 1e-4.
    if (r.oddsRatio !== null) expect(Math.abs((test.oddsRatio as number) - r.oddsRatio)).toBeLessThan(1e-3);
    else expect(test.oddsRatio).toBeNull();
  });
});

it('describes a sample', () => {
  const r = expected<Extra>('extra').descriptive;
  expectEqualToR(mean(r.values), r.mean, 'mean');
  expectEqualToR(standardDeviation(r.values), r.sd, 'sd');
  expectAllEqualToR(quantiles(r.values, r.probabilities), r.quantiles, 'quantiles');
});
