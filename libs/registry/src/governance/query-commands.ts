import { type CommandResult, type EventStore, newId } from '#event-store';
import { governanceStream, idOf, type QueryCommand, queryDecider } from '#governance';
import { DomainError } from '#kernel';
import { clinicalEvents } from '#trial';
import type { CommandContext } from '../command-context.js';
import { recorder } from '../command-request.js';
import type { Studies } from '../studies.js';
import { readSubject, recordOf } from './subject-data.js';
import { checkFact } from './subject-scope.js';

export interface QueryWanted {
  /** The event it asks about; left out for the record as a whole. */
  readonly eventId?: string;
  /** Path of a field of the event's payload. */
  readonly field?: string;
  readonly text: string;
}

const fieldsOf = new Map<string, object>(clinicalEvents.map(({ type, schema }) => [type, schema.shape]));

/** Asks about data, answers, and settles what was asked. */
export class QueryCommands {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #record: ReturnType<typeof recorder<never, QueryCommand, never>>;

  constructor({ store, studies }: { store: EventStore; studies: Studies }) {
    this.#store = store;
    this.#studies = studies;
    this.#record = recorder({ store, decider: queryDecider });
  }

  /** Opens a query. Throws PATIENT_UNKNOWN, EVENT_UNKNOWN, QUERY_FIELD_UNKNOWN, STUDY_UNKNOWN. */
  async open(
    studyId: string,
    patientId: string,
    wanted: QueryWanted,
    context: CommandContext,
  ): Promise<CommandResult & { queryId: string }> {
    const { study } = await this.#studies.read(studyId);
    const subject = await readSubject(this.#store, study, patientId);
    const { siteId } = recordOf(subject);
    const { eventId = null, field = null, text } = wanted;
    if (eventId !== null) checkField(checkFact(subject, eventId).type, field);
    const { actor, idempotencyKey } = context;
    // A repeated request must ask for the same query.
    const queryId = idempotencyKey === undefined ? newId() : idOf('query', studyId, actor, idempotencyKey);
    const query = { queryId, siteId, eventId, field, text, check: null, seen: null };
    const command = { name: 'open', query } as const;
    const stream = governanceStream(patientId);
    return { ...(await this.#record({ studyId, stream, command, reason: text }, context)), queryId };
  }

  /**
   * Answers, closes, cancels or re-opens a query. Throws QUERY_UNKNOWN, QUERY_NOT_OPEN, QUERY_NOT_ANSWERED,
   * QUERY_STILL_OPEN, STUDY_UNKNOWN.
   */
  async move(
    studyId: string,
    patientId: string,
    command: Exclude<QueryCommand, { name: 'open' }>,
    context: CommandContext,
  ): Promise<CommandResult> {
    await this.#studies.read(studyId);
    const stream = governanceStream(patientId);
    return this.#record({ studyId, stream, command, reason: command.text }, context);
  }
}

function checkField(type: string, field: string | null): void {
  const fields = Object.keys(fieldsOf.get(type) ?? {});
  if (field === null || fields.includes(field.split('.', 1)[0] ?? '')) return;
  throw new DomainError('QUERY_FIELD_UNKNOWN', `${type} has no field ${field}`, { type, field, fields });
}
