import type { PresentRecords } from '#read-models';
import { type PatientRecord, succeed } from '#trial';

/** The subjects of a study as of a position; the same object as long as nothing has changed. */
export interface Cohort {
  readonly position: number;
  /** Changes when records were derived again without a new event. */
  readonly revision: string;
  /** In the order of the subjects' numbers. */
  readonly records: readonly PatientRecord[];
}

const CAPACITY = 8;

/** The records of whole studies, of which only what changed is read again. */
export class Cohorts {
  readonly #known = new Map<string, Cohort>();

  /** A study's subjects as they are projected now. */
  async read(studyId: string, present: PresentRecords): Promise<Cohort> {
    const known = this.#known.get(studyId);
    const cohort = (known && (await this.#update(studyId, known, present))) ?? (await present.all(studyId));
    this.#known.delete(studyId);
    this.#known.set(studyId, cohort);
    if (this.#known.size > CAPACITY) this.#known.delete(this.#known.keys().next().value!);
    return cohort;
  }

  /** Undefined where the records were derived again without a new event. */
  async #update(studyId: string, known: Cohort, present: PresentRecords): Promise<Cohort | undefined> {
    const { records, position, revision } = await present.changed(studyId, known.position);
    if (revision !== known.revision || position < known.position) return undefined;
    if (position === known.position) return known;
    const all = merged(known.records, records);
    succeed(all, known.records);
    return { revision, position, records: all };
  }
}

/** Records with others in the places of those of the same subjects; both in the order of the subjects' numbers. */
function merged(known: readonly PatientRecord[], changed: readonly PatientRecord[]): PatientRecord[] {
  const parts: (readonly PatientRecord[])[] = [];
  let next = 0;
  for (const record of changed) {
    const at = placeOf(record.patientId, known, next);
    parts.push(known.slice(next, at), [record]);
    next = known[at]?.patientId === record.patientId ? at + 1 : at;
  }
  return [...parts, known.slice(next)].flat();
}

/** Where a subject's record is among those from a place on, or would be. */
function placeOf(patientId: string, records: readonly PatientRecord[], from: number): number {
  let [low, high] = [from, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records[middle]!.patientId < patientId) low = middle + 1;
    else high = middle;
  }
  return low;
}
