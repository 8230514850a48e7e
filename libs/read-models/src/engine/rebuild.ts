import type { PoolClient } from 'pg';
import { DomainError } from '#kernel';
import { buildLock, shownProgress } from './build-progress.js';
import { buildStudy } from './build-study.js';
import { inTransaction, withConnection } from './connection.js';
import type { Engine } from './engine.js';
import { explain } from './fold-subject.js';
import { rulesAt } from './project-page.js';
import { type Projection, STUDY_STREAM, STUDY_SUBJECT } from './projection.js';
import {
  createRelease,
  dropRelease,
  fingerprintOf,
  indexRelease,
  type Release,
  releaseIn,
  releases,
  writableRelease,
} from './release.js';
import { RowWriter } from './row-writer.js';
import { swap } from './swap.js';

/** How far a rebuild is. Rates are over the whole of it so far. */
export interface RebuildProgress {
  readonly projection: string;
  readonly studyId: string;
  readonly events: number;
  readonly totalEvents: number;
  readonly eventsPerSecond: number;
  readonly secondsLeft: number;
}

export interface RebuildOptions {
  readonly progress?: (progress: RebuildProgress) => void;
}

export interface StudyHead {
  readonly studyId: string;
  readonly head: number;
}

/** The studies' logs; the registry's own, whose names begin with $, are no studies. */
export async function studyHeads(db: Engine['pool'] | PoolClient, studyId?: string): Promise<StudyHead[]> {
  const { rows } = await db.query(
    `select study_id as "studyId", head from log.study_log
     where study_id not like '$%' and ($1::text is null or study_id = $1) order by study_id`,
    [studyId ?? null],
  );
  return rows.map((row) => ({ studyId: row.studyId, head: Number(row.head) }));
}

/**
 * Builds the projection anew in a schema of its own, from all studies' logs, and swaps it in when it has caught
 * up. Readers see the present version until then; it is kept for a rollback. What an interrupted rebuild left
 * behind is removed first. Throws REBUILD_RUNNING where another one is at work.
 */
export async function rebuildAll(
  engine: Engine,
  projection: Projection,
  options: RebuildOptions = {},
): Promise<void> {
  await exclusively(engine, projection, 'refuse', (client) =>
    buildRelease(engine, client, projection, options),
  );
}

/**
 * Makes sure that a release of this program's version is live: swaps the one before it back in where that is it,
 * else builds one. Programs that start at the same time wait for each other.
 */
export async function ensureRelease(
  engine: Engine,
  projection: Projection,
  options: RebuildOptions = {},
): Promise<'kept' | 'rolled back' | 'built'> {
  const wanted = fingerprintOf(projection);
  const live = async (client: Engine['pool'] | PoolClient) =>
    (await releaseIn(client, projection, 'live'))?.fingerprint === wanted;
  if (await live(engine.pool)) return 'kept';
  return exclusively(engine, projection, 'wait', async (client) => {
    if (await live(client)) return 'kept';
    const previous = await releaseIn(client, projection, 'previous');
    if (previous?.fingerprint === wanted) {
      await swap(engine, client, projection, previous);
      return 'rolled back';
    }
    await buildRelease(engine, client, projection, options);
    return 'built';
  });
}

/** Brings back the version before the present one. Throws NOTHING_TO_ROLL_BACK where none was kept. */
export async function rollback(engine: Engine, projection: Projection): Promise<Release> {
  return exclusively(engine, projection, 'refuse', async (client) => {
    const previous = await releaseIn(client, projection, 'previous');
    if (!previous) {
      throw new DomainError('NOTHING_TO_ROLL_BACK', `no earlier version of ${projection.name} was kept`, {
        projection: projection.name,
      });
    }
    await swap(engine, client, projection, previous);
    return previous;
  });
}

/**
 * Derives one study anew, or a study's parked subjects after their cause was mended, in place and in one
 * transaction: readers see the rows of before until it is done. Throws PROJECTION_UNRELEASED.
 */
export async function rebuildStudy(
  engine: Engine,
  projection: Projection,
  studyId: string,
  options: RebuildOptions = {},
): Promise<void> {
  await withConnection(engine.pool, (client) =>
    inTransaction(client, async () => {
      const { schema } = await writableRelease(client, projection);
      const writer = new RowWriter(projection, schema);
      // The checkpoint's row is the claim: who projects this study waits, or looks elsewhere.
      await client.query(
        `insert into ${schema}.checkpoint (study_id, position, study_version, revision) values ($1, 0, 0, 0)
         on conflict (study_id) do update set revision = checkpoint.revision + 1`,
        [studyId],
      );
      const studies = await studyHeads(client, studyId);
      if (studies.length === 0)
        throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
      await writer.clear(client, studyId);
      await fill(engine, client, projection, writer, studies, options);
    }),
  );
}

/** Under a lock that ends with the connection, so that one that died is no hindrance. */
function exclusively<Result>(
  engine: Engine,
  projection: Projection,
  otherwise: 'wait' | 'refuse',
  action: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const locked = async (client: PoolClient) => {
    const key = [buildLock(projection.name)];
    const lock = otherwise === 'wait' ? 'pg_advisory_lock' : 'pg_try_advisory_lock';
    const { rows } = await client.query(`select ${lock}(hashtextextended($1, 0)) as got`, key);
    if (rows[0].got === false) {
      throw new DomainError('REBUILD_RUNNING', `${projection.name} is being rebuilt already`, {
        projection: projection.name,
      });
    }
    try {
      return await action(client);
    } finally {
      // Where this fails the connection is broken, and the lock ends with it.
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key).catch(() => {});
    }
  };
  return withConnection(engine.pool, locked, { once: true });
}

async function buildRelease(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  options: RebuildOptions,
): Promise<void> {
  for (const release of await releases(client, projection.name)) {
    if (release.state === 'building' || release.state === 'retired') await dropRelease(client, release);
  }
  const release = await createRelease(client, projection);
  const writer = new RowWriter(projection, release.schema);
  const studies = await studyHeads(client);
  const shown = shownProgress(engine.pool, release.schema, options);
  await inTransaction(client, () => fill(engine, client, projection, writer, studies, shown));
  await indexRelease(engine.pool, projection, release.schema);
  await swap(engine, client, projection, release);
}

/** Makes the rows of studies that have none, and sets their checkpoints. */
async function fill(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  writer: RowWriter,
  studies: readonly StudyHead[],
  options: RebuildOptions,
): Promise<void> {
  const count = counter(projection, studies, options);
  for (const { studyId, head } of studies) {
    const rules = await rulesAt(engine, client, projection, studyId, head);
    let read = 0;
    const progress = (events: number) => {
      read += events;
      count(studyId, events);
    };
    await buildStudy(engine, client, { projection, studyId, rules, writer, upTo: head, progress });
    // The rest of the log does not concern the projection.
    count(studyId, head - read);
    if (rules.stale && projection.subjectOf(STUDY_STREAM) === null) {
      const { position: staleSince, error } = rules.stale;
      await writer.park(client, studyId, [{ subject: STUDY_SUBJECT, staleSince, ...explain(error) }]);
    }
    await client.query(
      `insert into ${writer.schema}.checkpoint (study_id, position, study_version, revision) values ($1, $2, $3, 0)
       on conflict (study_id) do update set position = $2, study_version = $3`,
      [studyId, head, rules.version],
    );
  }
}

function counter(projection: Projection, studies: readonly StudyHead[], { progress }: RebuildOptions) {
  const totalEvents = studies.reduce((sum, { head }) => sum + head, 0);
  const started = performance.now();
  let events = 0;
  return (studyId: string, more: number): void => {
    events += more;
    const eventsPerSecond = (events * 1000) / Math.max(performance.now() - started, 1);
    const secondsLeft = (totalEvents - events) / eventsPerSecond;
    progress?.({ projection: projection.name, studyId, events, totalEvents, eventsPerSecond, secondsLeft });
  };
}
