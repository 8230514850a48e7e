import type { Pool, PoolClient } from 'pg';
import type { EventStore, RecordedEvent } from '#event-store';
import { SURVEILLANCE } from './act.js';

/** What the log asks the queue for. */
export interface Wanted {
  /** How far the log was read. */
  readonly position: number;
  /** Subjects of whom something was recorded, each with the position of the last of it. */
  readonly subjects: readonly { readonly patientId: string; readonly position: number }[];
  /** Findings that were raised, for whoever wants to be told. */
  readonly raised: readonly RecordedEvent[];
  /** The protocol or the sites have changed, or more has happened than is worth looking at one by one. */
  readonly everybody: boolean;
}

export interface SubscriptionOptions {
  pool: Pool;
  store: EventStore;
  /** Puts what is wanted into the queue. When it fails, the same is asked for again. */
  enqueue: (studyId: string, wanted: Wanted) => Promise<void>;
  /** More subjects than this at once are looked at by building the calendar; 5000. */
  most?: number;
}

const PAGE = 5000;
/** Types of events of the study itself after which every subject is looked at anew. */
export const ABOUT_EVERYBODY = /registered|protocol-amended|site-/;
const RAISED = new Set(['follow-up.overdue-raised', 'surveillance.finding-raised']);

/**
 * Reads the logs from where it stopped and puts what they ask for into the queue. The checkpoint moves after the
 * queue has it, so a crash between the two asks twice and loses nothing; looking twice has one effect.
 */
export class Subscription {
  readonly #options: SubscriptionOptions;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /** Reads every study to its head once. Returns the number of events that were read. */
  async poll(): Promise<number> {
    let read = 0;
    for (const studyId of await this.#options.store.listStudies()) read += await this.#pollStudy(studyId);
    return read;
  }

  async #pollStudy(studyId: string): Promise<number> {
    const { pool, store, enqueue } = this.#options;
    const client = await pool.connect();
    try {
      await client.query('begin');
      const after = await claim(client, studyId);
      const head = after === undefined ? 0 : await store.head(studyId);
      if (after !== undefined && head > after) {
        await enqueue(studyId, await this.#wanted(studyId, after, head));
        await client.query('update surveillance.checkpoint set position = $2 where study_id = $1', [
          studyId,
          head,
        ]);
      }
      await client.query('commit');
      return after === undefined ? 0 : head - after;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async #wanted(studyId: string, after: number, head: number): Promise<Wanted> {
    const { store, most = 5000 } = this.#options;
    const subjects = new Map<string, number>();
    const raised: RecordedEvent[] = [];
    let everybody = false;
    let position = after;
    while (position < head && subjects.size <= most) {
      const page = await store.readFrom(studyId, { after: position, limit: PAGE, upTo: head });
      for (const event of page) {
        const [kind, patientId] = event.stream.split('/', 2) as [string, string?];
        if (kind === 'study') everybody ||= ABOUT_EVERYBODY.test(event.type);
        if (RAISED.has(event.type)) raised.push(event);
        else if (patientId !== undefined && isNews(event)) subjects.set(patientId, event.position);
      }
      position = page.at(-1)?.position ?? head;
    }
    const tooMany = subjects.size > most;
    return {
      position: head,
      subjects: tooMany ? [] : [...subjects].map(([patientId, at]) => ({ patientId, position: at })),
      raised,
      everybody: everybody || tooMany,
    };
  }
}

/** What a check itself recorded, it has already seen. */
const isNews = ({ actor, actingRole }: RecordedEvent): boolean =>
  actor !== SURVEILLANCE.actor || actingRole !== SURVEILLANCE.actingRole;

/** Where a study was read to; undefined while another process reads it. */
async function claim(client: PoolClient, studyId: string): Promise<number | undefined> {
  await client.query(
    'insert into surveillance.checkpoint (study_id, position) values ($1, 0) on conflict do nothing',
    [studyId],
  );
  const { rows } = await client.query<{ position: string | number }>(
    'select position from surveillance.checkpoint where study_id = $1 for update skip locked',
    [studyId],
  );
  return rows[0] && Number(rows[0].position);
}
