import type { Pool, PoolClient } from 'pg';

const tolerant = new WeakSet<Pool>();

/**
 * Makes a pool's connections survive being broken while they are lent: such a connection tells its 'error' event,
 * which ends the process where nobody listens, although whoever holds it finds out by the next statement.
 */
export function tolerateBrokenConnections(pool: Pool): Pool {
  if (tolerant.has(pool)) return pool;
  tolerant.add(pool);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

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
