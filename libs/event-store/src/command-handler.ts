import { hash } from 'node:crypto';
import { canonicalJson, type Decider, DomainError, type DomainEvent, type RecordedEvent } from '#kernel';
import type { RequestMetadata } from './envelope.js';
import type { EventStore } from './event-store.js';
import { FoldCache, type Folded } from './fold-cache.js';
import { recordedEvents } from './prepare.js';
import { Turns } from './turns.js';

/** A command for one stream. */
export interface CommandRequest<Command> extends RequestMetadata {
  readonly studyId: string;
  readonly stream: string;
  readonly command: Command;
  /** The version the sender has seen (If-Match); another one is refused at once with STALE_VERSION. */
  readonly expectedVersion?: number;
}

/** What a command did, or did when it was first sent. */
export interface CommandResult {
  /** Position of its last event, or of the stream's when it caused none. */
  readonly position: number;
  readonly version: number;
  readonly eventIds: readonly string[];
  readonly duplicate: boolean;
}

/** What else a command is judged by than its own stream: the study's guard stream, as it was read. */
export interface Guard<State, Event> {
  /** The guard stream's version; the events are appended only while it has it. */
  readonly version: number;
  /** Throws where the events must not be. */
  approve(state: State, events: readonly Event[]): void;
}

export interface CommandHandlerOptions<State, Command, Event extends DomainEvent> {
  store: EventStore;
  decider: Decider<State, Command, Event, RecordedEvent<Event>>;
  cache?: FoldCache<State>;
  /** Reads the guard; `fresh` asks for its present state, otherwise one from memory will do. */
  guard?: (request: CommandRequest<Command>, fresh: boolean) => Promise<Guard<State, Event>>;
}

const RETRIES = 3;

const isConflict = (error: unknown) => error instanceof DomainError && error.code === 'VERSION_CONFLICT';

/**
 * Makes the function that carries a stream's commands out: fold, decide, append at the version that was folded;
 * on a conflict fold what is new and decide again, three times. A repeated command is answered as it was the
 * first time, even where the decider would now refuse it. Throws what the decider and `EventStore.append` throw,
 * and STALE_VERSION `{ stream, expected, actual }`.
 */
export function commandHandler<State, Command, Event extends DomainEvent>(
  options: CommandHandlerOptions<State, Command, Event>,
): (request: CommandRequest<Command>) => Promise<CommandResult> {
  const handler = new Handler(options);
  // Commands of one stream would only conflict with each other.
  const turns = new Turns();
  return (request) => turns.take(keyOf(request), () => handler.handle(request));
}

const keyOf = ({ studyId, stream }: { studyId: string; stream: string }) => `${studyId}\n${stream}`;

class Handler<State, Command, Event extends DomainEvent> {
  readonly #store: EventStore;
  readonly #decider: Decider<State, Command, Event, RecordedEvent<Event>>;
  readonly #cache: FoldCache<State>;
  readonly #guard: CommandHandlerOptions<State, Command, Event>['guard'];

  constructor(options: CommandHandlerOptions<State, Command, Event>) {
    const { store, decider, cache = new FoldCache(), guard } = options;
    this.#store = store;
    this.#decider = decider;
    this.#cache = cache;
    this.#guard = guard;
  }

  async handle(request: CommandRequest<Command>): Promise<CommandResult> {
    const requestHash = hashOf(request);
    const cached = this.#cache.get(keyOf(request));
    let folded = cached ?? (await this.#catchUp(request));
    let fresh = !cached;
    for (let attempt = 0; ; ) {
      const guard = await this.#guard?.(request, fresh);
      const events = this.#decide(request, folded, guard);
      if (!Array.isArray(events) || events.length === 0) {
        if (fresh) return this.#refuse(request, requestHash, folded, events);
        folded = await this.#catchUp(request, folded);
        fresh = true;
        continue;
      }
      try {
        return await this.#append(request, requestHash, folded, { events, guard: guard?.version });
      } catch (error) {
        if (!isConflict(error) || attempt === RETRIES) throw error;
        attempt += 1;
        folded = await this.#catchUp(request, folded);
        fresh = true;
      }
    }
  }

  /** The events, or the error that refuses the command. */
  #decide(
    request: CommandRequest<Command>,
    { state, version }: Folded<State>,
    guard: Guard<State, Event> | undefined,
  ): Event[] | { error: unknown } {
    const { stream, expectedVersion } = request;
    if (expectedVersion !== undefined && expectedVersion !== version) {
      const values = { stream, expected: expectedVersion, actual: version };
      return { error: new DomainError('STALE_VERSION', `${stream} has changed since it was read`, values) };
    }
    try {
      const events = this.#decider.decide(state, request.command);
      guard?.approve(state, events);
      return events;
    } catch (error) {
      return { error };
    }
  }

  /** A command that would now have no effect may have had one before. */
  async #refuse(
    request: CommandRequest<Command>,
    requestHash: string,
    { position, version }: Folded<State>,
    decision: Event[] | { error: unknown },
  ): Promise<CommandResult> {
    const first = await this.#store.firstResult(request.studyId, request.commandId, requestHash);
    if (first) return first;
    if (!Array.isArray(decision)) throw decision.error;
    return { position, version, eventIds: [], duplicate: false };
  }

  async #append(
    { command, ...request }: CommandRequest<Command>,
    requestHash: string,
    folded: Folded<State>,
    decided: { events: Event[]; guard: number | undefined },
  ): Promise<CommandResult> {
    const expectedVersion = folded.version;
    const prepared = this.#store.prepare({ ...request, expectedVersion, ...decided, requestHash });
    const result = await this.#store.commit(prepared);
    if (!result.duplicate) this.#fold(keyOf(request), folded, recordedEvents(prepared, result));
    return result;
  }

  /** Reads and folds what the stream has got since. */
  async #catchUp(
    { studyId, stream }: CommandRequest<Command>,
    folded: Folded<State> = { state: this.#decider.initial, version: 0, position: 0 },
  ): Promise<Folded<State>> {
    const events = await this.#store.readStream(studyId, stream, { from: folded.version + 1 });
    return this.#fold(keyOf({ studyId, stream }), folded, events);
  }

  #fold(key: string, folded: Folded<State>, events: readonly RecordedEvent[]): Folded<State> {
    const next = events.reduce<Folded<State>>(
      ({ state }, event) => ({
        // The stream holds what this decider wrote.
        state: this.#decider.evolve(state, event as RecordedEvent<Event>),
        version: event.version,
        position: event.position,
      }),
      folded,
    );
    this.#cache.set(key, next);
    return next;
  }
}

/** What was asked, by whom and why: the same command id must come with the same. */
function hashOf<C>({ stream, command, actor, reason = null }: CommandRequest<C>): string {
  return hash('sha256', canonicalJson({ stream, command, actor, reason }));
}
