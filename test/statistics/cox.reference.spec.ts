/** Cox's model against R's coxph. */
import { type CoxModel, type CoxOptions, cox, type Factor } from '#statistics';
import { distance, expectAllEqualToR, expectEqualToR, expected, expectPValue, Table } from './reference.js';

interface Model {
  infinite: boolean;
  beta: number[];
  se: number[];
  p: number[];
  lower: number[];
  upper: number[];
  loglik: number[];
  likelihoodRatio: [number, number, number];
  score: [number, number, number];
  wald: [number, number, number];
  iterations: number;
}
interface Answers {
  survival: Record<string, { cox: Model; coxBreslow: Model; coxStratified: Model }>;
}

/** Treatment contrasts against the first level, as R has them. */
function dummies({ levels, codes }: Factor) {
  return levels.slice(1).map((name, i) => ({ name, values: codes.map((code) => (code === i + 1 ? 1 : 0)) }));
}

function fitted(table: Table, options?: CoxOptions, strata?: Factor): CoxModel {
  const covariates = [...dummies(table.factor('group')), { name: 'age', values: table.numbers('age') }];
  return cox({ ...table.survival(), covariates, strata }, options);
}

function expectModel(model: CoxModel, r: Model): void {
  expectAllEqualToR(model.loglik, r.loglik, 'log likelihood');
  expect(model.convergence).toBe(r.infinite ? 'monotone-likelihood' : 'converged');
  if (r.infinite) return;
  expect(model.iterations).toBe(r.iterations);
  for (const key of ['beta', 'se', 'lower', 'upper'] as const) {
    expectAllEqualToR(
      model.terms.map((term) => term[key]),
      r[key],
      key,
    );
  }
  for (const [i, p] of r.p.entries()) expectPValue(model.terms[i]!.p, p, model.terms[i]!.name);
  for (const test of ['likelihoodRatio', 'score', 'wald'] as const) {
    const [chiSquare, df, p] = r[test];
    expectEqualToR(model[test].chiSquare, chiSquare, test);
    expect(model[test].df).toBe(df);
    expectPValue(model[test].p, p, test);
  }
}

describe.each(Object.entries(expected<Answers>('extra').survival))('%s', (name, r) => {
  const table = new Table(name);
  it("has R's model with Efron's ties", () => expectModel(fitted(table), r.cox));
  it("has R's model with Breslow's ties", () =>
    expectModel(fitted(table, { ties: 'breslow' }), r.coxBreslow));
  it("has R's stratified model", () =>
    expectModel(fitted(table, {}, table.factor('strata')), r.coxStratified));
});

interface TwoGroups {
  cox: {
    efron: {
      beta: number;
      se: number;
      hr: number;
      lower: number;
      upper: number;
      loglik: number[];
      score: number;
    };
    breslow: { beta: number; se: number };
  };
}

describe.each(['aml', 'lung', 'ovarian'])('%s by group', (name) => {
  const { efron, breslow } = expected<TwoGroups>(name).cox;
  const table = new Table(name);
  const covariates = dummies(table.factor('group'));

  it("has R's hazard ratio", () => {
    const model = cox({ ...table.survival(), covariates });
    for (const key of ['beta', 'se', 'hr', 'lower', 'upper'] as const)
      expectEqualToR(model.terms[0]![key], efron[key], key);
    expectAllEqualToR(model.loglik, efron.loglik, 'log likelihood');
    expectEqualToR(model.score.chiSquare, efron.score, 'score');
    const [term] = cox({ ...table.survival(), covariates }, { ties: 'breslow' }).terms;
    expect(Math.max(distance(term!.beta, breslow.beta), distance(term!.se, breslow.se))).toBeLessThan(1e-9);
  });
});
