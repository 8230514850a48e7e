import type { Pool, PoolClient } from 'pg';
import { isDataError } from './careful-write.js';
import { inTransaction, withConnection } from './connection.js';
import type { Engine } from './engine.js';
import { type Checkpoint, type Page, projectPage, rulesAt } from './project-page.js';
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
      /** Whether the page was all there was, and none of it concerns the projection. */
      passedBy: boolean;
    };

export interface ProjectorOptions {
  /** Positions gone through at once. */
  pageSize?: number;
  /** After so long without a word from a worker that holds a claim, the database takes it away. */
  claimTimeoutMs?: number;
}

/** A page that was asked for before its turn. */
interface ReadAhead {
  readonly after: number;
  readonly page: Promise<Page>;
}

/** A checkpoint under a claim. */
interface Claimed extends Checkpoint {
  /** The head of the study's log. */
  readonly head: number;
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
    if (checkpoint.position === checkpoint.head) return nothing('idle');
    const page = await this.#page(client, checkpoint);
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
    const passedBy = !result.concerned && page.upTo === checkpoint.head;
    return { step: { status: 'projected', position: page.upTo, passedBy }, committed };
  }

  async #liveWriter(client: PoolClient): Promise<RowWriter | undefined> {
    if (this.#writer) return this.#writer;
    const live = await releaseIn(client, this.#projection, 'live');
    if (!live || live.fingerprint !== fingerprintOf(this.#projection)) return undefined;
    this.#writer = new RowWriter(this.#projection, live.schema);
    return this.#writer;
  }

  /** The claim is a row lock: it ends with the transaction, however that ends. */
  async #claim(client: PoolClient, { schema }: RowWriter): Promise<Claimed | 'moved' | undefined> {
    const claim = async () => {
      const { rows } = await client.query({
        name: `claim ${schema}`,
        text: `select position, study_version as "studyVersion",
            (select head from log.study_log l where l.study_id = $1) as head,
            exists (select from ${schema}.parked p where p.study_id = $1) as "hasParked",
            exists (select from projection.release where schema_name = '${schema}' and state = 'live') as live
          from ${schema}.checkpoint c where study_id = $1 for update skip locked`,
        values: [this.#studyId],
      });
      return rows[0] as (Claimed & { live: boolean }) | undefined;
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

  /** The page after the checkpoint, and, where there is more, the next on its way meanwhile. */
  async #page(client: PoolClient, { position, head }: Claimed): Promise<Page> {
    const ahead = this.#ahead?.after === position ? this.#ahead.page : undefined;
    this.#ahead = undefined;
    const page = await (ahead ?? this.#read(client, position, head));
    if (page.upTo < head) {
      const next = this.#read(this.#engine.pool, page.upTo, head);
      // A failure is told where the page is awaited, in the next step; Node.js would end the process before that.
      next.catch(() => {});
      this.#ahead = { after: page.upTo, page: next };
    }
    return page;
  }

  async #read(db: Pool | PoolClient, after: number, head: number): Promise<Page> {
    const upTo = Math.min(after + this.#options.pageSize, head);
    const { streams } = this.#projection;
    const events = await this.#engine.reader.stretch(db, this.#studyId, streams, { after, upTo });
    return { upTo, events };
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
