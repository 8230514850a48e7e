import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#kernel';
import type { Registry } from '#registry';
import { programFolder } from '../release.js';
import { type Line, play } from './play.js';

/** The demo study's commands, one JSON object a line; the first registers the study. */
const FILE = 'apps/cli/seed/demo.ndjson';

const CONTEXT = { actor: 'demo', actingRole: 'coordinator' };

/**
 * Records the demo study, or what of it is missing. Every command of it makes one event, so a log as long as the
 * file has them all.
 */
export async function seedDemo(registry: Registry, { log }: { log(line: string): void }): Promise<void> {
  const file = join(programFolder(), FILE);
  if (!existsSync(file)) {
    log(`There is no demo study: ${FILE} is missing`);
    return;
  }
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const commands = lines.map((line) => JSON.parse(line) as Line);
  const { studyId } = commands[0]!.data as { studyId: string };
  if ((await headOf(registry, studyId)) >= commands.length) return;
  const started = performance.now();
  await play(registry, studyId, commands, CONTEXT);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(`Recorded the demo study ${studyId}: ${commands.length} events in ${seconds} s`);
}

async function headOf(registry: Registry, studyId: string): Promise<number> {
  try {
    return await registry.store.head(studyId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'STUDY_UNKNOWN') return 0;
    throw error;
  }
}
