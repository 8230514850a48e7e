import type { EventStore } from '#event-store';
import { DomainError } from '#kernel';
import { isStudyEvent, type Study, type StudyState, studyDecider } from '#trial';

interface Entry {
  readonly state: StudyState;
  readonly version: number;
}

/** Studies as their own streams tell them at this moment; only what is new of a stream is read again. */
export class StudyReader {
  readonly #entries = new Map<string, Entry>();

  readonly #store: EventStore;

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Throws STUDY_UNKNOWN. */
  async read(studyId: string): Promise<Study> {
    const from = this.#entries.get(studyId) ?? { state: studyDecider.initial, version: 0 };
    const events = await this.#store.readStream(studyId, 'study', { from: from.version + 1 });
    const entry = events.reduce<Entry>(
      ({ state }, event) => ({
        state: isStudyEvent(event) ? studyDecider.evolve(state, event) : state,
        version: event.version,
      }),
      from,
    );
    if (!entry.state) throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
    this.#entries.set(studyId, entry);
    return entry.state;
  }
}
