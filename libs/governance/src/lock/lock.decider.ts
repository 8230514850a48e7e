import type { z } from 'zod';
import { type Decider, DomainError, type RecordedEvent } from '#kernel';
import { type Done, doneBy } from '../done.js';
import { type LockEvent, LockPlaced, LockReleased, type LockScope, lockIdOf } from './lock.events.js';

/** A lock in force. */
export interface Lock {
  readonly lockId: string;
  readonly scope: LockScope;
  readonly reason: string;
  readonly placed: Done;
}

/** The locks in force, by name. */
export type LockBook = ReadonlyMap<string, Lock>;

export type LockCommand =
  | { name: 'place'; scope: LockScope; reason: string }
  | { name: 'release'; scope: LockScope; reason: z.infer<typeof LockReleased.schema>['reason'] };

/** Throws ALREADY_LOCKED and NOT_LOCKED. */
export const lockDecider: Decider<LockBook, LockCommand, LockEvent, RecordedEvent<LockEvent>> = {
  initial: new Map(),
  decide(book, command) {
    const lockId = lockIdOf(command.scope);
    const lock = book.get(lockId);
    if (command.name === 'place') {
      if (lock) throw new DomainError('ALREADY_LOCKED', `${inWords(lock)} already`, valuesOf(lock));
      return [LockPlaced({ lockId, scope: command.scope, reason: command.reason })];
    }
    if (!lock) throw new DomainError('NOT_LOCKED', `${lockId} is not locked`, { lockId });
    return [LockReleased({ lockId, scope: lock.scope, reason: command.reason })];
  },
  evolve(book, event) {
    const next = new Map(book);
    const { lockId, scope } = event.payload;
    if (event.type === 'lock.released') next.delete(lockId);
    else next.set(lockId, { lockId, scope, reason: event.payload.reason, placed: doneBy(event) });
    return next;
  },
};

/** Folds the stream of locks. */
export const foldLocks = (events: readonly RecordedEvent[], from: LockBook = lockDecider.initial): LockBook =>
  events.reduce((book, event) => lockDecider.evolve(book, event as RecordedEvent<LockEvent>), from);

/** `visit/P-001/on-drug/3 was locked by m.tan on 2024-05-02T08:15:30.120000Z: Interim analysis`. */
export function inWords({ lockId, placed, reason }: Lock): string {
  const what = lockId === 'study' ? 'the study' : lockId.replace('/', ' ');
  return `${what} was locked by ${placed.by} on ${placed.at}: ${reason}`;
}

/** What a refusal says of a lock. */
export const valuesOf = ({ lockId, scope, reason, placed }: Lock) => ({
  lockId,
  scope,
  reason,
  lockedBy: placed.by,
  lockedIn: placed.role,
  lockedAt: placed.at,
});
