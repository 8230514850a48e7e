/** Cox's model against R's coxph. */
import { type CoxModel, type CoxOptions, cox, type Factor } from '#statistics';
import type { Check, Comparison, Suite } from './comparison.js';
import { expected, Table } from './reference-data.js';

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

function compareModel(c: Comparison, model: CoxModel, r: Model): void {
  c.figures(model.loglik, r.loglik, 'log likelihood');
  c.same(model.convergence, r.infinite ? 'monotone-likelihood' : 'converged', 'counts');
  if (r.infinite) return;
  c.same(model.iterations, r.iterations, 'counts');
  for (const key of ['beta', 'se', 'lower', 'upper'] as const) {
    c.figures(
      model.terms.map((term) => term[key]),
      r[key],
      key,
    );
  }
  for (const [i, p] of r.p.entries()) c.pValue(model.terms[i]!.p, p, model.terms[i]!.name);
  for (const test of ['likelihoodRatio', 'score', 'wald'] as const) {
    const [chiSquare, df, p] = r[test];
    c.figure(model[test].chiSquare, chiSquare, test);
    c.same(model[test].df, df, 'counts');
    c.pValue(model[test].p, p, test);
  }
}

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

const DATA_SETS = ['aml', 'lung', 'ovarian'];

export function coxSuite(): Suite {
  const models = Object.entries(expected<Answers>('extra').survival);
  return {
    title: "Cox's proportional hazards",
    source: 'R 4.2.2, survival 3.5-3: coxph',
    checks: [...models.flatMap(([name, answers]) => modelChecks(name, answers)), ...DATA_SETS.map(byGroup)],
  };
}

function modelChecks(name: string, r: Answers['survival'][string]): Check[] {
  const table = new Table(name);
  return [
    { name: `${name}: Efron's ties`, run: (c) => compareModel(c, fitted(table), r.cox) },
    {
      name: `${name}: Breslow's ties`,
      run: (c) => compareModel(c, fitted(table, { ties: 'breslow' }), r.coxBreslow),
    },
    {
      name: `${name}: stratified`,
      run: (c) => compareModel(c, fitted(table, {}, table.factor('strata')), r.coxStratified),
    },
  ];
}

function byGroup(name: string): Check {
  const { efron, breslow } = expected<TwoGroups>(name).cox;
  const run = (c: Comparison) => {
    const table = new Table(name);
    const covariates = dummies(table.factor('group'));
    const model = cox({ ...table.survival(), covariates });
    for (const key of ['beta', 'se', 'hr', 'lower', 'upper'] as const) {
      c.figure(model.terms[0]?.[key], efron[key], key);
    }
    c.figures(model.loglik, efron.loglik, 'log likelihood');
    c.figure(model.score.chiSquare, efron.score, 'score');
    const [term] = cox({ ...table.survival(), covariates }, { ties: 'breslow' }).terms;
    c.figure(term?.beta, breslow.beta, "beta with Breslow's ties");
    c.figure(term?.se, breslow.se, "se with Breslow's ties");
  };
  return { name: `${name}: hazard ratio of the groups`, run };
}
