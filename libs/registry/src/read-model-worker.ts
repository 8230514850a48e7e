import type { Pool } from 'pg';
import { createPool, type EventStore } from '#event-store';
import type { EventCatalogue } from '#kernel';
import { PROJECTOR_ROLE } from '#migrations';
import {
  createEngine,
  type Engine,
  ensureRelease,
  governance,
  type Projection,
  ProjectionRunner,
  patients,
  rebuildAll,
  studies,
} from '#read-models';

/** What is derived of every study. */
const projections = [patients, studies, governance] as readonly Projection[];

const CONNECTIONS = 8;

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
  async rebuild(): Promise<void> {
    await this.#ready();
    for (const projection of projections) await rebuildAll(this.#engine!, projection);
  }

  /** Stops after the pages in flight are committed. */
  async stop(): Promise<void> {
    this.#forgetHints?.();
    await this.#runner?.stop();
    await this.#pool?.end();
    this.#pool = undefined;
    this.#runner = undefined;
  }

  async #ready(): Promise<ProjectionRunner> {
    if (this.#runner) return this.#runner;
    const { databaseUrl, catalogue, onError = () => {} } = this.#options;
    this.#pool ??= createPool({ connectionString: databaseUrl, role: PROJECTOR_ROLE, max: CONNECTIONS });
    this.#engine = createEngine({ pool: this.#pool, catalogue, projections });
    for (const projection of projections) await ensureRelease(this.#engine, projection);
    this.#runner = new ProjectionRunner(this.#engine, { onError });
    return this.#runner;
  }
}
