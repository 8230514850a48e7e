import type { SignedScope } from '#governance';
import { DomainError } from '#kernel';
import { effectiveFacts } from '#trial';
import { recordOf, type SubjectData } from './subject-data.js';

/** A part of a subject's data as people name it: the record, a visit by its place in the schedule, an event. */
export type SubjectScope =
  | { readonly kind: 'patient' }
  | { readonly kind: 'visit'; readonly schedule: string; readonly month: number }
  | { readonly kind: 'event'; readonly eventId: string };

/** The same as it is recorded, a visit with its window. Throws PATIENT_UNKNOWN, VISIT_UNKNOWN, EVENT_UNKNOWN. */
export function scopeOf(
  subject: SubjectData,
  wanted: SubjectScope,
): Exclude<SignedScope, { kind: 'data-cut' }> {
  const { patientId } = subject;
  const record = recordOf(subject);
  if (wanted.kind === 'patient') return { kind: 'patient', patientId };
  if (wanted.kind === 'event') {
    checkFact(subject, wanted.eventId);
    return { kind: 'event', patientId, eventId: wanted.eventId };
  }
  const { schedule, month } = wanted;
  const visit = record.visits.scheduled.find((each) => each.schedule === schedule && each.month === month);
  if (visit) return { kind: 'visit', patientId, schedule, month, from: visit.windowFrom, to: visit.windowTo };
  throw new DomainError('VISIT_UNKNOWN', `${patientId} has no visit of month ${month} by ${schedule}`, {
    schedule,
    month,
  });
}

/** Throws EVENT_UNKNOWN for what is no fact in force. */
export function checkFact({ patientId, history }: SubjectData, eventId: string) {
  const fact = effectiveFacts(history).find((effective) => effective.eventId === eventId);
  if (fact) return fact;
  throw new DomainError('EVENT_UNKNOWN', `${eventId} is not a fact in force of ${patientId}`, {
    targetEventId: eventId,
  });
}
