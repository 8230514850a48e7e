import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { DomainError } from '#kernel';
import { commandIdReused, guardConflict } from './append.js';
import { bareArray, byteArray, textArray } from './array-literal.js';
import { studyUnknown } from './database-error.js';
import type { AppendRequest } from './envelope.js';
import { GUARD_STREAM } from './guard.js';
import type { PreparedRequest } from './prepare.js';

export type Requests = Iterable<AppendRequest> | AsyncIterable<AppendRequest>;

/** What an import did: the head of the log after it, and how many events were new. */
export interface ImportResult {
  readonly position: number;
  readonly appended: number;
}

/** Larger calls gain nothing and hold more in memory. */
const EVENTS_PER_CALL = 2000;

const text = `select log.import($1, ${Array.from({ length: 14 }, (_, i) => `$${i + 2}`).join(', ')})`;

/**
 * See `EventStore.importEvents` and `EventStore.importPrepared`, which passes over nothing: `repeats` says whether
 * requests recorded before are passed over, or refused by VERSION_CONFLICT.
 */
export async function importAll<R extends { readonly events: readonly unknown[] }>(
  pool: Pool,
  studyId: string,
  requests: Iterable<R> | AsyncIterable<R>,
  prepare: (request: R) => PreparedRequest,
  repeats: 'pass' | 'refuse' = 'pass',
): Promise<ImportResult> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    let appended = 0;
    const guards = new Set<number>();
    let writing: Promise<unknown> = Promise.resolve();
    for await (const batch of batches(requests, prepare)) {
      // Encoded, like the batch was prepared, while the server is at work on the one before.
      let values = importValues(studyId, batch);
      await writing;
      const fresh = await unrecorded(client, studyId, batch);
      if (fresh.length < batch.length) {
        if (repeats === 'refuse') throw recordedMeanwhile(studyId);
        values = importValues(studyId, fresh);
      }
      writing = fresh.length > 0 ? client.query({ name: 'log.import', text, values }) : writing;
      // Its rejection is met by the next await.
      writing.catch(() => {});
      for (const { guard } of fresh) if (guard !== undefined) guards.add(guard);
      appended += fresh.reduce((sum, request) => sum + request.events.length, 0);
    }
    await writing;
    const { head, guard } = await stateOf(client, studyId);
    checkGuards(studyId, guards, guard);
    await client.query('commit');
    return { position: head, appended };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw versionConflict(studyUnknown(error, studyId), studyId);
  } finally {
    client.release();
  }
}

async function* batches<R extends { readonly events: readonly unknown[] }>(
  requests: Iterable<R> | AsyncIterable<R>,
  prepare: (request: R) => PreparedRequest,
): AsyncGenerator<PreparedRequest[]> {
  let batch: PreparedRequest[] = [];
  let events = 0;
  for await (const request of requests) {
    batch.push(prepare(request));
    events += request.events.length;
    if (events >= EVENTS_PER_CALL) {
      yield batch;
      batch = [];
      events = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** The parameters of log.import: one element for each event. */
function importValues(studyId: string, batch: readonly PreparedRequest[]): string[] {
  const rows = batch.flatMap((request) => request.events.map((event, index) => ({ request, event, index })));
  return [
    studyId,
    textArray(rows.map(({ request }) => request.stream)),
    bareArray(rows.map(({ request }) => request.commandId)),
    byteArray(rows.map(({ request, index }) => (index === 0 ? request.requestHash : null))),
    bareArray(rows.map(({ request, index }) => (index === 0 ? request.expectedVersion : null))),
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

/** What the log has, this import's own writes included. */
interface LogState {
  readonly head: number;
  /** Version of the guard stream. */
  readonly guard: number;
  /** Of the commands asked for those that are recorded, with the hash of what they asked. */
  readonly recorded: Readonly<Record<string, string>>;
}

async function stateOf(
  client: PoolClient,
  studyId: string,
  commandIds: readonly string[] = [],
): Promise<LogState> {
  const { rows } = await client.query<{ state: LogState }>({
    name: 'log.import_state',
    text: 'select log.import_state($1, $2, $3) as state',
    values: [studyId, bareArray(commandIds), GUARD_STREAM],
  });
  return rows[0]!.state;
}

/** The requests whose commands the log does not have yet. Throws COMMAND_ID_REUSED. */
async function unrecorded(
  client: PoolClient,
  studyId: string,
  batch: readonly PreparedRequest[],
): Promise<PreparedRequest[]> {
  const commandIds = batch.map(({ commandId }) => commandId);
  const { recorded } = await stateOf(client, studyId, commandIds);
  return batch.filter(({ commandId, requestHash }) => {
    const hash = recorded[commandId];
    if (hash !== undefined && hash !== requestHash) throw commandIdReused(studyId, commandId);
    return hash === undefined;
  });
}

/** Somebody else has recorded, since they were judged, what was not to be passed over. */
const recordedMeanwhile = (studyId: string): DomainError =>
  new DomainError('VERSION_CONFLICT', `some of it was recorded in ${studyId} meanwhile`, { studyId });

/** The import holds the study's lock, so what the guard stream has now it has until the commit. */
function checkGuards(studyId: string, guards: ReadonlySet<number>, actual: number): void {
  for (const guard of guards) if (guard !== actual) throw guardConflict(studyId, guard, actual);
}

function versionConflict(error: unknown, studyId: string): unknown {
  if (!(error instanceof DatabaseError) || error.code !== 'VC001' || !error.detail) return error;
  const values = { studyId, ...JSON.parse(error.detail) };
  return new DomainError('VERSION_CONFLICT', `${values.stream} has changed since it was read`, values);
}
