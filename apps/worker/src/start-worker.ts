import type { INestApplicationContext } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { JOBS_ROLE } from '#migrations';
import { type Clock, type QueueEnvironment, queueSettings } from '#surveillance';
import { createWorker } from './create-worker.js';
import { type NotificationEnvironment, notificationSettings } from './notifications/notification-settings.js';
import { type TuningEnvironment, workerTuning } from './worker-options.js';

export interface ClockEnvironment {
  /** Watch as if it had been this instant (ISO 8601) when the worker started: for demonstrations. */
  readonly ANAMNESIS_CLOCK?: string | undefined;
}

export type WorkerEnvironment = QueueEnvironment &
  NotificationEnvironment &
  TuningEnvironment &
  ClockEnvironment;

/** Starts the worker that an environment asks for, over connections that the caller opens and closes. */
export async function startWorker(
  given: { pool: Pool; store: EventStore; clock: Clock; databaseUrl: string; log: (line: string) => void },
  env: WorkerEnvironment,
): Promise<INestApplicationContext> {
  const { databaseUrl, ...rest } = given;
  return createWorker({
    ...rest,
    clock: movedClock(rest.clock, env),
    queue: await queueSettings(env, databaseUrl, JOBS_ROLE),
    notifications: notificationSettings(env),
    tuning: workerTuning(env),
  });
}

/** A clock that goes on from where the environment sets it. Throws where that is no instant. */
function movedClock(clock: Clock, { ANAMNESIS_CLOCK: text }: ClockEnvironment): Clock {
  if (!text) return clock;
  const start = new Date(text).getTime();
  if (Number.isNaN(start))
    throw new Error(`ANAMNESIS_CLOCK must be an instant such as 2013-06-30T08:00Z, not ${text}`);
  const offset = start - clock().getTime();
  return () => new Date(clock().getTime() + offset);
}
