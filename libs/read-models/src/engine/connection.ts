import type { Pool, PoolClient } from 'pg';

/**
 * Lends a connection to an action. `once`: it is closed afterwards, and what it held is given back by the server.
 */
export async function withConnection<Result>(
  pool: Pool,
  action: (client: PoolClient) => Promise<Result>,
  { once = false }: { once?: boolean } = {},
): Promise<Result> {
  const client = await pool.connect();
  try {
    return await action(client);
  } finally {
    client.release(once);
  }
}

/** Runs an action in a transaction; `settings` are statements that follow its begin. */
export async function inTransaction<Result>(
  client: PoolClient,
  action: () => Promise<Result>,
  settings = '',
): Promise<Result> {
  await client.query(`begin; ${settings}`);
  try {
    const result = await action();
    await client.query('commit');
    return result;
  } catch (error) {
    // Where this fails too, the connection is broken, the transaction with it, and the pool drops it.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
