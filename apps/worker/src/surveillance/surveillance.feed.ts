import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import {
  Subscription,
  type Surveillance,
  type SurveillanceJobs,
  syncStudy,
  type Wanted,
} from '#surveillance';
import type { WorkerTuning } from '../worker-options.js';

export interface FeedOptions {
  pool: Pool;
  store: EventStore;
  surveillance: Surveillance;
  jobs: SurveillanceJobs;
  /** Puts messages about raised findings into their queue. */
  notify: (raised: Wanted['raised']) => Promise<void>;
  /** Puts what the queue of messages may have lost back into it. */
  refill: () => Promise<void>;
  tuning: WorkerTuning;
  log: (line: string) => void;
}

/**
 * Feeds the queues from the logs: all that the calendars hold when it starts, then what is new; all again when it
 * notices that they were emptied.
 */
export class SurveillanceFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #options: FeedOptions;
  readonly #subscription: Subscription;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #filled = false;
  #askedAt = 0;

  constructor(options: FeedOptions) {
    this.#options = options;
    const { pool, store } = options;
    this.#subscription = new Subscription({
      pool,
      store,
      enqueue: (study, wanted) => this.#enqueue(study, wanted),
    });
  }

  /** The worker is up before the calendars are built, so that a large registry does not hold up its start. */
  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { pollMs } = this.#options.tuning;
    while (!this.#stopping.signal.aborted) {
      await this.#attempt(async () => {
        if (!(await this.#isFull())) await this.#fill();
        await this.#subscription.poll();
      });
      await sleep(pollMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  /** A queue that was emptied has lost the schedule of its sweeps too. */
  async #isFull(): Promise<boolean> {
    const { jobs, tuning, log } = this.#options;
    if (!this.#filled || performance.now() - this.#askedAt < tuning.healMs) return this.#filled;
    this.#askedAt = performance.now();
    this.#filled = await jobs.isScheduled();
    if (!this.#filled) log('the surveillance queue was emptied; it is filled again');
    return this.#filled;
  }

  async #fill(): Promise<void> {
    const { jobs, store, surveillance, tuning, refill } = this.#options;
    for (const studyId of await store.listStudies()) {
      if (this.#stopping.signal.aborted) return;
      await syncStudy(surveillance, jobs, studyId);
    }
    await refill();
    // Last: it says that all is there.
    await jobs.scheduleSweep(tuning.sweep);
    this.#filled = true;
    this.#askedAt = performance.now();
  }

  async #enqueue(studyId: string, { position, subjects, everybody, raised }: Wanted): Promise<void> {
    const { jobs, notify } = this.#options;
    if (everybody) await jobs.addBuild(studyId, position);
    await jobs.addNews(studyId, subjects);
    await notify(raised);
  }

  /** A database or queue that is away for a while is no reason to stop: the checkpoint stays where it is. */
  async #attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      this.#options.log(`surveillance waits: ${error instanceof Error ? error.message : String(error)}`);
      await sleep(this.#options.tuning.pollMs * 4, undefined, { signal: this.#stopping.signal }).catch(
        () => undefined,
      );
    }
  }
}
