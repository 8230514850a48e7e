import { signOf } from '../exact.js';
import { ClinicalInputError } from '../input-error.js';
import type { Decision } from './response.types.js';

/** Target lesions at one assessment: longest diameters plus short axes of nodes. */
export interface RecistTargetsInput {
  readonly baselineSum?: number | null;
  /** Smallest sum on study before this assessment; the baseline counts and stands in when absent. */
  readonly nadirSum?: number | null;
  /** Sum now; of the evaluable targets only, when `notEvaluable`. */
  readonly sum?: number | null;
  /** At least one target could not be evaluated. */
  readonly notEvaluable?: boolean;
  /** All that is left is lymph nodes. It is CR when each is under 10 mm, which a sum under 10 mm proves. */
  readonly nodalOnlyResidual?: boolean;
  /** Short axis of the largest remaining node; decides CR when several nodes sum to 10 mm or more. */
  readonly largestNodeShortAxis?: number | null;
  /** Unit of every length here; millimetres by default. */
  readonly unit?: 'mm' | 'cm';
}

const PER_CM = { mm: 1, cm: 10 } as const;

/** Growth of at least 20% and at least 5 mm over the reference. From nothing, any lesion is progression. */
function hasProgressed(sum: number, reference: number, unit: 'mm' | 'cm'): boolean {
  if (reference === 0) return sum > 0;
  const inMm = PER_CM[unit];
  return signOf([5, sum], [-6, reference]) >= 0 && signOf([inMm, sum], [-inMm, reference], [-5, 1]) >= 0;
}

function isComplete(input: RecistTargetsInput, sum: number, unit: 'mm' | 'cm'): boolean {
  if (sum === 0) return true;
  if (!input.nodalOnlyResidual) return false;
  return signOf([PER_CM[unit], input.largestNodeShortAxis ?? sum], [-10, 1]) < 0;
}

function smallest(a: number | null | undefined, b: number | null | undefined): number | undefined {
  const known = [a, b].filter((each): each is number => each !== null && each !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/**
 * Response of the target lesions, RECIST 1.1 (Eisenhauer 2009, section 4.3.1). Growth counts from the nadir, shrinkage
 * from the baseline. A target that was not evaluated makes NE, unless the remaining sum alone proves PD.
 * @throws ClinicalInputError when a negative length is given
 */
export function recistTargets(input: RecistTargetsInput): Decision {
  const { baselineSum, sum, notEvaluable = false, unit = 'mm' } = input;
  for (const field of ['baselineSum', 'nadirSum', 'sum', 'largestNodeShortAxis'] as const) {
    if ((input[field] ?? 0) < 0) throw new ClinicalInputError(field, 'must not be negative');
  }
  if (sum === null || sum === undefined) {
    return notEvaluable
      ? { result: 'NE', reason: 'target lesions not evaluable' }
      : { result: 'INDETERMINATE', missing: ['sum'] };
  }
  if (!notEvaluable && isComplete(input, sum, unit)) return { result: 'CR' };
  const reference = smallest(input.nadirSum, baselineSum);
  if (reference !== undefined && hasProgressed(sum, reference, unit)) return { result: 'PD' };
  if (notEvaluable) return { result: 'NE', reason: 'a target lesion was not evaluable' };
  if (baselineSum === null || baselineSum === undefined)
    return { result: 'INDETERMINATE', missing: ['baselineSum'] };
  return { result: signOf([10, sum], [-7, baselineSum]) <= 0 ? 'PR' : 'SD' };
}
