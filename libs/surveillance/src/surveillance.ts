import type { Pool, PoolClient } from 'pg';
import type { EventStore, RecordedEvent } from '#event-store';
import { DomainError } from '#kernel';
import type { HistoryEvent, Study } from '#trial';
import { openReview, raise } from './act.js';
import { buildCalendar, looks } from './build-calendar.js';
import { type CalendarRow, type DueLook, dueLooks, writeCalendar } from './calendar-table.js';
import { writeFindings } from './finding-table.js';
import type { Finding } from './findings/finding.js';
import { type Looked, lookAt, type When } from './look-at.js';
import { lookedUpTo } from './looked-up-to.js';
import { type Clock, type SiteDates, siteDates } from './site-time.js';
import { StudyReader } from './study-reader.js';
import { foldSurveillance, type SurveillanceState } from './surveillance.decider.js';
import { surveillanceStream } from './surveillance.events.js';

export interface SurveillanceOptions {
  /** Connections that may append to logs and write the schema `surveillance`; never ended here. */
  pool: Pool;
  /** A store whose catalogue has `surveillanceEvents`. */
  store: EventStore;
  clock: Clock;
}

/** What a check did. */
export interface Checked {
  /** Findings that were recorded now. */
  readonly raised: readonly Finding[];
  /** When to look again; null where nothing can change without an event. */
  readonly nextLookAt: Date | null;
}

export interface Swept {
  readonly looked: number;
  readonly raised: number;
  /** Subjects whose check failed; they stay due. */
  readonly failed: readonly { readonly patientId: string; readonly error: unknown }[];
}

const RETRIES = 5;

/** Looks at subjects, raises what it finds, and keeps the calendar of when to look again. */
export class Surveillance {
  readonly #pool: Pool;
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #studies: StudyReader;

  constructor({ pool, store, clock }: SurveillanceOptions) {
    this.#pool = pool;
    this.#store = store;
    this.#clock = clock;
    this.#studies = new StudyReader(store);
  }

  /**
   * Looks at a subject as the log has it now and raises what was not raised before. Safe to run twice, at the same
   * time, late, or in any order: what it records is named by what it found.
   */
  async check(studyId: string, patientId: string): Promise<Checked> {
    const raised: Finding[] = [];
    for (let attempt = 0; ; attempt += 1) {
      const study = await this.#studies.read(studyId);
      const position = await this.#store.head(studyId);
      const [history, before] = await Promise.all([
        this.#history(studyId, patientId),
        this.state(studyId, patientId),
      ]);
      const lookedAt = this.#clock();
      const looked = lookAt(study, patientId, history, lookedAt);
      const fresh = looked.findings.filter(({ id }) => !before.has(id));
      for (const finding of fresh) if (await raise(this.#store, studyId, finding)) raised.push(finding);
      if (await this.#openReviews(study, history, looked, attempt)) continue;
      const state = fresh.length > 0 ? await this.state(studyId, patientId) : before;
      await this.#keep(studyId, { ...looked, position, lookedAt }, state);
      return { raised, nextLookAt: looked.nextLookAt };
    }
  }

  /** Checks every subject that is due. A subject whose check fails does not hold up the others. */
  async sweep(studyId: string, { concurrency = 4 }: { concurrency?: number } = {}): Promise<Swept> {
    const failed: { patientId: string; error: unknown }[] = [];
    let [looked, raised] = [0, 0];
    for await (const page of dueLooks(this.#pool, studyId, { until: this.#clock() })) {
      const queue = page.values();
      const work = async () => {
        for (const { patientId } of queue) {
          try {
            const checked = await this.check(studyId, patientId);
            raised += checked.raised.length;
            looked += 1;
          } catch (error) {
            failed.push({ patientId, error });
          }
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
    }
    return { looked, raised, failed };
  }

  /** Makes a study's calendar again from its log; see `buildCalendar`. Returns the number of subjects. */
  async buildCalendar(studyId: string): Promise<number> {
    const study = await this.#studies.read(studyId);
    return buildCalendar({ pool: this.#pool, store: this.#store }, study, this.#clock());
  }

  /** What holds of each subject, raised before or not: now, or on a date. Records nothing. */
  async *preview(studyId: string, when: When = this.#clock()): AsyncGenerator<Finding> {
    const study = await this.#studies.read(studyId);
    const head = await this.#store.head(studyId);
    for await (const { findings } of looks(this.#pool, study, head, when)) yield* findings;
  }

  /** The date that it is now at each site of a study. Throws STUDY_UNKNOWN. */
  async today(studyId: string): Promise<SiteDates> {
    return siteDates(this.#clock(), (await this.#studies.read(studyId)).sites);
  }

  /** How far a study's log has been looked at: everything up to there shows in the worklist. */
  async lookedUpTo(studyId: string): Promise<number> {
    return lookedUpTo(this.#pool, studyId, await this.#store.head(studyId), this.#clock());
  }

  /** The looks that a study's calendar has, all or those until an instant, by instant, page by page. */
  calendar(studyId: string, until?: Date): AsyncGenerator<DueLook[]> {
    return dueLooks(this.#pool, studyId, until ? { until } : {});
  }

  /** A subject's surveillance stream, folded. */
  async state(studyId: string, patientId: string): Promise<SurveillanceState> {
    return foldSurveillance(await this.#store.readStream(studyId, surveillanceStream(patientId)));
  }

  /** Opens reviews; true where the subject has to be looked at again. */
  async #openReviews(
    study: Study,
    history: readonly HistoryEvent[],
    { findings }: Looked,
    attempt: number,
  ): Promise<boolean> {
    const wanted = findings.filter(
      ({ kind, values }) => kind === 'RECURRENCE' && values.review === 'TO_OPEN',
    );
    try {
      let recorded = false;
      for (const finding of wanted)
        recorded = (await openReview(this.#store, study, history, finding)) || recorded;
      return recorded;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'VERSION_CONFLICT' || attempt >= RETRIES)
        throw error;
      return true;
    }
  }

  async #history(studyId: string, patientId: string): Promise<HistoryEvent[]> {
    const events = await this.#store.readStream(studyId, `patient/${patientId}`);
    return events as (RecordedEvent & HistoryEvent)[];
  }

  /** Keeps what a look showed, unless a look at more of the log was faster. */
  async #keep(studyId: string, row: CalendarRow, state: SurveillanceState): Promise<void> {
    const { patientId, siteId, findings } = row;
    await inTransaction(this.#pool, async (client) => {
      const written = await writeCalendar(client, studyId, [row]);
      if (written.size > 0) await writeFindings(client, { studyId, patientId, siteId }, findings, state);
    });
  }
}

async function inTransaction(pool: Pool, action: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await action(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
