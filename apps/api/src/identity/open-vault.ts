import { join } from 'node:path';
import { ErasedList, openKeyring } from '#identity';
import type { VaultOptions } from './identities.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The vault that the environment asks for: master keys by ANAMNESIS_KMS_COMMAND, ANAMNESIS_MASTER_KEY or
 * ANAMNESIS_MASTER_KEY_FILE, and ANAMNESIS_ERASED_LIST. Files are in `folder` unless named; without a folder and
 * without settings there is none. The list must be kept where no backup of the database takes it back.
 */
export function openVault(
  environment: Environment,
  folder = environment.ANAMNESIS_DATA_DIR,
): VaultOptions | undefined {
  const { ANAMNESIS_MASTER_KEY: key, ANAMNESIS_ERASED_LIST } = environment;
  const file = masterKeyFile(environment, folder);
  const kms = kmsOf(environment);
  const list = ANAMNESIS_ERASED_LIST || (folder && join(folder, 'erased.jsonl'));
  if (!key && !file && !kms) return undefined;
  if (!list) throw new Error('Set ANAMNESIS_ERASED_LIST or ANAMNESIS_DATA_DIR: where erasures are kept');
  return { keys: openKeyring({ key, file, kms }), erasedList: new ErasedList(list) };
}

/** Where master keys are kept, whether there are any or not; undefined without a folder and without a setting. */
export function masterKeyFile(environment: Environment, folder?: string): string | undefined {
  return environment.ANAMNESIS_MASTER_KEY_FILE || (folder ? join(folder, 'master.key') : undefined);
}

function kmsOf({ ANAMNESIS_KMS_COMMAND: command, ANAMNESIS_KMS_KEY_ID: keyId }: Environment) {
  if (!command) return undefined;
  if (keyId) return { command, keyId };
  throw new Error('Set ANAMNESIS_KMS_KEY_ID: what the key of ANAMNESIS_KMS_COMMAND is called');
}
