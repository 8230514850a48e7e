import { Option } from 'commander';
import { DomainError } from '#kernel';
import { migrate } from '#migrations';
import { Registry } from '#registry';
import { watchClock } from '#surveillance';
import type { Io } from './io.js';
import { openDatabase } from './runtime/database.js';

/**
 * Opens the registry for one command and closes it again. The embedded database is shared with a server that
 * runs, or started for the command; being ours, it is migrated.
 */
export async function withRegistry<T>(
  io: Io,
  action: (registry: Registry, databaseUrl: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(io.env, () => undefined);
  try {
    if (!io.env.DATABASE_URL) await migrate(database.url);
    const registry = new Registry({ databaseUrl: database.url, watchClock: watchClock(io.env) });
    try {
      return await action(registry, database.url);
    } finally {
      await registry.close();
    }
  } finally {
    await database.close();
  }
}

export const studyOption = (): Option =>
  new Option('--study <id>', 'the study; may be left out where there is only one');

/** The study that a command speaks of. Throws STUDY_UNKNOWN where the registry has none, or several and none is named. */
export async function theStudy(registry: Registry, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const known = await registry.store.listStudies();
  const [first] = known;
  if (first && known.length === 1) return first;
  if (first) {
    throw new DomainError('STUDY_UNKNOWN', 'the registry has several studies; say which by --study', {
      known,
    });
  }
  throw new DomainError(
    'STUDY_UNKNOWN',
    'the registry has no study yet; run `anamnesis seed` for the demo study',
  );
}
