import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import type { Clock, QueueSettings } from '#surveillance';
import type { NotificationSettings } from './notifications/notification-settings.js';

/** What a worker process is told by whoever starts it. */
export interface WorkerOptions {
  /** The application's connections; the worker does not end them. */
  pool: Pool;
  /** A store whose catalogue has `surveillanceEvents`. */
  store: EventStore;
  clock: Clock;
  queue: QueueSettings;
  notifications: NotificationSettings;
  tuning: WorkerTuning;
  log: (line: string) => void;
}

export interface WorkerTuning {
  /** Jobs at once. */
  readonly concurrency: number;
  /** At most so many jobs a second; no limit where it is left out. */
  readonly jobsPerSecond?: number;
  /** Cron pattern of the sweep, UTC. */
  readonly sweep: string;
  /** How often the logs are read for what is new, milliseconds. */
  readonly pollMs: number;
  /** How often the queue is asked whether it has lost what it held, milliseconds. */
  readonly healMs: number;
  /** After so long a job of a worker that died is given to another, milliseconds. */
  readonly lockMs: number;
}

export const DEFAULT_TUNING: WorkerTuning = {
  concurrency: 4,
  sweep: '0 2 * * *',
  pollMs: 250,
  healMs: 30_000,
  lockMs: 30_000,
};

export interface TuningEnvironment {
  readonly ANAMNESIS_WORKER_CONCURRENCY?: string | undefined;
  readonly ANAMNESIS_WORKER_JOBS_PER_SECOND?: string | undefined;
  readonly ANAMNESIS_SWEEP?: string | undefined;
  readonly ANAMNESIS_POLL_MS?: string | undefined;
}

/** Reads the tuning from the environment. Throws on what is not a positive whole number. */
export function workerTuning(env: TuningEnvironment): WorkerTuning {
  const number = (name: keyof TuningEnvironment) => {
    const text = env[name];
    if (text === undefined || text === '') return undefined;
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw new Error(`${name} must be a positive whole number, not ${text}`);
  };
  const jobsPerSecond = number('ANAMNESIS_WORKER_JOBS_PER_SECOND');
  return {
    ...DEFAULT_TUNING,
    concurrency: number('ANAMNESIS_WORKER_CONCURRENCY') ?? DEFAULT_TUNING.concurrency,
    pollMs: number('ANAMNESIS_POLL_MS') ?? DEFAULT_TUNING.pollMs,
    sweep: env.ANAMNESIS_SWEEP || DEFAULT_TUNING.sweep,
    ...(jobsPerSecond !== undefined && { jobsPerSecond }),
  };
}
