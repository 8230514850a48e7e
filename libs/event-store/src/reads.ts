import { escapeLiteral, type Pool } from 'pg';
import type { EventCatalogue, RecordedEvent } from '#kernel';
import { copyOut } from './copy-out.js';
import { type RecordedRow, ROW, toRecordedEvent } from './recorded-row.js';

/** All events of one stream, in order. */
export interface History {
  readonly stream: string;
  readonly events: RecordedEvent[];
}

const LATEST = Number.MAX_SAFE_INTEGER;

/** The queries that answer with events. `EventStore` documents them. */
export class Reads {
  readonly #pool: Pool;
  readonly #catalogue: EventCatalogue;

  constructor(pool: Pool, catalogue: EventCatalogue) {
    this.#pool = pool;
    this.#catalogue = catalogue;
  }

  async #select(name: string, where: string, values: readonly unknown[]): Promise<RecordedEvent[]> {
    const query = { name, text: `select ${ROW} from log.event e where ${where}`, values: [...values] };
    const { rows } = await this.#pool.query<[string, string]>({ ...query, rowMode: 'array' } as never);
    return rows.map((row: RecordedRow) => toRecordedEvent(row, this.#catalogue));
  }

  stream(studyId: string, stream: string, from = 1, upTo = LATEST): Promise<RecordedEvent[]> {
    const where = `e.study_id = $1 and e.stream = $2 and e.version >= $3 and e.position <= $4 order by e.version`;
    return this.#select('log.stream', where, [studyId, stream, from, upTo]);
  }

  from(studyId: string, after: number, limit: number, upTo = LATEST): Promise<RecordedEvent[]> {
    const where = `e.study_id = $1 and e.position > $2 and e.position <= $4 order by e.position limit $3`;
    return this.#select('log.from', where, [studyId, after, limit, upTo]);
  }

  async *histories(studyId: string, upTo = LATEST): AsyncGenerator<History[]> {
    const query = `select ${ROW} from log.event e where e.study_id = ${escapeLiteral(studyId)}
      and e.position <= ${Math.trunc(upTo)} order by e.stream, e.version`;
    let last: History | undefined;
    for await (const rows of copyOut(this.#pool, query)) {
      const complete: History[] = [];
      for (const row of rows) {
        const event = toRecordedEvent(row as unknown as RecordedRow, this.#catalogue);
        if (last?.stream !== event.stream) {
          if (last) complete.push(last);
          last = { stream: event.stream, events: [] };
        }
        last.events.push(event);
      }
      if (complete.length > 0) yield complete;
    }
    if (last) yield [last];
  }
}
