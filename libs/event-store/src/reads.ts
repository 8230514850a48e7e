import { type CustomTypesConfig, escapeLiteral, type Pool, type QueryArrayConfig } from 'pg';
import type { EventCatalogue, RecordedEvent } from '#kernel';
import { copyOut } from './copy-out.js';
import { COLUMNS, rowReader } from './recorded-row.js';

/** All events of one stream, in order. */
export interface History {
  readonly stream: string;
  readonly events: RecordedEvent[];
}

/** Leaves the parsing to the row reader, which is the same for COPY. */
const asText = { getTypeParser: () => (text: string) => text } as unknown as CustomTypesConfig;

const LATEST = Number.MAX_SAFE_INTEGER;

/** The queries that answer with events. `EventStore` documents them. */
export class Reads {
  readonly #pool: Pool;
  readonly #catalogue: EventCatalogue;

  constructor(pool: Pool, catalogue: EventCatalogue) {
    this.#pool = pool;
    this.#catalogue = catalogue;
  }

  async #select(
    name: string,
    where: string,
    values: readonly [string, ...unknown[]],
  ): Promise<RecordedEvent[]> {
    const text = `select ${COLUMNS} from log.event e where ${where}`;
    const config: QueryArrayConfig = { name, text, values: [...values], rowMode: 'array', types: asText };
    const { rows } = await this.#pool.query<(string | null)[]>(config);
    return rows.map(rowReader(values[0], this.#catalogue));
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
    const query = `select ${COLUMNS} from log.event e where e.study_id = ${escapeLiteral(studyId)}
      and e.position <= ${Math.trunc(upTo)} order by e.stream, e.version`;
    const read = rowReader(studyId, this.#catalogue);
    let last: History | undefined;
    for await (const rows of copyOut(this.#pool, query)) {
      const complete: History[] = [];
      for (const row of rows) {
        const event = read(row);
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
