import { type PartialLikelihood, partialLikelihood } from './cox-likelihood.js';
import type { CoxSample } from './cox-sample.js';
import { dot, type Factorisation, factorise, type Matrix, solve } from './linear.js';

/** R's `coxph.control`: the relative change of the log likelihood that ends the search, and its longest course. */
export const LOGLIK_TOLERANCE = 1e-9;
const MOST_ITERATIONS = 20;

/** Where the search ended, in the sample's standardised units. */
export interface CoxSearch {
  readonly beta: Float64Array;
  /** Log partial likelihood with all coefficients 0, and at `beta`. */
  readonly start: number;
  readonly loglik: number;
  /** The score statistic with all coefficients 0. */
  readonly score: number;
  readonly information: Matrix;
  readonly factorised: Factorisation;
  /** The Newton step that would come next. */
  readonly nextStep: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/** A place on the way: coefficients, the likelihood there and the Newton step onward. */
interface Place extends PartialLikelihood {
  readonly beta: Float64Array;
  readonly factorised: Factorisation;
  readonly nextStep: Float64Array;
}

/** Maximises the partial likelihood by Newton's method from 0, halving steps that overshoot, as R's `coxph` does. */
export function maximise(sample: CoxSample, efron: boolean): CoxSearch {
  const placeAt = (beta: Float64Array): Place => {
    const likelihood = partialLikelihood(sample, beta, efron);
    const factorised = factorise(likelihood.information);
    return { beta, ...likelihood, factorised, nextStep: solve(factorised, likelihood.score) };
  };
  const origin = placeAt(new Float64Array(sample.scales.length));
  const start = { start: origin.loglik, score: dot(origin.score, origin.nextStep) };
  let best = origin;
  let candidate = onward(best);
  let halvings = 0;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const next = placeAt(candidate);
    if (
      isFinitePlace(next) &&
      Math.abs(next.loglik - best.loglik) <= LOGLIK_TOLERANCE * Math.abs(next.loglik)
    ) {
      return { ...next, ...start, iterations, converged: true };
    }
    if (!isFinitePlace(next) || next.loglik < best.loglik) {
      halvings++;
      candidate = towards(best.beta, candidate, halvings);
    } else {
      halvings = 0;
      best = next;
      candidate = onward(best);
    }
  }
  return { ...best, ...start, iterations: MOST_ITERATIONS, converged: false };
}

function isFinitePlace({ loglik, score }: Place): boolean {
  return Number.isFinite(loglik) && score.every(Number.isFinite);
}

function onward({ beta, nextStep }: Place): Float64Array {
  return beta.map((value, i) => value + nextStep[i]!);
}

/** Back from an overshot candidate: halfway at first, more at each further failure. */
function towards(good: Float64Array, overshot: Float64Array, weight: number): Float64Array {
  return overshot.map((value, i) => (value + weight * good[i]!) / (weight + 1));
}
