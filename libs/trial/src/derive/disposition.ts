import { imputeDate } from '#clinical';
import type { Protocol } from '../study/protocol.js';
import { type DatedFact, ofType } from './dated-facts.js';
import type { PatientRecord, PatientStatus, Treatment } from './patient-record.js';

/** The last date the subject was known of, and of the last imaging good enough to exclude progression. */
export function deriveFollowUp(
  facts: readonly DatedFact[],
  imputation: Protocol['dates']['imputation'],
): PatientRecord['followUp'] {
  let lastContactOn = '';
  let lastAdequateImagingOn: string | null = null;
  for (const fact of facts) {
    // Of whoever was told nothing was seen then.
    if (fact.type === 'patient.serious-adverse-event-notified') continue;
    const contact = fact.type === 'patient.lost-to-follow-up' ? contactBefore(fact, imputation) : fact.on;
    if (contact > lastContactOn) lastContactOn = contact;
    if (fact.type === 'patient.ct-assessed' && fact.payload.adequate) lastAdequateImagingOn = fact.on;
  }
  return { lastContactOn, lastAdequateImagingOn };
}

/** When somebody who is lost was last heard of, where that is told. */
function contactBefore(
  { on, payload }: Extract<DatedFact, { type: 'patient.lost-to-follow-up' }>,
  imputation: Protocol['dates']['imputation'],
): string {
  if (payload.lastContactOn === undefined) return '';
  const contact = imputeDate(payload.lastContactOn, imputation).date;
  return contact < on ? contact : on;
}

/** When schedules end: with follow-up, also where a death was learned of after a withdrawal or loss. */
export function deriveSchedulesEnd(
  facts: readonly DatedFact[],
  died: DatedFact | undefined,
  ended: PatientRecord['ended'],
  imputation: Protocol['dates']['imputation'],
): string | null {
  if (!died) return ended?.on ?? null;
  const before = facts.filter((fact) => fact !== died);
  const left = deriveEnd(before, undefined, deriveFollowUp(before, imputation).lastContactOn);
  return left && left.on < died.on ? left.on : died.on;
}

/** Death before withdrawal before completion or loss; somebody seen after those is followed again. */
export function deriveEnd(
  facts: readonly DatedFact[],
  died: DatedFact | undefined,
  lastContactOn: string,
): PatientRecord['ended'] {
  if (died?.type === 'patient.died')
    return { how: 'DEATH', on: died.on, why: died.payload.cause, eventId: died.eventId };
  const consent = facts.findLast(
    (fact) => fact.type === 'patient.consent-given' || fact.type === 'patient.consent-withdrawn',
  );
  if (consent?.type === 'patient.consent-withdrawn') {
    return { how: 'WITHDRAWAL', on: consent.on, why: 'CONSENT_WITHDRAWN', eventId: consent.eventId };
  }
  const withdrawn = ofType(facts, 'patient.withdrawn')[0];
  if (withdrawn)
    return { how: 'WITHDRAWAL', on: withdrawn.on, why: withdrawn.payload.reason, eventId: withdrawn.eventId };
  const left = facts.findLast(
    (fact) => fact.type === 'patient.lost-to-follow-up' || fact.type === 'patient.follow-up-completed',
  );
  if (!left || lastContactOn > left.on) return null;
  return left.type === 'patient.lost-to-follow-up'
    ? { how: 'LOSS', on: left.on, why: 'LOST_TO_FOLLOW_UP', eventId: left.eventId }
    : { how: 'COMPLETION', on: left.on, why: 'COMPLETED', eventId: left.eventId };
}

export function deriveStatus(ended: PatientRecord['ended'], treatments: readonly Treatment[]): PatientStatus {
  if (ended)
    return ({ DEATH: 'DEAD', WITHDRAWAL: 'WITHDRAWN', LOSS: 'LOST', COMPLETION: 'COMPLETED' } as const)[
      ended.how
    ];
  if (treatments.some((treatment) => treatment.status === 'ON')) return 'ON_TREATMENT';
  if (treatments.some((treatment) => treatment.status === 'PAUSED')) return 'PAUSED';
  return treatments.length > 0 ? 'OFF_TREATMENT' : 'ENROLLED';
}
