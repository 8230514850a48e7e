/**
 * A data cut of the demo study on another server: restored from a copy of the log alone and, where they are of the
 * server's version or newer, by pg_dump and pg_restore.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { DEMO } from '../demo.js';

const STUDY = 'gist-imatinib';
const DUMPED = ['log.study', 'log.study_log', 'log.event'];

let original: TestDatabase;
let restored: TestDatabase;

beforeAll(async () => {
  original = await createTestDatabase(DEMO);
  restored = await createTestDatabase();
});
afterAll(async () => {
  await original.drop();
  await restored.drop();
});

async function connected<T>(url: string, action: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

/** What a dump has of a table, loaded as a restore does: with the triggers off. */
async function copyTable(source: pg.Client, target: pg.Client, table: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.query(to(`copy ${table} to stdout`))) chunks.push(chunk as Buffer);
  await target.query(`alter table ${table} disable trigger all`);
  await target.query(`delete from ${table}`);
  await pipeline(Readable.from(chunks), target.query(from(`copy ${table} from stdin`)));
  await target.query(`alter table ${table} enable trigger all`);
}

async function copyLog(): Promise<void> {
  await connected(original.superuserUrl, (source) =>
    connected(restored.superuserUrl, async (target) => {
      for (const table of DUMPED) await copyTable(source, target, table);
    }),
  );
}

/** Whether this machine's pg_dump can read the server. */
async function hasTools(): Promise<boolean> {
  const { stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  const major = Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
  const { rows } = await connected(original.superuserUrl, (client) =>
    client.query(`select current_setting('server_version_num')::int / 10000 as major`),
  );
  return major >= rows[0].major;
}

/** The whole database, in the place of the migrated one. */
async function dumpAndRestore(): Promise<void> {
  const target = new URL(restored.superuserUrl);
  const name = target.pathname.slice(1);
  target.pathname = '/postgres';
  await connected(target.toString(), async (client) => {
    await client.query(`drop database ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-dump-'));
  const file = join(folder, 'registry.dump');
  execFileSync('pg_dump', ['--format=custom', `--file=${file}`, original.superuserUrl]);
  execFileSync('pg_restore', ['--exit-on-error', `--dbname=${restored.superuserUrl}`, file]);
  rmSync(folder, { recursive: true });
}

it('has the hash that it was taken with', async () => {
  const registry = new Registry({ databaseUrl: original.ownerUrl });
  const asked = { name: 'paper', asOf: '2016-12-31', criteria: 'recist-1.1', purpose: 'What was published' };
  await registry.timeTravel.cuts.take(STUDY, asked, { actor: 'statistician', actingRole: 'data-manager' });
  const taken = await registry.timeTravel.cuts.check(STUDY, 'paper');
  expect(taken.reproduced).toBe(true);
  await registry.close();

  for (const restore of (await hasTools()) ? [copyLog, dumpAndRestore] : [copyLog]) {
    await restore();
    const elsewhere = new Registry({ databaseUrl: restored.ownerUrl });
    try {
      expect(await elsewhere.timeTravel.cuts.check(STUDY, 'paper')).toEqual(taken);
    } finally {
      await elsewhere.close();
    }
  }
}, 60_000);
