import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { EventStore, RecordedEvent } from '#event-store';
import { GOVERNANCE, governedBy } from '#governance';
import type { Studies } from '../studies.js';
import { TendSubjects } from './tend-subjects.js';

export interface StewardOptions {
  pool: Pool;
  store: EventStore;
  studies: Studies;
  /** Told of failures, which are tried again. */
  onError?: (error: unknown) => void;
  pollMs?: number;
}

const PAGE = 2000;
const SUBJECT = 'patient/';
const CHANGES_CHECKS = new Set(['study.registered', 'study.protocol-amended']);

/** What a page of the log asks to be looked at. */
interface Wanted {
  readonly position: number;
  readonly patientIds: ReadonlySet<string>;
  readonly everybody: boolean;
}

/**
 * Keeps what is said about the data up with the data: runs the edit checks over what was recorded, and breaks the
 * signatures of what was changed. It reads the logs from where it stopped; the checkpoint moves when all of a page is
 * done, and doing it twice has one effect. Of several processes one tends a study at a time.
 */
export class Steward {
  readonly #options: StewardOptions;
  readonly #tend: TendSubjects;
  #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: StewardOptions) {
    this.#options = options;
    this.#tend = new TendSubjects(options);
  }

  /** Goes on until it is stopped. */
  start(): void {
    if (this.#running) return;
    this.#stopping = new AbortController();
    this.#running = this.#run(this.#stopping.signal);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#running = undefined;
  }

  /** Resolves when all that is recorded of a study now is seen to. */
  async drain(studyId: string): Promise<void> {
    const head = await this.#options.store.head(studyId);
    for (;;) {
      await this.#step(studyId);
      const { rows } = await this.#options.pool.query<{ position: number }>(
        'select position from governance.checkpoint where study_id = $1',
        [studyId],
      );
      if (Number(rows[0]?.position ?? 0) >= head) return;
      await sleep(20);
    }
  }

  /** Sees to one subject at once, e.g. before it is signed again. */
  async tend(studyId: string, patientId: string): Promise<void> {
    await this.#tend.one(studyId, patientId);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { pollMs = 250 } = this.#options;
    while (!signal.aborted) {
      if ((await this.#round(signal)) === 0) {
        await sleep(pollMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** A page of every study; the number of events that were read. A study that fails does not hold up the others. */
  async #round(signal: AbortSignal): Promise<number> {
    const { store, onError = () => {} } = this.#options;
    const studies = await store.listStudies().catch((error) => {
      if (!signal.aborted) onError(error);
      return [];
    });
    let read = 0;
    for (const studyId of studies) {
      if (signal.aborted) break;
      read += await this.#step(studyId).catch((error) => {
        if (!signal.aborted) onError(error);
        return 0;
      });
    }
    return read;
  }

  /** Sees to one page; the number of events that were read. */
  async #step(studyId: string): Promise<number> {
    const { pool, store } = this.#options;
    const client = await pool.connect();
    try {
      await client.query('begin');
      const after = await claim(client, studyId);
      const events = after === undefined ? [] : await store.readFrom(studyId, { after, limit: PAGE });
      if (events.length > 0) {
        const { position, everybody, patientIds } = wantedBy(events);
        if (everybody) await this.#tend.everybody(studyId);
        else if (patientIds.size > 0) await this.#tend.some(studyId, [...patientIds]);
        await client.query('update governance.checkpoint set position = $2 where study_id = $1', [
          studyId,
          position,
        ]);
      }
      await client.query('commit');
      return events.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

function wantedBy(events: readonly RecordedEvent[]): Wanted {
  const patientIds = new Set<string>();
  let everybody = false;
  for (const { stream, type, actingRole } of events) {
    everybody ||= CHANGES_CHECKS.has(type);
    const patientId = stream.startsWith(SUBJECT) ? stream.slice(SUBJECT.length) : governedBy(stream);
    // What it recorded itself it has already seen.
    if (patientId !== null && actingRole !== GOVERNANCE.actingRole) patientIds.add(patientId);
  }
  return { position: events.at(-1)!.position, patientIds, everybody };
}

/** Where a study was read to; undefined while another process sees to it. */
async function claim(client: PoolClient, studyId: string): Promise<number | undefined> {
  await client.query(
    'insert into governance.checkpoint (study_id, position) values ($1, 0) on conflict do nothing',
    [studyId],
  );
  const { rows } = await client.query<{ position: string | number }>(
    'select position from governance.checkpoint where study_id = $1 for update skip locked',
    [studyId],
  );
  return rows[0] && Number(rows[0].position);
}
