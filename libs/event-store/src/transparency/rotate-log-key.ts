import { existsSync, renameSync } from 'node:fs';
import type { Pool } from 'pg';
import type { EventStore } from '../event-store.js';
import { loadLogKey, writeNewKey } from './log-key.js';
import { recordLogKey } from './log-key-history.js';

/**
 * Puts a new key in the place of the one in `file`: the old key signs for the new one, the change is recorded in the
 * registry's log, and the old key is kept as `<file>.retired-<n>`. What runs with the old key seals nothing any more
 * until it is started again. Interrupted anywhere, it can be run again. Returns where the old key is now.
 */
export async function rotateLogKey(
  store: EventStore,
  pool: Pool,
  registry: string,
  file: string,
): Promise<string> {
  const next = `${file}.next`;
  if (!existsSync(file)) throw new Error(`${file} is missing: only a key in a file can be rotated`);
  writeNewKey(next);
  const [old, signer] = [loadLogKey({ file }), loadLogKey({ file: next })];
  await recordLogKey(store, pool, { registry, signer }, old);
  let number = 1;
  while (existsSync(`${file}.retired-${number}`)) number += 1;
  renameSync(file, `${file}.retired-${number}`);
  renameSync(next, file);
  return `${file}.retired-${number}`;
}
