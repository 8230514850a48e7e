import { rm } from 'node:fs/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { ensureCluster, rolePassword } from './cluster.js';
import { findHome, type Home } from './home.js';
import { stopPostmaster } from './postmaster.js';
import { ensureServer } from './server.js';
import { enter } from './users.js';

export type EmbeddedPostgresOptions = {
  /** The folder of this server's data. Root may keep them elsewhere; see `findHome`. */
  dataDir: string;
  /** The TCP port to listen on if it is free; by default the last one used, at first 5432. */
  port?: number;
  /** For tests: nothing is flushed to disk, and `dataDir` is removed when the last user has left. */
  disposable?: boolean;
  /** Server settings as in postgresql.conf, over the ones made here. */
  settings?: Record<string, string>;
  /** Told in one line each what was started, where, and what was stopped. */
  log?: (line: string) => void;
};

/** A PostgreSQL server that listens on 127.0.0.1 and asks everyone for a password. */
export type EmbeddedPostgres = {
  port: number;
  /** The server's version, as in `18.4`. */
  version: string;
  /** The connection string of the superuser `postgres`; by default to the database `postgres`. */
  url(database?: string): string;
  /** Makes a database, and a role of the same name that owns it, unless they exist. Returns the owner's URL. */
  database(name: string): Promise<string>;
  /** Leaves the server, which stops when nobody else uses it. Close your connections first. Repeatable. */
  stop(): Promise<void>;
};

/**
 * Gives this process the PostgreSQL server of a data directory: makes the cluster at the first time, starts the
 * server unless another process has, and recovers it after a crash. Any number of processes may share it; the last
 * to leave stops it, and a process that dies without leaving is seen to. Works as root (the server then runs under
 * an unprivileged account) and as an ordinary user. Throws with PostgreSQL's own words when it doesn't start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, port = 0, disposable = false, settings = {}, log = () => undefined } = options;
  const binaries = await findBinaries();
  const home = await findHome(dataDir);
  const membership = await enter(home, disposable);
  try {
    const password = await ensureCluster(home, binaries, !disposable);
    const server = await ensureServer(home, binaries, { port, durable: !disposable, settings });
    membership.guard(server.pid);
    log(`PostgreSQL ${binaries.version} on 127.0.0.1:${server.port}, its data in ${home.data}`);
    const stop = once(async () => {
      if (!(await membership.leave())) return log('PostgreSQL goes on for others that use it');
      await stopPostmaster(home, server.pid, binaries.pgCtl);
      if (disposable) await removeHome(home, dataDir);
      log('PostgreSQL stopped');
    });
    return { port: server.port, version: binaries.version, stop, ...addresses(server.port, password) };
  } catch (error) {
    await membership.leave();
    throw error;
  }
}

function addresses(port: number, password: string): Pick<EmbeddedPostgres, 'url' | 'database'> {
  const address = (role: string, secret: string, database: string) =>
    `postgresql://${role}:${secret}@127.0.0.1:${port}/${database}`;
  const url = (database = 'postgres') => address('postgres', password, database);
  const database = async (name: string) => {
    const secret = rolePassword(password, name);
    await makeDatabase(url(), name, secret);
    return address(name, secret, name);
  };
  return { url, database };
}

/** The owner may make roles, because migrations do. */
async function makeDatabase(url: string, name: string, secret: string): Promise<void> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new RangeError(`Not a name for a database: ${name}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [name]);
    if (!role.rowCount) await client.query(`create role ${name} login createrole password '${secret}'`);
    const database = await client.query('select from pg_database where datname = $1', [name]);
    if (!database.rowCount) await client.query(`create database ${name} owner ${name}`);
  } finally {
    await client.end();
  }
}

async function removeHome(home: Home, dataDir: string): Promise<void> {
  for (const folder of [home.folder, dataDir]) await rm(folder, { recursive: true, force: true });
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= action();
    return running;
  };
}
