import { toxicityScale } from '#clinical';
import { DomainError, dateBounds, type ErrorValues, type EventOf } from '#kernel';
import { drugPolicy } from '../study/protocol.js';
import type { Study } from '../study/study.decider.js';
import type { Grade } from '../values.js';
import { type Facts, holds } from '../where.js';
import { occurredOn } from './history.js';
import type { ClinicalEvent, CtAssessed } from './patient.events.js';

/** When a command is given: the calendar day of the place, and the instant, UTC; what is later is refused. */
export interface Given {
  readonly today?: string;
  readonly now?: string;
}

/** What is dated before it was mistyped: 0214 for 2014. */
const EARLIEST = '1900';

/**
 * Whether the study's protocol, as it stands now, admits a fact that is being recorded. Asked of new and
 * corrected facts only: an amendment never makes the past impossible.
 */
export function checkAdmissible(event: ClinicalEvent, study: Study, { today, now }: Given): void {
  const date = occurredOn(event);
  if (today !== undefined && dateBounds(date).earliest > today) {
    refuse('DATE_IN_FUTURE', `${date} is after today, ${today}`, { occurredOn: date, today });
  }
  if (date < EARLIEST) tooEarly('occurredOn', date);
  for (const field of ['awareAt', 'notifiedAt'] as const) checkMoment(field, event.payload, now);
  switch (event.type) {
    case 'patient.enrolled':
      checkEnrolment(event.payload, study);
      return;
    case 'patient.diagnosis-recorded':
      checkCode(
        'PRIMARY_SITE_NOT_IN_PROTOCOL',
        'primarySite',
        event.payload.primarySite,
        study.protocol.primarySites,
      );
      return;
    case 'patient.treatment-started':
      checkDose(study, event.payload.drug, event.payload.mgPerDay, 'start');
      return;
    case 'patient.dose-changed':
      checkCode('REASON_NOT_IN_PROTOCOL', 'reason', event.payload.reason, study.protocol.reasons.doseChange);
      checkDose(study, event.payload.drug, event.payload.toMgPerDay);
      return;
    case 'patient.treatment-paused':
      checkCode('REASON_NOT_IN_PROTOCOL', 'reason', event.payload.reason, study.protocol.reasons.pause);
      return;
    case 'patient.treatment-resumed':
      checkCode('REASON_NOT_IN_PROTOCOL', 'reason', event.payload.reason, study.protocol.reasons.resume);
      checkDose(study, event.payload.drug, event.payload.mgPerDay);
      return;
    case 'patient.treatment-stopped':
      checkCode('REASON_NOT_IN_PROTOCOL', 'reason', event.payload.reason, study.protocol.reasons.stop);
      return;
    case 'patient.adverse-event-reported':
      checkCode('TERM_NOT_IN_PROTOCOL', 'term', event.payload.term, study.protocol.toxicity.terms);
      checkGrade(study, event.payload.grade);
      return;
    case 'patient.adverse-event-changed':
      if (event.payload.grade) checkGrade(study, event.payload.grade);
      return;
    case 'patient.ct-assessed':
      checkLesions(event.payload);
      return;
    case 'patient.recurrence-confirmed':
      checkOrder(event.payload, 'firstSeenOn', 'confirmedOn');
      return;
    case 'patient.recurrence-refuted':
      checkOrder(event.payload, 'refutedOn', 'rescanOn');
      return;
    case 'patient.lost-to-follow-up':
      checkOrder(event.payload, 'lastContactOn', 'lostOn');
  }
}

/** Two dates of an event, of which the first cannot be after the second. */
function checkOrder<Field extends string>(
  payload: { readonly [F in Field]?: unknown },
  first: Field,
  second: Field,
): void {
  const [earlier, later] = [payload[first], payload[second]];
  if (typeof earlier !== 'string' || typeof later !== 'string') return;
  if (dateBounds(earlier).earliest <= dateBounds(later).latest) return;
  refuse('DATES_CONTRADICT', `${first} ${earlier} is after ${second} ${later}`, {
    [first]: earlier,
    [second]: later,
  });
}

/** A lesion is there once in an assessment: twice it would be twice in the sum, or target and new at the same time. */
function checkLesions({
  targetLesions,
  nonTargetLesions,
  newLesions,
}: EventOf<typeof CtAssessed>['payload']): void {
  const ids = [...targetLesions, ...nonTargetLesions, ...newLesions].map(({ lesionId }) => lesionId);
  const lesionId = ids.find((id, at) => ids.indexOf(id) !== at);
  if (lesionId !== undefined) refuse('LESION_REPEATED', `lesion ${lesionId} is listed twice`, { lesionId });
}

function tooEarly(field: string, date: string): never {
  refuse('DATE_TOO_EARLY', `${date} is before ${EARLIEST}; is the year right?`, { field, date });
}

function checkMoment(field: 'awareAt' | 'notifiedAt', payload: object, now: string | undefined): void {
  const moment = (payload as Readonly<Record<string, unknown>>)[field];
  if (typeof moment !== 'string') return;
  if (moment < EARLIEST) tooEarly(field, moment);
  if (now === undefined || Date.parse(moment) <= Date.parse(now)) return;
  refuse('DATE_IN_FUTURE', `${field} ${moment} is after now, ${now}`, { field, moment, now });
}

function refuse(code: string, message: string, values: ErrorValues): never {
  throw new DomainError(code, message, values);
}

function checkCode(code: string, field: string, value: string, allowed: readonly { code: string }[]): void {
  const codes = allowed.map((known) => known.code);
  if (!codes.includes(value)) {
    refuse(code, `${field} ${value} is not one of the protocol's: ${codes.join(', ')}`, {
      field,
      value,
      allowed: codes,
    });
  }
}

function checkDose(study: Study, drug: string, mgPerDay: number, when?: 'start'): void {
  const policy = drugPolicy(study.protocol, drug);
  if (!policy) {
    const allowed = study.protocol.drugs.map((known) => known.code);
    refuse('DRUG_NOT_IN_PROTOCOL', `${drug} is not a drug of the protocol: ${allowed.join(', ')}`, {
      drug,
      allowed,
    });
  }
  const allowed = when === 'start' ? policy.startMgPerDay : policy.levelsMgPerDay;
  if (!allowed.includes(mgPerDay)) {
    refuse(
      'DOSE_NOT_IN_PROTOCOL',
      `${mgPerDay} mg/d is not a ${when ?? 'dose'} level of ${drug}: ${allowed.join(', ')}`,
      {
        drug,
        mgPerDay,
        allowed,
      },
    );
  }
}

function checkGrade(study: Study, grade: Grade): void {
  const { scale, version } = study.protocol.toxicity;
  if (grade.scale !== scale || grade.version !== version) {
    refuse(
      'TOXICITY_SCALE_NOT_IN_PROTOCOL',
      `the protocol grades by ${scale} ${version}, not ${grade.scale} ${grade.version}`,
      {
        scale: grade.scale,
        version: grade.version,
        allowed: { scale, version },
      },
    );
  }
  const grades = toxicityScale(scale, version)?.terms.flatMap((term) => term.grades);
  if (!grades) return;
  const [lowest, highest] = [Math.min(...grades), Math.max(...grades)];
  if ([grade.value].flat().some((value) => value < lowest || value > highest)) {
    refuse(
      'GRADE_NOT_ON_SCALE',
      `${scale} ${version} grades from ${lowest} to ${highest}, not ${[grade.value].flat().join('-')}`,
      { value: grade.value, lowest, highest },
    );
  }
}

function checkEnrolment(
  payload: Extract<ClinicalEvent, { type: 'patient.enrolled' }>['payload'],
  study: Study,
): void {
  const site = study.sites.find((known) => known.siteId === payload.siteId);
  if (!site) {
    refuse('SITE_UNKNOWN', `the study has no site ${payload.siteId}`, {
      siteId: payload.siteId,
      openSites: study.sites.filter((known) => known.closedOn === null).map((known) => known.siteId),
    });
  }
  if (site.closedOn !== null)
    refuse('SITE_CLOSED', `site ${payload.siteId} closed on ${site.closedOn}`, {
      siteId: payload.siteId,
      closedOn: site.closedOn,
    });
  checkCode('SETTING_NOT_IN_PROTOCOL', 'setting', payload.setting, study.protocol.settings);
  const notMet = study.protocol.eligibility.filter(
    (criterion) => holds(criterion.where, payload as unknown as Facts) === false,
  );
  if (notMet.length > 0) {
    refuse('ELIGIBILITY_NOT_MET', `not eligible: ${notMet.map((criterion) => criterion.text).join('; ')}`, {
      criteria: notMet.map(({ id, text }) => ({ id, text })),
    });
  }
}
