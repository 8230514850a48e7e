import { Kysely, type Migration, type MigrationProvider, Migrator, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { logTables } from './0001-log.js';
import { appendFunction } from './0002-append.js';
import { importAndInstants } from './0003-import.js';
import { appRole } from './0004-app-role.js';
import { projections } from './0005-projections.js';
import { accessTokens } from './0006-access.js';
import { transparency } from './0020-transparency.js';
import { surveillance } from './0030-surveillance.js';
import { accounts } from './0040-accounts.js';
import { readers } from './0041-readers.js';
import { governance } from './0050-governance.js';
import { identity } from './0060-identity.js';
import { releaseProgress } from './0070-release-progress.js';
import { readsBesideWrites } from './0071-reads-beside-writes.js';
import { surveillanceNotices } from './0075-surveillance-notices.js';
import { masterKeyExchange } from './0085-master-keys.js';
import { appendByIndex } from './0090-append-by-index.js';
import { appendInBrief } from './0095-append-in-brief.js';
import { citusState, distribute, MIGRATION_OPTIONS } from './citus/distribute.js';
import { ensureJobsSchema } from './jobs-schema.js';
import { ensureRoles } from './roles.js';

/** Forward-only, in this order; a name that has run somewhere is never changed. */
const migrations: Record<string, Migration> = {
  '0001-log': logTables,
  '0002-append': appendFunction,
  '0003-import': importAndInstants,
  '0004-app-role': appRole,
  '0005-projections': projections,
  '0006-access': accessTokens,
  '0020-transparency': transparency,
  '0030-surveillance': surveillance,
  '0040-accounts': accounts,
  '0041-readers': readers,
  '0050-governance': governance,
  '0060-identity': identity,
  '0070-release-progress': releaseProgress,
  '0071-reads-beside-writes': readsBesideWrites,
  '0075-surveillance-notices': surveillanceNotices,
  '0085-master-keys': masterKeyExchange,
  '0090-append-by-index': appendByIndex,
  '0095-append-in-brief': appendInBrief,
};

export { type CitusOptions, carryOut, distribute, planDistribution } from './citus/distribute.js';
export { citusPlan } from './citus/plan.js';

/** The product's migrations for a Kysely Migrator. */
export const migrationProvider: MigrationProvider = { getMigrations: async () => migrations };

/** The role that the application assumes; see `createPool` of the event store. */
export const APP_ROLE = 'anamnesis_app';

/** The role of what keeps the read models up to date: it writes them and nothing else. */
export const PROJECTOR_ROLE = 'anamnesis_projector';

/** The role of the job queue: it works in the schema `jobs` and can touch nothing else. */
export const JOBS_ROLE = 'anamnesis_jobs';

/** Whether the login that migrates must be a member, as it gives the role schemas or lends it to the application. */
const ROLES = { [APP_ROLE]: true, [PROJECTOR_ROLE]: true, [JOBS_ROLE]: true, anamnesis_reader: false };

/**
 * Brings a database up to date and returns the names of the migrations that it ran. Connects as the owner of
 * the schemas, on a connection of its own that is closed again: the application itself never holds one.
 * Processes that migrate one database at the same time wait for each other. Throws the error of the migration
 * that failed; everything of this call is then rolled back. Throws, before anything is changed, which statements a
 * superuser has to run where the server's roles are another owner's. On a database that `distribute` has distributed, what
 * is new is distributed too.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  await ensureRoles(connectionString, ROLES);
  const citus = await citusState(connectionString);
  const pool = new Pool({ connectionString, max: 1, options: MIGRATION_OPTIONS[citus] });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: migrationProvider, migrationTableSchema: 'anamnesis' });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) throw error;
    await ensureJobsSchema(connectionString, JOBS_ROLE);
    if (results.length > 0 && citus === 'distributed') await distribute(connectionString);
    return results.map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
