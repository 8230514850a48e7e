import { signOf, sumExact } from '../exact.js';
import { ClinicalInputError } from '../input-error.js';
import type { Decision } from './response.types.js';

/** One lesion as products of its two largest perpendicular diameters (area). */
export interface WhoLesion {
  readonly baseline?: number | null;
  /** Smallest product on study before this assessment; the baseline when absent. */
  readonly nadir?: number | null;
  readonly current: number | null;
}

/** Give `lesions`, or the sums of products when single lesions are not known. Areas in any one unit. */
export interface WhoInput {
  readonly lesions?: readonly WhoLesion[];
  readonly baselineSum?: number | null;
  readonly nadirSum?: number | null;
  readonly sum?: number | null;
  readonly notEvaluable?: boolean;
  /** Nothing is left; false where something is known to be, though the measured lesions be gone. */
  readonly allGone?: boolean;
  readonly newLesion?: boolean;
  /** A single lesion is known to have grown by a quarter or more. */
  readonly lesionProgression?: boolean;
  readonly nonMeasurableProgression?: boolean;
}

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined;

function hasGrown(current: number | null | undefined, reference: number | undefined): boolean {
  if (!known(current) || reference === undefined) return false;
  return reference === 0 ? current > 0 : signOf([4, current], [-5, reference]) >= 0;
}

function smallest(...values: (number | null | undefined)[]): number | undefined {
  const numbers = values.filter(known);
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function total(values: readonly (number | null | undefined)[]): number | null {
  return values.length > 0 && values.every(known) ? sumExact(values) : null;
}

function progression(input: WhoInput, sum: number | null | undefined): string | undefined {
  if (input.newLesion) return 'new lesion';
  if (input.lesionProgression) return 'a lesion grew by 25% or more';
  if (input.nonMeasurableProgression) return 'progression of non-measurable disease';
  const grown = (input.lesions ?? []).some(({ current, nadir, baseline }) =>
    hasGrown(current, smallest(nadir, baseline)),
  );
  if (grown) return 'a lesion grew by 25% or more';
  // A sum can't grow by a quarter unless one of its parts does.
  return hasGrown(sum, smallest(input.nadirSum, input.baselineSum))
    ? 'the sum grew by 25% or more'
    : undefined;
}

/**
 * WHO 1979 (Miller 1981, Cancer 47:207-214): CR all gone, PR a fall of the sum of products by half, PD a rise of any one
 * lesion by a quarter or a new lesion, else SD ("no change"). With sums alone the growth of one lesion among several
 * stays unseen unless `lesionProgression` tells it, and a sum of 0 is CR unless `allGone` tells otherwise.
 * @throws ClinicalInputError when a sum is negative
 */
export function who(input: WhoInput): Decision {
  for (const field of ['baselineSum', 'nadirSum', 'sum'] as const) {
    if ((input[field] ?? 0) < 0) throw new ClinicalInputError(field, 'must not be negative');
  }
  const lesions = input.lesions;
  const sum = lesions ? total(lesions.map(({ current }) => current)) : input.sum;
  const baseline = lesions ? total(lesions.map((lesion) => lesion.baseline)) : input.baselineSum;
  const notEvaluable = input.notEvaluable || (lesions?.some(({ current }) => current === null) ?? false);
  const reason = progression(input, sum);
  if (reason) return { result: 'PD', reason };
  if (input.allGone) return { result: 'CR' };
  if (notEvaluable) return { result: 'NE', reason: 'a lesion was not evaluable' };
  if (!known(sum)) return { result: 'INDETERMINATE', missing: ['sum'] };
  if (sum === 0 && input.allGone === undefined) return { result: 'CR' };
  if (!known(baseline)) return { result: 'INDETERMINATE', missing: ['baselineSum'] };
  return { result: signOf([2, sum], [-1, baseline]) <= 0 ? 'PR' : 'SD' };
}
