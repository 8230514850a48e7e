import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { EventStore } from '../event-store.js';
import { loadLogKey } from './log-key.js';
import { logKeys, recordLogKey } from './log-key-history.js';
import type { Sealing } from './sealer.js';

/** What the environment says about the checkpoints of a registry. */
export interface SealingSettings {
  /** The registry's name in their origin, `anamnesis/<registry>/<study>`: letters, digits, `.`, `_`, `-`. */
  ANAMNESIS_REGISTRY?: string | undefined;
  /** The private key that signs them: PKCS #8 PEM, or base64 of the 32 bytes of an Ed25519 seed. */
  ANAMNESIS_LOG_KEY?: string | undefined;
  /** The file of the private key; `log-key.pem` in the data folder by default, made at the first run. */
  ANAMNESIS_LOG_KEY_FILE?: string | undefined;
}

/** The file of the private key. */
export const logKeyFile = (settings: SealingSettings, dataFolder: string): string =>
  settings.ANAMNESIS_LOG_KEY_FILE ?? join(dataFolder, 'log-key.pem');

/**
 * Who seals this registry's logs; records the key if it is new. Throws what the operator has to know: the key of a
 * registry that has one is made anew only on purpose, never because a file is missing on some machine.
 */
export async function openSealing(
  store: EventStore,
  pool: Pool,
  settings: SealingSettings,
  dataFolder: string,
): Promise<Sealing> {
  const registry = registryName(settings);
  const file = logKeyFile(settings, dataFolder);
  const key = settings.ANAMNESIS_LOG_KEY;
  if (!key && !existsSync(file) && (await logKeys(pool)).length > 0) {
    throw new Error(
      `the registry has a log key, but ${file} is missing: put it back, or set ANAMNESIS_LOG_KEY`,
    );
  }
  const sealing = { registry, signer: loadLogKey({ key, file }) };
  await recordLogKey(store, pool, sealing);
  return sealing;
}

export function registryName({ ANAMNESIS_REGISTRY: name = 'registry' }: SealingSettings): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return name;
  throw new Error('ANAMNESIS_REGISTRY must be 1 to 100 letters, digits, ".", "_" or "-"');
}
