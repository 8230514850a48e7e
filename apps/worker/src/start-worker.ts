import type { INestApplicationContext } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { JOBS_ROLE } from '#migrations';
import { type Clock, type QueueEnvironment, queueSettings } from '#surveillance';
import { createWorker } from './create-worker.js';
import { type NotificationEnvironment, notificationSettings } from './notifications/notification-settings.js';
import { type TuningEnvironment, workerTuning } from './worker-options.js';

export type WorkerEnvironment = QueueEnvironment & NotificationEnvironment & TuningEnvironment;

/** Starts the worker that an environment asks for, over connections that the caller opens and closes. */
export async function startWorker(
  given: { pool: Pool; store: EventStore; clock: Clock; databaseUrl: string; log: (line: string) => void },
  env: WorkerEnvironment,
): Promise<INestApplicationContext> {
  const { databaseUrl, ...rest } = given;
  return createWorker({
    ...rest,
    queue: queueSettings(env, databaseUrl, JOBS_ROLE),
    notifications: notificationSettings(env),
    tuning: workerTuning(env),
  });
}
