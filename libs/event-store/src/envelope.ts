import type { DomainEvent } from '#kernel';

/** Who recorded something and why; the same for all events of one request. */
export interface RequestMetadata {
  /** UUID that names the command: unique within the study, repeated by a retry. See `commandIdOf`. */
  readonly commandId: string;
  readonly actor: string;
  readonly actingRole: string;
  readonly reason?: string | null;
  readonly correlationId?: string | null;
  readonly causationId?: string | null;
}

/** Events to be appended to one stream, all or none. */
export interface AppendRequest extends RequestMetadata {
  readonly studyId: string;
  readonly stream: string;
  /** The version the stream must have: 0 for a stream that must be new; left out when any will do. */
  readonly expectedVersion?: number;
  /** The version that the study's guard stream must have; left out where it does not matter. */
  readonly guard?: number;
  /** At least one. Validated by the store's catalogue, which also gives `occurredOn` and the schema version. */
  readonly events: readonly DomainEvent[];
  /** SHA-256 (hex) of what the caller was asked; by default of the events, the actor and the reason. */
  readonly requestHash?: string;
}

/** What an append, or the first append of a repeated command, did. */
export interface AppendResult {
  /** Position of the last event. */
  readonly position: number;
  /** Version of the stream after it. */
  readonly version: number;
  readonly eventIds: readonly string[];
  /** UTC, microseconds. */
  readonly recordedAt: string;
  /** True when the command had been recorded before and nothing was appended now. */
  readonly duplicate: boolean;
}
