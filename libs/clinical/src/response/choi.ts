import { signOf } from '../exact.js';
import { ClinicalInputError } from '../input-error.js';
import { type Tri, truths } from '../tri.js';
import type { Decision } from './response.types.js';

/** One assessment under Choi. Sums of longest diameters in any one unit of length; mean density in HU (portal-venous phase). */
export interface ChoiInput {
  readonly baselineSum?: number | null;
  readonly sum?: number | null;
  /** `sum` leaves out lesions that could not be evaluated, so the true sum is at least this. */
  readonly sumIsPartial?: boolean;
  /** What growth is measured against; the baseline when absent. The smallest sum on study under the nadir policy. */
  readonly referenceSum?: number | null;
  readonly baselineHu?: number | null;
  readonly hu?: number | null;
  readonly allGone?: boolean;
  readonly newLesion?: boolean;
  /** A new nodule inside a treated mass, or growth of one already there. */
  readonly intratumoralNodule?: boolean;
  readonly nonMeasurableProgression?: boolean;
  readonly symptomaticDeterioration?: boolean;
}

/** Longest diameters at least 110% of the reference. After a sum of 0 any lesion is growth. */
function hasGrown({ sum, referenceSum, baselineSum, sumIsPartial }: ChoiInput): Tri {
  const reference = referenceSum ?? baselineSum;
  if (isMissing(sum) || isMissing(reference)) return 'unknown';
  const grown = reference === 0 ? sum > 0 : signOf([10, sum], [-11, reference]) >= 0;
  return grown || !sumIsPartial ? grown : 'unknown';
}

/** Longest diameters at most 90% of the baseline. */
function hasShrunk({ sum, baselineSum, sumIsPartial }: ChoiInput): Tri {
  if (isMissing(sum) || isMissing(baselineSum) || baselineSum === 0) return 'unknown';
  const shrunk = signOf([10, sum], [-9, baselineSum]) <= 0;
  return shrunk && sumIsPartial ? 'unknown' : shrunk;
}

/** Density at most 85% of the baseline. A baseline of 0 HU or less has no relative change. */
function hasLostDensity({ hu, baselineHu }: ChoiInput): Tri {
  if (isMissing(hu) || isMissing(baselineHu) || baselineHu <= 0) return 'unknown';
  return signOf([100, hu], [-85, baselineHu]) <= 0;
}

function isMissing(value: number | null | undefined): value is null | undefined {
  return value === null || value === undefined;
}

function missingDensity({ hu, baselineHu }: ChoiInput): Pick<Decision, 'missing' | 'reason'> {
  const missing: string[] = [];
  if (isMissing(baselineHu) || baselineHu <= 0) missing.push('baselineHu');
  if (isMissing(hu)) missing.push('hu');
  const undefinedRatio = !isMissing(baselineHu) && baselineHu <= 0;
  return {
    missing,
    reason: undefinedRatio
      ? 'baseline density is 0 HU or less: relative change undefined'
      : 'CT density not available',
  };
}

function missingSizes({ sum, sumIsPartial, baselineSum }: ChoiInput): Pick<Decision, 'missing' | 'reason'> {
  const missing: string[] = [];
  if (isMissing(baselineSum) || baselineSum === 0) missing.push('baselineSum');
  if (isMissing(sum) || sumIsPartial) missing.push('sum');
  const reason =
    baselineSum === 0
      ? 'baseline sum is 0: relative change undefined'
      : sumIsPartial
        ? 'a lesion was not evaluable and the remaining sum does not decide'
        : 'sum of longest diameters not available';
  return { missing, reason };
}

/** The part of the criteria after new lesions and complete response, for known sizes. */
function bySize(input: ChoiInput, both: boolean, grown: boolean, shrunk: boolean): Decision {
  const density = hasLostDensity(input);
  if (grown && density === 'unknown') return { result: 'PD_DENSITY_MISSING', ...missingDensity(input) };
  if (grown && density === false) return { result: 'PD' };
  if (input.nonMeasurableProgression) {
    return { result: 'REVIEW', reason: 'obvious progression of non-measurable disease' };
  }
  if (both ? shrunk && density === true : shrunk || density === true) return { result: 'PR' };
  const densityCouldDecide = both ? shrunk : true;
  if (density === 'unknown' && densityCouldDecide)
    return { result: 'SD_DENSITY_MISSING', ...missingDensity(input) };
  if (input.symptomaticDeterioration) return { result: 'REVIEW', reason: 'symptomatic deterioration' };
  return { result: 'SD' };
}

function decide(input: ChoiInput, both: boolean): Decision {
  for (const field of ['baselineSum', 'sum', 'referenceSum'] as const) {
    if ((input[field] ?? 0) < 0) throw new ClinicalInputError(field, 'must not be negative');
  }
  if (input.newLesion) return { result: 'PD', reason: 'new lesion' };
  if (input.intratumoralNodule) return { result: 'PD', reason: 'new or growing intratumoral nodule' };
  if (input.allGone) return { result: 'CR' };
  const decisions = truths(hasGrown(input)).flatMap((grown) =>
    truths(hasShrunk(input)).map((shrunk) => bySize(input, both, grown, shrunk)),
  );
  const [first] = decisions;
  if (first && decisions.every(({ result }) => result === first.result)) return first;
  const sizes = missingSizes(input);
  const density = hasLostDensity(input) === 'unknown' ? (missingDensity(input).missing ?? []) : [];
  return { result: 'INDETERMINATE', ...sizes, missing: [...(sizes.missing ?? []), ...density] };
}

/**
 * Choi 2007 (J Clin Oncol 25:1753-1759, Table 1), first match wins: new lesion or nodule PD; all gone CR; growth of 10%
 * without a density response PD; non-measurable progression REVIEW; 10% shrinkage or 15% loss of density PR; else SD.
 * Missing sizes are tried both ways; a missing density has its own results.
 * @throws ClinicalInputError when a sum is negative
 */
export function choi(input: ChoiInput): Decision {
  return decide(input, false);
}

/**
 * Modified Choi: as Choi, but PR needs both the shrinkage and the loss of density. Where the size already rules PR out,
 * a missing density no longer matters and the result is SD.
 */
export function modifiedChoi(input: ChoiInput): Decision {
  return decide(input, true);
}
