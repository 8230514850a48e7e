import type { Pool, PoolClient } from 'pg';
import { makeKeyFile, parseKey, readKeyFile } from './key-file.js';
import { KmsMasterKey } from './kms-master-key.js';
import type { MasterKey } from './master-key.js';

export interface KeyringOptions {
  /** ANAMNESIS_MASTER_KEY: base64 of 32 bytes; several, the newest first, with commas between them. */
  readonly key?: string | undefined;
  /** Where keys are kept; made with one at the first run where there is no other key. */
  readonly file?: string | undefined;
  /** ANAMNESIS_KMS_COMMAND and ANAMNESIS_KMS_KEY_ID; see `KmsMasterKey`. */
  readonly kms?: { readonly command: string; readonly keyId: string } | undefined;
}

/**
 * The master keys that a process has. Which of them wraps what is new, the database says, so that all processes agree
 * while keys are exchanged; the others are there to unwrap what has not been wrapped again yet.
 */
export class Keyring {
  readonly #read: () => readonly MasterKey[];
  #keys: readonly MasterKey[];

  /** `read` answers the keys as they are at that moment, the newest first. Throws where there is none. */
  constructor(read: () => readonly MasterKey[]) {
    this.#read = read;
    this.#keys = read();
    if (this.#keys.length === 0) throw new Error('there is no master key');
  }

  /** The newest key, which a registry that has none yet begins with, and to which keys are exchanged. */
  get newest(): MasterKey {
    return this.#keys[0]!;
  }

  /** All of them, the newest first. */
  get all(): readonly MasterKey[] {
    return this.#keys;
  }

  /** Looks for keys that were added since. */
  reload(): void {
    this.#keys = this.#read();
  }

  /** A key by its id; one that was added since is found. Throws an Error where the process does not have it. */
  find(id: string): MasterKey {
    const known = this.#keys.find((key) => key.id === id);
    if (known) return known;
    this.reload();
    const added = this.#keys.find((key) => key.id === id);
    if (added) return added;
    throw new Error(
      `wrapped by master key ${id}, and this process has ${this.#keys.map((key) => key.id).join(', ')} only`,
    );
  }

  /** The key that wraps what is new; in a transaction it stays so until its end. */
  async present(client: Pool | PoolClient): Promise<MasterKey> {
    const stored = () =>
      client.query<{ id: string }>('select id from identity.master_key where present for key share');
    const { rows } = await stored();
    if (rows[0]) return this.find(rows[0].id);
    await client.query(
      'insert into identity.master_key (id, present) values ($1, true) on conflict do nothing',
      [this.newest.id],
    );
    return this.find((await stored()).rows[0]!.id);
  }
}

/** The keys that the settings name: first the service's, then the environment's, then the file's. */
export function openKeyring({ key, file, kms }: KeyringOptions): Keyring {
  const named = [
    ...(kms ? [new KmsMasterKey(kms.command, kms.keyId)] : []),
    ...(key ? key.split(',').map((each) => parseKey(each, 'ANAMNESIS_MASTER_KEY')) : []),
  ];
  if (file && named.length === 0) makeKeyFile(file);
  return new Keyring(() => [...named, ...fromFile(file)]);
}

function fromFile(file: string | undefined): readonly MasterKey[] {
  try {
    return file ? readKeyFile(file) : [];
  } catch (error) {
    // Beside other keys the file may be missing.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
