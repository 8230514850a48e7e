/** The version a stream must have: one of these, or, for `*`, any as long as it has events. */
export type IfMatch = '*' | readonly number[];

/** Who sends a command, and under which conditions. */
export interface CommandContext {
  readonly actor: string;
  /** The role in which the actor does it. */
  readonly actingRole: string;
  /** Names the command among the actor's: sent again with the same content it records nothing. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: IfMatch;
  /** What ties together the events of one cause, e.g. a request id. */
  readonly correlationId?: string;
  /** The event that caused the command. */
  readonly causationId?: string;
}
