import type { Pool, PoolClient } from 'pg';
import { bareArray, byteArray, textArray } from './array-literal.js';
import { GUARD_STREAM } from './guard.js';
import type { PreparedEvent, PreparedRequest } from './prepare.js';

/** What became of one request. */
export type Outcome =
  | { status: 'appended'; position: number; version: number }
  | { status: 'duplicate'; position: number; version: number; eventIds: string[]; recordedAt: string }
  | { status: 'reused' }
  | { status: 'conflict'; actual: number }
  | { status: 'guarded'; actual: number };

/** The outcomes of a batch, in the order of its requests. */
export interface BatchOutcome {
  recordedAt: string;
  results: Outcome[];
}

/**
 * What log.append answers. A request that it appended is told by the version its stream had before: the events of such
 * requests follow each other after the head.
 */
interface Answer {
  recordedAt: string;
  /** The log's last position before the batch. */
  head: number;
  results: (number | Exclude<Outcome, { status: 'appended' }>)[];
}

const text = `select log.append($1, ${Array.from({ length: 18 }, (_, i) => `$${i + 2}`).join(', ')}) as result`;

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
  const events = batch.flatMap((request) => request.events);
  const values = [
    studyId,
    ...requestArrays(batch),
    ...eventArrays(events),
    ...metadataArrays(batch),
    ...payloadArrays(events),
    ...guardArrays(batch),
  ];
  const { rows } = await db.query<[Answer]>({
    name: 'log.append',
    text,
    values,
    rowMode: 'array',
  } as never);
  return outcomesOf(batch, rows[0]![0]);
}

function outcomesOf(batch: readonly PreparedRequest[], { recordedAt, head, results }: Answer): BatchOutcome {
  let position = head;
  const outcomes = results.map((result, index): Outcome => {
    if (typeof result !== 'number') return result;
    const { length } = batch[index]!.events;
    position += length;
    return { status: 'appended', position, version: result + length };
  });
  return { recordedAt, results: outcomes };
}

/** One element for each request, and for each event the number of its request, counted from 1. */
function requestArrays(batch: readonly PreparedRequest[]): string[] {
  return [
    bareArray(batch.map((request) => request.commandId)),
    byteArray(batch.map((request) => request.requestHash)),
    textArray(batch.map((request) => request.stream)),
    bareArray(batch.map((request) => request.expectedVersion)),
    bareArray(batch.map((request) => request.events.length)),
    bareArray(batch.flatMap((request, index) => request.events.map(() => index + 1))),
  ];
}

function eventArrays(events: readonly PreparedEvent[]): string[] {
  return [
    bareArray(events.map((event) => event.eventId)),
    textArray(events.map((event) => event.type)),
    bareArray(events.map((event) => event.schemaVersion)),
  ];
}

function metadataArrays(batch: readonly PreparedRequest[]): (string | null)[] {
  return [
    textArray(batch.map((request) => request.actor)),
    textArray(batch.map((request) => request.actingRole)),
    textsIfAny(batch.map((request) => request.reason)),
    textsIfAny(batch.map((request) => request.correlationId)),
    textsIfAny(batch.map((request) => request.causationId)),
  ];
}

/** What nobody gave is no array of nothings: an element of it is null too. */
const textsIfAny = (texts: readonly (string | null | undefined)[]) =>
  texts.some((text) => text != null) ? textArray(texts) : null;

function payloadArrays(events: readonly PreparedEvent[]): string[] {
  return [
    textArray(events.map((event) => event.occurredOn)),
    textArray(events.map((event) => event.payloadText)),
  ];
}

/** Nothing is read of the guard stream where no request of the batch asks for it. */
function guardArrays(batch: readonly PreparedRequest[]): (string | null)[] {
  if (batch.every((request) => request.guard === undefined)) return [null, null];
  return [GUARD_STREAM, bareArray(batch.map((request) => request.guard))];
}
