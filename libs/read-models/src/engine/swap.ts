import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Engine } from './engine.js';
import { type PageScope, projectPage, rulesAt } from './project-page.js';
import type { Projection } from './projection.js';
import { dropRelease, fingerprintOf, type Release, releaseIn, releases, replaceViews } from './release.js';
import { RowWriter } from './row-writer.js';

const PAGE = 2000;
const SNAPSHOT_PATIENCE_MS = 10_000;

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
  const ours = target.fingerprint === fingerprintOf(projection);
  if (ours) await catchUp(engine, client, projection, target, eachInItsOwn);
  await olderSnapshotsGone(client);
  await client.query('begin');
  try {
    const live = await releaseIn(client, projection, 'live');
    if (live) await client.query(`lock table ${live.schema}.checkpoint in exclusive mode`);
    if (ours) await catchUp(engine, client, projection, target, inTheCallers);
    await replaceViews(client, projection, target.schema);
    await promote(client, projection, target);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  for (const release of await releases(client, projection.name)) {
    if (release.state === 'retired') await dropRelease(client, release);
  }
}

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
    `update projection.release set state = 'live', released_at = clock_timestamp() where schema_name = $1`,
    [target.schema],
  );
}

type Transaction = <Result>(client: PoolClient, action: () => Promise<Result>) => Promise<Result>;

const inTheCallers: Transaction = (_, action) => action();

const eachInItsOwn: Transaction = async (client, action) => {
  await client.query('begin');
  try {
    const result = await action();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/** Projects what the log has beyond the release's checkpoints, page by page. */
async function catchUp(
  engine: Engine,
  client: PoolClient,
  projection: Projection,
  target: Release,
  transaction: Transaction,
): Promise<void> {
  const writer = new RowWriter(projection, target.schema);
  const { rows } = await client.query(
    `select l.study_id as "studyId", coalesce(c.position, 0)::int8 as position
     from log.study_log l left join ${target.schema}.checkpoint c on c.study_id = l.study_id
     where l.study_id not like '$%' and l.head > coalesce(c.position, 0)`,
  );
  for (const { studyId, position } of rows) {
    await client.query(
      `insert into ${target.schema}.checkpoint (study_id, position, study_version, revision) values ($1, 0, 0, 0)
       on conflict do nothing`,
      [studyId],
    );
    const pages = { engine, projection, writer, studyId, careful: true };
    await catchUpStudy(client, pages, Number(position), transaction);
  }
}

async function catchUpStudy(
  client: PoolClient,
  pages: Omit<PageScope, 'checkpoint' | 'rules'>,
  from: number,
  transaction: Transaction,
): Promise<void> {
  const { engine, projection, studyId } = pages;
  let position = from;
  let rules = await rulesAt(engine, client, projection, studyId, position);
  for (;;) {
    const page = await engine.reader.page(client, studyId, position, PAGE);
    if (page.length === 0) return;
    const scope = { ...pages, rules, checkpoint: { position, studyVersion: rules.version, hasParked: true } };
    ({ rules } = await transaction(client, () => projectPage(client, scope, page)));
    position = page.at(-1)!.event.position;
  }
}

/**
 * A transaction with an older snapshot that read one view before the swap and another after it would miss the
 * new rows. So those are waited for, as CREATE INDEX CONCURRENTLY does, though not for ever.
 */
async function olderSnapshotsGone(client: PoolClient): Promise<void> {
  const { rows } = await client.query(`select coalesce(array_agg(virtualtransaction), '{}') as older
    from pg_locks where locktype = 'virtualxid' and granted and pid <> pg_backend_pid()`);
  for (const end = Date.now() + SNAPSHOT_PATIENCE_MS; Date.now() < end; await sleep(5)) {
    const still = await client.query(
      `select from pg_locks where locktype = 'virtualxid' and granted and virtualtransaction = any($1) limit 1`,
      [rows[0].older],
    );
    if (still.rowCount === 0) return;
  }
}
