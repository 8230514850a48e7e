import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { type CommandResult, commandHandler, type EventStore, newId } from '#event-store';
import { DomainError } from '#kernel';
import { type SurveillanceCommand, surveillanceDecider } from './surveillance.decider.js';
import { surveillanceStream } from './surveillance.events.js';
import type { Surveillance } from './surveillance.js';
import { type WorklistPage, type WorklistQuery, worklist } from './worklist.js';

/** What a person does about a finding. */
export type FindingCommand = Exclude<SurveillanceCommand, { name: 'raise' }>;

export type WorklistReading = Omit<WorklistQuery, 'date'> & {
  /** Without one, each site's own today. */
  readonly date?: string | undefined;
  /** A position up to which the log is to be looked at before the answer. */
  readonly waitFor?: number | undefined;
};

export interface Worklist extends WorklistPage {
  /** How far the log has been looked at for this answer. */
  readonly position: number;
}

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

export interface WorklistsOptions {
  pool: Pool;
  store: EventStore;
  surveillance: Surveillance;
  /** How long a reader waits for a position, milliseconds. */
  patienceMs: number;
  /** Told of a look that failed after a command; it is looked again by a worker. */
  onError?: ((error: unknown) => void) | undefined;
}

/** What waits for people, and what they do about it: each an event of the subject's surveillance stream. */
export class Worklists {
  readonly #pool: Pool;
  readonly #surveillance: Surveillance;
  readonly #patienceMs: number;
  readonly #onError: (error: unknown) => void;
  readonly #store: EventStore;

  constructor({ pool, store, surveillance, patienceMs, onError }: WorklistsOptions) {
    this.#pool = pool;
    this.#surveillance = surveillance;
    this.#patienceMs = patienceMs;
    this.#onError = onError ?? (() => undefined);
    this.#store = store;
  }

  /** What waits for somebody, the longest due first. Throws STUDY_UNKNOWN; PROJECTION_BEHIND with `waitFor`. */
  async read(studyId: string, { waitFor = 0, date, ...query }: WorklistReading): Promise<Worklist> {
    const position = await this.#reach(studyId, waitFor);
    const dates = date ?? (await this.#surveillance.today(studyId));
    return { position, ...(await worklist(this.#pool, studyId, { ...query, date: dates })) };
  }

  async #reach(studyId: string, wanted: number): Promise<number> {
    const end = performance.now() + this.#patienceMs;
    for (let wait = 5; ; wait = Math.min(wait * 1.5, 50)) {
      const position = await this.#surveillance.lookedUpTo(studyId);
      if (position >= wanted) return position;
      if (performance.now() >= end) {
        const detail = `the subjects of ${studyId} have not been looked at up to ${wanted}`;
        throw new DomainError('PROJECTION_BEHIND', detail, { studyId, wanted, position });
      }
      await sleep(wait);
    }
  }

  /**
   * Acknowledges, snoozes, assigns or dismisses a finding, and shows it so at once. Throws FINDING_UNKNOWN,
   * FINDING_DISMISSED, SNOOZE_NOT_LATER, COMMAND_ID_REUSED, VERSION_CONFLICT.
   */
  async record(studyId: string, command: FindingCommand, by: FindingActor): Promise<CommandResult> {
    const { patientId, siteId } = await this.#subjectOf(studyId, command.findingId, by.sites);
    const { bySite, elsewhere } = await this.#surveillance.today(studyId);
    const handle = handlerOn(this.#store, bySite[siteId] ?? elsewhere);
    const result = await handle({
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
    await this.#surveillance.check(studyId, patientId).catch(this.#onError);
    return result;
  }

  async #subjectOf(studyId: string, findingId: string, sites?: readonly string[]) {
    const { rows } = await this.#pool.query<{ patientId: string; siteId: string }>({
      name: 'surveillance.subject-of',
      text: 'select patient_id as "patientId", site_id as "siteId" from surveillance.finding where study_id = $1 and finding_id = $2 and ($3::text[] is null or site_id = any($3))',
      values: [studyId, findingId, sites ?? null],
    });
    const [row] = rows;
    if (row) return row;
    throw new DomainError('FINDING_UNKNOWN', `study ${studyId} has no finding ${findingId}`, {
      studyId,
      findingId,
    });
  }
}

/** Carries commands out on a date; which one it is, is no part of what was asked, so that a repeated command is known. */
const handlerOn = (store: EventStore, today: string) =>
  commandHandler({
    store,
    decider: {
      ...surveillanceDecider,
      decide: (state, command: FindingCommand) => surveillanceDecider.decide(state, { ...command, today }),
    },
  });
