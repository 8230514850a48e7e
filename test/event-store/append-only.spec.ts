import pg from 'pg';
import { type Fixture, openFixture, STUDY, weighing } from './fixture.js';

let fixture: Fixture;
const clients: Record<string, pg.Client> = {};

async function connect(name: string, connectionString: string, settings: string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const setting of settings) await client.query(setting);
  clients[name] = client;
}

beforeAll(async () => {
  fixture = await openFixture();
  await fixture.store.append(weighing());
  const { ownerUrl, superuserUrl } = fixture.database;
  await connect('the application', ownerUrl, ['set role anamnesis_app']);
  await connect('the owner', ownerUrl, []);
  await connect('a superuser', superuserUrl, []);
  await connect('a superuser as replica', superuserUrl, ['set session_replication_role = replica']);
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
  await fixture.close();
});

const forbidden = ['log.event', 'log.study', 'log.study_log'].flatMap((table) => [
  `update ${table} set study_id = 'other' where study_id = '${STUDY}'`,
  `delete from ${table}`,
  `truncate ${table}`,
]);
const backward = ['head = head - 1', `recorded_at = recorded_at - interval '1 second'`].map(
  (change) => `update log.study_log set ${change} where head > 0`,
);

describe.each(['the application', 'the owner', 'a superuser', 'a superuser as replica'])(
  '[GOV-3] %s',
  (who) => {
    it.each([...forbidden, ...backward])('cannot %s', async (statement) => {
      const refusal = who === 'the application' ? '42501' : '23001';
      await expect(clients[who]!.query(statement)).rejects.toMatchObject({ code: refusal });
      expect(await fixture.store.readFrom(STUDY)).toHaveLength(1);
    });
  },
);

describe('[GOV-3] the application', () => {
  it.each([
    `insert into log.event select * from log.event`,
    `insert into log.study values ('sneaked', now())`,
    `select log.refuse_change()`,
    `alter table log.event disable trigger all`,
    `drop table log.event`,
    `create table log.mine ()`,
    `select * from log.study_log for update`,
  ])('cannot %s', async (statement) => {
    await expect(clients['the application']!.query(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/42501|0A000/),
    });
  });

  it('runs as its role from the first statement of a connection', async () => {
    const { rows } = await fixture.pool.query('select current_user as role');
    expect(rows).toEqual([{ role: 'anamnesis_app' }]);
  });
});

describe('[GOV-3] everyone else', () => {
  it('may neither read the log nor call its functions', async () => {
    const { rows } = await clients['a superuser']!.query(
      `select has_schema_privilege('public', 'log', 'usage') as schema,
        (select bool_or(has_function_privilege('public', oid, 'execute')) from pg_proc
          where pronamespace = 'log'::regnamespace) as functions,
        (select bool_or(has_table_privilege('public', oid, 'select')) from pg_class
          where relnamespace = 'log'::regnamespace and relkind = 'r') as tables`,
    );
    expect(rows).toEqual([{ schema: false, functions: false, tables: false }]);
  });
});
