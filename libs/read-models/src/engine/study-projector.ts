import type { PoolClient } from 'pg';
import { isDataError } from './careful-write.js';
import { inTransaction, withConnection } from './connection.js';
import type { Engine } from './engine.js';
import type { StreamEvent } from './log-reader.js';
import { type Checkpoint, projectPage, rulesAt } from './project-page.js';
import type { Projection } from './projection.js';
import { fingerprintOf, releaseIn } from './release.js';
import { RowWriter } from './row-writer.js';
import type { StudyRules } from './study-rules.js';

/** What a step found: another worker at it, nothing new, or events. */
export type Step =
  | { status: 'busy' | 'idle' | 'unreleased' }
  | {
      status: 'projected';
      position: number;
      events: number;
      /** Whether the page was all there was, and none of it concerns the projection. */
      passedBy: boolean;
    };

export interface ProjectorOptions {
  /** Events read at once. */
  pageSize?: number;
  /** After so long without a word from a worker that holds a claim, the database takes it away. */
  claimTimeoutMs?: number;
}

interface ReadAhead {
  readonly after: number;
  readonly page: Promise<StreamEvent[]>;
}

/** Projects one study's log into one projection, a page and a transaction at a time. */
export class StudyProjector {
  readonly #engine: Engine;
  readonly #projection: Projection;
  readonly #studyId: string;
  readonly #options: Required<ProjectorOptions>;
  #writer: RowWriter | undefined;
  #rules: StudyRules | undefined;
  #ahead: ReadAhead | undefined;

  constructor(engine: Engine, projection: Projection, studyId: string, options: ProjectorOptions = {}) {
    this.#engine = engine;
    this.#projection = projection;
    this.#studyId = studyId;
    this.#options = { pageSize: 1000, claimTimeoutMs: 15_000, ...options };
  }

  /** Claims the study, projects the next page, and commits rows and checkpoint together. */
  async step(): Promise<Step> {
    try {
      return await this.#transaction(false);
    } catch (error) {
      if (!isDataError(error)) throw error;
      return this.#transaction(true);
    }
  }

  async #transaction(careful: boolean): Promise<Step> {
    // Rows can be made again from the log, so a crash may lose the latest commits, rows and checkpoint alike.
    const settings = `set local synchronous_commit = off;
      set local idle_in_transaction_session_timeout = ${this.#options.claimTimeoutMs}`;
    try {
      const { step, committed } = await withConnection(this.#engine.pool, (client) =>
        inTransaction(client, () => this.#claimAndProject(client, careful), settings),
      );
      committed();
      return step;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  async #claimAndProject(
    client: PoolClient,
    careful: boolean,
  ): Promise<{ step: Step; committed: () => void }> {
    const nothing = (status: 'busy' | 'idle' | 'unreleased') => ({ step: { status }, committed: () => {} });
    const writer = await this.#liveWriter(client);
    if (!writer) return nothing('unreleased');
    const checkpoint = await this.#claim(client, writer);
    if (checkpoint === 'moved') {
      this.#forget();
      return nothing('busy');
    }
    if (!checkpoint) return nothing('busy');
    const page = await this.#page(client, checkpoint.position);
    if (page.length === 0) return nothing('idle');
    const rules = await this.#rulesAt(client, checkpoint);
    const scope = {
      engine: this.#engine,
      projection: this.#projection,
      studyId: this.#studyId,
      writer,
      checkpoint,
      rules,
      careful,
    };
    const result = await projectPage(client, scope, page);
    const committed = () => {
      this.#rules = result.rules;
      result.remember();
    };
    const position = page.at(-1)!.event.position;
    const passedBy = !result.concerned && page.length < this.#options.pageSize;
    return { step: { status: 'projected', position, events: page.length, passedBy }, committed };
  }

  async #liveWriter(client: PoolClient): Promise<RowWriter | undefined> {
    if (this.#writer) return this.#writer;
    const live = await releaseIn(client, this.#projection, 'live');
    if (!live || live.fingerprint !== fingerprintOf(this.#projection)) return undefined;
    this.#writer = new RowWriter(this.#projection, live.schema);
    return this.#writer;
  }

  /** The claim is a row lock: it ends with the transaction, however that ends. */
  async #claim(client: PoolClient, { schema }: RowWriter): Promise<Checkpoint | 'moved' | undefined> {
    const claim = async () => {
      const { rows } = await client.query({
        name: `claim ${schema}`,
        text: `select position, study_version as "studyVersion",
            exists (select from ${schema}.parked p where p.study_id = $1) as "hasParked",
            exists (select from projection.release where schema_name = '${schema}' and state = 'live') as live
          from ${schema}.checkpoint c where study_id = $1 for update skip locked`,
        values: [this.#studyId],
      });
      return rows[0] as (Checkpoint & { live: boolean }) | undefined;
    };
    let claimed = await claim();
    if (!claimed) {
      const added = await client.query(
        `insert into ${schema}.checkpoint (study_id, position, study_version, revision) values ($1, 0, 0, 0)
         on conflict do nothing`,
        [this.#studyId],
      );
      if (added.rowCount === 1) claimed = await claim();
    }
    return claimed && !claimed.live ? 'moved' : claimed;
  }

  /** The page after a position, and the one after it on the way meanwhile. */
  async #page(client: PoolClient, after: number): Promise<StreamEvent[]> {
    const { pool, reader } = this.#engine;
    const { pageSize } = this.#options;
    const ahead = this.#ahead?.after === after ? this.#ahead.page : undefined;
    this.#ahead = undefined;
    const page = await (ahead ?? reader.page(client, this.#studyId, after, pageSize));
    if (page.length === pageSize) {
      const next = page.at(-1)!.event.position;
      const promise = reader.page(pool, this.#studyId, next, pageSize);
      promise.catch(() => {});
      this.#ahead = { after: next, page: promise };
    }
    return page;
  }

  async #rulesAt(client: PoolClient, { position, studyVersion }: Checkpoint): Promise<StudyRules> {
    if (this.#rules?.version === studyVersion) return this.#rules;
    return rulesAt(this.#engine, client, this.#projection, this.#studyId, position);
  }

  #forget(): void {
    this.#writer = undefined;
    this.#rules = undefined;
    this.#ahead = undefined;
  }
}
