import { patientCommand } from '#contracts';
import { commandIdOf, type EventStore, type Guard, type PreparedRequest } from '#event-store';
import { type ImportCommand, type ImportRow, type RowProblem, resolveRefs } from '#interop';
import { DomainError, type RecordedEvent } from '#kernel';
import {
  derivePatient,
  diffRecords,
  effectiveFacts,
  type HistoryEvent,
  type PatientCommand,
  type PatientEvent,
  type PatientState,
  patientDecider,
  type Study,
} from '#trial';
import type { givenAt } from '../clock.js';
import { reasonOf } from '../commands.js';
import { patientStream } from '../streams.js';
import { alreadyThere, saysSame } from './already-there.js';
import type { ImportContext, ImportedRow, ImportedSubject } from './import-request.js';
import { problemsOf } from './row-problems.js';

/** What every row of an import is judged by. */
export interface Court {
  readonly store: EventStore;
  readonly study: Study;
  /** SHA-256 of the file, hex: with the number of a row it names the row's commands. */
  readonly sha256: string;
  readonly reason: string;
  readonly context: ImportContext;
  /** The event that causes the others. */
  readonly causationId: string;
  /** When the commands are given. */
  readonly given: ReturnType<typeof givenAt>;
}

/** A row and what it would append. */
export interface JudgedRow extends ImportedRow {
  readonly cells: readonly string[];
  readonly requests: readonly PreparedRequest[];
}

interface Draft {
  readonly history: HistoryEvent[];
  readonly requests: PreparedRequest[];
  readonly refs: Map<string, string>;
  /** Events, recorded before, that rows of the file say again. */
  readonly claimed: Set<string>;
}

/** Where events stand that are not recorded yet; their order is that of the file. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

/** Judges the rows of one subject in their order, each by what the rows before it would have recorded. */
export class SubjectJudge {
  readonly #before: readonly HistoryEvent[];
  readonly #recorded: ReadonlyMap<string, RecordedEvent & HistoryEvent>;
  #history: readonly HistoryEvent[];
  #refs: ReadonlyMap<string, string> = new Map();
  #claimed: ReadonlySet<string> = new Set();

  constructor(
    private readonly court: Court,
    private readonly patientId: string,
    recorded: readonly (RecordedEvent & HistoryEvent)[],
    private readonly guard: Guard<PatientState, PatientEvent>,
  ) {
    this.#before = recorded;
    this.#history = recorded;
    this.#recorded = new Map(recorded.toReversed().map((event) => [event.commandId, event]));
  }

  /** A row is recorded whole or not at all. */
  judge({ row, cells, commands }: ImportRow): JudgedRow {
    const draft: Draft = {
      history: [...this.#history],
      requests: [],
      refs: new Map(this.#refs),
      claimed: new Set(this.#claimed),
    };
    const problems = commands.flatMap((command, at) => this.#problems(draft, command, row, at));
    const named = commands.map(({ command }) => command);
    const judged = { row, cells, patientId: this.patientId, commands: named, problems };
    if (problems.length > 0) return { ...judged, outcome: 'rejected', requests: [] };
    this.#history = draft.history;
    this.#refs = draft.refs;
    this.#claimed = draft.claimed;
    const { requests } = draft;
    return { ...judged, outcome: requests.length > 0 ? 'recorded' : 'unchanged', requests };
  }

  /** What the rows that are recorded make of the subject; undefined where they change nothing. */
  outcome(): ImportedSubject | undefined {
    const { patientId } = this;
    const events = this.#history.length - this.#before.length;
    if (events === 0) return undefined;
    const { protocol } = this.court.study;
    const [before, after] = [this.#before, this.#history].map((history) =>
      derivePatient(patientId, history, protocol),
    );
    const changes = before ? diffRecords(before, after) : [];
    return { patientId, siteId: siteOf(this.#history) ?? null, enrolled: !before, events, changes };
  }

  #problems(draft: Draft, said: ImportCommand, row: number, at: number): RowProblem[] {
    try {
      this.#decide(draft, said, row, at);
      return [];
    } catch (error) {
      if (error instanceof DomainError) return problemsOf(error, said);
      throw error;
    }
  }

  #decide(draft: Draft, said: ImportCommand, row: number, at: number): void {
    const { court, patientId, guard } = this;
    const { sha256, study, given, context } = court;
    const data = resolveRefs(said.data, draft.refs, (name) => refUnknown(name));
    const command = patientCommand(said.command, data);
    const actingRole = context.allow(command, patientId, siteOf(draft.history));
    const commandId = commandIdOf('import', sha256, row, at);
    const known = this.#known(draft, said, command, commandId);
    if (known !== undefined) {
      draft.claimed.add(known);
      if (said.ref !== undefined) draft.refs.set(said.ref, known);
      return;
    }
    const events = patientDecider(study).decide(draft.history, { ...command, ...given });
    guard.approve(draft.history, events);
    const prepared = this.#prepare(command, commandId, actingRole, draft.history.length, events);
    draft.requests.push(prepared);
    for (const [index, { eventId, payloadText }] of prepared.events.entries()) {
      const event = { ...events[index], payload: JSON.parse(payloadText), eventId, position: NOT_YET };
      draft.history.push(event as HistoryEvent);
    }
    const [made] = prepared.events;
    if (said.ref !== undefined && made) draft.refs.set(said.ref, made.eventId);
  }

  /**
   * The event that says it already. Of a table also one of its own: a row that is there twice is there by mistake.
   * Throws IMPORT_ROW_CHANGED where this very row was recorded as something else.
   */
  #known(
    { history, claimed }: Draft,
    { columns }: ImportCommand,
    command: PatientCommand,
    commandId: string,
  ): string | undefined {
    const recorded = this.#recorded.get(commandId);
    if (!recorded) {
      const own = Object.keys(columns).length > 0 ? history.slice(this.#before.length) : [];
      return (
        alreadyThere(this.#before, command, claimed) ?? own.find((event) => saysSame(event, command))?.eventId
      );
    }
    if (saysSame(recorded, command)) return recorded.eventId;
    throw new DomainError(
      'IMPORT_ROW_CHANGED',
      `the row of this file was recorded before as ${recorded.type} ${recorded.eventId}; correct that event`,
      { eventId: recorded.eventId },
    );
  }

  #prepare(
    command: PatientCommand,
    commandId: string,
    actingRole: string,
    expectedVersion: number,
    events: readonly PatientEvent[],
  ): PreparedRequest {
    const { store, study, reason, context, causationId } = this.court;
    return store.prepare({
      studyId: study.studyId,
      stream: patientStream(this.patientId),
      commandId,
      expectedVersion,
      guard: this.guard.version,
      actor: context.actor,
      actingRole,
      reason: reasonOf(command) ?? reason,
      correlationId: context.correlationId,
      causationId,
      events,
    });
  }
}

const refUnknown = (name: string) =>
  new DomainError(
    'IMPORT_REF_UNKNOWN',
    `no earlier row of the subject is called ${name}, or it is rejected`,
    {
      ref: name,
    },
  );

/** Where the subject is treated, by its history. */
function siteOf(history: readonly HistoryEvent[]): string | undefined {
  const enrolment = effectiveFacts(history).find((fact) => fact.type === 'patient.enrolled');
  return enrolment?.type === 'patient.enrolled' ? enrolment.payload.siteId : undefined;
}
