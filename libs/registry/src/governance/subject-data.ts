import type { EventStore, RecordedEvent } from '#event-store';
import {
  type ContentSource,
  DATA_CUTS,
  foldQueries,
  foldSignatures,
  foldSource,
  governanceStream,
  type QueryState,
  type SignatureState,
  type SourceState,
} from '#governance';
import { DomainError } from '#kernel';
import { derivePatient, type HistoryEvent, type PatientRecord, type Study } from '#trial';
import { patientStream } from '../streams.js';

/** A subject's data and all that was said about them, as the log has both. */
export interface SubjectData {
  readonly study: Study;
  readonly patientId: string;
  /** The study's position up to which the log was read. */
  readonly position: number;
  readonly history: readonly HistoryEvent[];
  /** The governance stream. */
  readonly events: readonly RecordedEvent[];
  readonly queries: QueryState;
  readonly marks: SourceState;
  readonly signatures: SignatureState;
}

/** Reads a subject, or the study's data cuts (`DATA_CUTS`), up to the present head of the log. */
export async function readSubject(store: EventStore, study: Study, patientId: string): Promise<SubjectData> {
  const { studyId } = study;
  const upTo = await store.head(studyId);
  const [history, events] = await Promise.all([
    patientId === DATA_CUTS ? [] : store.readStream(studyId, patientStream(patientId), { upTo }),
    store.readStream(studyId, governanceStream(patientId), { upTo }),
  ]);
  return {
    study,
    patientId,
    position: upTo,
    history: history as (RecordedEvent & HistoryEvent)[],
    events,
    queries: foldQueries(events),
    marks: foldSource(events),
    signatures: foldSignatures(events),
  };
}

/** What signatures of the subject are judged by. */
export const contentSource = ({ study, history }: SubjectData): ContentSource => ({
  studyId: study.studyId,
  history,
  dataCuts: study.dataCuts,
});

/** The derived record. Throws PATIENT_UNKNOWN where nobody of this number is enrolled. */
export function recordOf({ study, patientId, history }: SubjectData): PatientRecord {
  const record = derivePatient(patientId, history, study.protocol);
  if (record) return record;
  const { studyId } = study;
  throw new DomainError('PATIENT_UNKNOWN', `study ${studyId} has no subject ${patientId}`, {
    studyId,
    patientId,
  });
}
