import { join } from 'node:path';
import { ErasedList, loadMasterKey } from '#identity';
import type { VaultOptions } from './identities.js';

/**
 * The vault that the environment asks for: ANAMNESIS_MASTER_KEY (base64 of 32 bytes) or ANAMNESIS_MASTER_KEY_FILE, and
 * ANAMNESIS_ERASED_LIST. Files are in `folder` unless named; without a folder and without settings there is none.
 * The list must be kept where no backup of the database takes it back.
 */
export function openVault(
  environment: Readonly<Record<string, string | undefined>>,
  folder = environment.ANAMNESIS_DATA_DIR,
): VaultOptions | undefined {
  const { ANAMNESIS_MASTER_KEY: key, ANAMNESIS_MASTER_KEY_FILE, ANAMNESIS_ERASED_LIST } = environment;
  const file = ANAMNESIS_MASTER_KEY_FILE ?? (folder && join(folder, 'master.key'));
  const list = ANAMNESIS_ERASED_LIST ?? (folder && join(folder, 'erased.jsonl'));
  if (!key && !file) return undefined;
  if (!list) throw new Error('Set ANAMNESIS_ERASED_LIST or ANAMNESIS_DATA_DIR: where erasures are kept');
  return { master: loadMasterKey({ key, file: file ?? '' }), erasedList: new ErasedList(list) };
}
