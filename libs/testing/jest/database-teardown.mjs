/*
 * Jest's global teardown: stops the run's own server, or drops what the run has made on somebody else's. Writes
 * the paths of the specs that used a database to the file that ANAMNESIS_TEST_DATABASE_SPECS names, so that they
 * can be run again on another server.
 */
import { writeFile } from 'node:fs/promises';
import pg from 'pg';

export default async function tearDown() {
  const { run, specs, http, server } = globalThis.anamnesisTestBroker;
  http?.closeAllConnections();
  http?.close();
  const own = await server?.catch(() => undefined);
  await own?.stop();
  const { ANAMNESIS_TEST_DATABASE_SPECS: list, ANAMNESIS_TEST_DATABASE_URL: url } = process.env;
  if (list)
    await writeFile(
      list,
      [...specs]
        .sort()
        .map((spec) => `${spec}\n`)
        .join(''),
    );
  if (url) await dropDatabases(url, `anamnesis_test_${run}_`);
}

async function dropDatabases(url, prefix) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { datname } of rows) {
      await client.query(`alter database ${datname} is_template false`);
      await client.query(`drop database ${datname} with (force)`);
    }
  } finally {
    await client.end();
  }
}
