import {
  derivePatient,
  diffRecords,
  type FieldChange,
  type HistoryEvent,
  type PatientEvent,
  type PatientRecord,
  type Study,
  UNRECORDED,
} from '#trial';
import type { Lock, LockBook } from '../lock/lock.decider.js';
import { locksInTheWay, touchedBy } from '../lock/refuse-locked.js';
import type { Doubt } from '../query/edit-checks.js';
import { doubtsOf } from '../query/edit-checks.js';
import type { Signature, SignatureState } from '../signature/signature.decider.js';
import { contentHash } from '../signature/signed-content.js';
import { type SourceMark, type SourceState, verificationsOf } from '../source/source.decider.js';
import { type FigureChange, figuresMoved } from './figures-moved.js';

/** What recording something would do, told before it is recorded. */
export interface Impact {
  /** The events that would be recorded. */
  readonly events: readonly PatientEvent[];
  /** Every field of the subject's record that would be another. */
  readonly changes: readonly FieldChange[];
  readonly response: Changed<string | null>;
  readonly endpoints: readonly FieldChange[];
  readonly visits: readonly FieldChange[];
  readonly warnings: {
    readonly added: PatientRecord['warnings'];
    readonly removed: PatientRecord['warnings'];
  };
  /** Figures of the cohort that would move. */
  readonly figures: readonly FigureChange[];
  readonly signaturesBroken: readonly Signature[];
  readonly verificationsBroken: readonly SourceMark[];
  /** What the edit checks would newly doubt, and no longer doubt. */
  readonly doubts: { readonly raised: readonly Doubt[]; readonly settled: readonly Doubt[] };
  /** Locks that would refuse it. */
  readonly locks: readonly Lock[];
}

interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** All that the answer rests on. */
export interface ImpactSource {
  readonly study: Study;
  readonly patientId: string;
  readonly history: readonly HistoryEvent[];
  /** The records of the study's cohort, this subject's own included. */
  readonly records: readonly PatientRecord[];
  readonly locks: LockBook;
  readonly signatures: SignatureState;
  readonly marks: SourceState;
}

/** What recording decided events would change, of the subject and of all that rests on it. Pure; records nothing. */
export function impactOf(source: ImpactSource, events: readonly PatientEvent[]): Impact {
  const { study, patientId, history } = source;
  const last = history.at(-1)?.position ?? 0;
  const changed: HistoryEvent[] = [
    ...history,
    ...events.map((event, at) => ({
      ...event,
      eventId: at === 0 ? UNRECORDED : `${UNRECORDED} ${at}`,
      position: last + at + 1,
    })),
  ];
  const before = derivePatient(patientId, history, study.protocol);
  const after = derivePatient(patientId, changed, study.protocol);
  const changes = diffRecords(before, after);
  return {
    events,
    changes,
    response: { before: before?.bestResponse?.value ?? null, after: after?.bestResponse?.value ?? null },
    endpoints: changes.filter(({ path }) => path.startsWith('endpoints')),
    visits: changes.filter(({ path }) => path.startsWith('visits')),
    warnings: {
      added: missingIn(before?.warnings, after?.warnings),
      removed: missingIn(after?.warnings, before?.warnings),
    },
    figures: figuresMoved(study, withRecord(source, before), patientId, after),
    signaturesBroken: brokenBy(source, changed),
    verificationsBroken: verificationsBroken(source, changed),
    doubts: doubtsMoved(source, before, changed, after),
    locks: locksInTheWay(source.locks, touchedBy(patientId, history, events)),
  };
}

/** The cohort with this subject as the history has it, which the cohort's records may lag behind. */
function withRecord({ records, patientId }: ImpactSource, record: PatientRecord | null): PatientRecord[] {
  const others = records.filter((known) => known.patientId !== patientId);
  return record ? [...others, record] : others;
}

const missingIn = (
  there: PatientRecord['warnings'] = [],
  here: PatientRecord['warnings'] = [],
): PatientRecord['warnings'] => {
  const known = new Set(there.map(({ message }) => message));
  return here.filter(({ message }) => !known.has(message));
};

function brokenBy(
  { signatures, study, history }: ImpactSource,
  changed: readonly HistoryEvent[],
): Signature[] {
  const from = (events: readonly HistoryEvent[]) => ({
    studyId: study.studyId,
    history: events,
    dataCuts: study.dataCuts,
  });
  return [...signatures.values()].filter(
    ({ broken, of }) => !broken && contentHash(of, from(history)) !== contentHash(of, from(changed)),
  );
}

function verificationsBroken(
  { marks, history }: ImpactSource,
  changed: readonly HistoryEvent[],
): SourceMark[] {
  const broken = (events: readonly HistoryEvent[]) =>
    verificationsOf(events, marks).filter(({ state }) => state === 'BROKEN');
  const already = new Set(broken(history).map(({ eventId }) => eventId));
  return broken(changed)
    .filter(({ eventId }) => !already.has(eventId))
    .map(({ state: _, ...mark }) => mark);
}

function doubtsMoved(
  { study, history }: ImpactSource,
  before: PatientRecord | null,
  changed: readonly HistoryEvent[],
  after: PatientRecord | null,
): Impact['doubts'] {
  const of = (record: PatientRecord | null, events: readonly HistoryEvent[]) =>
    record ? doubtsOf(study.protocol.editChecks, { studyId: study.studyId, record, history: events }) : [];
  const [old, now] = [of(before, history), of(after, changed)];
  const without = (doubts: readonly Doubt[], others: readonly Doubt[]) =>
    doubts.filter(({ queryId }) => !others.some((other) => other.queryId === queryId));
  return { raised: without(now, old), settled: without(old, now) };
}
