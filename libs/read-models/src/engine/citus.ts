import type { Pool, PoolClient } from 'pg';
import { createReadersView, createTable, createView, rowSecurity } from '../table/ddl.js';
import type { Table } from '../table/table.js';

/** Whether Citus distributes the log, so that the read models have to lie with it. */
export async function isDistributed(db: Pool | PoolClient): Promise<boolean> {
  const { rows } = await db.query(`select to_regclass('pg_dist_partition') is not null as citus`);
  if (!rows[0].citus) return false;
  const log = await db.query(`select from pg_dist_partition where logicalrelid = 'log.event'::regclass`);
  return log.rowCount !== 0;
}

/** Keeps what a transaction defines and locks to the coordinator, by which every statement goes. */
export async function keepToCoordinator(client: PoolClient): Promise<void> {
  if (await isDistributed(client)) await client.query('set local citus.enable_ddl_propagation = off');
}

/** Runs statements in one round trip, or one by one where Citus is to pass each on to the workers. */
export async function execute(
  client: PoolClient,
  statements: readonly string[],
  distributed: boolean,
): Promise<void> {
  if (!distributed) await client.query(statements.join(';\n'));
  else for (const statement of statements) await client.query(statement);
}

/**
 * Makes an empty table, on Citus with the rows of a study where its log lies. There the registry's views run with the
 * rights of who asks, not of their owner, so the application may read the tables; people who query by SQL, whose rights
 * row security would have to judge on every worker, may not.
 */
export async function makeTable(
  client: PoolClient,
  schema: string,
  table: Table,
  distributed: boolean,
): Promise<void> {
  const name = `${schema}.${table.name}`;
  const rights = distributed ? [`grant select on ${name} to anamnesis_app`] : rowSecurity(schema, table);
  await execute(client, [...createTable(schema, table), ...rights], distributed);
  if (!distributed) return;
  await client.query(
    `select create_distributed_table($1::regclass, 'study_id', colocate_with => 'log.event')`,
    [name],
  );
}

/** Makes or replaces the views over a table. On Citus everybody asks the coordinator, so they are made only there. */
export async function makeViews(
  client: PoolClient,
  schema: string,
  name: string,
  table: Table,
  distributed: boolean,
): Promise<void> {
  const readers = distributed ? [] : createReadersView(schema, name, table);
  await execute(client, [...createView(schema, name, table), ...readers], distributed);
}
