import {
  type CommandRequest,
  type CommandResult,
  commandHandler,
  commandIdOf,
  type EventStore,
  FoldCache,
  newId,
} from '#event-store';
import { DomainError, type RecordedEvent } from '#kernel';
import {
  type PatientCommand,
  type PatientEvent,
  type PatientState,
  patientDecider,
  type Study,
  type StudyCommand,
  type StudyEvent,
  type StudyState,
  studyDecider,
} from '#trial';
import { type Clock, latestToday } from './clock.js';
import type { CommandContext } from './command-context.js';
import { patientStream, STUDY_STREAM } from './streams.js';
import type { Studies } from './studies.js';

/** Nothing has this version, so a command that expects it is stale. */
const NO_VERSION = -1;

/** The one way by which commands become events: the API, the command line and the demo study all take it. */
export class Commands {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #clock: Clock;
  readonly #patients = new FoldCache<PatientState>();
  readonly #handleStudy: (request: CommandRequest<StudyCommand>) => Promise<CommandResult>;
  #patientHandlers = new WeakMap<
    Study,
    (request: CommandRequest<PatientCommand>) => Promise<CommandResult>
  >();

  constructor({ store, studies, clock }: { store: EventStore; studies: Studies; clock: Clock }) {
    this.#store = store;
    this.#studies = studies;
    this.#clock = clock;
    this.#handleStudy = commandHandler<StudyState, StudyCommand, StudyEvent>({
      store,
      decider: studyDecider,
    });
  }

  /**
   * Registers a study or changes it. Throws what the study's decider throws, STUDY_UNKNOWN, STALE_VERSION,
   * VERSION_CONFLICT and IDEMPOTENCY_KEY_REUSED.
   */
  async recordStudy(studyId: string, command: StudyCommand, context: CommandContext): Promise<CommandResult> {
    if (command.name === 'register') {
      // A study that would be refused must not get a log. One that is there is refused, or repeated, below.
      studyDecider.decide(studyDecider.initial, command);
      await this.#store.openStudy(studyId);
    }
    try {
      const request = await this.#request(studyId, STUDY_STREAM, command, context);
      return await named(context, () => this.#handleStudy(request));
    } finally {
      this.#studies.forget(studyId);
    }
  }

  /**
   * Records what happened to a subject. Throws what the subject's decider throws, STUDY_UNKNOWN, STALE_VERSION,
   * VERSION_CONFLICT and IDEMPOTENCY_KEY_REUSED.
   */
  async recordPatient(
    studyId: string,
    patientId: string,
    command: PatientCommand,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { study } = await this.#studies.read(studyId);
    const request = await this.#request(studyId, patientStream(patientId), command, context);
    return named(context, () => this.#patientHandler(study)(request));
  }

  /** Made anew when the study changes; the folded subjects stay. */
  #patientHandler(study: Study): (request: CommandRequest<PatientCommand>) => Promise<CommandResult> {
    const known = this.#patientHandlers.get(study);
    if (known) return known;
    const decider = patientDecider(study);
    const handler = commandHandler<PatientState, PatientCommand, PatientEvent>({
      store: this.#store,
      cache: this.#patients,
      decider: {
        initial: decider.initial,
        // Today is no part of the command: the same one may come again tomorrow.
        decide: (state, command) => decider.decide(state, { ...command, today: latestToday(this.#clock) }),
        evolve: (state, event: RecordedEvent<PatientEvent>) => decider.evolve(state, event),
      },
    });
    this.#patientHandlers.set(study, handler);
    return handler;
  }

  async #request<C extends StudyCommand | PatientCommand>(
    studyId: string,
    stream: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandRequest<C>> {
    const { actor, actingRole, idempotencyKey, correlationId, causationId } = context;
    const creates = command.name === 'enrol' || command.name === 'register';
    const expectedVersion = await this.#expectedVersion(studyId, stream, context, creates);
    return {
      studyId,
      stream,
      command,
      actor,
      actingRole,
      correlationId,
      causationId,
      reason: reasonOf(command),
      commandId: idempotencyKey === undefined ? newId() : commandIdOf(actor, idempotencyKey),
      ...(expectedVersion !== undefined && { expectedVersion }),
    };
  }

  async #expectedVersion(
    studyId: string,
    stream: string,
    { ifMatch }: CommandContext,
    creates: boolean,
  ): Promise<number | undefined> {
    // A stream that does not exist refuses every command but the one that makes it.
    if (ifMatch === '*') return creates ? NO_VERSION : undefined;
    if (ifMatch === undefined || ifMatch.length <= 1) return ifMatch && (ifMatch[0] ?? NO_VERSION);
    const present = (await this.#store.readStream(studyId, stream)).length;
    return ifMatch.includes(present) ? present : ifMatch[0];
  }
}

/** A change of what was recorded has a reason in words, which the envelope carries too. */
function reasonOf({ data }: StudyCommand | PatientCommand): string | null {
  const reason = 'reason' in data ? data.reason : null;
  return typeof reason === 'object' && reason !== null ? `${reason.code}: ${reason.text}` : null;
}

/** Speaks of the key where the caller gave one. */
async function named<T>({ idempotencyKey }: CommandContext, action: () => Promise<T>): Promise<T> {
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
