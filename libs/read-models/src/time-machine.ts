import type { Pool } from 'pg';
import { DomainError, type EventCatalogue } from '#kernel';
import { type DerivationOptions, derivePatient, type PatientRecord, type Study } from '#trial';
import { explain } from './engine/fold-subject.js';
import { LogReader } from './engine/log-reader.js';
import { type LogEvent, STUDY_STREAM } from './engine/projection.js';
import { StudyHistories } from './engine/study-histories.js';
import { foldStudy, initialRules } from './engine/study-rules.js';
import { patientOf, patientStream, patients, trialHistory } from './patients.projection.js';

/** What is read and how: both axes of time, and other rules. */
export interface Moment {
  /** Only what had been recorded up to this position; all where it is left out. */
  readonly knownAt?: number;
  /** Only what had happened up to this date. */
  readonly asOf?: string | null;
  /** Criteria instead of the protocol's. */
  readonly criteria?: { readonly risk?: string; readonly response?: string };
}

/** A study's subjects as of a moment. */
export interface RecordsAt {
  readonly study: Study;
  readonly records: readonly PatientRecord[];
  /** Subjects whose history could not be derived. */
  readonly failed: readonly { readonly patientId: string; readonly code: string; readonly message: string }[];
  readonly position: number;
}

/** Runs a read of a study's log up to a position over connections of its choice. */
type Reading = <T extends object>(
  studyId: string,
  upTo: number,
  read: (pool: Pool) => Promise<T>,
) => Promise<T>;

export interface TimeMachineOptions {
  pool: Pool;
  catalogue: EventCatalogue;
  /** Where the log is read; over `pool` unless said. */
  reading?: Reading;
  /** Events kept in memory at most, of the studies visited last; about half a kilobyte each. */
  holdEvents?: number;
}

/** Reads the past of studies from their logs, by the function that makes the read models. */
export class TimeMachine {
  readonly #pool: Pool;
  readonly #reader: LogReader;
  readonly #studies: StudyHistories;
  readonly #reading: Reading;

  constructor({ pool, catalogue, holdEvents = 300_000, reading }: TimeMachineOptions) {
    this.#pool = pool;
    this.#reader = new LogReader(catalogue);
    this.#studies = new StudyHistories(this.#reader, patients.streams, holdEvents);
    this.#reading = reading ?? ((_, __, read) => read(this.#pool));
  }

  /** The study as it was known at a position. Throws STUDY_UNKNOWN where it was not registered yet. */
  async studyAt(studyId: string, knownAt: number): Promise<Study> {
    return this.#studyAt(this.#pool, studyId, knownAt);
  }

  async #studyAt(pool: Pool, studyId: string, knownAt: number): Promise<Study> {
    const streams = await this.#reader.streams(pool, studyId, [STUDY_STREAM], knownAt);
    const { state, stale } = foldStudy(patients, initialRules(patients), streams.get(STUDY_STREAM) ?? []);
    if (stale) throw stale.error;
    if (!state) {
      throw new DomainError('STUDY_UNKNOWN', `study ${studyId} was not registered at position ${knownAt}`, {
        studyId,
        knownAt,
      });
    }
    return state;
  }

  /** One subject; undefined where it was not enrolled by then. Throws as the derivation does. */
  async recordAt(
    studyId: string,
    patientId: string,
    moment: Moment = {},
  ): Promise<PatientRecord | undefined> {
    const knownAt = await this.#knownAt(studyId, moment);
    const stream = patientStream(patientId);
    const { study, history } = await this.#reading(studyId, knownAt, async (pool) => ({
      study: await this.#studyAt(pool, studyId, knownAt),
      history: (await this.#reader.streams(pool, studyId, [stream], knownAt)).get(stream),
    }));
    return history && (derive(patientId, history, study, moment) ?? undefined);
  }

  /** All subjects, in the order of their numbers. */
  async recordsAt(studyId: string, moment: Moment = {}): Promise<RecordsAt> {
    const position = await this.#knownAt(studyId, moment);
    return this.#reading(studyId, position, (pool) => this.#recordsAt(pool, studyId, position, moment));
  }

  async #recordsAt(pool: Pool, studyId: string, position: number, moment: Moment): Promise<RecordsAt> {
    const study = await this.#studyAt(pool, studyId, position);
    const records: PatientRecord[] = [];
    const failed: { patientId: string; code: string; message: string }[] = [];
    const add = (patientId: string, history: readonly LogEvent[]) => {
      try {
        const record = derive(patientId, history, study, moment);
        if (record) records.push(record);
      } catch (error) {
        failed.push({ patientId, ...explain(error) });
      }
    };
    for await (const { stream, history } of this.#studies.histories(pool, studyId, position)) {
      const patientId = patientOf(stream);
      if (patientId !== null) add(patientId, history);
    }
    return { study, records, failed, position };
  }

  async #knownAt(studyId: string, { knownAt }: Moment): Promise<number> {
    const { rows } = await this.#pool.query('select head from log.study_log where study_id = $1', [studyId]);
    if (!rows[0]) throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
    return Math.min(Number(rows[0].head), knownAt ?? Number.MAX_SAFE_INTEGER);
  }
}

function derive(patientId: string, history: readonly LogEvent[], study: Study, moment: Moment) {
  const unreadable = history.find((event) => event.failure !== undefined);
  if (unreadable) throw unreadable.failure;
  const options: DerivationOptions = { ...moment.criteria, asOf: moment.asOf ?? null };
  return derivePatient(patientId, trialHistory(history), study.protocol, options);
}
