import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { keepToCoordinator } from './citus.js';
import { inTransaction } from './connection.js';
import type { Engine } from './engine.js';
import { type PageScope, projectPage, rulesAt } from './project-page.js';
import type { Projection } from './projection.js';
import { dropRelease, fingerprintOf, type Release, releaseIn, releases, replaceViews } from './release.js';
import { viewsOf } from './release-tables.js';
import { RowWriter } from './row-writer.js';

const PAGE = 2000;
const SNAPSHOT_PATIENCE_MS = 10_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Makes a release the live one: catches up with the log, then points the views at it in one transaction in
 * which nobody projects, so that no reader's position goes backward. The release that was live is kept, the
 * one before it removed.
 */
export async function swap(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  target: Release,
): Promise<void> {
  if (isOurs(target, projection)) await catchUp(engine, client, projection, target, inTransaction);
  await olderSnapshotsGone(client);
  while (!(await pointViewsAt(engine, client, projection, target))) await sleep(20);
  for (const release of await releases(client, projection.name)) {
    if (release.state === 'retired') await dropRelease(client, release);
  }
}

/**
 * Returns false where readers were in the way. The views are locked one after the other, and a reader may lock
 * them in another order: to give up before a deadlock is detected makes sure that it is never the reader who fails.
 */
async function pointViewsAt(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  target: Release,
): Promise<boolean> {
  try {
    await inTransaction(client, async () => {
      await keepToCoordinator(client);
      const live = await releaseIn(client, projection, 'live');
      if (live) await client.query(`lock table ${live.schema}.checkpoint in exclusive mode`);
      if (isOurs(target, projection)) await catchUp(engine, client, projection, target, inTheCallers);
      await client.query(`set local lock_timeout = 200`);
      if (live) await client.query(`lock table ${viewNames(projection)} in access exclusive mode`);
      await replaceViews(client, projection, target.schema);
      await promote(client, projection, target);
    });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

const viewNames = (projection: Projection) =>
  viewsOf(projection)
    .map(([view]) => `registry.${view}`)
    .join(', ');

const isOurs = (release: Release, projection: Projection) =>
  release.fingerprint === fingerprintOf(projection);

async function promote(client: PoolClient, projection: Projection, target: Release): Promise<void> {
  const move = (from: string, to: string) =>
    client.query(
      'update projection.release set state = $3 where projection = $1 and state = $2 and schema_name <> $4',
      [projection.name, from, to, target.schema],
    );
  await move('previous', 'retired');
  await client.query(`update projection.release set state = 'building' where schema_name = $1`, [
    target.schema,
  ]);
  await move('live', 'previous');
  await client.query(
    `update projection.release set state = 'live', released_at = now() where schema_name = $1`,
    [target.schema],
  );
}

type Transaction = <Result>(client: PoolClient, action: () => Promise<Result>) => Promise<Result>;

const inTheCallers: Transaction = (_, action) => action();

/**
 * Brings the target to where the live release is, or to the head of the log where there is none. No further: where
 * events come in faster than they are projected, that would never end.
 */
async function catchUp(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  target: Release,
  transaction: Transaction,
): Promise<void> {
  const live = await releaseIn(client, projection, 'live');
  const wanted = live
    ? `${live.schema}.checkpoint w`
    : `(select study_id, head as position from log.study_log) w`;
  const { rows } = await client.query(
    `select w.study_id as "studyId", w.position as "upTo", coalesce(c.position, 0)::int8 as position
     from ${wanted} left join ${target.schema}.checkpoint c on c.study_id = w.study_id
     where w.study_id not like '$%' and w.position > coalesce(c.position, 0)`,
  );
  const writer = new RowWriter(projection, target.schema);
  for (const { studyId, position, upTo } of rows) {
    await client.query(
      `insert into ${target.schema}.checkpoint (study_id, position, study_version, revision) values ($1, 0, 0, 0)
       on conflict do nothing`,
      [studyId],
    );
    const pages = { engine, projection, writer, studyId, careful: true };
    await catchUpStudy(client, pages, { from: Number(position), upTo: Number(upTo) }, transaction);
  }
}

async function catchUpStudy(
  client: PoolClient,
  pages: Omit<PageScope, 'checkpoint' | 'rules'>,
  { from, upTo }: { from: number; upTo: number },
  transaction: Transaction,
): Promise<void> {
  const { engine, projection, studyId } = pages;
  let position = from;
  let rules = await rulesAt(engine, client, projection, studyId, position);
  while (position < upTo) {
    const next = Math.min(position + PAGE, upTo);
    const stretch = { after: position, upTo: next };
    const events = await engine.reader.stretch(client, studyId, projection.streams, stretch);
    const scope = { ...pages, rules, checkpoint: { position, studyVersion: rules.version, hasParked: true } };
    ({ rules } = await transaction(client, () => projectPage(client, scope, { upTo: next, events })));
    position = next;
  }
}

/**
 * A transaction with an older snapshot that read one view before the swap and another after it would miss the
 * new rows. So those are waited for, as CREATE INDEX CONCURRENTLY does, though not for ever.
 */
async function olderSnapshotsGone(client: PoolClient): Promise<void> {
  // Those of the server's other databases can't read the views.
  const { rows } = await client.query(`select coalesce(array_agg(virtualtransaction), '{}') as older
    from pg_locks join pg_stat_activity using (pid)
    where locktype = 'virtualxid' and granted and pid <> pg_backend_pid() and datname = current_database()`);
  for (const end = Date.now() + SNAPSHOT_PATIENCE_MS; Date.now() < end; await sleep(5)) {
    const still = await client.query(
      `select from pg_locks where locktype = 'virtualxid' and granted and virtualtransaction = any($1) limit 1`,
      [rows[0].older],
    );
    if (still.rowCount === 0) return;
  }
}
