import type { CommandResult, EventStore } from '#event-store';
import { factsToVerify, governanceStream, type SourceCommand, sourceDecider } from '#governance';
import type { CommandContext } from '../command-context.js';
import { recorder } from '../command-request.js';
import type { Studies } from '../studies.js';
import { readSubject, recordOf } from './subject-data.js';

/** Marks data as compared with their source. */
export class SourceCommands {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #record: ReturnType<typeof recorder<never, SourceCommand, never>>;

  constructor({ store, studies }: { store: EventStore; studies: Studies }) {
    this.#store = store;
    this.#studies = studies;
    this.#record = recorder({ store, decider: sourceDecider });
  }

  /** Marks facts as they stand now. Throws PATIENT_UNKNOWN, EVENT_UNKNOWN, STUDY_UNKNOWN. */
  async verify(
    studyId: string,
    patientId: string,
    { eventIds, note }: { eventIds: readonly string[]; note?: string },
    context: CommandContext,
  ): Promise<CommandResult> {
    const { study } = await this.#studies.read(studyId);
    const subject = await readSubject(this.#store, study, patientId);
    recordOf(subject);
    const facts = factsToVerify(subject.history, eventIds);
    const command: SourceCommand = { name: 'verify', facts, ...(note !== undefined && { note }) };
    return this.#record({ studyId, stream: governanceStream(patientId), command, reason: null }, context);
  }

  /** Takes marks back. Throws SOURCE_NOT_VERIFIED, STUDY_UNKNOWN. */
  async withdraw(
    studyId: string,
    patientId: string,
    { eventIds, reason }: { eventIds: readonly string[]; reason: string },
    context: CommandContext,
  ): Promise<CommandResult> {
    await this.#studies.read(studyId);
    const command: SourceCommand = { name: 'withdraw', eventIds, reason };
    return this.#record({ studyId, stream: governanceStream(patientId), command, reason }, context);
  }
}
