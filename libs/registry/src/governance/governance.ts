import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import type { PresentRecords, Registry as ReadModels } from '#read-models';
import type { Clock } from '../clock.js';
import type { Cohorts } from '../cohorts.js';
import type { Studies } from '../studies.js';
import { Consents } from './consents.js';
import { GovernanceQueries } from './governance-queries.js';
import { LockCommands } from './lock-commands.js';
import type { Locks } from './locks.js';
import { Previews } from './previews.js';
import { QueryCommands } from './query-commands.js';
import { Signing } from './signing.js';
import { SourceCommands } from './source-commands.js';
import { Steward } from './steward.js';

export interface GovernanceOptions {
  pool: Pool;
  store: EventStore;
  studies: Studies;
  locks: Locks;
  cohorts: Cohorts;
  present: PresentRecords;
  readModels: ReadModels;
  clock: Clock;
  patienceMs: number;
  onError?: (error: unknown) => void;
}

/** What is done about data besides recording them: previews, locks, queries, comparison with the source, signatures. */
export class Governance {
  readonly previews: Previews;
  readonly locks: LockCommands;
  readonly queries: QueryCommands;
  readonly source: SourceCommands;
  readonly signing: Signing;
  readonly reads: GovernanceQueries;
  readonly consents: Consents;
  readonly steward: Steward;

  constructor(options: GovernanceOptions) {
    this.previews = new Previews(options);
    this.locks = new LockCommands(options);
    this.queries = new QueryCommands(options);
    this.source = new SourceCommands(options);
    this.steward = new Steward(options);
    this.signing = new Signing({ ...options, steward: this.steward });
    this.consents = new Consents(options);
    this.reads = new GovernanceQueries(options);
  }
}
