import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one spec, migrated and empty. */
export type TestDatabase = {
  /** As the role that owns the database, which is no superuser: what the product's DATABASE_URL is. */
  ownerUrl: string;
  /** As a superuser, for what a spec does behind the product's back. */
  superuserUrl: string;
  /** Removes the database, and whatever is still connected to it. */
  drop(): Promise<void>;
};

/** What a spec's database begins with: made once for each run, and cloned. */
export interface Filling {
  readonly name: string;
  /** Fills a migrated database, and closes its connections. */
  fill(ownerUrl: string): Promise<unknown>;
}

const OWNER = 'anamnesis_test';

const EMPTY: Filling = {
  name: 'template',
  // Loaded here, because most specs that import this lib need no database.
  fill: async (url) => (await import('#migrations')).migrate(url),
};

/**
 * Makes a database for the calling spec by cloning a template that is migrated, and filled where that is asked for,
 * once for each run. It is on the run's own embedded server, or on the one that ANAMNESIS_TEST_DATABASE_URL names as a superuser of it. Throws when
 * there is no server: a missing database fails the spec.
 *
 *     let database: TestDatabase;
 *     beforeAll(async () => { database = await createTestDatabase(); });
 *     afterAll(() => database.drop());
 */
export async function createTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = nameOf(randomBytes(6).toString('hex'));
  await onServer(server, async (client) => {
    const migrated = await ensureTemplate(client, server, EMPTY);
    const template = filling ? await ensureTemplate(client, server, filling, migrated) : migrated;
    await client.query(`create database ${name} template ${template} owner ${OWNER}`);
  });
  return {
    ownerUrl: ownerUrl(server, name),
    superuserUrl: withDatabase(server, name),
    drop: () => onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function serverUrl(): Promise<string> {
  const { ANAMNESIS_TEST_DATABASE_URL: given, ANAMNESIS_TEST_BROKER: broker } = process.env;
  if (given) return given;
  if (!broker)
    throw new Error('No test database: run the specs through Jest with the configuration of this project');
  const spec = expect.getState().testPath ?? '';
  const response = await fetch(`${broker}?spec=${encodeURIComponent(spec)}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`No test database: ${text}`);
  return text;
}

const nameOf = (what: string): string => `anamnesis_test_${process.env.ANAMNESIS_TEST_RUN}_${what}`;

/** The name of a template. The lock makes the first spec prepare it while those of other workers wait for it. */
async function ensureTemplate(
  client: pg.Client,
  server: string,
  filling: Filling,
  from = 'template1',
): Promise<string> {
  const template = nameOf(filling.name);
  await client.query('select pg_advisory_lock(hashtext($1))', [template]);
  try {
    const ready = await client.query('select from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (ready.rowCount) return template;
    await ensureOwner(client);
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} template ${from} owner ${OWNER}`);
    await filling.fill(ownerUrl(server, template));
    await client.query(`alter database ${template} is_template true`);
    return template;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [template]);
  }
}

/** Roles belong to the whole server, which other runs may use at the same time. */
async function ensureOwner(client: pg.Client): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [OWNER]);
  if (found.rowCount) return;
  await client
    .query(`create role ${OWNER} login createrole password '${OWNER}'`)
    .catch((error: pg.DatabaseError) => {
      if (error.code !== '42710' && error.code !== '23505') throw error;
    });
}

async function onServer(server: string, action: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await action(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

function ownerUrl(server: string, database: string): string {
  const url = new URL(withDatabase(server, database));
  url.username = OWNER;
  url.password = OWNER;
  return url.toString();
}
