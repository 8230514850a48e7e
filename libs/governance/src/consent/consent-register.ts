import type { RecordedEvent } from '#kernel';
import { effectiveFacts, type HistoryEvent, timeline } from '#trial';
import { type Done, doneBy } from '../done.js';

export const CONSENT_STATES = ['NONE', 'GIVEN', 'WITHDRAWN'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Something a subject said about taking part, as it stands now. */
export interface ConsentStep {
  /** RE_CONSENTED is every consent after the first: to a newer form, or after a withdrawal. */
  readonly step: 'CONSENTED' | 'RE_CONSENTED' | 'WITHDRAWN';
  /** Clinical date, full or partial. */
  readonly on: string;
  /** Of the form that was signed; null where none was noted. */
  readonly formVersion: string | null;
  readonly recorded: Done;
  /** The correction whose values these are; null for the original's. */
  readonly correctedBy: string | null;
}

/** A subject's consents in the order in which they were given. */
export interface SubjectConsents {
  readonly patientId: string;
  readonly siteId: string;
  readonly state: ConsentState;
  /** Of the consent in force; null without one. */
  readonly formVersion: string | null;
  readonly steps: readonly ConsentStep[];
}

/** The consents that a subject's history tells, corrections in their places; undefined where nobody is enrolled. */
export function consentsOf(
  patientId: string,
  history: readonly (RecordedEvent & HistoryEvent)[],
): SubjectConsents | undefined {
  const recorded = new Map(history.map((event) => [event.eventId, event]));
  const steps: ConsentStep[] = [];
  let siteId: string | undefined;
  let last: ConsentStep | undefined;
  for (const fact of timeline(effectiveFacts(history))) {
    if (fact.type === 'patient.enrolled') siteId = fact.payload.siteId;
    if (fact.type !== 'patient.consent-given' && fact.type !== 'patient.consent-withdrawn') continue;
    const { occurredOn: on, correctedBy, eventId } = fact;
    const place = { on, correctedBy, recorded: doneBy(recorded.get(eventId)!) };
    last =
      fact.type === 'patient.consent-given'
        ? { step: nameOf(steps), formVersion: fact.payload.formVersion ?? null, ...place }
        : { step: 'WITHDRAWN', formVersion: null, ...place };
    steps.push(last);
  }
  if (siteId === undefined) return undefined;
  return { patientId, siteId, state: stateAfter(last), formVersion: last?.formVersion ?? null, steps };
}

const nameOf = (before: readonly ConsentStep[]) => (before.length === 0 ? 'CONSENTED' : 'RE_CONSENTED');

function stateAfter(last: ConsentStep | undefined): ConsentState {
  if (!last) return 'NONE';
  return last.step === 'WITHDRAWN' ? 'WITHDRAWN' : 'GIVEN';
}
