import pg from 'pg';
import { createPool, EventStore } from '#event-store';
import { APP_ROLE } from '#migrations';
import { catalogue, type Fixture, openFixture, weighing } from './fixture.js';

/*
 * A young log, of which the planner knows nothing: connections that plan the append function at any of its sizes find
 * streams and commands by the indexes made for it, and read no event beside.
 */
let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const appendByNewConnection = async (streams: readonly string[], version: number): Promise<void> => {
  const pool = createPool({ connectionString: fixture.database.ownerUrl, role: APP_ROLE, max: 1 });
  const store = new EventStore({ pool, catalogue });
  await Promise.all(streams.map((stream) => store.append(weighing({ stream, expectedVersion: version }))));
  await pool.pipelined.query('select pg_stat_force_next_flush()');
  await pool.end();
};

it('of any size is appended to without reading it', async () => {
  const superuser = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await superuser.connect();
  await superuser.query('alter table log.event set (autovacuum_enabled = off)');
  const streams = Array.from({ length: 64 }, (_, n) => `scale/${n}`);
  for (let version = 0; version < 12; version += 1) await appendByNewConnection(streams, version);
  const { rows } = await superuser.query<{ index: string; read: number }>(
    `select indexrelname as index, idx_tup_read::int as read from pg_stat_user_indexes
      where schemaname = 'log' and relname = 'event' order by 1`,
  );
  await superuser.end();
  expect(rows).toEqual([
    { index: 'event_command', read: 0 },
    { index: 'event_pkey', read: 0 },
    { index: 'event_stream_version', read: 64 * 11 },
  ]);
});
