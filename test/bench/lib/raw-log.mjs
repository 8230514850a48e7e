/** The baseline of the log: the same row, the same keys and indexes, in a table that nothing guards. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const COLUMNS = [
  'recorded_at timestamptz',
  'version integer',
  'schema_version integer',
  'event_id uuid',
  'command_id uuid',
  'study_id text',
  'stream text',
  'type text',
  'actor text',
  'acting_role text',
  'reason text',
  'correlation_id text',
  'causation_id text',
  'occurred_on text',
  'payload json',
  'leaf_hash bytea',
  'request_hash bytea',
];
const NAMES = COLUMNS.map((column) => column.split(' ')[0]);
const TYPES = COLUMNS.map((column) => column.split(' ')[1]);

const HASH = Buffer.alloc(32, 7);

/** A table `raw.event` with the log's columns and indexes; positions come from a sequence. */
export async function createRawLog(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`create schema raw;
    create table raw.event (position bigint generated always as identity, ${COLUMNS.join(', ')},
      primary key (study_id, position), unique (study_id, stream, version));
    create unique index on raw.event (study_id, command_id) where request_hash is not null;`);
  await client.end();
}

/** The values of one row as a client would send them. */
export function rawRow(stream, version, payload) {
  const now = new Date().toISOString();
  return [now, version, 1, randomUUID(), randomUUID(), 'bench', stream, 'patient.visit-attended', 'bench']
    .concat(['coordinator', null, null, null, '2015-01-01', payload])
    .concat([HASH, HASH]);
}

const list = NAMES.map((_, i) => `$${i + 1}`).join(', ');
const insert = {
  name: 'raw',
  text: `insert into raw.event (${NAMES.join(', ')}) values (${list}) returning position`,
};

/** A pool all of whose connections are open, so that no round waits for one. */
export async function openPool(connectionString, max) {
  const pool = new pg.Pool({ connectionString, max });
  // A connection that is being closed may still be told that the server stops.
  pool.on('error', () => {});
  const clients = await Promise.all(Array.from({ length: max }, () => pool.connect()));
  for (const client of clients) client.release();
  return pool;
}

/** One INSERT of one row, committed. */
export const insertRow = (pool, values) => pool.query({ ...insert, values });

/** One INSERT of many rows by unnest; `rows` as `rawRow` makes them. */
export function insertRows(pool, rows) {
  const arrays = NAMES.map((_, i) => rows.map((row) => row[i]));
  const from = TYPES.map((type, i) => `$${i + 1}::${type}[]`).join(', ');
  const text = `insert into raw.event (${NAMES.join(', ')}) select * from unnest(${from})`;
  return pool.query({ name: 'raw-many', text, values: arrays });
}
