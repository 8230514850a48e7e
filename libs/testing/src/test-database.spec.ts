import pg from 'pg';
import { APP_ROLE } from '#migrations';
import { createTestDatabase, type TestDatabase } from './test-database.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([first, second].map((database) => database.drop())));

  it('is migrated and empty', async () => {
    expect(await query(first.ownerUrl, 'select count(*)::int as n from log.event')).toEqual([{ n: 0 }]);
  });

  it('is owned by a role that is no superuser and may become the application role', async () => {
    const client = new pg.Client({ connectionString: first.ownerUrl });
    await client.connect();
    expect((await client.query('show is_superuser')).rows).toEqual([{ is_superuser: 'off' }]);
    await client.query(`set role ${APP_ROLE}`);
    expect((await client.query('select current_user')).rows).toEqual([{ current_user: APP_ROLE }]);
    await client.end();
    expect(await query(first.superuserUrl, 'show is_superuser')).toEqual([{ is_superuser: 'on' }]);
  });

  it('shares nothing with another', async () => {
    await query(first.ownerUrl, 'create table only_here ()');
    await expect(query(second.ownerUrl, 'table only_here')).rejects.toThrow('does not exist');
  });

  it('can be dropped while it is in use', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.ownerUrl, 'select 1')).rejects.toThrow('does not exist');
    await client.end().catch(() => undefined);
  });
});
