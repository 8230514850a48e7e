import { Client } from 'pg';

const SCHEMA = 'jobs';

/**
 * Makes or updates the schema of the job queues by BullMQ's own migrations, and gives it to the role that works in
 * it. Not a migration of ours: BullMQ keeps its own list, and a schema that was dropped with its jobs is made again.
 * The role may create in the schema, since BullMQ makes a sequence for each queue. The owner runs this, so that the application needs no right to create schemas, a right that neither a cloned nor a
 * restored database would keep.
 */
export async function ensureJobsSchema(connectionString: string, role: string): Promise<void> {
  // Loaded here: most of what imports the migrations never migrates.
  const { runMigrations } = await import('bullmq');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const citus = await client.query(`select from pg_extension where extname = 'citus'`);
    // The queues are the coordinator's alone.
    if (citus.rowCount) await client.query('set citus.enable_ddl_propagation = off');
    await runMigrations(client, SCHEMA);
    await client.query(`
      grant usage, create on schema ${SCHEMA} to ${role};
      grant select, insert, update, delete, truncate on all tables in schema ${SCHEMA} to ${role};
      grant usage, select, update on all sequences in schema ${SCHEMA} to ${role};
      grant execute on all functions in schema ${SCHEMA} to ${role};
    `);
  } finally {
    await client.end();
  }
}
