import type { Pool } from 'pg';
import type { RebuildOptions, RebuildProgress } from './rebuild.js';

/** A release that is being built, or that an interrupted build left behind. */
export interface BuildStatus {
  readonly schema: string;
  /** Whether somebody is at it; what nobody is at, the next build removes. */
  readonly running: boolean;
  readonly events: number;
  /** Null before the first event is read. */
  readonly totalEvents: number | null;
  readonly eventsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

const EVERY_MS = 500;

/** The key of the lock under which a projection's releases are built and swapped. */
export const buildLock = (projection: string): string => `anamnesis rebuild ${projection}`;

/**
 * Writes about twice a second how far a build has come, for whoever asks from elsewhere, and passes it on. That it can't
 * be written is no reason to end the build, which finds out by itself when the database is gone.
 */
export function shownProgress(pool: Pool, schema: string, { progress }: RebuildOptions): RebuildOptions {
  let written = Number.NEGATIVE_INFINITY;
  let writing = false;
  const write = async ({ events, totalEvents, eventsPerSecond }: RebuildProgress) => {
    writing = true;
    try {
      await pool.query(
        `update projection.release set events = $2, total_events = $3, events_per_second = $4 where schema_name = $1`,
        [schema, events, totalEvents, eventsPerSecond],
      );
    } finally {
      writing = false;
    }
  };
  return {
    progress(now) {
      progress?.(now);
      if (writing || performance.now() - written < EVERY_MS) return;
      written = performance.now();
      write(now).catch(() => {});
    },
  };
}

/** How far a projection's release is built; null where none is. */
export async function buildStatus(pool: Pool, projection: string): Promise<BuildStatus | null> {
  const { rows } = await pool.query(
    `select schema_name as schema, events, total_events as "totalEvents", events_per_second as "eventsPerSecond"
     from projection.release where projection = $1 and state = 'building' order by built_at desc limit 1`,
    [projection],
  );
  if (!rows[0]) return null;
  const { totalEvents, eventsPerSecond, events } = rows[0];
  const secondsLeft = totalEvents === null ? null : Math.max(0, totalEvents - events) / eventsPerSecond;
  return { ...rows[0], running: await isLocked(pool, buildLock(projection)), secondsLeft };
}

async function isLocked(pool: Pool, key: string): Promise<boolean> {
  const { rows } = await pool.query(
    `select exists (select from pg_locks where locktype = 'advisory' and granted
       and database = (select oid from pg_database where datname = current_database())
       and (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)) as locked`,
    [key],
  );
  return rows[0].locked;
}
