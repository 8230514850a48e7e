import { createHash } from 'node:crypto';
import { type EventStore, newId, type PreparedRequest } from '#event-store';
import {
  type ImportCounts,
  ImportRecorded,
  type ImportRow,
  type ImportRows,
  readImport,
  rejectsCsv,
} from '#interop';
import { DomainError, type RecordedEvent } from '#kernel';
import type { HistoryEvent } from '#trial';
import { type Clock, givenAt } from '../clock.js';
import type { Locks } from '../governance/locks.js';
import { patientStream } from '../streams.js';
import type { Studies } from '../studies.js';
import type { ImportContext, ImportRequest, ImportResult } from './import-request.js';
import { inTurns } from './in-turns.js';
import { type Court, type JudgedRow, SubjectJudge } from './subject-judge.js';

interface Parts {
  readonly store: EventStore;
  readonly studies: Studies;
  readonly locks: Locks;
  readonly clock: Clock;
}

/** A file as it would be recorded. */
interface Plan {
  readonly result: ImportResult;
  /** The event that tells of the import, then what it causes, in the order of the file. */
  readonly requests: readonly PreparedRequest[];
}

const RETRIES = 3;
/** Streams read side by side. */
const AT_ONCE = 16;
/** Rows of a refusal that are told with it; the rest is in a preview. */
const TOLD = 100;

/**
 * Files that become events: each row by the same rules, locks and access as a person's command, all rows by one
 * transaction.
 */
export class Imports {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * What a file would record, row by row, and what that would make of the subjects; records nothing. Throws
   * IMPORT_FILE_INVALID, IMPORT_TOO_LARGE, STUDY_UNKNOWN.
   */
  async preview(studyId: string, request: ImportRequest, context: ImportContext): Promise<ImportResult> {
    const { result } = await this.#plan(studyId, request, context);
    return { ...result, importId: null };
  }

  /**
   * Records a file: all of it, or with `partial` the rows that are not rejected. A row that is recorded already
   * changes nothing. Throws IMPORT_REJECTED where a row is rejected and `partial` was not asked for, and as `preview`.
   */
  async record(studyId: string, request: ImportRequest, context: ImportContext): Promise<ImportResult> {
    for (let attempt = 0; ; attempt += 1) {
      const { result, requests } = await this.#plan(studyId, request, context);
      if (result.counts.rejected > 0 && !request.partial) throw rejected(result);
      if (result.counts.recorded === 0) return { ...result, importId: null };
      try {
        const { position } = await this.#parts.store.importPrepared(studyId, requests);
        return { ...result, position };
      } catch (error) {
        const conflict = error instanceof DomainError && error.code === 'VERSION_CONFLICT';
        if (!conflict || attempt === RETRIES) throw error;
      }
    }
  }

  async #plan(studyId: string, request: ImportRequest, context: ImportContext): Promise<Plan> {
    const { store, studies, clock } = this.#parts;
    const { content, reason } = request;
    const { study } = await studies.read(studyId);
    const file = readImport(content, request);
    const position = await store.head(studyId);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const [importId, causationId] = [newId(), newId()];
    const given = givenAt(clock);
    const court: Court = { store, study, sha256, reason, context, causationId, given };
    const { rows, judges } = await this.#judge(court, file);
    const subjects = (await inTurns(judges, (judge) => judge.outcome() ?? [])).flat();
    const counts = countsOf(rows);
    const bad = rows.filter(({ outcome }) => outcome === 'rejected');
    const result: ImportResult = {
      position,
      importId,
      file: { name: request.name, bytes: content.length, sha256 },
      counts,
      rows: rows.map(({ cells, requests, ...told }) => told),
      subjects,
      rejects: rejectsCsv(file.columns, bad),
    };
    const siteIds = [...new Set(subjects.flatMap(({ siteId }) => siteId ?? []))].sort();
    const tells = this.#importEvent(court, request, { importId, counts, subjects: subjects.length, siteIds });
    return { result, requests: [tells, ...rows.flatMap(({ requests }) => requests)] };
  }

  /** Every row in the order of the file, each subject's by its own judge. */
  async #judge(court: Court, file: ImportRows): Promise<{ rows: JudgedRow[]; judges: SubjectJudge[] }> {
    const named = file.rows.flatMap(({ commands }) => commands.map(({ patientId }) => patientId));
    const judges = await this.#judges(court, [...new Set(named)]);
    const judged = (row: ImportRow): JudgedRow => {
      const patientId = row.commands[0]?.patientId;
      const judge = patientId === undefined ? undefined : judges.get(patientId);
      if (judge) return judge.judge(row);
      const { row: number, cells, problems } = row;
      return {
        row: number,
        cells,
        problems,
        outcome: 'rejected',
        patientId: null,
        commands: [],
        requests: [],
      };
    };
    const rows = await inTurns(file.rows, judged);
    return { rows, judges: [...judges.values()] };
  }

  async #judges(court: Court, patientIds: readonly string[]): Promise<Map<string, SubjectJudge>> {
    const { store, locks } = this.#parts;
    const { studyId } = court.study;
    await locks.read(studyId);
    const judges = new Map<string, SubjectJudge>();
    for (let at = 0; at < patientIds.length; at += AT_ONCE) {
      const some = patientIds.slice(at, at + AT_ONCE);
      const streams = await Promise.all(some.map((id) => store.readStream(studyId, patientStream(id))));
      for (const [index, patientId] of some.entries()) {
        const guard = await locks.ofSubject(studyId, patientId, false);
        const recorded = (streams[index] ?? []) as (RecordedEvent & HistoryEvent)[];
        judges.set(patientId, new SubjectJudge(court, patientId, recorded, guard));
      }
    }
    return judges;
  }

  #importEvent(
    { study, sha256, reason, context, causationId }: Court,
    { name, content, format, encoding = 'utf-8', mapping, partial = false }: ImportRequest,
    told: { importId: string; counts: ImportCounts; subjects: number; siteIds: string[] },
  ): PreparedRequest {
    const { importId, counts, subjects, siteIds } = told;
    const { actor, actingRole, correlationId } = context;
    const file = { name, bytes: content.length, sha256, format, encoding };
    const payload = { file, mapping: mapping ?? null, partial, rows: counts, subjects, siteIds, reason };
    const prepared = this.#parts.store.prepare({
      studyId: study.studyId,
      stream: `import/${importId}`,
      commandId: newId(),
      expectedVersion: 0,
      actor,
      actingRole,
      reason,
      correlationId,
      events: [ImportRecorded(payload)],
    });
    // Its id is known before it, so that what it causes can name it.
    return { ...prepared, events: prepared.events.map((event) => ({ ...event, eventId: causationId })) };
  }
}

function countsOf(rows: readonly JudgedRow[]): ImportCounts {
  const of = (outcome: JudgedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    recorded: of('recorded'),
    unchanged: of('unchanged'),
    rejected: of('rejected'),
    events: rows.reduce((sum, { requests }) => sum + requests.flatMap(({ events }) => events).length, 0),
  };
}

function rejected({ counts, rows }: ImportResult): DomainError {
  const bad = rows.filter(({ outcome }) => outcome === 'rejected');
  const [first] = bad;
  const told = first?.problems.map(({ message }) => message).join('; ');
  return new DomainError(
    'IMPORT_REJECTED',
    `${counts.rejected} of ${counts.read} rows are rejected, so nothing was recorded; row ${first?.row}: ${told}`,
    { counts, rows: bad.slice(0, TOLD) },
  );
}
