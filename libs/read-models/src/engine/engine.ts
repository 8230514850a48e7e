import type { Pool } from 'pg';
import type { EventCatalogue } from '#kernel';
import { HistoryCache } from './history-cache.js';
import { LogReader } from './log-reader.js';
import type { Projection } from './projection.js';
import { WrittenRows } from './written-rows.js';

/** What all projecting of one process shares. */
export interface Engine {
  /** Connections of the projector's role. */
  readonly pool: Pool;
  readonly projections: readonly Projection[];
  readonly reader: LogReader;
  readonly histories: HistoryCache;
  readonly written: WrittenRows;
}

export interface EngineOptions {
  /** From `createPool`, of the projector's role. */
  pool: Pool;
  catalogue: EventCatalogue;
  projections: readonly Projection[];
}

export function createEngine({ pool, catalogue, projections }: EngineOptions): Engine {
  return {
    pool,
    projections,
    reader: new LogReader(catalogue),
    histories: new HistoryCache(),
    written: new WrittenRows(),
  };
}
