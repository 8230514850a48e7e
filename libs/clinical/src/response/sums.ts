import { productExact, sumExact } from '../exact.js';
import { ClinicalInputError } from '../input-error.js';
import {
  type BaselineAssessment,
  type BaselineLesion,
  type FollowUpAssessment,
  type FollowUpLesion,
  pairTargets,
  recistLength,
  whoDiameters,
} from './lesions.js';
import type { ResponseRuleId } from './response.types.js';

/** A lesion too small to measure counts as 5 mm (Eisenhauer 2009, section 3.2). */
const TOO_SMALL_MM = 5;

/** The size of one lesion as a rule counts it: mm, or mm2 for WHO. Null when it can't be told. */
export type LesionSize = (lesion: BaselineLesion | FollowUpLesion, nodal: boolean) => number | null;

const longest: LesionSize = (lesion) => lesion.longestDiameterMm ?? null;
const area: LesionSize = (lesion) => {
  const diameters = whoDiameters(lesion);
  return diameters && productExact(...diameters);
};

/** How each rule measures a lesion. Choi takes longest diameters throughout, RECIST short axes of nodes, WHO products. */
export const LESION_SIZE: Readonly<Record<ResponseRuleId, LesionSize>> = {
  'choi-2007': longest,
  'modified-choi': longest,
  'recist-1.1': recistLength,
  'who-1979': area,
};

export interface Sums {
  /** Sum over the evaluable targets, mm (mm2 for WHO). */
  readonly sum: number;
  /** One per baseline target; null when not evaluable. */
  readonly sizes: readonly (number | null)[];
  readonly complete: boolean;
}

function sizeAtFollowUp(rule: ResponseRuleId, nodal: boolean, now: FollowUpLesion): number | null {
  switch (now.state) {
    case 'absent':
      return 0;
    case 'too-small':
      return rule === 'who-1979' ? TOO_SMALL_MM * TOO_SMALL_MM : TOO_SMALL_MM;
    case 'measured':
      return LESION_SIZE[rule](now, nodal);
    case 'not-evaluable':
      return null;
  }
}

function toSums(sizes: readonly (number | null)[]): Sums {
  const known = sizes.filter((size): size is number => size !== null);
  const negative = known.find((size) => size < 0);
  if (negative !== undefined) throw new ClinicalInputError('targets', `a size is negative: ${negative}`);
  return { sum: sumExact(known), sizes, complete: known.length === sizes.length };
}

export function baselineSums(rule: ResponseRuleId, baseline: BaselineAssessment): Sums {
  return toSums(baseline.targets.map((lesion) => LESION_SIZE[rule](lesion, lesion.nodal ?? false)));
}

export function followUpSums(
  rule: ResponseRuleId,
  baseline: BaselineAssessment,
  followUp: FollowUpAssessment,
): Sums {
  return toSums(
    pairTargets(baseline, followUp).map(({ before, now }) =>
      sizeAtFollowUp(rule, before.nodal ?? false, now),
    ),
  );
}

/** Every target is gone, except that nodes may remain under 10 mm. */
export function onlySmallNodesRemain(baseline: BaselineAssessment, { sizes }: Sums): boolean {
  return baseline.targets.every(({ nodal }, index) => {
    const size = sizes[index] ?? Infinity;
    return nodal ? size < 10 : size === 0;
  });
}

export interface Densities {
  /** Sums over the same lesions, so that their ratio is the ratio of the means. */
  readonly baselineHu: number | null;
  readonly hu: number | null;
  readonly baselineMean: number | null;
  readonly mean: number | null;
}

/**
 * Density before and now over the lesions still seen. Each must have been measured both times, else it is unknown.
 * Means that were recorded for the whole assessment stand in.
 */
export function densities(baseline: BaselineAssessment, followUp: FollowUpAssessment): Densities {
  const seen = pairTargets(baseline, followUp).filter(({ now }) => now.state === 'measured');
  const before = seen.map((pair) => pair.before.hu).filter((hu): hu is number => typeof hu === 'number');
  const after = seen.map((pair) => pair.now.hu).filter((hu): hu is number => typeof hu === 'number');
  if (seen.length > 0 && before.length === seen.length && after.length === seen.length) {
    const [baselineHu, hu] = [sumExact(before), sumExact(after)];
    return { baselineHu, hu, baselineMean: baselineHu / seen.length, mean: hu / seen.length };
  }
  const [baselineHu, hu] = [baseline.meanHu ?? null, followUp.meanHu ?? null];
  return { baselineHu, hu, baselineMean: baselineHu, mean: hu };
}
