import type { Pool } from 'pg';
import { type EventStore, openSealing, SealingLoop, type SealingSettings } from '#event-store';

/**
 * Keeps the logs' trees up to date and signed. Without its key a registry records all the same, and says so.
 * `folder` is where the key's file is, unless the settings name the key or another file.
 */
export async function startSealing(
  { store, pool, log }: { store: EventStore; pool: Pool; log: (line: string) => void },
  settings: SealingSettings,
  folder: string | undefined,
): Promise<SealingLoop | undefined> {
  const named = settings.ANAMNESIS_LOG_KEY ?? settings.ANAMNESIS_LOG_KEY_FILE ?? folder;
  if (!named) {
    log('Nothing is sealed: set ANAMNESIS_LOG_KEY, ANAMNESIS_LOG_KEY_FILE or ANAMNESIS_DATA_DIR');
    return undefined;
  }
  const sealing = await openSealing(store, pool, settings, folder ?? '').catch((error: Error) => {
    log(`Nothing is sealed: ${error.message}`);
  });
  if (!sealing) return undefined;
  const onError = (error: unknown) => log(`Sealing tries again: ${(error as Error).message}`);
  const loop = new SealingLoop({ ...sealing, pool, onError });
  loop.start();
  return loop;
}
