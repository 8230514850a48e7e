import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { DomainError } from '#kernel';
import { type PresentRecords, type Registry as ReadModels, waitForPosition } from '#read-models';

/** A database that can be read. */
export interface ReadSource {
  readonly pool: Pool;
  readonly readModels: ReadModels;
  readonly present: PresentRecords;
}

export interface ReadSourcesOptions {
  readonly primary: ReadSource;
  /** A copy of it that follows on its own; without one, everything is read from the primary. */
  readonly replica?: ReadSource | undefined;
  /** How long a reader waits for a position. */
  readonly patienceMs: number;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** How far a replica has a study. */
interface Reach {
  readonly head: number;
  readonly projected: number;
}

/** A head of the primary that the replica did not have when it was first looked for. */
interface Missing {
  readonly head: number;
  readonly since: number;
}

/** So long a reader who asks for a position lets the replica come up to it. */
const CATCH_UP_MS = 100;
/** A replica that is further behind is not read: it may have lost its primary. */
const MOST_BEHIND_MS = 1000;
/** After a failure the replica is left alone for so long. */
const REST_MS = 5000;

/**
 * Sends reads to a replica as long as it shows what the reader has to see: the position that is waited for, never less
 * than an answer before it, and nothing that is older than a second. What it can't answer, the primary answers.
 */
export class ReadSources {
  readonly #options: ReadSourcesOptions;
  readonly #shown = new Map<string, number>();
  readonly #missing = new Map<string, Missing>();
  #restingUntil = 0;

  constructor(options: ReadSourcesOptions) {
    this.#options = options;
  }

  /**
   * Reads what is projected. `head` is the primary's now. Throws PROJECTION_BEHIND where a position that is waited for
   * is not projected in time, and what the reader's action throws.
   */
  async projected<T extends { readonly position: number }>(
    studyId: string,
    { head, waitFor = 0 }: { head: number; waitFor?: number | undefined },
    read: (source: ReadSource) => Promise<T>,
  ): Promise<T> {
    const { primary, patienceMs } = this.#options;
    const wanted = Math.max(waitFor, this.#shown.get(studyId) ?? 0);
    const reached = ({ projected }: Reach) => projected >= wanted;
    const answer = await this.#fromReplica(studyId, head, reached, read);
    if (answer) return this.#remember(studyId, answer);
    if (waitFor > 0) await waitForPosition(primary.readModels, studyId, waitFor, { timeoutMs: patienceMs });
    return this.#remember(studyId, await read(primary));
  }

  /** Reads the log up to a position that the primary has. */
  async log<T extends object>(studyId: string, upTo: number, read: (pool: Pool) => Promise<T>): Promise<T> {
    const { primary } = this.#options;
    const answer = await this.#fromReplica(
      studyId,
      upTo,
      ({ head }) => head >= upTo,
      ({ pool }) => read(pool),
    );
    return answer ?? read(primary.pool);
  }

  /** Undefined where the replica can't answer. */
  async #fromReplica<T>(
    studyId: string,
    head: number,
    reached: (reach: Reach) => boolean,
    read: (source: ReadSource) => Promise<T>,
  ): Promise<T | undefined> {
    const { replica, onError = () => {} } = this.#options;
    if (!replica || performance.now() < this.#restingUntil) return undefined;
    try {
      if (!(await this.#catchesUp(replica, studyId, head, reached))) return undefined;
      return await read(replica);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      this.#restingUntil = performance.now() + REST_MS;
      onError(error);
      return undefined;
    }
  }

  async #catchesUp(
    replica: ReadSource,
    studyId: string,
    head: number,
    reached: (reach: Reach) => boolean,
  ): Promise<boolean> {
    for (const end = performance.now() + CATCH_UP_MS; ; await sleep(10)) {
      const reach = await reachOf(replica.pool, studyId);
      if (!this.#isFresh(studyId, head, reach)) return false;
      if (reached(reach)) return true;
      if (performance.now() >= end) return false;
    }
  }

  #isFresh(studyId: string, head: number, reach: Reach): boolean {
    const missing = this.#missing.get(studyId);
    if (reach.head >= (missing?.head ?? head)) {
      if (reach.head >= head) this.#missing.delete(studyId);
      else this.#missing.set(studyId, { head, since: performance.now() });
      return true;
    }
    if (!missing) this.#missing.set(studyId, { head, since: performance.now() });
    return !missing || performance.now() - missing.since < MOST_BEHIND_MS;
  }

  #remember<T extends { readonly position: number }>(studyId: string, answer: T): T {
    if (!this.#options.replica) return answer;
    this.#shown.set(studyId, Math.max(this.#shown.get(studyId) ?? 0, answer.position));
    return answer;
  }
}

async function reachOf(pool: Pool, studyId: string): Promise<Reach> {
  const { rows } = await pool.query<Reach>({
    name: 'registry.reach',
    text: `select l.head, coalesce(c.position, 0)::int8 as projected from log.study_log l
      left join registry.patients_checkpoint c on c.study_id = $1 where l.study_id = $1`,
    values: [studyId],
  });
  return rows[0] ?? { head: 0, projected: 0 };
}
