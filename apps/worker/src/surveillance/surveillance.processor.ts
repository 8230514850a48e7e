import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { DelayedError, type Job } from 'bullmq';
import type { EventStore } from '#event-store';
import {
  type Clock,
  type LookJob,
  queueCalendar,
  type StudyJob,
  type Surveillance,
  type SurveillanceJob,
  type SurveillanceJobs,
  syncStudy,
} from '#surveillance';

/** A sweep puts back what the queue may have lost of the looks until the next one. */
const AHEAD_MS = 48 * 3_600_000;

/**
 * Carries out what the surveillance queue holds. Each job reads the log before it acts, so a job that is run twice,
 * late, or after it has lost its meaning has no effect of its own.
 */
export class SurveillanceProcessor extends WorkerHost implements BeforeApplicationShutdown {
  constructor(
    private readonly surveillance: Surveillance,
    private readonly jobs: SurveillanceJobs,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly log: (line: string) => void,
  ) {
    super();
  }

  async process(job: Job<SurveillanceJob>, token?: string): Promise<unknown> {
    switch (job.name) {
      case 'look':
        return this.look(job as Job<LookJob>, token);
      case 'build':
        return syncStudy(this.surveillance, this.jobs, (job.data as StudyJob).studyId);
      case 'sweep':
        return this.sweep();
      default:
        throw new Error(`no surveillance job is called ${job.name}`);
    }
  }

  /** Lets what runs finish while the queues are still open to it: Nest closes them together with the workers. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  /** The queue is away; BullMQ tries again until it is back. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log(`the surveillance queue: ${error.message}`);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.log(`surveillance job ${job?.name} ${job?.id}, attempt ${job?.attemptsMade}: ${error.message}`);
  }

  /** A look that comes before its instant, by this process's clock, waits for it: nothing could be found yet. */
  private async look(job: Job<LookJob>, token?: string): Promise<number> {
    const { studyId, patientId, at } = job.data;
    const { raised, nextLookAt } = await this.surveillance.check(studyId, patientId);
    const early = at === null ? 0 : Date.parse(at) - this.clock().getTime();
    if (early > 0) {
      await job.moveToDelayed(Date.now() + early, token);
      throw new DelayedError();
    }
    if (nextLookAt) await this.jobs.addLooks(studyId, [{ patientId, at: nextLookAt }]);
    return raised.length;
  }

  private async sweep(): Promise<{ looked: number; raised: number; failed: number }> {
    const total = { looked: 0, raised: 0, failed: 0 };
    for (const studyId of await this.store.listStudies()) {
      const { looked, raised, failed } = await this.surveillance.sweep(studyId);
      total.looked += looked;
      total.raised += raised;
      total.failed += failed.length;
      for (const { patientId, error } of failed) {
        this.log(`the check of subject ${patientId} of ${studyId} failed: ${String(error)}`);
      }
      const until = new Date(this.clock().getTime() + AHEAD_MS);
      await queueCalendar(this.surveillance, this.jobs, studyId, until);
    }
    return total;
  }
}
