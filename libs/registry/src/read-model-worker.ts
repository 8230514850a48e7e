import type { Pool } from 'pg';
import { createPool, type EventStore } from '#event-store';
import type { EventCatalogue } from '#kernel';
import { PROJECTOR_ROLE } from '#migrations';
import {
  createEngine,
  type Engine,
  ensureRelease,
  governance,
  isDistributed,
  type Projection,
  type ProjectionName,
  ProjectionRunner,
  type ProjectionStatus,
  patients,
  projectionStatus,
  type RebuildProgress,
  type Release,
  type RetryResult,
  rebuildAll,
  retryParked,
  rollback,
  studies,
} from '#read-models';

/** What is derived of every study. */
const byName = { patients, studies, governance } as Readonly<Record<ProjectionName, Projection>>;
const projections: readonly Projection[] = Object.values(byName);

/** The names of what is derived of every study. */
export const PROJECTIONS = Object.keys(byName) as readonly ProjectionName[];

const CONNECTIONS = 8;

/** Waits between looks at the heads of the logs where each look asks every shard. */
const POLL_OF_SHARDS_MS = { min: 100, max: 500 };

export interface WorkerOptions {
  databaseUrl: string;
  store: EventStore;
  catalogue: EventCatalogue;
  /** Told of failures that are tried again. */
  onError?: (error: unknown) => void;
}

/** Keeps the read models up with the logs. It connects as the projector's role, and only once it is used. */
export class ReadModelWorker {
  readonly #options: WorkerOptions;
  #pool: Pool | undefined;
  #engine: Engine | undefined;
  #runner: ProjectionRunner | undefined;
  #forgetHints: (() => void) | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** Projects what is behind and goes on doing so. */
  async start(): Promise<void> {
    const runner = await this.#ready();
    runner.start();
    this.#forgetHints ??= this.#options.store.onAppend((studyId) => runner.hint(studyId));
  }

  /** Resolves when what is recorded of a study now is projected. */
  async drain(studyId: string): Promise<void> {
    const runner = await this.#ready();
    await runner.drain(studyId);
  }

  /** Makes all read models again from the logs. Throws REBUILD_RUNNING. */
  async rebuild(progress?: (progress: RebuildProgress) => void): Promise<void> {
    await this.#ready();
    const engine = this.#open();
    for (const projection of projections)
      await rebuildAll(engine, projection, { ...(progress && { progress }) });
  }

  /** How every projection stands with every study, or with one. */
  status(studyId?: string): Promise<ProjectionStatus[]> {
    return projectionStatus(this.#open().pool, projections, studyId);
  }

  /** Projects a study's parked subjects again, or one of them, after the cause was mended. Throws PROJECTION_UNRELEASED. */
  async retry(name: ProjectionName, studyId: string, subject?: string): Promise<RetryResult> {
    await this.#ready();
    return retryParked(this.#open(), byName[name], studyId, subject);
  }

  /** Brings back a projection's version before the present one. Throws NOTHING_TO_ROLL_BACK and REBUILD_RUNNING. */
  rollback(name: ProjectionName): Promise<Release> {
    return rollback(this.#open(), byName[name]);
  }

  /** Stops after the pages in flight are committed. */
  async stop(): Promise<void> {
    this.#forgetHints?.();
    await this.#runner?.stop();
    await this.#pool?.end();
    this.#pool = undefined;
    this.#engine = undefined;
    this.#runner = undefined;
  }

  #open(): Engine {
    const { databaseUrl, catalogue } = this.#options;
    this.#pool ??= createPool({ connectionString: databaseUrl, role: PROJECTOR_ROLE, max: CONNECTIONS });
    this.#engine ??= createEngine({ pool: this.#pool, catalogue, projections });
    return this.#engine;
  }

  async #ready(): Promise<ProjectionRunner> {
    if (this.#runner) return this.#runner;
    const engine = this.#open();
    for (const projection of projections) await ensureRelease(engine, projection);
    this.#runner = new ProjectionRunner(engine, {
      onError: this.#options.onError ?? (() => {}),
      ...((await isDistributed(engine.pool)) && { pollMs: POLL_OF_SHARDS_MS }),
    });
    return this.#runner;
  }
}
