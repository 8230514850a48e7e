import { BullModule, getQueueToken, Processor } from '@nestjs/bullmq';
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import {
  JOB_OPTIONS,
  NOTIFICATION_QUEUE,
  Notices,
  SURVEILLANCE_QUEUE,
  Surveillance,
  SurveillanceJobs,
} from '#surveillance';
import { findingNotice } from './notifications/messages.js';
import { NotificationProcessor } from './notifications/notification.processor.js';
import { channelsOf } from './notifications/notification-settings.js';
import { SurveillanceFeed } from './surveillance/surveillance.feed.js';
import { SurveillanceProcessor } from './surveillance/surveillance.processor.js';
import type { WorkerOptions, WorkerTuning } from './worker-options.js';

@Module({})
export class WorkerModule {}

/** The worker over connections that the caller opens and closes. */
export function workerOver(options: WorkerOptions, backend: object): DynamicModule {
  return {
    module: WorkerModule,
    imports: [
      BullModule.forRoot({ ...backend, defaultJobOptions: JOB_OPTIONS } as never),
      BullModule.registerQueue({ name: SURVEILLANCE_QUEUE }, { name: NOTIFICATION_QUEUE }),
    ],
    providers: [
      { provide: Surveillance, useFactory: () => new Surveillance(options) },
      {
        provide: SurveillanceJobs,
        inject: [getQueueToken(SURVEILLANCE_QUEUE)],
        useFactory: (jobs: Queue) => new SurveillanceJobs(jobs, options.clock),
      },
      {
        provide: Notices,
        inject: [getQueueToken(NOTIFICATION_QUEUE)],
        useFactory: (queue: Queue) => new Notices(options.pool, queue),
      },
      surveillanceProcessor(options),
      notificationProcessor(options),
      feed(options),
    ],
  };
}

const workerSettings = ({ concurrency, jobsPerSecond, lockMs }: WorkerTuning) => ({
  concurrency,
  lockDuration: lockMs,
  stalledInterval: lockMs,
  // A worker that dies takes its job down again and again only if the job kills it.
  maxStalledCount: 10,
  ...(jobsPerSecond !== undefined && { limiter: { max: jobsPerSecond, duration: 1000 } }),
});

function surveillanceProcessor(options: WorkerOptions): FactoryProvider {
  class Tuned extends SurveillanceProcessor {}
  Processor(SURVEILLANCE_QUEUE, workerSettings(options.tuning))(Tuned);
  const { store, clock, log } = options;
  return {
    provide: SurveillanceProcessor,
    inject: [Surveillance, SurveillanceJobs],
    useFactory: (surveillance: Surveillance, jobs: SurveillanceJobs) =>
      new Tuned(surveillance, jobs, store, clock, log),
  };
}

function notificationProcessor(options: WorkerOptions): FactoryProvider {
  const { notifications: settings, tuning, ...given } = options;
  class Tuned extends NotificationProcessor {}
  Processor(NOTIFICATION_QUEUE, workerSettings({ ...tuning, concurrency: 1 }))(Tuned);
  return {
    provide: NotificationProcessor,
    inject: [Notices],
    useFactory: (notices: Notices) => new Tuned({ ...given, settings, notices }),
  };
}

function feed({ pool, store, tuning, notifications, log }: WorkerOptions): FactoryProvider {
  return {
    provide: SurveillanceFeed,
    inject: [Surveillance, SurveillanceJobs, Notices, getQueueToken(NOTIFICATION_QUEUE)],
    useFactory: (surveillance: Surveillance, jobs: SurveillanceJobs, notices: Notices, queue: Queue) =>
      new SurveillanceFeed({
        ...{ pool, store, surveillance, jobs, log, tuning },
        async refill() {
          if (notifications.mail) await scheduleDigest(queue, notifications.mail.digest);
          await notices.requeue(channelsOf(notifications));
        },
        async notify(raised) {
          if (notifications.webhook) await notices.owe(raised.flatMap((event) => findingNotice(event) ?? []));
        },
      }),
  };
}

const scheduleDigest = (queue: Queue, pattern: string) =>
  queue.upsertJobScheduler('digest', { pattern, tz: 'UTC' }, { name: 'digest' });
