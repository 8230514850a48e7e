import type { Queue } from 'bullmq';

/** A job that has failed as often as it may. Its data name a study and a subject number, nobody's person. */
export interface DeadLetter {
  readonly queue: string;
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  readonly attempts: number;
  readonly reason: string;
  readonly failedAt: string | null;
}

export interface QueueOverview {
  readonly queue: string;
  /** Number of jobs by state: waiting, active, delayed, failed, ... */
  readonly counts: Readonly<Record<string, number>>;
  readonly deadLetters: readonly DeadLetter[];
}

/** How many jobs a queue has in each state, and those that have failed, the last first. */
export async function overviewOf(queue: Queue, limit = 100): Promise<QueueOverview> {
  const counts = await queue.getJobCounts();
  const failed = await queue.getFailed(0, limit - 1);
  return {
    queue: queue.name,
    counts,
    deadLetters: failed.map((job) => ({
      queue: queue.name,
      id: String(job.id),
      name: job.name,
      data: job.data,
      attempts: job.attemptsMade,
      reason: job.failedReason,
      failedAt: job.finishedOn ? new Date(job.finishedOn).toISOString() : null,
    })),
  };
}

/** Lets a dead letter be tried again. Returns false where the queue has no such failed job. */
export async function retryDeadLetter(queue: Queue, id: string): Promise<boolean> {
  const job = await queue.getJob(id);
  if (!job || !(await job.isFailed())) return false;
  await job.retry();
  return true;
}
