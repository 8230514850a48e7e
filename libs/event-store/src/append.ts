import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '#kernel';
import { appendBatch, type Outcome } from './append-batch.js';
import { isFaultOfOneRow, isTransient, studyUnknown } from './database-error.js';
import type { AppendResult } from './envelope.js';
import { GroupCommitter } from './group-committer.js';
import { GUARD_STREAM } from './guard.js';
import { Pipelines } from './pipelines.js';
import type { LogPool } from './pool.js';
import type { PreparedRequest } from './prepare.js';

type Committed = { outcome: Outcome; recordedAt: string };

const RETRY_AFTER_MS = [20, 100, 500, 1000, 2000];

/** A committer that writes by log.append, and again when the connection broke: command ids make that safe. */
export function committerFor(pool: LogPool): GroupCommitter<PreparedRequest, Committed> {
  const pipelines = new Pipelines(pool.pipelined);
  return new GroupCommitter({
    write: (studyId, batch) => write(pipelines, studyId, batch),
    isFaultOfOne: isFaultOfOneRow,
  });
}

async function write(
  pipelines: Pipelines,
  studyId: string,
  batch: readonly PreparedRequest[],
): Promise<Committed[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { recordedAt, results } = await pipelines.use(studyId, (client) =>
        appendBatch(client, studyId, batch),
      );
      return results.map((outcome) => ({ outcome, recordedAt }));
    } catch (error) {
      const delay = RETRY_AFTER_MS[attempt];
      if (delay === undefined || !isTransient(error)) throw studyUnknown(error, studyId);
      await sleep(delay);
    }
  }
}

/** Turns the database's answer into a result. Throws VERSION_CONFLICT or COMMAND_ID_REUSED. */
export function resultOf(request: PreparedRequest, { outcome, recordedAt }: Committed): AppendResult {
  const { studyId, stream, commandId } = request;
  switch (outcome.status) {
    case 'appended': {
      const eventIds = request.events.map((event) => event.eventId);
      return { position: outcome.position, version: outcome.version, eventIds, recordedAt, duplicate: false };
    }
    case 'duplicate': {
      const { status, ...first } = outcome;
      // Our own ids: the first answer was lost with its connection, and this is it.
      return { ...first, duplicate: first.eventIds[0] !== request.events[0]!.eventId };
    }
    case 'reused':
      throw commandIdReused(studyId, commandId);
    case 'guarded':
      throw guardConflict(studyId, request.guard, outcome.actual);
    case 'conflict':
      throw new DomainError('VERSION_CONFLICT', `${stream} has changed since it was read`, {
        studyId,
        stream,
        expected: request.expectedVersion,
        actual: outcome.actual,
      });
  }
}

/** The refusal of a request that was judged by another version of the guard stream. */
export const guardConflict = (studyId: string, expected: number | undefined, actual: number): DomainError =>
  new DomainError('VERSION_CONFLICT', `${GUARD_STREAM} has changed since it was read`, {
    studyId,
    stream: GUARD_STREAM,
    expected,
    actual,
  });

/** The refusal of a command id that comes back with another request. */
export const commandIdReused = (studyId: string, commandId: string): DomainError =>
  new DomainError('COMMAND_ID_REUSED', 'the command id was used for another request', { studyId, commandId });
