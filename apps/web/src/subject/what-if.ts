import { DomainError } from '#kernel';
import {
  derivePatient,
  type HistoryEvent,
  type PatientCommand,
  type PatientRecord,
  patientDecider,
} from '#trial';
import type { SubjectView } from './use-subject.js';

/** What would be if a command were accepted: the record with it, or why it would be refused. */
export type WhatIf =
  | { readonly record: PatientRecord | null; readonly refusal: null }
  | { readonly record: null; readonly refusal: DomainError };

const CANDIDATE = '00000000-0000-7000-8000-000000000000';

/** Decides and derives in the browser, by the registry's own rules. Nothing is recorded. */
export function whatIf(subject: SubjectView, command: PatientCommand, response?: string): WhatIf {
  const { study, patientId, history } = subject;
  try {
    const position = (history.at(-1)?.position ?? 0) + 1;
    const events = patientDecider(study)
      .decide(history, command)
      .map((event) => ({ ...event, eventId: CANDIDATE, position }) as HistoryEvent);
    const options = response === undefined ? {} : { response };
    return {
      record: derivePatient(patientId, [...history, ...events], study.protocol, options),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { record: null, refusal: error };
  }
}
