import { type CoxData, type CoxSample, coxSample } from './cox-sample.js';
import { type CoxSearch, LOGLIK_TOLERANCE, maximise } from './cox-search.js';
import { checkSurvivalData } from './kaplan-meier.js';
import { invert, type Matrix } from './linear.js';
import type { ChiSquareTest } from './log-rank.js';
import { chiSquareUpperTail, normalCriticalValue } from './special-functions.js';

export interface CoxOptions {
  /** How tied events share their risk set; 'efron' unless told otherwise. */
  readonly ties?: 'efron' | 'breslow';
  /** Two-sided confidence of the hazard ratios' limits, 0.95 unless told otherwise. */
  readonly conf?: number;
}

/**
 * One coefficient. Its figures are null where the data do not determine it: `redundant` when it is a combination of
 * terms before it (or constant), `infinite` when the likelihood rises for ever in its direction.
 */
export interface CoxTerm {
  readonly name: string;
  readonly state: 'estimated' | 'redundant' | 'infinite';
  /** Where an infinite coefficient goes: 1 up, -1 down; 0 otherwise. */
  readonly direction: -1 | 0 | 1;
  readonly beta: number | null;
  readonly se: number | null;
  readonly hr: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p: number | null;
}

/**
 * `converged`: an estimate for every term that is not redundant. `monotone-likelihood`: some coefficient is
 * infinite. `not-converged`: no maximum was found. `no-events`: nothing to estimate from.
 */
export type CoxConvergence = 'converged' | 'monotone-likelihood' | 'not-converged' | 'no-events';

export interface CoxModel {
  readonly n: number;
  readonly events: number;
  readonly ties: 'efron' | 'breslow';
  readonly convergence: CoxConvergence;
  readonly iterations: number;
  readonly terms: readonly CoxTerm[];
  /** Covariance of the coefficients, zero for those that are not estimated. */
  readonly variance: Matrix;
  /** Log partial likelihood with all coefficients 0, and at the estimate (the limit, if it is monotone). */
  readonly loglik: readonly [number, number];
  readonly likelihoodRatio: ChiSquareTest;
  readonly score: ChiSquareTest;
  /** Undefined (null) when a coefficient is infinite. */
  readonly wald: ChiSquareTest;
}

/** A further Newton step still this large against its coefficient means that the coefficient is under way. */
const STEP_TOLERANCE = 1e-3;

/**
 * Cox's proportional hazards model, equal to R's `coxph(Surv(time, status) ~ ... + strata(s), ties)`: Newton's
 * method from 0 with step halving and R's stopping rule, so that the figures agree beyond the precision to which
 * either finds the maximum.
 *
 * Sources: Cox, JRSS B 1972;34:187-220; Efron, JASA 1977;72:557-65; Breslow, Biometrics 1974;30:89-99. Monotone
 * likelihood: Bryson and Johnson, Technometrics 1981;23:381-3.
 * @throws RangeError as `kaplanMeier` does, or for a covariate that is not a finite number in every row.
 */
export function cox(data: CoxData, { ties = 'efron', conf = 0.95 }: CoxOptions = {}): CoxModel {
  checkSurvivalData(data);
  const z = normalCriticalValue(conf);
  const sample = coxSample(data);
  const search = maximise(sample, ties === 'efron');
  const inverse = invert(search.factorised);
  const terms = data.covariates.map(({ name }, i) =>
    termOf(name, search, i, sample.scales[i]!, inverse[i]![i]!, z),
  );
  const estimated = terms.map((term) => term.state === 'estimated');
  const variance = inverse.map((row, i) =>
    row.map((entry, j) => (estimated[i] && estimated[j] ? entry * sample.scales[i]! * sample.scales[j]! : 0)),
  );
  return {
    n: sample.n,
    events: sample.events,
    ties,
    convergence: convergenceOf(sample, search, terms),
    iterations: search.iterations,
    terms,
    variance,
    loglik: [search.start, search.loglik],
    ...testsOf(search, sample.events > 0, terms),
  };
}

function termOf(
  name: string,
  search: CoxSearch,
  i: number,
  scale: number,
  variance: number,
  z: number,
): CoxTerm {
  const undetermined = { name, beta: null, se: null, hr: null, lower: null, upper: null, p: null };
  if (search.factorised.pivots[i] === 0) return { ...undetermined, state: 'redundant', direction: 0 };
  const standardised = search.beta[i]!;
  const step = Math.abs(search.nextStep[i]!);
  if (step > LOGLIK_TOLERANCE && step > STEP_TOLERANCE * Math.abs(standardised)) {
    return { ...undetermined, state: 'infinite', direction: standardised > 0 ? 1 : -1 };
  }
  const beta = standardised * scale;
  const se = Math.sqrt(variance) * scale;
  return {
    name,
    state: 'estimated',
    direction: 0,
    beta,
    se,
    hr: Math.exp(beta),
    lower: Math.exp(beta - z * se),
    upper: Math.exp(beta + z * se),
    p: chiSquareUpperTail((beta / se) ** 2, 1),
  };
}

function convergenceOf(sample: CoxSample, search: CoxSearch, terms: readonly CoxTerm[]): CoxConvergence {
  if (sample.events === 0) return 'no-events';
  if (terms.some((term) => term.state === 'infinite')) return 'monotone-likelihood';
  return search.converged ? 'converged' : 'not-converged';
}

type ModelTests = Pick<CoxModel, 'likelihoodRatio' | 'score' | 'wald'>;

function testsOf(search: CoxSearch, hasEvents: boolean, terms: readonly CoxTerm[]): ModelTests {
  const { beta, start, loglik, score, information, factorised } = search;
  const df = hasEvents ? factorised.rank : 0;
  const test = (chiSquare: number, isDefined = true): ChiSquareTest =>
    df === 0 || !isDefined
      ? { chiSquare: null, df, p: null }
      : { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) };
  const kept = [...beta.keys()].filter((i) => factorised.pivots[i] !== 0);
  let wald = 0;
  for (const i of kept) {
    for (const j of kept) wald += beta[i]! * information[i]![j]! * beta[j]!;
  }
  const determined = terms.every((term) => term.state !== 'infinite');
  return { likelihoodRatio: test(2 * (loglik - start)), score: test(score), wald: test(wald, determined) };
}
