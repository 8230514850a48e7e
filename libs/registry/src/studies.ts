import type { EventStore } from '#event-store';
import { DomainError } from '#kernel';
import { isStudyEvent, type Study, type StudyState, studyDecider } from '#trial';
import { STUDY_STREAM } from './streams.js';

/** A study as its stream tells it, and where that was read. */
export interface FoldedStudy {
  readonly study: Study;
  readonly version: number;
  /** Position of the stream's last event. */
  readonly position: number;
}

interface Entry {
  readonly state: StudyState;
  readonly version: number;
  readonly position: number;
}

const FRESH_MS = 250;
const EMPTY: Entry = { state: studyDecider.initial, version: 0, position: 0 };

/**
 * The studies' protocols and sites, which every command of a subject is judged by. An amendment made by another
 * process is known a quarter of a second later.
 */
export class Studies {
  readonly #store: EventStore;
  readonly #entries = new Map<string, Promise<Entry>>();
  readonly #readAt = new Map<string, number>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Throws STUDY_UNKNOWN. */
  async read(studyId: string): Promise<FoldedStudy> {
    const { state, version, position } = await this.#entry(studyId);
    if (!state) throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
    return { study: state, version, position };
  }

  /** Makes the next read look at the log. */
  forget(studyId: string): void {
    this.#readAt.delete(studyId);
  }

  #entry(studyId: string): Promise<Entry> {
    const before = this.#entries.get(studyId);
    const now = performance.now();
    if (before && now - (this.#readAt.get(studyId) ?? Number.NEGATIVE_INFINITY) < FRESH_MS) return before;
    this.#readAt.set(studyId, now);
    const entry = this.#catchUp(studyId, before);
    this.#entries.set(studyId, entry);
    entry.then(
      ({ version }) => version === 0 && this.#drop(studyId),
      () => this.#drop(studyId),
    );
    return entry;
  }

  async #catchUp(studyId: string, before: Promise<Entry> | undefined): Promise<Entry> {
    const from = (await before?.catch(() => undefined)) ?? EMPTY;
    const events = await this.#store.readStream(studyId, STUDY_STREAM, { from: from.version + 1 });
    return events.reduce<Entry>(
      ({ state }, event) => ({
        state: isStudyEvent(event) ? studyDecider.evolve(state, event) : state,
        version: event.version,
        position: event.position,
      }),
      from,
    );
  }

  /** Names that are no study's must not gather in memory. */
  #drop(studyId: string): void {
    this.#entries.delete(studyId);
    this.#readAt.delete(studyId);
  }
}
