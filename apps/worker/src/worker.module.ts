import { BullModule, getQueueToken, Processor } from '@nestjs/bullmq';
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import {
  idOf,
  JOB_OPTIONS,
  NOTIFICATION_QUEUE,
  SURVEILLANCE_QUEUE,
  Surveillance,
  SurveillanceJobs,
} from '#surveillance';
import { findingMessage } from './notifications/messages.js';
import { NotificationProcessor } from './notifications/notification.processor.js';
import { SurveillanceFeed } from './surveillance/surveillance.feed.js';
import { SurveillanceProcessor } from './surveillance/surveillance.processor.js';
import type { WorkerOptions, WorkerTuning } from './worker-options.js';

/** Messages are kept for a week after they were sent, so that the same one is not sent again. */
const SENT = { removeOnComplete: { age: 7 * 24 * 3600, count: 10_000 } } as const;

@Module({})
export class WorkerModule {}

/** The worker over connections that the caller opens and closes. */
export function workerOver(options: WorkerOptions): DynamicModule {
  const { queue } = options;
  return {
    module: WorkerModule,
    imports: [
      BullModule.forRoot({ ...queue, defaultJobOptions: JOB_OPTIONS } as never),
      BullModule.registerQueue({ name: SURVEILLANCE_QUEUE }, { name: NOTIFICATION_QUEUE }),
    ],
    providers: [
      { provide: Surveillance, useFactory: () => new Surveillance(options) },
      {
        provide: SurveillanceJobs,
        inject: [getQueueToken(SURVEILLANCE_QUEUE)],
        useFactory: (jobs: Queue) => new SurveillanceJobs(jobs, options.clock),
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
    inject: [getQueueToken(NOTIFICATION_QUEUE)],
    useFactory: async (queue: Queue) => {
      if (settings.mail) {
        await queue.upsertJobScheduler(
          'digest',
          { pattern: settings.mail.digest, tz: 'UTC' },
          { name: 'digest' },
        );
      }
      const send = async (id: readonly string[], mail: object) => {
        await queue.add('mail', mail, { ...SENT, jobId: idOf(...id) });
      };
      return new Tuned({ ...given, settings, send });
    },
  };
}

function feed({ pool, store, tuning, notifications, log }: WorkerOptions): FactoryProvider {
  return {
    provide: SurveillanceFeed,
    inject: [Surveillance, SurveillanceJobs, getQueueToken(NOTIFICATION_QUEUE)],
    useFactory: (surveillance: Surveillance, jobs: SurveillanceJobs, queue: Queue) =>
      new SurveillanceFeed({
        ...{ pool, store, surveillance, jobs, log },
        ...{ sweep: tuning.sweep, pollMs: tuning.pollMs },
        notify: async (raised) => {
          if (!notifications.webhook || raised.length === 0) return;
          const messages = raised.flatMap((event) => findingMessage(event) ?? []);
          await queue.addBulk(
            messages.map((data) => ({ name: 'webhook', data, opts: { ...SENT, jobId: data.id } })),
          );
        },
      }),
  };
}
