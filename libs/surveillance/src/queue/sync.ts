import type { Surveillance } from '../surveillance.js';
import type { SurveillanceJobs } from './job-queue.js';

export interface Synced {
  readonly subjects: number;
  readonly looks: number;
}

/**
 * Makes a study's calendar again from its log and puts every look that it has into the queue; those that are there
 * stay as they are. Whatever the queue has lost is there again afterwards.
 */
export async function syncStudy(
  surveillance: Surveillance,
  jobs: SurveillanceJobs,
  studyId: string,
): Promise<Synced> {
  const subjects = await surveillance.buildCalendar(studyId);
  return { subjects, looks: await queueCalendar(surveillance, jobs, studyId) };
}

/** Puts the looks of a calendar as it is, all or those until an instant, into the queue. Returns their number. */
export async function queueCalendar(
  surveillance: Surveillance,
  jobs: SurveillanceJobs,
  studyId: string,
  until?: Date,
): Promise<number> {
  let looks = 0;
  for await (const page of surveillance.calendar(studyId, until)) {
    await jobs.addLooks(studyId, page);
    looks += page.length;
  }
  return looks;
}
