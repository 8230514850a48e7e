import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';

const OLDEST_SERVER = 150_000;

/** The PostgreSQL of one run of the program. */
export type Database = {
  /** As the role that owns the schemas; migrations run as it. */
  url: string;
  /** Call it after the last connection is closed. An embedded server stops when no other process uses it. */
  close(): Promise<void>;
};

export type DatabaseSettings = {
  /** A PostgreSQL of the user's own, 15 or newer. Without it, an embedded one is started. */
  DATABASE_URL?: string | undefined;
  /** Where the embedded server keeps its data; `.anamnesis` in the program's folder by default. */
  ANAMNESIS_DATA_DIR?: string | undefined;
  /** The port that the embedded server takes if it is free. */
  ANAMNESIS_DATABASE_PORT?: string | undefined;
};

/** Opens the database that the settings (the environment) ask for. Throws what the user has to know when it can't. */
export async function openDatabase(
  settings: DatabaseSettings,
  log: (line: string) => void,
): Promise<Database> {
  const database = settings.DATABASE_URL
    ? { url: settings.DATABASE_URL, close: async () => undefined }
    : await openEmbedded(settings, log);
  await refuseOldServer(database.url);
  return database;
}

async function openEmbedded(settings: DatabaseSettings, log: (line: string) => void): Promise<Database> {
  const server = await startEmbeddedPostgres({
    dataDir: dataFolder(settings),
    port: Number(settings.ANAMNESIS_DATABASE_PORT ?? 0),
    log,
  });
  return { url: await server.database('anamnesis'), close: server.stop };
}

/** Where the program keeps what is not in a database of the user's own. */
export const dataFolder = (settings: DatabaseSettings): string =>
  resolve(settings.ANAMNESIS_DATA_DIR ?? join(programFolder(), '.anamnesis'));

/** Where package.json is: above this file, as a source or compiled. */
function programFolder(folder = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(folder, 'package.json')) ? folder : programFolder(dirname(folder));
}

/** An address of PostgreSQL, or the folder of its socket. */
const ADDRESS = /^(postgres(ql)?:\/\/|socket:|\/)/;

async function refuseOldServer(url: string): Promise<void> {
  if (!ADDRESS.test(url)) {
    throw new Error('DATABASE_URL is not an address such as postgresql://owner@localhost:5432/registry');
  }
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query('select current_setting($1)::int as number', ['server_version_num']);
    if (rows[0].number >= OLDEST_SERVER) return;
  } catch (error) {
    throw new Error(`The database at ${withoutPassword(url)} can't be used: ${(error as Error).message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new Error(`The database at ${withoutPassword(url)} is too old: PostgreSQL 15 or newer is needed`);
}

const withoutPassword = (url: string): string => url.replace(/(\/\/[^/@]*):[^/@]*@/, '$1@');
