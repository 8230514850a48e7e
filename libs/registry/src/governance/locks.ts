import type { EventStore, Guard } from '#event-store';
import { GUARD_STREAM } from '#event-store';
import {
  foldLocks,
  type LockBook,
  lockDecider,
  refuseLocked,
  refuseLockedStudy,
  touchedBy,
} from '#governance';
import type { PatientEvent, PatientState, StudyEvent, StudyState } from '#trial';

interface Folded {
  readonly book: LockBook;
  /** Version of the stream of locks. */
  readonly version: number;
}

const NONE: Folded = { book: lockDecider.initial, version: 0 };
const STUDIES = 1000;

/**
 * The locks of the studies, from memory as far as that will do: a command that was judged by locks that have changed
 * since is not appended, but judged again.
 */
export class Locks {
  readonly #store: EventStore;
  readonly #known = new Map<string, Folded>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** The locks in force; with `fresh` those of this moment. */
  async read(studyId: string, fresh = true): Promise<Folded> {
    const known = this.#known.get(studyId);
    if (known && !fresh) return known;
    const from = known ?? NONE;
    const events = await this.#store.readStream(studyId, GUARD_STREAM, { from: from.version + 1 });
    const folded = { book: foldLocks(events, from.book), version: from.version + events.length };
    this.#known.set(studyId, folded);
    if (this.#known.size > STUDIES) this.#known.delete(this.#known.keys().next().value!);
    return folded;
  }

  /** What a subject's commands are judged by besides their own rules. Its `approve` throws LOCKED. */
  async ofSubject(
    studyId: string,
    patientId: string,
    fresh: boolean,
  ): Promise<Guard<PatientState, PatientEvent>> {
    const { book, version } = await this.read(studyId, fresh);
    return {
      version,
      approve(history, events) {
        if (book.size > 0) refuseLocked(book, touchedBy(patientId, history, events));
      },
    };
  }

  /** What the study's own commands are judged by. Its `approve` throws LOCKED. */
  async ofStudy(studyId: string, fresh: boolean): Promise<Guard<StudyState, StudyEvent>> {
    const { book, version } = await this.read(studyId, fresh);
    return { version, approve: (_, events) => refuseLockedStudy(book, events) };
  }
}
