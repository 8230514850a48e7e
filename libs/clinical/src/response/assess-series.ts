import { daysBetween } from '#kernel';
import { ClinicalInputError } from '../input-error.js';
import { assessResponse } from './assess-response.js';
import {
  type BestResponse,
  type BestResponsePolicy,
  bestResponse,
  confirmedBestResponse,
} from './best-response.js';
import { type BaselineAssessment, checkTargets, type FollowUpAssessment } from './lesions.js';
import type { NonTargetResponse } from './recist-overall.js';
import type { ResponseOutcome, ResponseRuleId } from './response.types.js';
import { baselineSums, densities, followUpSums, onlySmallNodesRemain, type Sums } from './sums.js';

export interface ResponsePolicy extends BestResponsePolicy {
  /** What growth is measured against: the smallest sum so far (default) or always the baseline. */
  readonly progressionReference?: 'nadir' | 'baseline';
}

export interface AssessedResponse extends ResponseOutcome {
  readonly on: string;
  /** Sum of the evaluable targets, mm (mm2 for WHO). */
  readonly sum: number;
  /** False when a target was not evaluable: `sum` then leaves it out. */
  readonly sumComplete: boolean;
  /** What growth was measured against. */
  readonly referenceSum: number;
  /** Percent, for display only; null when undefined or the sum is incomplete. */
  readonly changeFromBaseline: number | null;
  readonly changeFromReference: number | null;
  readonly meanHu: number | null;
  readonly densityChange: number | null;
}

export interface ResponseSeries {
  readonly rule: ResponseRuleId;
  readonly version: string;
  readonly baselineOn: string;
  readonly baselineSum: number;
  readonly assessments: readonly AssessedResponse[];
  readonly best: BestResponse;
  readonly bestConfirmed: BestResponse;
  /** Departures of the targets from RECIST's selection; empty for other rules. They don't change the responses. */
  readonly problems: readonly string[];
}

interface Context {
  readonly rule: ResponseRuleId;
  readonly baseline: BaselineAssessment;
  readonly before: Sums;
  readonly reference: number;
  /** Per target, the smallest size so far. */
  readonly smallest: readonly (number | null)[];
}

function nonTargetResponse(
  baseline: BaselineAssessment,
  { nonTargets = [] }: FollowUpAssessment,
): NonTargetResponse | null {
  if (nonTargets.some(({ state }) => state === 'progressed')) return 'PD';
  const expected = baseline.nonTargets ?? [];
  if (expected.length === 0) return null;
  const states = expected.map(
    ({ id }) => nonTargets.find((each) => each.id === id)?.state ?? 'not-evaluable',
  );
  if (states.every((state) => state === 'absent')) return 'CR';
  return states.includes('present') ? 'NON_CR_NON_PD' : 'NE';
}

const hasNewLesion = ({ newLesions = [] }: FollowUpAssessment): boolean =>
  newLesions.some(({ equivocal }) => !equivocal);

/** Choi and WHO have one complete response: nothing left of targets or non-targets. */
function allGone({ baseline }: Context, followUp: FollowUpAssessment, { sum, complete }: Sums): boolean {
  const nonTarget = nonTargetResponse(baseline, followUp);
  const nothingLeft =
    complete && sum === 0 && baseline.targets.length + (baseline.nonTargets?.length ?? 0) > 0;
  return nothingLeft && (nonTarget === null || nonTarget === 'CR');
}

function byChoi(context: Context, followUp: FollowUpAssessment, now: Sums): ResponseOutcome {
  const { rule, before, reference } = context;
  const { baselineHu, hu } = densities(context.baseline, followUp);
  return assessResponse(rule as 'choi-2007' | 'modified-choi', {
    baselineSum: before.complete ? before.sum : null,
    sum: now.sizes.every((size) => size === null) ? null : now.sum,
    sumIsPartial: !now.complete,
    referenceSum: before.complete ? reference : null,
    baselineHu,
    hu,
    allGone: allGone(context, followUp, now),
    newLesion: hasNewLesion(followUp),
    intratumoralNodule: followUp.intratumoralNodule,
    nonMeasurableProgression:
      followUp.nonMeasurableProgression || nonTargetResponse(context.baseline, followUp) === 'PD',
    symptomaticDeterioration: followUp.symptomaticDeterioration,
  });
}

function byRecist(context: Context, followUp: FollowUpAssessment, now: Sums): ResponseOutcome {
  const { baseline, before, reference } = context;
  const nonTarget = nonTargetResponse(baseline, followUp);
  const others = {
    nonTarget: followUp.nonMeasurableProgression ? ('PD' as const) : nonTarget,
    newLesion: hasNewLesion(followUp),
  };
  if (baseline.targets.length === 0) return assessResponse('recist-1.1', others);
  const smallNodesOnly = now.complete && onlySmallNodesRemain(baseline, now);
  return assessResponse('recist-1.1', {
    ...others,
    baselineSum: before.complete ? before.sum : null,
    nadirSum: before.complete ? reference : null,
    sum: now.sizes.every((size) => size === null) ? null : now.sum,
    notEvaluable: !now.complete,
    nodalOnlyResidual: smallNodesOnly,
    largestNodeShortAxis: smallNodesOnly ? Math.max(0, ...now.sizes.map((size) => size ?? 0)) : null,
  });
}

function byWho(context: Context, followUp: FollowUpAssessment, now: Sums): ResponseOutcome {
  const { baseline, before, smallest } = context;
  return assessResponse('who-1979', {
    lesions: baseline.targets.map((_, index) => ({
      baseline: before.sizes[index] ?? null,
      nadir: smallest[index] ?? null,
      current: now.sizes[index] ?? null,
    })),
    allGone: allGone(context, followUp, now),
    newLesion: hasNewLesion(followUp),
    nonMeasurableProgression:
      followUp.nonMeasurableProgression || nonTargetResponse(baseline, followUp) === 'PD',
  });
}

const ASSESS = {
  'choi-2007': byChoi,
  'modified-choi': byChoi,
  'recist-1.1': byRecist,
  'who-1979': byWho,
} as const;

const percent = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before <= 0 ? null : ((now - before) / before) * 100;

function assess(context: Context, followUp: FollowUpAssessment, now: Sums): AssessedResponse {
  const { mean, baselineMean } = densities(context.baseline, followUp);
  const sum = now.complete ? now.sum : null;
  return {
    ...ASSESS[context.rule](context, followUp, now),
    on: followUp.on,
    sum: now.sum,
    sumComplete: now.complete,
    referenceSum: context.reference,
    changeFromBaseline: context.before.complete ? percent(sum, context.before.sum) : null,
    changeFromReference: percent(sum, context.reference),
    meanHu: mean,
    densityChange: percent(mean, baselineMean),
  };
}

function checkDates(baseline: BaselineAssessment, ordered: readonly FollowUpAssessment[]): void {
  const [first] = ordered;
  if (first && daysBetween(baseline.on, first.on) < 0) {
    throw new ClinicalInputError(
      'followUps',
      `an assessment on ${first.on} precedes the baseline on ${baseline.on}`,
    );
  }
}

const smaller = (a: number | null, b: number | null | undefined): number | null =>
  a === null ? (b ?? null) : b === null || b === undefined ? a : Math.min(a, b);

/**
 * The response at every follow-up under the named rule, from measured lesions, and the best response of the series.
 * Follow-ups are taken in order of date. The nadir is the smallest complete sum so far, the baseline included. A lesion
 * too small to measure counts as 5 mm (25 mm2 for WHO).
 * @throws ClinicalInputError when a follow-up precedes the baseline or a size is negative
 */
export function assessSeries(
  rule: ResponseRuleId,
  baseline: BaselineAssessment,
  followUps: readonly FollowUpAssessment[],
  policy: ResponsePolicy = {},
): ResponseSeries {
  const ordered = [...followUps].sort((a, b) => daysBetween(b.on, a.on));
  checkDates(baseline, ordered);
  const before = baselineSums(rule, baseline);
  const byNadir = policy.progressionReference !== 'baseline';
  let [reference, smallest] = [before.sum, before.sizes];
  const assessments = ordered.map((followUp) => {
    const now = followUpSums(rule, baseline, followUp);
    const assessed = assess({ rule, baseline, before, reference, smallest }, followUp, now);
    if (byNadir && now.complete) reference = Math.min(reference, now.sum);
    if (byNadir) smallest = smallest.map((size, index) => smaller(size, now.sizes[index]));
    return assessed;
  });
  const dated = assessments.map(({ on, result }) => ({ on, response: result }));
  const best: BestResponsePolicy = { ...policy, startedOn: policy.startedOn ?? baseline.on };
  return {
    rule,
    version: assessResponse(rule, {}).version,
    baselineOn: baseline.on,
    baselineSum: before.sum,
    assessments,
    best: bestResponse(dated, best),
    bestConfirmed: confirmedBestResponse(dated, best),
    problems: rule === 'recist-1.1' ? checkTargets(baseline.targets) : [],
  };
}
