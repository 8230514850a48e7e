import { DomainError } from '#kernel';
import type { Registry } from '#registry';
import { loadDemoStudy } from './demo-study.js';
import { playDemo } from './play-demo.js';

/**
 * Records the demo study, or what of it is missing. Every command of it makes one event, so a log of that length
 * has them all.
 */
export async function seedDemo(registry: Registry, { log }: { log(line: string): void }): Promise<void> {
  const demo = await loadDemoStudy();
  if ((await headOf(registry, demo.studyId)) >= demo.commands) return;
  const started = performance.now();
  await playDemo(registry.commands, demo);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(`Recorded the demo study ${demo.studyId}: ${demo.commands} events in ${seconds} s`);
}

async function headOf(registry: Registry, studyId: string): Promise<number> {
  try {
    return await registry.store.head(studyId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'STUDY_UNKNOWN') return 0;
    throw error;
  }
}
