import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '#kernel';
import type { Registry } from './registry.js';

export type ProjectionName = 'patients' | 'studies' | 'governance';

/** How far a study is projected; 0 where nothing was. */
export async function position(
  registry: Registry,
  studyId: string,
  projection: ProjectionName = 'patients',
): Promise<number> {
  const row = await registry
    .selectFrom(`registry.${projection}_checkpoint`)
    .select('position')
    .where('study_id', '=', studyId)
    .executeTakeFirst();
  return row?.position ?? 0;
}

export interface WaitOptions {
  /** Longest wait, ms; 5000 unless said. */
  readonly timeoutMs?: number;
  readonly projection?: ProjectionName;
  readonly signal?: AbortSignal;
}

/**
 * Waits until a study is projected up to a position, so that a reader finds what it wrote. Returns how far it is
 * then. Throws PROJECTION_BEHIND `{ wanted, position }` when that takes too long.
 */
export async function waitForPosition(
  registry: Registry,
  studyId: string,
  wanted: number,
  { timeoutMs = 5000, projection = 'patients', signal }: WaitOptions = {},
): Promise<number> {
  const end = performance.now() + timeoutMs;
  for (let wait = 2; ; wait = Math.min(wait * 1.5, 25)) {
    const reached = await position(registry, studyId, projection);
    if (reached >= wanted) return reached;
    if (performance.now() >= end) {
      throw new DomainError('PROJECTION_BEHIND', `the read models of ${studyId} have not reached ${wanted}`, {
        studyId,
        wanted,
        position: reached,
      });
    }
    await sleep(wait, undefined, { signal });
  }
}
