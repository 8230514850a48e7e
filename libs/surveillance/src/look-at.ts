import {
  derivePatient,
  effectiveFacts,
  type HistoryEvent,
  type ScheduledVisitRecord,
  type Study,
} from '#trial';
import type { Finding } from './findings/finding.js';
import { findingsOf, nextLooks } from './findings/findings-of.js';
import { datesOf, type Look } from './findings/look.js';
import { expectedVisits } from './findings/visit-overdue.js';
import { localDate, startOfDay } from './site-time.js';

/** What a look at a subject shows, and when to look again. */
export interface Looked {
  readonly patientId: string;
  readonly siteId: string;
  /** The site's calendar date of the look. */
  readonly date: string;
  readonly findings: readonly Finding[];
  /** When the findings may change though nothing is recorded; null where they can't. */
  readonly nextLookAt: Date | null;
  /** The visit whose window is open, or opens next. */
  readonly nextVisit: ScheduledVisitRecord | null;
}

/**
 * Looks at a subject at an instant, on the calendar date that it is then at the subject's site. Null where the
 * history holds no enrolment.
 */
export function lookAt(
  study: Study,
  patientId: string,
  history: readonly HistoryEvent[],
  now: Date,
): Looked | null {
  const enrolled = effectiveFacts(history).find((fact) => fact.type === 'patient.enrolled');
  if (enrolled?.type !== 'patient.enrolled') return null;
  const { siteId } = enrolled.payload;
  const timeZone = timeZoneOf(study, siteId);
  const date = localDate(now, timeZone);
  const record = derivePatient(patientId, history, study.protocol, { asOf: date });
  const look: Look | null = record && { record, history, study, date };
  const next = look ? nextLooks(look)[0] : datesOf(history).find((on) => on > date);
  return {
    patientId,
    siteId,
    date,
    findings: look ? findingsOf(look) : [],
    nextLookAt: next === undefined ? null : startOfDay(next, timeZone),
    nextVisit: (look && expectedVisits(look).find((visit) => visit.windowTo >= date)) ?? null,
  };
}

/** A site's time zone; UTC for a site that the study does not know. */
export function timeZoneOf(study: Study, siteId: string): string {
  return study.sites.find((site) => site.siteId === siteId)?.timeZone ?? 'UTC';
}
