/** Two databases of two ordinary owners on one server, as two installations that share it. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#migrations';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';

// Whoever else made the server's roles, this login is not them.
const name = `second_owner_${randomBytes(4).toString('hex')}`;
let first: TestDatabase;
let url: string;

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: first.superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  first = await createTestDatabase();
  await asSuperuser(`create role ${name} login password '${name}'`, `create database ${name} owner ${name}`);
  const own = new URL(first.superuserUrl);
  [own.username, own.password, own.pathname] = [name, name, `/${name}`];
  url = own.toString();
});
afterAll(async () => {
  await asSuperuser(`drop database ${name} with (force)`, `drop role ${name}`);
  await first.drop();
});

it('is told what a superuser has to run, and then migrates and works', async () => {
  const refusal = await migrate(url).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(refusal).toBe(
    `"${name}" may not use roles of this PostgreSQL server that Anamnesis needs. As a superuser, run\n` +
      `  grant anamnesis_app to "${name}";\n  grant anamnesis_projector to "${name}";\n` +
      `  grant anamnesis_jobs to "${name}";\nand migrate again.`,
  );
  await asSuperuser(...refusal.match(/grant [^;]+/g)!);
  expect((await migrate(url)).length).toBeGreaterThan(0);

  const registry = new Registry({ databaseUrl: url });
  try {
    expect(await registry.store.openStudy('second')).toBe(true);
    await registry.worker.drain('second');
  } finally {
    await registry.close();
  }
});
