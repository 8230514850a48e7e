import { type CoxSample, coxSample, partialLikelihood } from './cox-likelihood.js';
import type { Factor } from './factor.js';
import { checkSurvivalData, type SurvivalData } from './kaplan-meier.js';
import { dot, type Factorisation, factorise, invert, type Matrix, solve } from './linear.js';
import type { ChiSquareTest } from './log-rank.js';
import { chiSquareUpperTail, normalCriticalValue } from './special-functions.js';

/** One column of the model, a number per row. */
export interface Covariate {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export interface CoxData extends SurvivalData {
  readonly covariates: readonly Covariate[];
  /** A baseline hazard of its own for each stratum. Rows without a stratum (code -1) are left out. */
  readonly strata?: Factor;
}

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
  /** Covariance of the coefficients, zero for redundant ones. */
  readonly variance: Matrix;
  /** Log partial likelihood with all coefficients 0, and at the estimate (the limit, if it is monotone). */
  readonly loglik: readonly [number, number];
  readonly likelihoodRatio: ChiSquareTest;
  readonly score: ChiSquareTest;
  readonly wald: ChiSquareTest;
}

/** R's `coxph.control`: the relative change of the log likelihood that ends the search, and its longest course. */
const LOGLIK_TOLERANCE = 1e-9;
const MOST_ITERATIONS = 20;
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
  const terms = data.covariates.map((covariate, i) => termOf(covariate.name, i, sample, search, z));
  const variance = invert(search.information).map((row, i) =>
    row.map((v, j) => v * sample.scales[i]! * sample.scales[j]!),
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
    ...testsOf(sample, search),
  };
}

/** Where the search ended, in the sample's standardised units. */
interface Search {
  readonly beta: Float64Array;
  readonly start: number;
  readonly loglik: number;
  readonly score0: number;
  readonly information: Factorisation;
  readonly matrix: Matrix;
  /** The Newton step that would come next. */
  readonly nextStep: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

function maximise(sample: CoxSample, efron: boolean): Search {
  const size = sample.scales.length;
  let beta: Float64Array = new Float64Array(size);
  let best = partialLikelihood(sample, beta, efron);
  let information = factorise(best.information);
  const start = best.loglik;
  let step = solve(information, best.score);
  const score0 = dot(best.score, step);
  let candidate = add(beta, step);
  let halvings = 0;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const next = partialLikelihood(sample, candidate, efron);
    const finite = Number.isFinite(next.loglik) && next.score.every(Number.isFinite);
    if (finite && Math.abs(next.loglik - best.loglik) <= LOGLIK_TOLERANCE * Math.abs(next.loglik)) {
      information = factorise(next.information);
      step = solve(information, next.score);
      const { loglik, information: matrix } = next;
      return {
        beta: candidate,
        start,
        loglik,
        score0,
        information,
        matrix,
        nextStep: step,
        iterations: iteration,
        converged: true,
      };
    }
    if (!finite || next.loglik < best.loglik) {
      halvings++;
      const [from, by] = [beta, halvings];
      candidate = candidate.map((value, i) => (value + by * from[i]!) / (by + 1));
    } else {
      halvings = 0;
      [beta, best] = [candidate, next];
      information = factorise(best.information);
      step = solve(information, best.score);
      candidate = add(beta, step);
    }
  }
  const { loglik, information: matrix } = best;
  return {
    beta,
    start,
    loglik,
    score0,
    information,
    matrix,
    nextStep: step,
    iterations: MOST_ITERATIONS,
    converged: false,
  };
}

function add(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}

function termOf(name: string, i: number, sample: CoxSample, search: Search, z: number): CoxTerm {
  const undetermined = { name, beta: null, se: null, hr: null, lower: null, upper: null, p: null };
  if (search.information.pivots[i] === 0) return { ...undetermined, state: 'redundant', direction: 0 };
  const standardised = search.beta[i]!;
  const step = Math.abs(search.nextStep[i]!);
  if (step > LOGLIK_TOLERANCE && step > STEP_TOLERANCE * Math.abs(standardised)) {
    return { ...undetermined, state: 'infinite', direction: standardised > 0 ? 1 : -1 };
  }
  const beta = standardised * sample.scales[i]!;
  const se = Math.sqrt(invert(search.information)[i]![i]!) * sample.scales[i]!;
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

function convergenceOf(sample: CoxSample, search: Search, terms: readonly CoxTerm[]): CoxConvergence {
  if (sample.events === 0) return 'no-events';
  if (terms.some((term) => term.state === 'infinite')) return 'monotone-likelihood';
  return search.converged ? 'converged' : 'not-converged';
}

function testsOf(sample: CoxSample, search: Search): Pick<CoxModel, 'likelihoodRatio' | 'score' | 'wald'> {
  const df = search.information.rank;
  const test = (chiSquare: number | null): ChiSquareTest =>
    df === 0 || chiSquare === null
      ? { chiSquare: null, df, p: null }
      : { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) };
  const kept = [...search.beta.keys()].filter((i) => search.information.pivots[i] !== 0);
  const beta = kept.map((i) => search.beta[i]!);
  let wald = 0;
  for (const [a, i] of kept.entries()) {
    for (const [b, j] of kept.entries()) wald += beta[a]! * beta[b]! * search.matrix[i]![j]!;
  }
  return {
    likelihoodRatio: test(2 * (search.loglik - search.start)),
    score: test(search.score0),
    wald: test(sample.events === 0 ? null : wald),
  };
}
