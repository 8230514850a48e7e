import { z } from 'zod';
import { CalendarDate, defineEvent, type EventOf } from '#kernel';
import { ChangeReason, Identifier, Note } from '#trial';

/**
 * What is closed to changes, and opened again. All locks of a study are in its one guard stream, `lock`. Type names
 * and payloads are the storage format: never renamed, only upcast.
 */

const patientId = Identifier;

export const LockScope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('study') }).strict(),
    z.object({ kind: z.literal('site'), siteId: Identifier }).strict(),
    z.object({ kind: z.literal('patient'), patientId }).strict(),
    z
      .object({
        kind: z.literal('visit'),
        patientId,
        schedule: Identifier,
        month: z.int().min(1),
        /** The visit's window when the lock was placed: what is dated in it is locked. */
        from: CalendarDate,
        to: CalendarDate,
      })
      .strict(),
    z.object({ kind: z.literal('event'), patientId, eventId: z.uuid() }).strict(),
  ])
  .meta({ id: 'LockScope' });
export type LockScope = z.infer<typeof LockScope>;

const LockId = z.string().min(1).max(200);

export const LockPlaced = defineEvent(
  'lock.placed',
  1,
  z.object({ lockId: LockId, scope: LockScope, reason: Note }).strict(),
);

export const LockReleased = defineEvent(
  'lock.released',
  1,
  z.object({ lockId: LockId, scope: LockScope, reason: ChangeReason }).strict(),
);

export const lockEvents = [LockPlaced, LockReleased] as const;
export type LockEvent = EventOf<(typeof lockEvents)[number]>;

/** What a lock is called: equal scopes have one name. */
export function lockIdOf(scope: LockScope): string {
  switch (scope.kind) {
    case 'study':
      return 'study';
    case 'site':
      return `site/${scope.siteId}`;
    case 'patient':
      return `patient/${scope.patientId}`;
    case 'visit':
      return `visit/${scope.patientId}/${scope.schedule}/${scope.month}`;
    case 'event':
      return `event/${scope.patientId}/${scope.eventId}`;
  }
}
