import type { Pool, PoolClient } from 'pg';
import { DomainError } from '#kernel';
import { createIndexes, fingerprint } from '../table/ddl.js';
import { primaryKey, type Table } from '../table/table.js';
import { execute, isDistributed, makeTable, makeViews } from './citus.js';
import { withConnection } from './connection.js';
import type { Projection } from './projection.js';
import { bookkeeping, viewsOf } from './release-tables.js';

export type ReleaseState = 'building' | 'live' | 'previous' | 'retired';

/** A schema that holds one version of a projection. */
export interface Release {
  readonly schema: string;
  readonly projection: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly state: ReleaseState;
}

const SELECT =
  'select schema_name as schema, projection, version, fingerprint, state from projection.release';

/** What the projection's code writes; a release with another fingerprint is another program's. */
export const fingerprintOf = (projection: Projection): string =>
  fingerprint(projection.version, [...projection.tables, ...bookkeeping]);

export async function releases(db: Pool | PoolClient, projection?: string): Promise<Release[]> {
  const { rows } = await db.query<Release>(
    `${SELECT} where projection = coalesce($1, projection) order by projection, built_at`,
    [projection ?? null],
  );
  return rows;
}

export async function releaseIn(
  db: Pool | PoolClient,
  projection: Projection,
  state: ReleaseState,
): Promise<Release | undefined> {
  return (await releases(db, projection.name)).find((release) => release.state === state);
}

/** The live release, to be written to. Throws PROJECTION_UNRELEASED where it is another program version's. */
export async function writableRelease(db: Pool | PoolClient, projection: Projection): Promise<Release> {
  const live = await releaseIn(db, projection, 'live');
  if (live?.fingerprint === fingerprintOf(projection)) return live;
  throw new DomainError(
    'PROJECTION_UNRELEASED',
    `this program's version of ${projection.name} is not the live one`,
    { projection: projection.name, live: live?.version ?? null, version: projection.version },
  );
}

/**
 * Makes a schema with the projection's empty tables. Bookkeeping has its keys at once, the others after the rows. What
 * an interruption leaves is known by its release, which the next build removes.
 */
export async function createRelease(client: PoolClient, projection: Projection): Promise<Release> {
  // Never a name that was used before: connections remember statements about it.
  const { rows } = await client.query(`select to_char(clock_timestamp(), 'YYYYMMDD_HH24MISSMS') as time`);
  const schema = `rm_${projection.name}_v${projection.version}_${rows[0].time}`;
  const { version } = projection;
  const release = { schema, projection: projection.name, version, fingerprint: fingerprintOf(projection) };
  await client.query(
    `insert into projection.release (schema_name, projection, version, fingerprint, state) values ($1, $2, $3, $4, 'building')`,
    [schema, release.projection, version, release.fingerprint],
  );
  await client.query('select projection.create_schema($1)', [schema]);
  const distributed = await isDistributed(client);
  if (distributed) await client.query(`grant usage on schema ${schema} to anamnesis_app`);
  for (const table of [...projection.tables, ...bookkeeping]) {
    await makeTable(client, schema, table, distributed);
  }
  for (const table of bookkeeping) await execute(client, createIndexes(schema, table), distributed);
  return { ...release, state: 'building' };
}

/** Keys, indexes and statistics, once the rows are in: tables side by side, on Citus the shards of one table. */
export async function indexRelease(pool: Pool, projection: Projection, schema: string): Promise<void> {
  const distributed = await isDistributed(pool);
  const index = (table: Table) =>
    withConnection(pool, async (client) => {
      await execute(client, createIndexes(schema, table), distributed);
      await client.query(`analyze ${schema}.${table.name}`);
    });
  if (distributed) {
    for (const table of projection.tables) await index(table);
    return;
  }
  // Where one fails, the others are at work until they are told.
  const done = await Promise.allSettled(projection.tables.map(index));
  for (const each of done) if (each.status === 'rejected') throw each.reason;
}

/** Points the views at a release. To be called in a transaction. */
export async function replaceViews(
  client: PoolClient,
  projection: Projection,
  schema: string,
): Promise<void> {
  const distributed = await isDistributed(client);
  for (const [name, table] of viewsOf(projection)) {
    await client.query('savepoint view');
    try {
      await makeViews(client, schema, name, table, distributed);
    } catch (error) {
      // 42P16: the columns differ from the present view's.
      if ((error as { code?: string }).code !== '42P16') throw error;
      await client.query('rollback to savepoint view');
      await client.query(`drop view registry.${name}`);
      await makeViews(client, schema, name, table, distributed);
    }
    await client.query('release savepoint view');
  }
}

export async function dropRelease(client: PoolClient, release: Release): Promise<void> {
  await client.query(`drop schema if exists ${release.schema} cascade`);
  await client.query('delete from projection.release where schema_name = $1', [release.schema]);
}

/** A digest of a release's rows in the order of their keys, for each table and parked subject. */
export async function contentHashes(
  db: Pool | PoolClient,
  projection: Projection,
  schema: string,
  studyId?: string,
): Promise<Record<string, string>> {
  const where = 'where ($1::text is null or study_id = $1)';
  const digest = (rows: string, order: string) =>
    `encode(sha256(convert_to(coalesce(string_agg(encode(sha256(convert_to(${rows}, 'UTF8')), 'hex'), '' order by ${order}), ''), 'UTF8')), 'hex')`;
  const hashes: Record<string, string> = {};
  for (const table of projection.tables) {
    const order = primaryKey(table).join(', ');
    const { rows } = await db.query(
      `select ${digest('t::text', order)} as hash from ${schema}.${table.name} t ${where}`,
      [studyId ?? null],
    );
    hashes[table.name] = rows[0].hash;
  }
  const parked = `json_build_array(study_id, subject, stale_since_position, code)::text`;
  const { rows } = await db.query(
    `select ${digest(parked, 'study_id, subject')} as hash from ${schema}.parked ${where}`,
    [studyId ?? null],
  );
  return { ...hashes, parked: rows[0].hash };
}
