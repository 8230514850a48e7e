import type { Pool, PoolClient } from 'pg';
import { bareArray, byteArray, textArray } from './array-literal.js';
import type { PreparedRequest } from './prepare.js';

/** What log.append answers to one request. */
export type Outcome =
  | { status: 'appended'; position: number; version: number }
  | { status: 'duplicate'; position: number; version: number; eventIds: string[]; recordedAt: string }
  | { status: 'reused' }
  | { status: 'conflict'; actual: number };

/** The outcomes of a batch, in the order of its requests. */
export interface BatchOutcome {
  recordedAt: string;
  results: Outcome[];
}

const text = `select log.append($1, ${Array.from({ length: 17 }, (_, i) => `$${i + 2}`).join(', ')}) as result`;

/**
 * Writes requests of one study by one call, one transaction. Their streams and their command ids must differ
 * from each other. A request that is refused leaves the others as they are; a row that the database cannot
 * store fails the call, and nothing is written.
 */
export async function appendBatch(
  db: Pool | PoolClient,
  studyId: string,
  batch: readonly PreparedRequest[],
): Promise<BatchOutcome> {
  const { rows } = await db.query<[BatchOutcome]>({
    name: 'log.append',
    text,
    values: [studyId, ...requestArrays(batch), ...eventArrays(batch)],
    rowMode: 'array',
  } as never);
  return rows[0]![0];
}

function requestArrays(batch: readonly PreparedRequest[]): string[] {
  return [
    bareArray(batch.map((request) => request.commandId)),
    byteArray(batch.map((request) => request.requestHash)),
    textArray(batch.map((request) => request.stream)),
    bareArray(batch.map((request) => request.expectedVersion)),
    bareArray(batch.map((request) => request.events.length)),
  ];
}

/** One element for each event; what belongs to the request is repeated, which is cheaper than a join. */
function eventArrays(batch: readonly PreparedRequest[]): string[] {
  const rows = batch.flatMap((request, index) => request.events.map((event) => ({ request, event, index })));
  return [
    bareArray(rows.map(({ index }) => index + 1)),
    textArray(rows.map(({ request }) => request.stream)),
    bareArray(rows.map(({ event }) => event.eventId)),
    textArray(rows.map(({ event }) => event.type)),
    bareArray(rows.map(({ event }) => event.schemaVersion)),
    textArray(rows.map(({ request }) => request.actor)),
    textArray(rows.map(({ request }) => request.actingRole)),
    textArray(rows.map(({ request }) => request.reason)),
    textArray(rows.map(({ request }) => request.correlationId)),
    textArray(rows.map(({ request }) => request.causationId)),
    textArray(rows.map(({ event }) => event.occurredOn)),
    textArray(rows.map(({ event }) => event.payloadText)),
  ];
}
