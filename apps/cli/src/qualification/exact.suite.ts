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
import type { Check, Comparison, Suite } from './comparison.js';
import { expected } from './reference-data.js';

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

export function exactSuite(): Suite {
  const extra = expected<Extra>('extra');
  return {
    title: "Proportions, distributions, Fisher's exact test and summaries",
    source: 'R 4.2.2: binom.test, prop.test, qbeta, pchisq, qnorm, fisher.test, quantile',
    checks: [
      ...expected<Binomial[]>('binomial').map(proportion),
      {
        name: 'distributions',
        run: (c) => distributions(c, expected<SpecialFunctions>('special_functions')),
      },
      ...extra.fisher.map(fisher),
      { name: 'summaries of a sample', run: (c) => sample(c, extra.descriptive) },
    ],
  };
}

function proportion(r: Binomial): Check {
  const run = (c: Comparison) => {
    const exact = clopperPearson(r.x, r.n, r.conf);
    const score = wilson(r.x, r.n, r.conf);
    const corrected = wilson(r.x, r.n, r.conf, { continuity: true });
    c.figure(exact.estimate, r.p, 'estimate');
    c.figure(exact.lower, r.cp_lower, 'Clopper-Pearson lower');
    c.figure(exact.upper, r.cp_upper, 'Clopper-Pearson upper');
    c.figure(score.lower, r.wilson_lower, 'Wilson lower');
    c.figure(score.upper, r.wilson_upper, 'Wilson upper');
    c.figure(corrected.lower, r.wilson_cc_lower, 'corrected Wilson lower');
    c.figure(corrected.upper, r.wilson_cc_upper, 'corrected Wilson upper');
  };
  return { name: `${r.x} of ${r.n} at ${r.conf}`, run };
}

/** These come from a library and agree to more digits than what is built on them. */
function distributions(c: Comparison, r: SpecialFunctions): void {
  for (const { x, df, upper } of r.pchisq_upper) {
    c.figure(chiSquareUpperTail(x, df), upper, `pchisq(${x}, ${df}, upper)`, 1e-13);
  }
  for (const { p, qnorm } of r.qnorm) c.figure(normalQuantile(p), qnorm, `qnorm(${p})`, 1e-14);
  for (const { p, a, b, qbeta } of r.qbeta) {
    c.figure(betaQuantile(p, a, b), qbeta, `qbeta(${p}, ${a}, ${b})`, 1e-12);
  }
}

function fisher(r: Extra['fisher'][number]): Check {
  const run = (c: Comparison) => {
    const test = fisherExact(r.table);
    c.figure(test.p, r.p, 'p');
    // R's odds ratio is a root found to about 1e-4.
    c.figure(test.oddsRatio as number | null, r.oddsRatio, 'odds ratio', 1e-3);
  };
  return { name: `Fisher's exact test of ${JSON.stringify(r.table)}`, run };
}

function sample(c: Comparison, r: Extra['descriptive']): void {
  c.figure(mean(r.values), r.mean, 'mean');
  c.figure(standardDeviation(r.values), r.sd, 'sd');
  c.figures(quantiles(r.values, r.probabilities), r.quantiles, 'quantiles');
}
