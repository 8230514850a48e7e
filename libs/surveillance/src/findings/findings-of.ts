import type { SurveillanceRule } from '#trial';
import { type Check, type Finding, type FindingKind, toFinding } from './finding.js';
import { datesOf, type Look } from './look.js';
import { reassessmentDue, recurrenceStatusCheck } from './milestone-checks.js';
import { recurrence } from './recurrence.js';
import { seriousAdverseEvent } from './serious-adverse-event.js';
import { courseEnding, longPause, progressionOnTreatment } from './treatment-checks.js';
import { visitOverdue } from './visit-overdue.js';

const checks: { readonly [Kind in FindingKind]: Check<Kind> } = {
  VISIT_OVERDUE: visitOverdue,
  RECURRENCE: recurrence,
  PROGRESSION_ON_TREATMENT: progressionOnTreatment,
  LONG_PAUSE: longPause,
  COURSE_ENDING: courseEnding,
  REASSESSMENT_DUE: reassessmentDue,
  RECURRENCE_STATUS: recurrenceStatusCheck,
  SERIOUS_ADVERSE_EVENT: seriousAdverseEvent,
};

const checkOf = (rule: SurveillanceRule) => checks[rule.kind] as Check<FindingKind>;

/** Everything the protocol's rules find true of a subject on a date. Pure. */
export function findingsOf(look: Look): Finding[] {
  return look.study.protocol.surveillance.flatMap((rule) =>
    checkOf(rule)
      .findings(rule, look)
      .map((found) => toFinding(rule, look, found)),
  );
}

/**
 * The dates after the look's on which the findings may change though nothing is recorded, ascending: the calendar
 * that jobs are made from. A fact that is dated later than the look is one: it is not known of yet.
 */
export function nextLooks(look: Look): string[] {
  const dates = look.study.protocol.surveillance.flatMap((rule) => checkOf(rule).changes(rule, look));
  dates.push(...datesOf(look.history));
  return [...new Set(dates.filter((date) => date > look.date))].sort();
}

/** The instants after the look's at which the findings may change, other than the beginnings of dates. */
export function nextMoments(look: Look): Date[] {
  return look.study.protocol.surveillance
    .flatMap((rule) => checkOf(rule).moments?.(rule, look) ?? [])
    .filter((moment) => moment > look.now);
}
