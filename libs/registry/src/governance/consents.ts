import type { Pool } from 'pg';
import type { EventStore, RecordedEvent } from '#event-store';
import { type ConsentState, consentsOf, type SubjectConsents } from '#governance';
import type { HistoryEvent } from '#trial';
import { patientStream } from '../streams.js';
import type { Studies } from '../studies.js';

export interface ConsentFilter {
  readonly sites?: readonly string[];
  readonly state?: ConsentState;
  /** Only those whose consent in force is to this version of the form. */
  readonly formVersion?: string;
  /** Only those whose consent in force is to another version, or to none: they are to be asked again. */
  readonly notFormVersion?: string;
  /** The last subject of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

export interface ConsentPage {
  readonly position: number;
  readonly subjects: readonly SubjectConsents[];
  /** What to send as `after` for the next page; null at the end. */
  readonly next: string | null;
}

const BATCH = 200;

/** Who has consented to what, from the log itself. */
export class Consents {
  readonly #pool: Pool;
  readonly #store: EventStore;
  readonly #studies: Studies;

  constructor({ pool, store, studies }: { pool: Pool; store: EventStore; studies: Studies }) {
    this.#pool = pool;
    this.#store = store;
    this.#studies = studies;
  }

  /** A page in the order of subjects. `next` names a subject of the page, and no other. Throws STUDY_UNKNOWN. */
  async page(studyId: string, filter: ConsentFilter): Promise<ConsentPage> {
    await this.#studies.read(studyId);
    const { limit = 100 } = filter;
    const position = await this.#store.head(studyId);
    const subjects: SubjectConsents[] = [];
    let after: string | undefined = filter.after ?? '';
    while (after !== undefined && subjects.length <= limit) {
      const ids = await this.#enrolled(studyId, after, position);
      const read = await Promise.all(ids.map((id) => this.#subject(studyId, id, position)));
      subjects.push(...read.flatMap((subject) => (subject && passes(subject, filter) ? [subject] : [])));
      after = ids.length < BATCH ? undefined : ids.at(-1);
    }
    const page = subjects.slice(0, limit);
    return { position, subjects: page, next: subjects.length > limit ? page.at(-1)!.patientId : null };
  }

  async #enrolled(studyId: string, after: string, upTo: number): Promise<string[]> {
    const { rows } = await this.#pool.query<{ stream: string }>(
      `select stream from log.event where study_id = $1 and stream > $2 and stream < 'patient0' and version = 1
       and position <= $3 order by stream limit ${BATCH}`,
      [studyId, patientStream(after), upTo],
    );
    return rows.map(({ stream }) => stream.slice(patientStream('').length));
  }

  async #subject(studyId: string, patientId: string, upTo: number): Promise<SubjectConsents | undefined> {
    const history = await this.#store.readStream(studyId, patientStream(patientId), { upTo });
    return consentsOf(patientId, history as (RecordedEvent & HistoryEvent)[]);
  }
}

const passes = (
  subject: SubjectConsents,
  { sites, state, formVersion, notFormVersion }: ConsentFilter,
): boolean =>
  (sites === undefined || sites.includes(subject.siteId)) &&
  (state === undefined || subject.state === state) &&
  (formVersion === undefined || subject.formVersion === formVersion) &&
  (notFormVersion === undefined || subject.formVersion !== notFormVersion);
