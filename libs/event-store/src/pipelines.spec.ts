import { setTimeout as sleep } from 'node:timers/promises';
import pg, { type PoolClient } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing';
import { Pipelines } from './pipelines.js';
import { createPool, type LogPool } from './pool.js';

let database: TestDatabase;
let pool: LogPool;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => {
  pool = createPool({ connectionString: database.ownerUrl, max: 2 });
});
afterEach(() => pool.end());
afterAll(() => database.drop());

const backend = async (client: PoolClient): Promise<number> =>
  (await client.query('select pg_backend_pid() as pid, pg_sleep(0.02)')).rows[0].pid;

it('lends those of one key one connection, others another', async () => {
  const pipelines = new Pipelines(pool.pipelined);
  for (const round of ['a new connection', 'an idle one']) {
    const [one, two, other] = await Promise.all(['a', 'a', 'b'].map((key) => pipelines.use(key, backend)));
    expect([round, one === two, one === other]).toEqual([round, true, false]);
  }
  expect(pool.pipelined.totalCount).toBe(2);
});

it('sends a statement before the one before it is answered, and tells each of its own failure', async () => {
  const pipelines = new Pipelines(pool.pipelined);
  const told: string[] = [];
  const ask = (name: string, sql: string) =>
    pipelines.use('a', async (client) => {
      told.push(`${name} sent`);
      await client.query(sql).then(
        () => told.push(`${name} answered`),
        ({ code }) => told.push(`${name} failed: ${code}`),
      );
    });
  await Promise.all([ask('1', 'select pg_sleep(0.05)'), ask('2', 'select 1/0'), ask('3', 'select 1')]);
  expect(told).toEqual(['1 sent', '2 sent', '3 sent', '1 answered', '2 failed: 22012', '3 answered']);
});

it('gives a connection that is never idle back where others wait for one', async () => {
  const pipelines = new Pipelines(pool.pipelined);
  let stopped = false;
  const busy = (key: string) =>
    [0, 10].map(async (offset) => {
      await sleep(offset);
      while (!stopped) await pipelines.use(key, backend);
    });
  const all = ['a', 'b'].flatMap(busy);
  await sleep(100);
  try {
    const late = pipelines.use('c', backend).then(() => 'served');
    expect(await Promise.race([late, sleep(2000, 'still waiting', { ref: false })])).toBe('served');
  } finally {
    stopped = true;
    await Promise.all(all);
  }
});

it('takes a new connection after one that broke, also for those who came meanwhile', async () => {
  const pipelines = new Pipelines(pool.pipelined);
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const first = await pipelines.use('a', backend);
  const broken = [1, 2].map(() => pipelines.use('a', (client) => client.query('select pg_sleep(10)')));
  await sleep(50);
  await superuser.query('select pg_terminate_backend($1, 5000)', [first]);
  const outcomes = await Promise.allSettled(broken);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await pipelines.use('a', backend)).not.toBe(first);
  expect(pool.pipelined.totalCount).toBe(1);
  await superuser.end();
});

it('is at hand again after the database could not be reached', async () => {
  const unreachable = createPool({ connectionString: 'postgresql://nobody@127.0.0.1:1/nothing' });
  const pipelines = new Pipelines(unreachable.pipelined);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(pipelines.use('a', backend)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  }
  await unreachable.end();
});
