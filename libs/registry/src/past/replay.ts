import type { EventStore, RecordedEvent } from '#event-store';
import { DomainError } from '#kernel';
import {
  derivePatient,
  diffRecords,
  type FieldChange,
  type HistoryEvent,
  isPatientEvent,
  isStudyEvent,
  type PatientRecord,
  type StudyState,
  studyDecider,
} from '#trial';
import type { Positioned } from '../queries.js';
import { patientStream, STUDY_STREAM } from '../streams.js';
import type { MomentAsked, Moments } from './moments.js';

/** One event and what it changed in the subject's record. */
export interface ReplayStep {
  readonly position: number;
  /** Version of the subject's stream afterwards; null for an event of the study. */
  readonly version: number | null;
  readonly eventId: string;
  readonly type: string;
  readonly occurredOn: string | null;
  readonly recordedAt: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly changes: readonly { readonly path: string; readonly from: unknown; readonly to: unknown }[];
  /** Why the record could not be derived after this event; null where it could. */
  readonly failure: { readonly code: string; readonly message: string } | null;
}

export interface Replay extends Positioned {
  readonly patientId: string;
  readonly steps: readonly ReplayStep[];
}

/**
 * A subject's record event by event: each step by the protocol as it was known then. An event of the study is a step
 * where it changed the record. Throws PATIENT_UNKNOWN.
 */
export async function replay(
  { store, moments }: { readonly store: EventStore; readonly moments: Moments },
  studyId: string,
  patientId: string,
  asked: MomentAsked,
): Promise<Replay> {
  const { knownAt: upTo, asOf, criteria } = await moments.fix(studyId, asked);
  const own = await store.readStream(studyId, patientStream(patientId), { upTo });
  if (own.length === 0) {
    throw new DomainError('PATIENT_UNKNOWN', `study ${studyId} has no subject ${patientId}`, {
      studyId,
      patientId,
    });
  }
  const all = [...own, ...(await store.readStream(studyId, STUDY_STREAM, { upTo }))];
  const steps = stepsOf(
    patientId,
    all.sort((a, b) => a.position - b.position),
    { asOf, ...criteria },
  );
  return { position: upTo, patientId, steps };
}

function stepsOf(
  patientId: string,
  events: readonly RecordedEvent[],
  options: Parameters<typeof derivePatient>[3],
): ReplayStep[] {
  let study: StudyState = studyDecider.initial;
  const history: HistoryEvent[] = [];
  let record: PatientRecord | null = null;
  const steps: ReplayStep[] = [];
  for (const event of events) {
    const ofStudy = isStudyEvent(event);
    if (ofStudy) study = studyDecider.evolve(study, event);
    else if (isPatientEvent(event)) history.push(event);
    if (history.length === 0 || !study) continue;
    const before = record;
    let failure: ReplayStep['failure'] = null;
    try {
      record = derivePatient(patientId, history, study.protocol, options);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      failure = { code: error.code, message: error.message };
    }
    const changes = diffRecords(before, record);
    if (!ofStudy || changes.length > 0) steps.push(stepOf(event, changes, failure));
  }
  return steps;
}

function stepOf(
  event: RecordedEvent,
  changes: readonly FieldChange[],
  failure: ReplayStep['failure'],
): ReplayStep {
  const { position, version, eventId, type, occurredOn, recordedAt, actor, reason, stream } = event;
  const ofSubject = stream === STUDY_STREAM ? null : version;
  return {
    position,
    version: ofSubject,
    eventId,
    type,
    occurredOn,
    recordedAt,
    actor,
    reason,
    changes: changes.map(({ path, before, after }) => ({ path, from: before, to: after })),
    failure,
  };
}
