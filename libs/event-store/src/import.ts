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

/** See `EventStore.importEvents`. */
export async function importAll(
  pool: Pool,
  studyId: string,
  requests: Requests,
  prepare: (request: AppendRequest) => PreparedRequest,
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
      if (fresh.length < batch.length) values = importValues(studyId, fresh);
      writing = fresh.length > 0 ? client.query({ name: 'log.import', text, values }) : writing;
      // Its rejection is met by the next await.
      writing.catch(() => {});
      for (const { guard } of fresh) if (guard !== undefined) guards.add(guard);
      appended += fresh.reduce((sum, request) => sum + request.events.length, 0);
    }
    await writing;
    await checkGuards(client, studyId, guards);
    const { rows } = await client.query('select head from log.study_log where study_id = $1', [studyId]);
    await client.query('commit');
    return { position: rows[0]?.head ?? 0, appended };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw versionConflict(studyUnknown(error, studyId), studyId);
  } finally {
    client.release();
  }
}

async function* batches(
  requests: Requests,
  prepare: (request: AppendRequest) => PreparedRequest,
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

/** The requests whose commands the log does not have yet. Throws COMMAND_ID_REUSED. */
async function unrecorded(
  client: PoolClient,
  studyId: string,
  batch: readonly PreparedRequest[],
): Promise<PreparedRequest[]> {
  const { rows } = await client.query<{ id: string; hash: string }>({
    name: 'log.recorded_commands',
    text: `select command_id as id, encode(request_hash, 'hex') as hash from log.event
      where study_id = $1 and command_id = any($2) and request_hash is not null`,
    values: [studyId, bareArray(batch.map((request) => request.commandId))],
  });
  const recorded = new Map(rows.map(({ id, hash }) => [id, hash]));
  return batch.filter(({ commandId, requestHash }) => {
    const hash = recorded.get(commandId);
    if (hash !== undefined && hash !== requestHash) throw commandIdReused(studyId, commandId);
    return hash === undefined;
  });
}

/** The import holds the study's lock, so what the guard stream has now it has until the commit. */
async function checkGuards(client: PoolClient, studyId: string, guards: ReadonlySet<number>): Promise<void> {
  if (guards.size === 0) return;
  const { rows } = await client.query<{ version: number }>(
    `select coalesce((select e.version from log.event e where e.study_id = $1 and e.stream = $2
       order by e.version desc limit 1), 0) as version`,
    [studyId, GUARD_STREAM],
  );
  const actual = rows[0]?.version ?? 0;
  for (const guard of guards) if (guard !== actual) throw guardConflict(studyId, guard, actual);
}

function versionConflict(error: unknown, studyId: string): unknown {
  if (!(error instanceof DatabaseError) || error.code !== 'VC001' || !error.detail) return error;
  const values = { studyId, ...JSON.parse(error.detail) };
  return new DomainError('VERSION_CONFLICT', `${values.stream} has changed since it was read`, values);
}
