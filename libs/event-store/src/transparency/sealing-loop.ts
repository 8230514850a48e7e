import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { requireCurrentKey } from './log-key-history.js';
import { type Sealed, type Sealing, sealStudy, studiesToSeal } from './sealer.js';

export interface SealingLoopOptions extends Sealing {
  readonly pool: Pool;
  /** Milliseconds from the end of one round to the next; 1000 unless told. */
  readonly everyMs?: number;
  readonly onSealed?: (sealed: Sealed) => void;
  /** A study that could not be sealed is tried again in the next round; the others are sealed meanwhile. */
  readonly onError: (error: unknown, studyId: string | undefined) => void;
}

/** Seals every study that has something new, about once a second, until told to stop. */
export class SealingLoop {
  readonly #options: SealingLoopOptions;
  #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: SealingLoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Resolves when the round in flight is done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#running = undefined;
    this.#stopping = new AbortController();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#round(signal);
      await sleep(this.#options.everyMs ?? 1000, undefined, { signal }).catch(() => {});
    }
  }

  async #round(signal: AbortSignal): Promise<void> {
    const { pool, onSealed, onError } = this.#options;
    const studies = await this.#due().catch((error) => {
      onError(error, undefined);
      return [];
    });
    for (const studyId of studies) {
      if (signal.aborted) return;
      await sealStudy(pool, studyId, this.#options).then(
        (sealed) => sealed && onSealed?.(sealed),
        (error) => onError(error, studyId),
      );
    }
  }

  /** Throws LOG_KEY_RETIRED once another process has brought a newer key. */
  async #due(): Promise<string[]> {
    const studies = await studiesToSeal(this.#options.pool);
    if (studies.length > 0) await requireCurrentKey(this.#options.pool, this.#options);
    return studies;
  }
}
