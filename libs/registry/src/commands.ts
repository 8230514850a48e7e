import {
  type CommandRequest,
  type CommandResult,
  commandHandler,
  type EventStore,
  FoldCache,
} from '#event-store';
import type { RecordedEvent } from '#kernel';
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
import { type Clock, givenAt } from './clock.js';
import type { CommandContext } from './command-context.js';
import { commandRequest, named } from './command-request.js';
import type { Locks } from './governance/locks.js';
import { patientOf, patientStream, STUDY_STREAM } from './streams.js';
import type { Studies } from './studies.js';

/** The one way by which commands become events: the API, the command line and the demo study all take it. */
export class Commands {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #clock: Clock;
  readonly #locks: Locks;
  readonly #patients = new FoldCache<PatientState>();
  readonly #handleStudy: (request: CommandRequest<StudyCommand>) => Promise<CommandResult>;
  #patientHandlers = new WeakMap<
    Study,
    (request: CommandRequest<PatientCommand>) => Promise<CommandResult>
  >();

  constructor(parts: { store: EventStore; studies: Studies; locks: Locks; clock: Clock }) {
    const { store, studies, locks, clock } = parts;
    this.#store = store;
    this.#studies = studies;
    this.#locks = locks;
    this.#clock = clock;
    this.#handleStudy = commandHandler<StudyState, StudyCommand, StudyEvent>({
      store,
      decider: studyDecider,
      guard: ({ studyId }, fresh) => locks.ofStudy(studyId, fresh),
    });
  }

  /**
   * Registers a study or changes it. Throws what the study's decider throws, LOCKED, STUDY_UNKNOWN, STALE_VERSION,
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
   * Records what happened to a subject. Throws what the subject's decider throws, LOCKED, STUDY_UNKNOWN,
   * STALE_VERSION, VERSION_CONFLICT and IDEMPOTENCY_KEY_REUSED.
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

  #request<C extends StudyCommand | PatientCommand>(
    studyId: string,
    stream: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandRequest<C>> {
    const creates = command.name === 'enrol' || command.name === 'register';
    const addressed = { studyId, stream, command, creates, reason: reasonOf(command) };
    return commandRequest(this.#store, addressed, context);
  }

  /** Made anew when the study changes; the folded subjects stay. */
  #patientHandler(study: Study): (request: CommandRequest<PatientCommand>) => Promise<CommandResult> {
    const known = this.#patientHandlers.get(study);
    if (known) return known;
    const decider = patientDecider(study);
    const handler = commandHandler<PatientState, PatientCommand, PatientEvent>({
      store: this.#store,
      cache: this.#patients,
      guard: ({ studyId, stream }, fresh) => this.#locks.ofSubject(studyId, patientOf(stream), fresh),
      decider: {
        initial: decider.initial,
        // Today is no part of the command: the same one may come again tomorrow.
        decide: (state, command) => decider.decide(state, { ...command, ...givenAt(this.#clock) }),
        evolve: (state, event: RecordedEvent<PatientEvent>) => decider.evolve(state, event),
      },
    });
    this.#patientHandlers.set(study, handler);
    return handler;
  }
}

/** A change of what was recorded has a reason in words, which the envelope carries too. */
export function reasonOf({ data }: StudyCommand | PatientCommand): string | null {
  const reason = 'reason' in data ? data.reason : null;
  return typeof reason === 'object' && reason !== null ? `${reason.code}: ${reason.text}` : null;
}
