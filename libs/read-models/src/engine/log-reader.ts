import type { Pool, PoolClient } from 'pg';
import { escapeLiteral } from 'pg';
import { copyOut } from '#event-store';
import type { EventCatalogue } from '#kernel';
import { type LogEvent, STUDY_STREAM } from './projection.js';

/** Some of the log in the order of positions, or of streams. */
export interface StreamEvent {
  readonly stream: string;
  readonly event: LogEvent;
}

/** All events of a stream. */
export interface StreamHistory {
  readonly stream: string;
  readonly history: LogEvent[];
}

type Row = [
  position: number,
  stream: string,
  version: number,
  eventId: string,
  type: string,
  schema: number,
  payload: unknown,
];

type CopiedRow = [string, string, string, string, string, string, string];

const COLUMNS = 'position, stream, version, event_id, type, schema_version, payload';

/** Reads studies' logs for projections: only what they need, and undecodable events as such. */
export class LogReader {
  readonly #catalogue: EventCatalogue;

  constructor(catalogue: EventCatalogue) {
    this.#catalogue = catalogue;
  }

  /** The events of a stretch of the log that are of the study's own stream, or of one whose name begins like that. */
  async stretch(
    db: Pool | PoolClient,
    studyId: string,
    prefix: string,
    { after, upTo }: { after: number; upTo: number },
  ): Promise<StreamEvent[]> {
    const sql = `select ${COLUMNS} from log.event where study_id = $1 and position > $2 and position <= $3
      and (stream ^@ $4 or stream = '${STUDY_STREAM}') order by position`;
    return this.#query(db, 'stretch', sql, [studyId, after, upTo, prefix]);
  }

  /** Whole streams up to a position, stream by stream. */
  async streams(
    db: Pool | PoolClient,
    studyId: string,
    streams: readonly string[],
    upTo: number,
  ): Promise<Map<string, LogEvent[]>> {
    const sql = `select ${COLUMNS} from log.event
      where study_id = $1 and stream = any($2) and position <= $3 order by stream, version`;
    const histories = new Map<string, LogEvent[]>();
    for (const { stream, event } of await this.#query(db, 'streams', sql, [studyId, streams, upTo])) {
      const history = histories.get(stream);
      if (history) history.push(event);
      else histories.set(stream, [event]);
    }
    return histories;
  }

  /** The streams whose names begin like that, up to a position, in the order of their names, in groups as they arrive. */
  async *copy(pool: Pool, studyId: string, prefix: string, upTo: number): AsyncGenerator<StreamEvent[]> {
    const query = `select ${COLUMNS} from log.event where study_id = ${escapeLiteral(studyId)}
      and stream ^@ ${escapeLiteral(prefix)} and position <= ${upTo} order by stream, version`;
    for await (const rows of copyOut(pool, query)) {
      yield (rows as CopiedRow[]).map(([position, stream, version, eventId, type, schema, payload]) =>
        this.#decode([
          Number(position),
          stream,
          Number(version),
          eventId,
          type,
          Number(schema),
          JSON.parse(payload),
        ]),
      );
    }
  }

  /** Each such stream's whole history up to a position, in the order of their names. */
  async *histories(
    pool: Pool,
    studyId: string,
    prefix: string,
    upTo: number,
    progress?: (events: number) => void,
  ): AsyncGenerator<StreamHistory> {
    let current: StreamHistory | undefined;
    for await (const events of this.copy(pool, studyId, prefix, upTo)) {
      for (const { stream, event } of events) {
        if (current?.stream !== stream) {
          if (current) yield current;
          current = { stream, history: [] };
        }
        current.history.push(event);
      }
      progress?.(events.length);
    }
    if (current) yield current;
  }

  async #query(db: Pool | PoolClient, name: string, text: string, values: unknown[]): Promise<StreamEvent[]> {
    const { rows } = await db.query({ name: `read-models.${name}`, text, values, rowMode: 'array' });
    return (rows as Row[]).map((row) => this.#decode(row));
  }

  #decode([position, stream, version, eventId, type, schema, payload]: Row): StreamEvent {
    let decoded = payload;
    let failure: unknown;
    try {
      decoded = this.#catalogue.upcast(type, schema, payload);
    } catch (error) {
      failure = error;
    }
    // Every event has one shape: histories are gone through at every event, and that is twice as fast.
    return { stream, event: { type, payload: decoded, eventId, position, version, failure } };
  }
}
