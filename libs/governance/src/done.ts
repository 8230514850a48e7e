import type { RecordedEvent } from '#kernel';

/** Who did something, in which role, and when by the server's clock (UTC, microseconds). */
export interface Done {
  readonly by: string;
  readonly role: string;
  readonly at: string;
  readonly eventId: string;
  readonly position: number;
}

export const doneBy = ({ actor, actingRole, recordedAt, eventId, position }: RecordedEvent): Done => ({
  by: actor,
  role: actingRole,
  at: recordedAt,
  eventId,
  position,
});

/** Under which name the registry acts by itself. */
export const GOVERNANCE = { actor: 'governance', actingRole: 'system' } as const;
