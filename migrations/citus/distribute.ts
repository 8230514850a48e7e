import { Client } from 'pg';
import { admitRoles, obstacles, proveAccess } from './cluster.js';
import { citusPlan, type Step, tables } from './plan.js';

export interface CitusOptions {
  /** Shards of each table; they can be split and moved later. */
  readonly shards?: number;
  /** Told of each step before it is done. */
  readonly log?: (line: string) => void;
}

async function connected<T>(connectionString: string, action: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

/** What `distribute` would do, as a script, and what stands in its way. Changes nothing. */
export function planDistribution(
  connectionString: string,
  options: CitusOptions = {},
): Promise<{ obstacles: string[]; steps: Step[] }> {
  return connected(connectionString, async (client) => ({
    obstacles: await obstacles(client),
    steps: await citusPlan(client, options),
  }));
}

/** What a database has of Citus: nothing, the extension, or the log of studies over its workers. */
export function citusState(connectionString: string): Promise<'none' | 'present' | 'distributed'> {
  return connected(connectionString, async (client) => {
    const { rowCount } = await client.query(`select from pg_extension where extname = 'citus'`);
    if (!rowCount) return 'none';
    return (await tables(client)).some(({ placed }) => placed === 'distributed') ? 'distributed' : 'present';
  });
}

/**
 * Connection options for migrations. Until the log is distributed, nothing is passed on to the workers, which get all
 * that they need when it is; afterwards, what changes has to be passed on, to one shard after the other.
 */
export const MIGRATION_OPTIONS = {
  none: '',
  present: '-c citus.enable_ddl_propagation=off',
  distributed: '-c citus.multi_shard_modify_mode=sequential -c citus.enable_unsafe_triggers=on',
} as const;

/**
 * Distributes a migrated database over the workers of its Citus cluster, by study. What is distributed already stays; it
 * can be run again at any time, and is after every later migration. Throws what keeps it from being done.
 */
export async function distribute(connectionString: string, options: CitusOptions = {}): Promise<void> {
  await connected(connectionString, async (client) => {
    const problems = await obstacles(client);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await admitRoles(client);
    await carryOut(client, await citusPlan(client, options), options.log);
  });
  await proveAccess(connectionString);
}

/** Carries a plan out. */
export async function carryOut(
  client: Client,
  steps: readonly Step[],
  log: (line: string) => void = () => {},
): Promise<void> {
  await client.query('set citus.enable_unsafe_triggers = on');
  await client.query(`set citus.multi_shard_modify_mode = 'sequential'`);
  for (const { title, statements, atomic } of steps) {
    log(title);
    if (atomic) await client.query('begin');
    for (const statement of statements) await client.query(statement);
    if (atomic) await client.query('commit');
  }
}
