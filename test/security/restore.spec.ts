/** A copy of the database is loaded into another one: the log is whole, and what was erased stays erased. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { verifyLog } from '#event-store';
import { ErasedList } from '#identity';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import { createApi } from '../../apps/api/src/create-api.js';
import type { VaultOptions } from '../../apps/api/src/identity/identities.js';
import { type ApiUnderTest, TOKEN } from '../e2e/api-under-test.js';
import {
  atSite,
  identity,
  newVault,
  PERSON,
  person,
  STUDY,
  startWithVault,
} from '../identity/vault-under-test.js';

type Dump = ReadonlyMap<string, Buffer>;

async function connected<T>(url: string, action: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

/** All rows of what can't be derived again, from one snapshot. */
const dump = (database: TestDatabase): Promise<Dump> =>
  connected(database.superuserUrl, async (client) => {
    await client.query("set timezone = 'UTC'; begin isolation level repeatable read, read only");
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('log', 'identity', 'access')`,
    );
    const tables = new Map<string, Buffer>();
    for (const { name } of rows) {
      const chunks: Buffer[] = [];
      for await (const chunk of client.query(to(`copy (select * from ${name}) to stdout`))) {
        chunks.push(chunk as Buffer);
      }
      tables.set(name, Buffer.concat(chunks));
    }
    return tables;
  });

/** Loads a dump into a new database as a restore does: its triggers come after its rows. */
async function restore(tables: Dump): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await connected(database.superuserUrl, async (client) => {
    for (const [table, rows] of tables) {
      const { rows: triggers } = await client.query<{ name: string }>(
        'select tgname as name from pg_trigger where tgrelid = $1::regclass and not tgisinternal',
        [table],
      );
      await client.query(`alter table ${table} disable trigger all; delete from ${table}`);
      await pipeline(Readable.from([rows]), client.query(from(`copy ${table} from stdin`)));
      for (const { name } of triggers) {
        await client.query(`alter table ${table} enable always trigger ${name}`);
      }
    }
  });
  return database;
}

/** What tells the registry of a dump apart: when its own log was opened, in UTC. */
function registryOf(tables: Dump): string {
  const [, opened = ''] = /^\$registry\t(\S+ \S+)/m.exec(String(tables.get('log.study'))) ?? [];
  const [seconds = '', micros = ''] = opened.replace(/\+00$/, '').replace(' ', 'T').split('.');
  return `${seconds}.${micros.padEnd(6, '0')}Z`;
}

/** The API over a database that is there already. */
async function startOver(database: TestDatabase, vault: VaultOptions) {
  const registry = new Registry({ databaseUrl: database.ownerUrl, patienceMs: 2_000 });
  const access = new AccessServices(registry, vault);
  const app = await createApi(registry, { logLevel: 'silent', rateLimits: 'none', access, vault });
  await app.listen(0, '127.0.0.1');
  const stop = async () => {
    await app.close();
    await registry.close();
  };
  const get = async (path: string, token: string) => {
    const { statusCode, payload } = await app.inject({
      url: `/api${path}`,
      headers: { authorization: `Bearer ${token}` },
    });
    return { statusCode, body: JSON.parse(payload) };
  };
  const erasures = async () =>
    (await registry.store.readFrom('$registry', { limit: 100_000 })).filter(
      ({ type }) => type === 'identity.erased',
    );
  return { registry, get, erasures, stop };
}

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-restore-'));
const emptyList = (name: string) => new ErasedList(join(folder, name));
const { vault, remove } = newVault();
const databases: TestDatabase[] = [];
let original: ApiUnderTest;
let older: Dump;
let newer: Dump;
let token: string;

beforeAll(async () => {
  original = await startWithVault(vault);
  const anna = await person(original, 'anna', atSite('coordinator', 'S-01'));
  const bob = await person(original, 'bob', atSite('investigator', 'S-01'));
  token = anna.token;
  for (const subject of ['P-001', 'P-003']) {
    await anna.put(identity(subject), { ...PERSON, reason: 'at inclusion' }).expect(200);
  }
  older = await dump(original.database);
  await anna.post(`${identity('P-001')}/erasure`, { reason: 'asked for' }).expect(204);
  await bob.post(`${identity('P-001')}/erasure/approve`, { reason: 'asked for' }).expect(204);
  newer = await dump(original.database);
}, 120_000);
afterAll(async () => {
  await original.stop();
  for (const database of databases) await database.drop();
  remove();
  rmSync(folder, { recursive: true });
});

async function restored(tables: Dump, over: VaultOptions) {
  const database = await restore(tables);
  databases.push(database);
  return startOver(database, over);
}

describe('[GOV-22] [GOV-26] a restore', () => {
  it('of a dump that is newer than the erasure verifies, and the log alone keeps it erased', async () => {
    const erasedList = emptyList('newer.jsonl');
    const api = await restored(newer, { ...vault, erasedList });
    try {
      for (const log of [STUDY, '$registry']) {
        expect(await verifyLog(api.registry.pool, log)).toMatchObject({ ok: true, findings: [] });
      }
      expect(await api.registry.store.head(STUDY)).toBe(await original.registry.store.head(STUDY));
      expect(await api.get(identity('P-001'), token)).toMatchObject({ statusCode: 410 });
      expect(await api.get(identity('P-003'), token)).toMatchObject({
        statusCode: 200,
        body: { data: PERSON },
      });
      expect(await api.get(`/studies/${STUDY}/patients/P-001/history`, token)).toMatchObject({
        statusCode: 200,
      });
      // What the file had lost it has again.
      expect(erasedList.of(registryOf(newer))).toMatchObject([{ studyId: STUDY, patientId: 'P-001' }]);
      expect(erasedList.of('another registry')).toEqual([]);
    } finally {
      await api.stop();
    }
  }, 60_000);

  it('of a dump that is older than the erasure is erased again at the start, by the list outside', async () => {
    const api = await restored(older, vault);
    try {
      expect(await api.get(identity('P-001'), token)).toMatchObject({
        statusCode: 410,
        body: { code: 'IDENTITY_ERASED' },
      });
      for (const table of ['data_key', 'record']) {
        const { rows } = await api.registry.pool.query(`select distinct patient_id from identity.${table}`);
        expect(rows).toEqual([{ patient_id: 'P-003' }]);
      }
      const [listed] = vault.erasedList.of(registryOf(older));
      expect(await api.erasures()).toMatchObject([
        { actor: 'registry', reason: `erased before a restore, by event ${listed?.eventId}` },
      ]);
      expect(await verifyLog(api.registry.pool, '$registry')).toMatchObject({ ok: true });
    } finally {
      await api.stop();
    }
    const again = await startOver(databases.at(-1)!, vault);
    expect(await again.erasures()).toHaveLength(1);
    await again.stop();
  }, 60_000);

  it('of an older dump with neither log nor list brings the data back: why the list is kept elsewhere', async () => {
    const api = await restored(older, { ...vault, erasedList: emptyList('lost.jsonl') });
    expect(await api.get(identity('P-001'), token)).toMatchObject({ statusCode: 200 });
    await api.stop();
  }, 60_000);

  it('of a dump without the master key opens nothing', async () => {
    const other = newVault();
    const api = await restored(older, other.vault);
    expect(await api.get(identity('P-003'), token)).toMatchObject({ statusCode: 500, body: { values: {} } });
    await api.stop();
    other.remove();
  }, 60_000);

  it('accepts the tokens of then, and no other', async () => {
    const api = await restored(newer, vault);
    expect(await api.get('/session', TOKEN)).toMatchObject({ statusCode: 200 });
    expect(await api.get('/session', `${TOKEN}x`)).toMatchObject({ statusCode: 401 });
    await api.stop();
  }, 60_000);
});
