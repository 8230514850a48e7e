/** A PostgreSQL server of the benchmark's own, which flushes to disk like any other, and what is opened on it. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#migrations';
import { Registry } from '#registry';

export async function startServer() {
  const dataDir = join(process.env.ANAMNESIS_BENCH_DIR ?? tmpdir(), `anamnesis-bench-${process.pid}`);
  const server = await startEmbeddedPostgres({
    dataDir,
    port: 0,
    settings: { max_connections: '400', shared_buffers: '512MB', max_wal_size: '8GB' },
  });
  const onServer = async (action) => {
    const client = new pg.Client({ connectionString: server.url() });
    await client.connect();
    return action(client).finally(() => client.end());
  };
  const { rows } = await onServer((client) =>
    client.query(`select current_setting('fsync') as fsync, version()`),
  );
  if (rows[0].fsync !== 'on') throw new Error('the server of the benchmarks must flush to disk');
  const owner = await server.database('bench');
  let databases = 0;
  return {
    version: rows[0].version.split(' on ')[0],
    /** A migrated database with nothing in it, as its owner and as a superuser. */
    async database() {
      databases += 1;
      const name = `bench_${databases}`;
      await onServer((client) => client.query(`create database ${name} owner bench`));
      const url = new URL(owner);
      url.pathname = `/${name}`;
      await migrate(url.href);
      return { url: url.href, superuserUrl: server.url(name) };
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs an action with a registry over a database of its own, and closes it. */
export async function withRegistry(server, action, options = {}) {
  const database = await server.database();
  const registry = new Registry({ databaseUrl: database.url, ...options });
  try {
    return await action(registry, database);
  } finally {
    await registry.close();
  }
}
