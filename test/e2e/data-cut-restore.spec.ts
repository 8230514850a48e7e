/** A data cut of the demo study on another server, restored from a copy of the log alone. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { seedDemo } from '../../apps/cli/src/demo/seed-demo.js';

const STUDY = 'gist-imatinib';
const DUMPED = ['log.study', 'log.study_log', 'log.event'];

let original: TestDatabase;
let restored: TestDatabase;

beforeAll(async () => {
  original = await createTestDatabase();
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

it('has the hash that it was taken with', async () => {
  const registry = new Registry({ databaseUrl: original.ownerUrl });
  await seedDemo(registry, { log: () => undefined });
  const asked = { name: 'paper', asOf: '2016-12-31', criteria: 'recist-1.1', purpose: 'What was published' };
  await registry.timeTravel.cuts.take(STUDY, asked, { actor: 'statistician', actingRole: 'data-manager' });
  const taken = await registry.timeTravel.cuts.check(STUDY, 'paper');
  expect(taken.reproduced).toBe(true);
  await registry.close();

  await connected(original.superuserUrl, (source) =>
    connected(restored.superuserUrl, async (target) => {
      for (const table of DUMPED) await copyTable(source, target, table);
    }),
  );
  const elsewhere = new Registry({ databaseUrl: restored.ownerUrl });
  try {
    expect(await elsewhere.timeTravel.cuts.check(STUDY, 'paper')).toEqual(taken);
  } finally {
    await elsewhere.close();
  }
}, 60_000);
