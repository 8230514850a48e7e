import type { Pool } from 'pg';
import { createPool, EventStore, type LogPool } from '#event-store';
import { type EventCatalogue, eventCatalogue } from '#kernel';
import { APP_ROLE } from '#migrations';
import {
  openRegistry as openReadModels,
  PresentRecords,
  type Registry as ReadModels,
  TimeMachine,
} from '#read-models';
import { Surveillance, Worklists } from '#surveillance';
import { type Clock, systemClock } from './clock.js';
import { CohortDefinitions } from './cohort-definitions.js';
import { Cohorts } from './cohorts.js';
import { Commands } from './commands.js';
import { eventTypes } from './event-types.js';
import { Exports } from './exports/exports.js';
import { Governance } from './governance/governance.js';
import { Locks } from './governance/locks.js';
import { Imports } from './imports/imports.js';
import { TimeTravel } from './past/time-travel.js';
import { Queries } from './queries.js';
import { ReadModelWorker } from './read-model-worker.js';
import { type ReadSource, ReadSources } from './read-sources.js';
import { Studies } from './studies.js';

export interface RegistryOptions {
  /** A migrated database; see `migrate`. */
  databaseUrl: string;
  /** A read replica of it, which answers what it is up to date for. */
  readUrl?: string | undefined;
  clock?: Clock;
  /** The time by which subjects are watched, where it is not the clock's: demonstrations move it. */
  watchClock?: Clock | undefined;
  /** How long a reader waits for a position before it is told that the read model is behind. */
  patienceMs?: number;
  /** Connections of the application, at most, and as many again for appends. */
  connections?: number;
  /** Told of the worker's failures, which are tried again. */
  onError?: (error: unknown) => void;
}

const HEALTH_TIMEOUT_MS = 2_000;

/** The registry over one database: what it can be told and asked. The API and the command line are its callers. */
export class Registry {
  readonly pool: LogPool;
  readonly #replica: Pool | undefined;
  readonly clock: Clock;
  readonly watchClock: Clock;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly commands: Commands;
  readonly queries: Queries;
  readonly timeTravel: TimeTravel;
  /** The named parts of studies' subjects. */
  readonly cohortDefinitions: CohortDefinitions;
  readonly governance: Governance;
  readonly imports: Imports;
  readonly exports: Exports;
  readonly worker: ReadModelWorker;
  readonly surveillance: Surveillance;
  /** What surveillance found that waits for people, and what they do about it. */
  readonly worklists: Worklists;

  constructor(options: RegistryOptions) {
    const { databaseUrl, clock = systemClock, patienceMs = 5_000, connections = 10, onError } = options;
    this.clock = clock;
    this.watchClock = options.watchClock ?? clock;
    this.pool = createPool({ connectionString: databaseUrl, role: APP_ROLE, max: connections });
    const catalogue = eventCatalogue(eventTypes);
    this.store = new EventStore({ pool: this.pool, catalogue });
    this.readModels = openReadModels(this.pool);
    const studies = new Studies(this.store);
    const locks = new Locks(this.store);
    this.commands = new Commands({ store: this.store, studies, locks, clock });
    this.cohortDefinitions = new CohortDefinitions(this);
    const present = new PresentRecords({ pool: this.pool, catalogue, readModels: this.readModels });
    const cohorts = new Cohorts();
    this.#replica = options.readUrl
      ? createPool({ connectionString: options.readUrl, role: APP_ROLE, max: connections })
      : undefined;
    const sources = new ReadSources({
      primary: { pool: this.pool, readModels: this.readModels, present },
      replica: this.#replica && sourceOver(this.#replica, catalogue),
      patienceMs,
      onError,
    });
    const parts = { ...this, studies, locks, cohorts, present, sources, patienceMs, onError };
    this.queries = new Queries(parts);
    this.governance = new Governance(parts);
    this.imports = new Imports(parts);
    const machine = new TimeMachine({
      pool: this.pool,
      catalogue,
      reading: (studyId, upTo, read) => sources.log(studyId, upTo, read),
    });
    this.timeTravel = new TimeTravel({ store: this.store, machine, commands: this.commands, studies, clock });
    this.exports = new Exports({
      store: this.store,
      timeTravel: this.timeTravel,
      cohorts: this.cohortDefinitions,
      clock,
    });
    const { pool, store, watchClock } = this;
    this.surveillance = new Surveillance({ pool, store, clock: watchClock });
    this.worklists = new Worklists({ pool, store, surveillance: this.surveillance, patienceMs, onError });
    this.worker = new ReadModelWorker({ databaseUrl, store: this.store, catalogue, onError });
  }

  /** Whether the database answers within two seconds. */
  async isHealthy(): Promise<boolean> {
    const timeout = new Promise<false>((resolve) => {
      setTimeout(resolve, HEALTH_TIMEOUT_MS, false).unref();
    });
    const answer = this.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, timeout]);
  }

  /** Ends the steward and the worker, then the connections. Requests must have ended before. */
  async close(): Promise<void> {
    await this.governance.steward.stop();
    await this.worker.stop();
    await this.#replica?.end();
    await this.pool.end();
  }
}

function sourceOver(pool: Pool, catalogue: EventCatalogue): ReadSource {
  const readModels = openReadModels(pool);
  return { pool, readModels, present: new PresentRecords({ pool, catalogue, readModels }) };
}
