import {
  assessSeries,
  type BaselineAssessment,
  type FollowUpAssessment,
  type LesionState,
  RESPONSE_RULES,
  type ResponseRuleId,
  type ResponseSeries,
} from '#clinical';
import { daysBetween } from '#kernel';
import type { Protocol } from '../study/protocol.js';
import type { DatedFact } from './dated-facts.js';
import { named } from './named.js';
import type { Assessment, BestResponse } from './patient-record.js';

type CtFact = Extract<DatedFact, { type: 'patient.ct-assessed' }>;

export interface TumourCourse {
  readonly assessments: readonly Assessment[];
  readonly bestResponse: BestResponse | null;
}

/**
 * Lesions, sums and response at every assessment. The baseline is the last one with target lesions on or before
 * the first dose (the first one with targets where none is; where no assessment has any, the same of those with
 * non-targets); the series ends at the first resection.
 */
export function deriveTumour(
  cts: readonly CtFact[],
  context: {
    measured: boolean;
    firstDoseOn: string | null;
    firstResectionOn: string | null;
    rule: ResponseRuleId;
  },
  protocol: Protocol,
): TumourCourse {
  const { firstDoseOn, firstResectionOn, rule } = context;
  const inSeries = (ct: CtFact) =>
    context.measured && (firstResectionOn === null || ct.on < firstResectionOn);
  const baseline = context.measured ? baselineOf(cts.filter(inSeries), firstDoseOn) : undefined;
  const followUps = baseline ? cts.filter((ct) => inSeries(ct) && isAfter(ct, baseline)) : [];
  const series = baseline
    ? assessSeries(rule, toBaseline(baseline), followUps.map(toFollowUp), {
        progressionReference: protocol.response.progressionReference === 'BASELINE' ? 'baseline' : 'nadir',
        startedOn: firstDoseOn ?? baseline.on,
      })
    : null;
  const responses = new Map(followUps.map((ct, index) => [ct.eventId, series?.assessments[index]]));
  // Of no target lesions there is no sum.
  const baselineSumMm = series && baseline?.payload.targetLesions.length ? series.baselineSum : null;
  let nadir = baselineSumMm;
  const assessments = cts.map((ct): Assessment => {
    const assessed = responses.get(ct.eventId);
    const role =
      ct === baseline
        ? 'BASELINE'
        : assessed
          ? 'FOLLOW_UP'
          : baseline && !isAfter(ct, baseline)
            ? 'SCREENING'
            : 'SURVEILLANCE';
    const sumMm =
      ct === baseline ? baselineSumMm : assessed?.sumComplete && baselineSumMm !== null ? assessed.sum : null;
    const nadirSumMm = assessed ? nadir : null;
    if (sumMm !== null && nadir !== null) nadir = Math.min(nadir, sumMm);
    return {
      eventId: ct.eventId,
      on: ct.on,
      modality: ct.payload.modality,
      role,
      daysFromFirstDose:
        firstDoseOn !== null && ct.on >= firstDoseOn ? daysBetween(firstDoseOn, ct.on) : null,
      sumMm,
      baselineSumMm: assessed ? baselineSumMm : null,
      nadirSumMm,
      changePercent: round2(assessed?.changeFromBaseline ?? null),
      meanHu: round2(assessed?.meanHu ?? null),
      newLesions: ct.payload.newLesions.length,
      adequate: ct.payload.adequate,
      recurrenceSuspected: ct.payload.recurrenceSuspected,
      lesions: ct.payload.targetLesions.map((lesion) => ({
        lesionId: lesion.lesionId,
        organ: lesion.organ ?? null,
        lymphNode: lesion.lymphNode,
        sizeMm: (lesion.lymphNode ? lesion.shortAxisMm : lesion.longestDiameterMm) ?? null,
        state: lesion.state,
      })),
      nonTargetLesions: ct.payload.nonTargetLesions.map(({ lesionId, organ = null, state }) => ({
        lesionId,
        organ,
        state,
      })),
      response: assessed ? named(assessed.rule, assessed.version, assessed.result, assessed) : null,
    };
  });
  return { assessments, bestResponse: context.measured ? best(series, rule, protocol, assessments) : null };
}

function baselineOf(cts: readonly CtFact[], firstDoseOn: string | null): CtFact | undefined {
  const withTargets = cts.filter((ct) => ct.payload.targetLesions.length > 0);
  const withLesions =
    withTargets.length > 0 ? withTargets : cts.filter((ct) => ct.payload.nonTargetLesions.length > 0);
  return withLesions.findLast((ct) => firstDoseOn !== null && ct.on <= firstDoseOn) ?? withLesions[0];
}

function isAfter(ct: CtFact, baseline: CtFact): boolean {
  return ct !== baseline && ct.on >= baseline.on && (ct.on > baseline.on || ct.position > baseline.position);
}

function best(
  series: ResponseSeries | null,
  rule: ResponseRuleId,
  protocol: Protocol,
  assessments: readonly Assessment[],
): BestResponse {
  const confirmed = protocol.response.confirmation;
  const { version } = RESPONSE_RULES[rule];
  const found = confirmed ? series?.bestConfirmed : series?.best;
  if (!found)
    return {
      ...named(rule, version, 'NE', { reason: 'no baseline with lesions' }),
      on: null,
      confirmed,
      eventId: null,
    };
  const at = assessments.find(
    (a) => a.on === found.on && a.role === 'FOLLOW_UP' && (confirmed || a.response?.value === found.result),
  );
  return {
    ...named(rule, version, found.result, { reason: found.reason, missing: at?.response?.missing }),
    on: found.on,
    confirmed,
    eventId: at?.eventId ?? null,
  };
}

const LESION_STATES: Readonly<Record<string, LesionState>> = {
  MEASURED: 'measured',
  TOO_SMALL: 'too-small',
  ABSENT: 'absent',
  NOT_EVALUABLE: 'not-evaluable',
};

function measures(lesion: CtFact['payload']['targetLesions'][number]) {
  return {
    id: lesion.lesionId,
    longestDiameterMm: lesion.longestDiameterMm ?? null,
    shortAxisMm: lesion.shortAxisMm ?? null,
    perpendicularMm: lesion.perpendicularMm ?? null,
    hu: lesion.meanHu ?? null,
  };
}

function toBaseline({ on, payload }: CtFact): BaselineAssessment {
  return {
    on,
    targets: payload.targetLesions.map((lesion) => ({
      ...measures(lesion),
      organ: lesion.organ ?? null,
      nodal: lesion.lymphNode,
    })),
    nonTargets: payload.nonTargetLesions.map((lesion) => ({
      id: lesion.lesionId,
      organ: lesion.organ ?? null,
    })),
  };
}

const NON_TARGET_STATES = {
  PRESENT: 'present',
  ABSENT: 'absent',
  UNEQUIVOCAL_PROGRESSION: 'progressed',
  NOT_EVALUABLE: 'not-evaluable',
} as const;

function toFollowUp({ on, payload }: CtFact): FollowUpAssessment {
  return {
    on,
    targets: payload.targetLesions.map((lesion) => ({
      ...measures(lesion),
      state: LESION_STATES[lesion.state] ?? 'not-evaluable',
    })),
    nonTargets: payload.nonTargetLesions.map((lesion) => ({
      id: lesion.lesionId,
      state: NON_TARGET_STATES[lesion.state],
    })),
    newLesions: payload.newLesions.map((lesion) => ({
      organ: lesion.organ ?? null,
      equivocal: lesion.equivocal,
    })),
    intratumoralNodule: payload.intratumoralNodule !== 'NONE',
    nonMeasurableProgression: payload.nonMeasurableDisease === 'PROGRESSION',
    symptomaticDeterioration: payload.symptomaticDeterioration,
  };
}

function round2(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
