import type { Pool } from 'pg';
import type { EventCatalogue } from '#kernel';
import type { PatientRecord, StudyState } from '#trial';
import { LogReader } from './engine/log-reader.js';
import { type LogEvent, STUDY_STREAM } from './engine/projection.js';
import { foldStudy, initialRules } from './engine/study-rules.js';
import {
  type Projected,
  projectedSubject,
  projectedSubjects,
  type Subjects,
} from './patient-state/patient-state.query.js';
import { patientOf, patientStream, patients } from './patients.projection.js';
import type { Registry } from './registry.js';

/** A subject as the read models have it. */
export interface PatientView {
  readonly record: PatientRecord;
  /** Version of the subject's stream that the record reflects. */
  readonly version: number;
  /** The first event that could not be projected; null when the record is up to date. */
  readonly staleSince: number | null;
  /** How far the study was projected when this was read. */
  readonly position: number;
}

export interface Records {
  readonly records: readonly PatientRecord[];
  /** Subjects whose record does not reflect all that is recorded. */
  readonly stale: readonly { readonly patientId: string; readonly since: number }[];
  readonly position: number;
  /** Changes when records were derived again without a new event. */
  readonly revision: string;
}

export interface PresentRecordsOptions {
  pool: Pool;
  catalogue: EventCatalogue;
  readModels: Registry;
}

/** Streams that are asked for by name; beyond, the whole log comes faster by COPY. */
const WORTH_COPYING = 500;

/** Studies whose rules are kept. */
const CAPACITY = 100;

/**
 * The whole records of subjects, as far as they are projected. The read models say how far that is; the record is
 * derived from the events up to there, which never change, so that it is the one its rows were made from.
 */
export class PresentRecords {
  readonly #pool: Pool;
  readonly #reader: LogReader;
  readonly #readModels: Registry;
  readonly #rules = new Map<string, StudyState>();

  constructor({ pool, catalogue, readModels }: PresentRecordsOptions) {
    this.#pool = pool;
    this.#reader = new LogReader(catalogue);
    this.#readModels = readModels;
  }

  /** A subject's record, or undefined where no such subject is projected. */
  async patient(studyId: string, patientId: string): Promise<PatientView | undefined> {
    const projected = await projectedSubject(this.#readModels, studyId, patientId);
    if (!projected) return undefined;
    const { version, staleSince, position, studyVersion } = projected;
    const stream = patientStream(patientId);
    const [state, streams] = await Promise.all([
      this.#study(studyId, studyVersion, position),
      this.#reader.streams(this.#pool, studyId, [stream], position),
    ]);
    const record = derive(projected, streams.get(stream)!, state);
    return { record, version, staleSince, position };
  }

  /** The records of all subjects of a study, in the order of their numbers. */
  all(studyId: string): Promise<Records> {
    return this.changed(studyId, 0);
  }

  /** The records that changed after a position, for those who hold the earlier ones of the same `revision`. */
  async changed(studyId: string, after: number): Promise<Records> {
    const projected = await projectedSubjects(this.#readModels, studyId, after);
    const { position, revision, studyVersion, subjects } = projected;
    const stale = subjects.flatMap(({ patientId, staleSince }) =>
      staleSince === null ? [] : [{ patientId, since: staleSince }],
    );
    if (subjects.length === 0) return { records: [], stale, position, revision };
    const state = await this.#study(studyId, studyVersion, position);
    const found = new Map<string, PatientRecord>();
    const wanted = new Map(subjects.map((subject) => [subject.patientId, subject]));
    for await (const { stream, history } of this.#histories(studyId, projected)) {
      const subject = wanted.get(patientOf(stream) ?? '');
      if (subject) found.set(subject.patientId, derive(subject, history, state));
    }
    return { records: subjects.map(({ patientId }) => found.get(patientId)!), stale, position, revision };
  }

  async *#histories(studyId: string, { subjects, position }: Subjects) {
    if (subjects.length > WORTH_COPYING) {
      yield* this.#reader.histories(this.#pool, studyId, patients.streams, position);
      return;
    }
    const names = subjects.map(({ patientId }) => patientStream(patientId));
    const streams = await this.#reader.streams(this.#pool, studyId, names, position);
    for (const [stream, history] of streams) yield { stream, history };
  }

  /** The study by whose rules the subjects were projected. */
  async #study(studyId: string, version: number, position: number): Promise<StudyState> {
    const key = `${studyId}/${version}`;
    const known = this.#rules.get(key);
    if (known !== undefined) return known;
    const streams = await this.#reader.streams(this.#pool, studyId, [STUDY_STREAM], position);
    const events = (streams.get(STUDY_STREAM) ?? []).slice(0, version);
    const { state } = foldStudy(patients, initialRules(patients), events);
    this.#rules.set(key, state);
    if (this.#rules.size > CAPACITY) this.#rules.delete(this.#rules.keys().next().value!);
    return state;
  }
}

function derive({ patientId, version }: Projected, history: readonly LogEvent[], study: StudyState) {
  // A row is there only where its history derives to a record.
  return patients.derive(patientId, history.slice(0, version), study)!;
}
