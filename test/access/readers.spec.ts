import pg from 'pg';
import type { RoleGrant } from '#access';
import { THE_REGISTRY } from '../../apps/api/src/access/accounts.js';
import {
  type ApiUnderTest,
  patientExample,
  registerStudy,
  startApi,
  studyExample,
} from '../e2e/api-under-test.js';
import { account } from './people.js';

let api: ApiUnderTest;
let suffix: string;
const clients: pg.Client[] = [];
const logins: string[] = [];

beforeAll(async () => {
  api = await startApi();
  suffix = new URL(api.database.ownerUrl).pathname.slice(-8);
  await registerStudy(api);
  await api
    .post('/studies/gist-demo/open-site', { ...studyExample('open-site'), siteId: 'S-02' })
    .expect(201);
  for (const [patientId, siteId] of [
    ['P-001', 'S-01'],
    ['P-002', 'S-02'],
  ]) {
    await api
      .post('/studies/gist-demo/patients', { patientId, ...patientExample('enrol'), siteId })
      .expect(201);
    await api
      .post(`/studies/gist-demo/patients/${patientId}/record-consent`, patientExample('record-consent'))
      .expect(201);
    await api
      .post(`/studies/gist-demo/patients/${patientId}/start-treatment`, patientExample('start-treatment'))
      .expect(201);
  }
  await api.registry.worker.drain('gist-demo');
}, 60_000);

afterAll(async () => {
  for (const client of clients) await client.end();
  await api.stop();
  await asSuperuser(...logins.map((login) => `drop role "${login}"`));
});

async function asSuperuser(...statements: string[]): Promise<void> {
  const url = new URL(api.database.superuserUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** A login of the database whose account has these roles. */
async function reader(name: string, roles: readonly RoleGrant[]): Promise<pg.Client> {
  const login = `${name}.${suffix}`;
  await account(api, login, roles);
  await asSuperuser(
    `create role "${login}" login password 'of-the-test'`,
    `grant anamnesis_reader to "${login}"`,
  );
  logins.push(login);
  const url = new URL(api.database.ownerUrl);
  url.username = login;
  url.password = 'of-the-test';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  clients.push(client);
  return client;
}

async function seen(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query(`select distinct patient_id from ${table} order by patient_id`);
  return rows.map((row) => row.patient_id);
}

const at = (role: RoleGrant['role'], siteIds: RoleGrant['siteIds'], studyId = 'gist-demo'): RoleGrant => ({
  role,
  studyId,
  siteIds,
});

describe('who reads by SQL', () => {
  it('sees the subjects of their sites, in every table', async () => {
    const client = await reader('coordinator', [at('coordinator', ['S-01'])]);
    expect(await seen(client, 'reader.patient_state')).toEqual(['P-001']);
    expect(await seen(client, 'reader.dose_interval')).toEqual(['P-001']);
    const { rows: views } = await client.query(
      `select table_name as name from information_schema.views where table_schema = 'reader'`,
    );
    expect(views.map(({ name }) => name)).toContain('visit');
    for (const { name } of views) {
      const { rows } = await client.query(`select from reader.${name} v where v::text like '%P-002%'`);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('sees the whole study with a role in all of it', async () => {
    const client = await reader('monitor', [at('monitor', '*')]);
    expect(await seen(client, 'reader.patient_state')).toEqual(['P-001', 'P-002']);
    expect(await seen(client, 'reader.dose_interval')).toEqual(['P-001', 'P-002']);
  });

  it('sees nothing as an analyst, an administrator, in another study or without a role', async () => {
    for (const [name, roles] of [
      ['analyst', [at('analyst', '*')]],
      ['administrator', [at('administrator', '*', '*')]],
      ['elsewhere', [at('monitor', '*', 'elsewhere')]],
      ['nobody', []],
    ] as const) {
      const client = await reader(name, roles);
      expect([name, await seen(client, 'reader.patient_state')]).toEqual([name, []]);
    }
  });

  it('sees nothing more from the moment a role is revoked', async () => {
    const client = await reader('revoked', [at('monitor', '*')]);
    expect(await seen(client, 'reader.patient_state')).toHaveLength(2);
    const { administration } = api.access;
    const role = { role: 'monitor', studyId: 'gist-demo' } as const;
    await administration.revoke(`revoked.${suffix}`, role, 'left', THE_REGISTRY);
    expect(await seen(client, 'reader.patient_state')).toEqual([]);
  });

  it('keeps to it after the read models were made anew', async () => {
    await api.registry.worker.rebuild();
    const [client] = clients;
    expect(await seen(client!, 'reader.patient_state')).toEqual(['P-001']);
    expect(await seen(client!, 'reader.dose_interval')).toEqual(['P-001']);
  });

  it.each([
    'select * from log.event',
    'select * from registry.patient_state',
    'select * from access.role_grant',
    'select * from access.credential',
    'select * from access.pseudonym_key',
    'delete from reader.patient_state',
    'set role anamnesis_app',
    'set role anamnesis_projector',
  ])('may not %s', async (statement) => {
    await expect(clients[0]!.query(statement)).rejects.toThrow(/permission denied/);
  });
});
