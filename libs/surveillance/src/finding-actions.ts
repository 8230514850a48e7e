import type { Pool } from 'pg';
import { type CommandResult, commandHandler, type EventStore, newId } from '#event-store';
import { DomainError } from '#kernel';
import {
  type SurveillanceCommand,
  type SurveillanceState,
  surveillanceDecider,
} from './surveillance.decider.js';
import { type SurveillanceEvent, surveillanceStream } from './surveillance.events.js';
import type { Surveillance } from './surveillance.js';

export type FindingCommand = Exclude<SurveillanceCommand, { name: 'raise' }>;

export interface FindingActor {
  readonly actor: string;
  readonly actingRole: string;
  /** UUID; the same one again records nothing. */
  readonly commandId?: string;
  readonly correlationId?: string | null | undefined;
  /** The version the subject's surveillance stream must have. */
  readonly expectedVersion?: number;
  /** The sites whose findings the actor may touch; all where it is left out. */
  readonly sites?: readonly string[];
}

/** What people do about findings: each an event of the subject's surveillance stream. */
export class FindingActions {
  readonly #pool: Pool;
  readonly #surveillance: Surveillance;
  readonly #handle: ReturnType<
    typeof commandHandler<SurveillanceState, SurveillanceCommand, SurveillanceEvent>
  >;

  constructor({ pool, store, surveillance }: { pool: Pool; store: EventStore; surveillance: Surveillance }) {
    this.#pool = pool;
    this.#surveillance = surveillance;
    this.#handle = commandHandler({ store, decider: surveillanceDecider });
  }

  /**
   * Acknowledges, snoozes, assigns or dismisses a finding, and shows it so at once. Throws FINDING_UNKNOWN,
   * FINDING_DISMISSED, SNOOZE_NOT_LATER, COMMAND_ID_REUSED, VERSION_CONFLICT.
   */
  async record(studyId: string, command: FindingCommand, by: FindingActor): Promise<CommandResult> {
    const patientId = await this.#subjectOf(studyId, command.findingId, by.sites);
    const result = await this.#handle({
      studyId,
      stream: surveillanceStream(patientId),
      command,
      actor: by.actor,
      actingRole: by.actingRole,
      commandId: by.commandId ?? newId(),
      correlationId: by.correlationId ?? command.findingId,
      ...(by.expectedVersion !== undefined && { expectedVersion: by.expectedVersion }),
      reason: 'reason' in command.data ? command.data.reason : null,
    });
    // The subscription would do the same a moment later; should this fail, it does.
    await this.#surveillance.check(studyId, patientId).catch(() => undefined);
    return result;
  }

  async #subjectOf(studyId: string, findingId: string, sites?: readonly string[]): Promise<string> {
    const { rows } = await this.#pool.query<{ patient_id: string }>({
      name: 'surveillance.subject-of',
      text: 'select patient_id from surveillance.finding where study_id = $1 and finding_id = $2 and ($3::text[] is null or site_id = any($3))',
      values: [studyId, findingId, sites ?? null],
    });
    const [row] = rows;
    if (row) return row.patient_id;
    throw new DomainError('FINDING_UNKNOWN', `study ${studyId} has no finding ${findingId}`, {
      studyId,
      findingId,
    });
  }
}
