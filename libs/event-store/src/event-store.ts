import type { Pool } from 'pg';
import { DomainError, type EventCatalogue, type RecordedEvent } from '#kernel';
import { commandIdReused, committerFor, resultOf } from './append.js';
import { studyUnknown } from './database-error.js';
import type { AppendRequest, AppendResult } from './envelope.js';
import { type ImportResult, importAll, type Requests } from './import.js';
import type { LogPool } from './pool.js';
import { type PreparedRequest, prepare } from './prepare.js';
import { type History, Reads } from './reads.js';

/** The log of the registry itself: accounts, roles, logins, exports. It is there from the first migration on. */
export const REGISTRY = '$registry';

/** Who is told, in this process and without waiting for a poll, that a study's log has grown. */
export type AppendListener = (studyId: string, position: number) => void;

export interface EventStoreOptions {
  /** From `createPool`; the store never ends it. */
  pool: LogPool;
  /** Every event type that the store may write or read. */
  catalogue: EventCatalogue;
}

/** The studies' logs: append through a group committer, read by stream and by position. */
export class EventStore {
  readonly #pool: Pool;
  readonly #catalogue: EventCatalogue;
  readonly #committer: ReturnType<typeof committerFor>;
  readonly #reads: Reads;
  readonly #listeners = new Set<AppendListener>();

  constructor({ pool, catalogue }: EventStoreOptions) {
    this.#pool = pool;
    this.#catalogue = catalogue;
    this.#committer = committerFor(pool);
    this.#reads = new Reads(pool, catalogue);
  }

  /** Gives a study its log; false when it had one. Ids are 1 to 63 of a-z, 0-9 and -, not beginning with -. */
  async openStudy(studyId: string): Promise<boolean> {
    const { rows } = await this.#pool.query('select log.open_study($1) as created', [studyId]);
    return rows[0].created;
  }

  /** Ids of the studies that have a log, sorted, without the registry's own. */
  async listStudies(): Promise<string[]> {
    const { rows } = await this.#pool.query(
      `select study_id from log.study where study_id not like '$%' order by study_id`,
    );
    return rows.map((row) => row.study_id);
  }

  /**
   * Appends a request's events, all or none. A repeated command id is answered as it was the first time.
   * Throws PAYLOAD_INVALID, EVENT_TYPE_UNKNOWN, REQUEST_EMPTY, STUDY_UNKNOWN, VERSION_CONFLICT
   * `{ stream, expected, actual }`, COMMAND_ID_REUSED.
   */
  async append(request: AppendRequest): Promise<AppendResult> {
    return this.commit(this.prepare(request));
  }

  /** The first half of `append`: validates and gives the events their ids and stored text. */
  prepare(request: AppendRequest): PreparedRequest {
    return prepare(request, this.#catalogue);
  }

  /** The second half of `append`. */
  async commit(request: PreparedRequest): Promise<AppendResult> {
    const result = resultOf(request, await this.#committer.submit(request));
    for (const listener of this.#listeners) listener(request.studyId, result.position);
    return result;
  }

  /**
   * Appends many requests of one study in one transaction: all or none, in their order. Throws as `append` does;
   * requests recorded before are passed over. Returns the head of the log afterwards and how many events were
   * new. Other writers of the study wait meanwhile.
   */
  async importEvents(studyId: string, requests: Requests): Promise<ImportResult> {
    const done = await importAll(this.#pool, studyId, requests, (request) => this.prepare(request));
    for (const listener of this.#listeners) listener(studyId, done.position);
    return done;
  }

  /**
   * The same for requests that were judged before by what the log held then: they are appended as they are or not at
   * all. Throws VERSION_CONFLICT where the log has moved on, also by one of the requests themselves.
   */
  async importPrepared(studyId: string, requests: readonly PreparedRequest[]): Promise<ImportResult> {
    const done = await importAll(this.#pool, studyId, requests, (request) => request, 'refuse');
    for (const listener of this.#listeners) listener(studyId, done.position);
    return done;
  }

  /** What a command was answered when it was first recorded, or undefined. Throws COMMAND_ID_REUSED. */
  async firstResult(
    studyId: string,
    commandId: string,
    requestHash: string,
  ): Promise<AppendResult | undefined> {
    const { rows } = await this.#pool.query({
      name: 'log.first_result',
      text: `select log.first_result($1, $2, decode($3, 'hex')) as first`,
      values: [studyId, commandId, requestHash],
    });
    const { first } = rows[0];
    if (!first) return undefined;
    if (first.status === 'reused') throw commandIdReused(studyId, commandId);
    const { status, ...result } = first;
    return { ...result, duplicate: true };
  }

  /** A stream's events in order, from version `from` (1), up to log position `upTo` (all). Empty if it is new. */
  readStream(
    studyId: string,
    stream: string,
    { from, upTo }: { from?: number; upTo?: number } = {},
  ): Promise<RecordedEvent[]> {
    return this.#reads.stream(studyId, stream, from, upTo);
  }

  /** At most `limit` (1000) events of a study after position `after` (0), in order. */
  readFrom(
    studyId: string,
    { after = 0, limit = 1000, upTo }: { after?: number; limit?: number; upTo?: number } = {},
  ): Promise<RecordedEvent[]> {
    return this.#reads.from(studyId, after, limit, upTo);
  }

  /** Every stream's history up to position `upTo` (all), in stream order, in groups, from one snapshot. */
  readHistories(studyId: string, { upTo }: { upTo?: number } = {}): AsyncGenerator<History[]> {
    return this.#reads.histories(studyId, upTo);
  }

  /** Last position of a study's log, 0 when it is empty. Throws STUDY_UNKNOWN. */
  async head(studyId: string): Promise<number> {
    const { rows } = await this.#pool.query({
      name: 'log.head',
      text: 'select head from log.study_log where study_id = $1',
      values: [studyId],
    });
    if (!rows[0]) throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
    return rows[0].head;
  }

  /**
   * Last position recorded at or before an instant (ISO 8601 with offset), 0 when there is none. Events of one
   * transaction share their instant, so a command is known whole or not at all.
   */
  async positionAt(studyId: string, instant: string): Promise<number> {
    const query = {
      name: 'log.position_at',
      text: 'select log.position_at($1, $2) as position',
      values: [studyId, instant],
    };
    const { rows } = await this.#pool.query(query).catch((error) => {
      throw studyUnknown(error, studyId);
    });
    return rows[0].position;
  }

  /** Calls a listener after each append of this process; returns the function that ends it. */
  onAppend(listener: AppendListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
