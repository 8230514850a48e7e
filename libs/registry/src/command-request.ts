import {
  type CommandHandlerOptions,
  type CommandRequest,
  type CommandResult,
  commandHandler,
  commandIdOf,
  type EventStore,
  newId,
} from '#event-store';
import { DomainError, type DomainEvent } from '#kernel';
import type { CommandContext } from './command-context.js';

/** Nothing has this version, so a command that expects it is stale. */
const NO_VERSION = -1;

/** A command and where it goes. */
export interface Addressed<Command> {
  readonly studyId: string;
  readonly stream: string;
  readonly command: Command;
  /** In words, for the envelope; null where the command needs none. */
  readonly reason: string | null;
  /** Whether it makes the stream, so that no version of it can be expected. */
  readonly creates?: boolean;
}

/** The request that carries a command, under the sender's name and conditions. */
export async function commandRequest<Command>(
  store: EventStore,
  { studyId, stream, command, reason, creates = false }: Addressed<Command>,
  context: CommandContext,
): Promise<CommandRequest<Command>> {
  const { actor, actingRole, idempotencyKey, correlationId, causationId } = context;
  const expectedVersion = await versionExpected(store, studyId, stream, context, creates);
  return {
    studyId,
    stream,
    command,
    actor,
    actingRole,
    correlationId,
    causationId,
    reason,
    commandId: idempotencyKey === undefined ? newId() : commandIdOf(actor, idempotencyKey),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}

async function versionExpected(
  store: EventStore,
  studyId: string,
  stream: string,
  { ifMatch }: CommandContext,
  creates: boolean,
): Promise<number | undefined> {
  // A stream that does not exist refuses every command but the one that makes it.
  if (ifMatch === '*') return creates ? NO_VERSION : undefined;
  if (ifMatch === undefined || ifMatch.length <= 1) return ifMatch && (ifMatch[0] ?? NO_VERSION);
  const present = (await store.readStream(studyId, stream)).length;
  return ifMatch.includes(present) ? present : ifMatch[0];
}

/** Speaks of the key where the caller gave one. Throws IDEMPOTENCY_KEY_REUSED in the place of COMMAND_ID_REUSED. */
export async function named<T>({ idempotencyKey }: CommandContext, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reused = error instanceof DomainError && error.code === 'COMMAND_ID_REUSED';
    if (!reused || idempotencyKey === undefined) throw error;
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'this idempotency key was used for another request', {
      idempotencyKey,
    });
  }
}

/** Makes the function that carries out the commands of one decider, as they are addressed. */
export function recorder<State, Command, Event extends DomainEvent>(
  options: CommandHandlerOptions<State, Command, Event>,
): (addressed: Addressed<Command>, context: CommandContext) => Promise<CommandResult> {
  const handle = commandHandler(options);
  return async (addressed, context) => {
    const request = await commandRequest(options.store, addressed, context);
    return named(context, () => handle(request));
  };
}
