import { addDays } from '#kernel';
import {
  derivePatient,
  effectiveFacts,
  type HistoryEvent,
  type ScheduledVisitRecord,
  type Study,
} from '#trial';
import type { Finding } from './findings/finding.js';
import { findingsOf, nextLooks, nextMoments } from './findings/findings-of.js';
import { datesOf, type Look, timeZoneOf } from './findings/look.js';
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

/** An instant; or a calendar date, then the same one at every site. */
export type When = Date | string;

/**
 * Looks at a subject at an instant, on the calendar date that it is then at the subject's site. Of a subject whose
 * history holds no enrolment, because it was voided, nothing is to be seen, at no site.
 */
export function lookAt(
  study: Study,
  patientId: string,
  history: readonly HistoryEvent[],
  when: When,
): Looked {
  const enrolled = effectiveFacts(history).find((fact) => fact.type === 'patient.enrolled');
  const siteId = enrolled?.type === 'patient.enrolled' ? enrolled.payload.siteId : '';
  const timeZone = timeZoneOf(study, siteId);
  const date = typeof when === 'string' ? when : localDate(when, timeZone);
  if (!enrolled) return { patientId, siteId, date, findings: [], nextLookAt: null, nextVisit: null };
  const record = derivePatient(patientId, history, study.protocol, { asOf: date });
  const now = typeof when === 'string' ? startOfDay(addDays(date, 1), timeZone) : when;
  const look: Look | null = record && { record, history, study, date, now };
  const next = look ? nextLooks(look)[0] : datesOf(history).find((on) => on > date);
  return {
    patientId,
    siteId,
    date,
    findings: look ? findingsOf(look) : [],
    nextLookAt: earliest([
      ...(next === undefined ? [] : [startOfDay(next, timeZone)]),
      ...(look ? nextMoments(look) : []),
    ]),
    nextVisit: (look && expectedVisits(look).find((visit) => visit.windowTo >= date)) ?? null,
  };
}

const earliest = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);
