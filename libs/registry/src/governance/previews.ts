import type { EventStore } from '#event-store';
import { type Impact, impactOf } from '#governance';
import type { PresentRecords } from '#read-models';
import { type PatientCommand, patientDecider } from '#trial';
import { type Clock, givenAt } from '../clock.js';
import type { Cohorts } from '../cohorts.js';
import type { Studies } from '../studies.js';
import type { Locks } from './locks.js';
import { readSubject } from './subject-data.js';

/** What a command would change, and the position at which that was asked. */
export interface Preview extends Impact {
  readonly position: number;
  /** Version of the subject's stream; send it as If-Match to record what was previewed and nothing else. */
  readonly version: number;
}

interface Parts {
  store: EventStore;
  studies: Studies;
  locks: Locks;
  cohorts: Cohorts;
  present: PresentRecords;
  clock: Clock;
}

/** Tells what commands would do, without recording anything. */
export class Previews {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * What a subject's command would change. Throws what recording it would throw, but LOCKED: the locks in its way are
   * part of the answer. With `sites`, figures are those of the subjects of these sites.
   */
  async preview(
    studyId: string,
    patientId: string,
    command: PatientCommand,
    sites?: readonly string[],
  ): Promise<Preview> {
    const { store, studies, locks, cohorts, present, clock } = this.#parts;
    const { study } = await studies.read(studyId);
    const subject = await readSubject(store, study, patientId);
    const events = patientDecider(study).decide(subject.history, { ...command, ...givenAt(clock) });
    const [{ records }, { book }] = await Promise.all([cohorts.read(studyId, present), locks.read(studyId)]);
    const seen = sites ? records.filter(({ siteId }) => sites.includes(siteId)) : records;
    const impact = impactOf({ ...subject, records: seen, locks: book }, events);
    return { position: subject.position, version: subject.history.length, ...impact };
  }
}
