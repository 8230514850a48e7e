import { type Registry as ReadModels, readChangedRecords, readRecords } from '#read-models';
import type { PatientRecord } from '#trial';

interface Cohort {
  readonly revision: string;
  readonly position: number;
  readonly records: ReadonlyMap<string, PatientRecord>;
}

const CAPACITY = 8;

/** The records of whole studies, of which only what changed is read again. */
export class Cohorts {
  readonly #readModels: ReadModels;
  readonly #known = new Map<string, Cohort>();

  constructor(readModels: ReadModels) {
    this.#readModels = readModels;
  }

  /** The records of a study's subjects in the order of their numbers, and the position they reflect. */
  async read(studyId: string): Promise<{ records: readonly PatientRecord[]; position: number }> {
    const known = this.#known.get(studyId);
    const cohort = (known && (await this.#update(studyId, known))) ?? (await this.#readAll(studyId));
    this.#known.delete(studyId);
    this.#known.set(studyId, cohort);
    if (this.#known.size > CAPACITY) this.#known.delete(this.#known.keys().next().value!);
    const records = [...cohort.records.values()];
    records.sort((a, b) => (a.patientId < b.patientId ? -1 : 1));
    return { records, position: cohort.position };
  }

  async #readAll(studyId: string): Promise<Cohort> {
    const { records, position, revision } = await readRecords(this.#readModels, studyId);
    return { revision, position, records: new Map(records.map((record) => [record.patientId, record])) };
  }

  /** Undefined where the records were derived again without a new event. */
  async #update(studyId: string, known: Cohort): Promise<Cohort | undefined> {
    const { records, position, revision } = await readChangedRecords(
      this.#readModels,
      studyId,
      known.position,
    );
    if (revision !== known.revision || position < known.position) return undefined;
    const all = new Map(known.records);
    for (const record of records) all.set(record.patientId, record);
    return { revision, position, records: all };
  }
}
