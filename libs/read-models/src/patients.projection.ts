import { DomainError } from '#kernel';
import {
  derivePatient,
  type HistoryEvent,
  isPatientEvent,
  type PatientRecord,
  type StudyState,
} from '#trial';
import { adverseEvent } from './adverse-event/adverse-event.table.js';
import { assessment } from './assessment/assessment.table.js';
import { doseInterval } from './dose-interval/dose-interval.table.js';
import type { LogEvent, Projection } from './engine/projection.js';
import { patientState } from './patient-state/patient-state.table.js';
import { response } from './response/response.table.js';
import { surgery } from './surgery/surgery.table.js';
import { timeToEvent } from './time-to-event/time-to-event.table.js';
import { visit } from './visit/visit.table.js';

const PREFIX = 'patient/';

/** What a stream of a subject says of the trial; what else may be recorded in it is left out. */
export const trialHistory = (history: readonly LogEvent[]): readonly HistoryEvent[] =>
  history.filter(isPatientEvent);

/** The stream of a subject. */
export const patientStream = (patientId: string): string => `${PREFIX}${patientId}`;

/** The subject of a stream; null where the stream is no subject's. */
export const patientOf = (stream: string): string | null =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : null;

/** Subjects' records and the cohort's outcome tables. */
export const patients: Projection<PatientRecord | null> = {
  name: 'patients',
  version: 3,
  tables: [patientState, response, doseInterval, assessment, adverseEvent, surgery, timeToEvent, visit],
  streams: PREFIX,
  subjectOf: patientOf,
  streamOf: patientStream,
  rulesOf: (study: StudyState) => study?.protocol ?? null,
  derive(subject, history, study) {
    if (!study) throw new DomainError('STUDY_UNKNOWN', 'the study is not registered');
    return derivePatient(subject, trialHistory(history), study.protocol);
  },
};
