import type { JobsOptions, Queue } from 'bullmq';
import { idOf } from '../findings/finding.js';
import type { Clock } from '../site-time.js';
import { closingBackend, openBackend } from './open-backend.js';
import type { QueueSettings } from './queue-settings.js';

/** Looks at subjects, sweeps, builds of calendars. */
export const SURVEILLANCE_QUEUE = 'surveillance';
/** What people and other systems are told. */
export const NOTIFICATION_QUEUE = 'notifications';

/** A look at one subject: at an instant of the calendar, or because of what was recorded up to a position. */
export interface LookJob {
  readonly studyId: string;
  readonly patientId: string;
  /** ISO 8601; null where it is wanted as soon as can be. */
  readonly at: string | null;
}

/** Work on a whole study. */
export interface StudyJob {
  readonly studyId: string;
}

/** A sweep of every study. */
export type SweepJob = Record<string, never>;

export type SurveillanceJob = LookJob | StudyJob | SweepJob;
export type SurveillanceJobName = 'look' | 'build' | 'sweep';

/** Tried again after 1, 2, 4, ... 64 seconds; what then still fails is kept, to be seen. */
export const JOB_OPTIONS = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: { count: 10_000 },
} as const satisfies JobsOptions;

/** A queue over the settings' backend. The caller closes it. */
export async function openQueue(name: string, settings: QueueSettings): Promise<Queue> {
  const { Queue } = await import('bullmq');
  const backend = await openBackend(settings);
  const options = { ...backend.options, defaultJobOptions: JOB_OPTIONS };
  return closingBackend(new Queue(name, options as never, backend.factory as never), backend);
}

const CHUNK = 1000;

/** What surveillance puts into its queue. Every job can be derived again from the calendar: the queue is a cache. */
export class SurveillanceJobs {
  readonly #queue: Queue;
  readonly #clock: Clock;

  constructor(queue: Queue, clock: Clock) {
    this.#queue = queue;
    this.#clock = clock;
  }

  /** Looks at instants of the calendar. The same look is one job, however often it is added. */
  async addLooks(studyId: string, looks: readonly { patientId: string; at: Date }[]): Promise<void> {
    const now = this.#clock().getTime();
    const jobs = looks.map(({ patientId, at }) => ({
      name: 'look' satisfies SurveillanceJobName,
      data: { studyId, patientId, at: at.toISOString() } satisfies LookJob,
      opts: {
        jobId: idOf('look', studyId, patientId, at.toISOString()),
        delay: Math.max(0, at.getTime() - now),
      },
    }));
    for (let from = 0; from < jobs.length; from += CHUNK)
      await this.#queue.addBulk(jobs.slice(from, from + CHUNK));
  }

  /** Looks at subjects of whom something was recorded. */
  async addNews(
    studyId: string,
    subjects: readonly { patientId: string; position: number }[],
  ): Promise<void> {
    const jobs = subjects.map(({ patientId, position }) => ({
      name: 'look' satisfies SurveillanceJobName,
      data: { studyId, patientId, at: null } satisfies LookJob,
      opts: { jobId: idOf('news', studyId, patientId, String(position)) },
    }));
    for (let from = 0; from < jobs.length; from += CHUNK)
      await this.#queue.addBulk(jobs.slice(from, from + CHUNK));
  }

  /** A study's calendar, made anew because of what the log holds up to a position. */
  async addBuild(studyId: string, position: number): Promise<void> {
    const jobId = idOf('build', studyId, String(position));
    await this.#queue.add('build' satisfies SurveillanceJobName, { studyId } satisfies StudyJob, { jobId });
  }

  /** A sweep of every study, now. */
  async addSweep(): Promise<void> {
    await this.#queue.add('sweep' satisfies SurveillanceJobName, {} satisfies SweepJob);
  }

  /** Whether sweeps are scheduled. A queue without that has lost whatever it held, or never held anything. */
  async isScheduled(): Promise<boolean> {
    return (await this.#queue.getJobScheduler('sweep')) !== undefined;
  }

  /** Sweeps by a cron pattern, in UTC. */
  async scheduleSweep(pattern: string): Promise<void> {
    await this.#queue.upsertJobScheduler(
      'sweep',
      { pattern, tz: 'UTC' },
      { name: 'sweep' satisfies SurveillanceJobName, data: {} satisfies SweepJob, opts: JOB_OPTIONS },
    );
  }
}
