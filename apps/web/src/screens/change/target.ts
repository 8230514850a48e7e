import type { LoggedEvent } from '#contracts';
import { clinicalEvents, effectiveFacts, type PatientCommandName } from '#trial';
import { type FieldSchema, fieldsOf } from '../../forms/json-schema.js';
import type { SubjectView } from '../../subject/use-subject.js';

/** The command that records an event of a type: its form knows what the fields may be. */
const COMMAND_OF: Readonly<Record<string, PatientCommandName>> = {
  'patient.enrolled': 'enrol',
  'patient.consent-given': 'record-consent',
  'patient.consent-withdrawn': 'withdraw-consent',
  'patient.diagnosis-recorded': 'record-diagnosis',
  'patient.resectability-assessed': 'assess-resectability',
  'patient.surgery-recorded': 'record-surgery',
  'patient.treatment-started': 'start-treatment',
  'patient.dose-changed': 'change-dose',
  'patient.treatment-paused': 'pause-treatment',
  'patient.treatment-resumed': 'resume-treatment',
  'patient.treatment-stopped': 'stop-treatment',
  'patient.ct-assessed': 'record-ct-assessment',
  'patient.response-assessed': 'record-response',
  'patient.adverse-event-reported': 'report-adverse-event',
  'patient.adverse-event-changed': 'report-adverse-event',
  'patient.adverse-event-resolved': 'report-adverse-event',
  'patient.serious-adverse-event-notified': 'notify-serious-adverse-event',
  'patient.visit-attended': 'record-visit',
  'patient.recurrence-suspected': 'suspect-recurrence',
  'patient.recurrence-confirmed': 'confirm-recurrence',
  'patient.recurrence-refuted': 'refute-recurrence',
  'patient.lost-to-follow-up': 'record-loss-to-follow-up',
  'patient.withdrawn': 'withdraw',
  'patient.died': 'record-death',
};

export interface Target {
  readonly command: PatientCommandName;
  readonly fields: readonly FieldSchema[];
  /** The payload in force: the recorded one, or that of its last correction. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What can be corrected of an event; null for a change itself, which can only be undone. */
export function targetOf(subject: SubjectView, event: LoggedEvent): Target | null {
  const definition = clinicalEvents.find(({ type }) => type === event.type);
  const fact = effectiveFacts(subject.history).find(({ eventId }) => eventId === event.eventId);
  if (!definition || !fact) return null;
  return {
    command: COMMAND_OF[event.type] ?? 'record-visit',
    fields: fieldsOf(definition.schema),
    payload: fact.payload as Record<string, unknown>,
  };
}

/** The fields that differ: what a correction sends. A field that was taken away is null. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]));
}
