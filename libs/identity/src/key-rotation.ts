import type { Pool, PoolClient } from 'pg';
import type { Keyring } from './keyring.js';
import { type MasterKey, WRAPPED_FOR } from './master-key.js';

/** Where wrapped secrets are: one row each, and what its secret was wrapped for. */
interface Wrapped {
  readonly table: string;
  readonly key: readonly string[];
  readonly secret: string;
  readonly master: string;
  readonly wrappedFor: (key: readonly string[]) => string;
}

const DATA_KEYS: Wrapped = {
  table: 'identity.data_key',
  key: ['study_id', 'patient_id'],
  secret: 'wrapped',
  master: 'master_key',
  wrappedFor: ([studyId, patientId]) => WRAPPED_FOR.dataKey(studyId!, patientId!),
};
const totp = (secret: 'totp_secret' | 'totp_pending'): Wrapped => ({
  table: 'access.credential',
  key: ['account_id'],
  secret,
  master: 'totp_master_key',
  wrappedFor: ([accountId]) => WRAPPED_FOR.totp(accountId!),
});

/** How many secrets were wrapped again. */
export interface WrappedAgain {
  readonly dataKeys: number;
  readonly secondFactors: number;
}

const BATCH = 200;
const ATTEMPTS = 10;
const FOREIGN_KEY_VIOLATION = '23503';

/** Which key wraps what is new, and which others still have something to unwrap. */
export async function masterKeysInUse(
  pool: Pool,
): Promise<{ present: string | null; earlier: readonly string[] }> {
  const { rows } = await pool.query<{ id: string; present: boolean }>(
    'select id, present from identity.master_key order by id',
  );
  return {
    present: rows.find(({ present }) => present)?.id ?? null,
    earlier: rows.filter(({ present }) => !present).map(({ id }) => id),
  };
}

/** From now on every process wraps what is new by this key. Those that do not have it yet look for it. */
export async function beginWith(pool: Pool, master: MasterKey): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('update identity.master_key set present = false where present and id <> $1', [
      master.id,
    ]);
    await client.query(
      `insert into identity.master_key (id, present) values ($1, true)
       on conflict (id) do update set present = true`,
      [master.id],
    );
  });
}

/**
 * Wraps all secrets by the present key and retires the others. Readers and writers go on meanwhile; what a slow one
 * wraps by an earlier key is found, as the database refuses to retire a key that anything is wrapped by. Throws an
 * Error that says where an earlier key is missing or does not unwrap; what it wrapped stays as it is.
 */
export async function retireEarlier(pool: Pool, keys: Keyring): Promise<WrappedAgain> {
  const done = { dataKeys: 0, secondFactors: 0 };
  for (let attempt = 1; ; attempt += 1) {
    const { present, earlier } = await masterKeysInUse(pool);
    if (earlier.length === 0 || present === null) return done;
    const master = keys.find(present);
    done.dataKeys += await wrapAgain(pool, keys, master, DATA_KEYS);
    for (const secret of ['totp_secret', 'totp_pending'] as const) {
      done.secondFactors += await wrapAgain(pool, keys, master, totp(secret));
    }
    try {
      await retire(pool);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== FOREIGN_KEY_VIOLATION || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Throws as for a broken foreign key while something is wrapped by an earlier key. Looked for here too, as there is no
 * such key between nodes of a cluster; deleting has waited for whoever wraps by one, so that it is there to be seen.
 */
async function retire(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'delete from identity.master_key where not present returning id',
    );
    const used = await client.query('select 1 from identity.data_key where master_key = any($1) limit 1', [
      rows.map(({ id }) => id),
    ]);
    if (used.rowCount) {
      const message = 'data keys are wrapped by a master key that was to be retired';
      throw Object.assign(new Error(message), { code: FOREIGN_KEY_VIOLATION });
    }
  });
}

async function wrapAgain(pool: Pool, keys: Keyring, master: MasterKey, wrapped: Wrapped): Promise<number> {
  let done = 0;
  for (;;) {
    const batch = await inTransaction(pool, (client) => wrapBatch(client, keys, master, wrapped));
    done += batch;
    if (batch < BATCH) return done;
  }
}

async function wrapBatch(
  client: PoolClient,
  keys: Keyring,
  master: MasterKey,
  { table, key, secret, master: column, wrappedFor }: Wrapped,
): Promise<number> {
  const { rows } = await client.query<{ key: string[]; secret: Buffer; master: string }>(
    `select array[${key}]::text[] as key, ${secret} as secret, ${column} as master from ${table}
     where ${secret} is not null and ${column} <> $1 order by ${key} limit ${BATCH}`,
    [master.id],
  );
  for (const row of rows) {
    const purpose = wrappedFor(row.key);
    const earlier = keys.find(row.master);
    const plain = await earlier.unwrap(row.secret, purpose).catch((cause: Error) => {
      const where = `${table} ${row.key.join(' ')}`;
      throw new Error(`${where} cannot be unwrapped by master key ${row.master}: ${cause.message}`, {
        cause,
      });
    });
    const same = key.map((name, index) => `${name} = $${index + 4}`).join(' and ');
    // Whoever has changed it meanwhile has wrapped it anew.
    await client.query(
      `update ${table} set ${secret} = $1, ${column} = $2 where ${secret} = $3 and ${same}`,
      [await master.wrap(plain, purpose), master.id, row.secret, ...row.key],
    );
  }
  return rows.length;
}

async function inTransaction<T>(pool: Pool, action: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const done = await action(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
