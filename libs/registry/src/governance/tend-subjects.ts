import type { Pool } from 'pg';
import { type EventStore, newId } from '#event-store';
import {
  breakOf,
  DATA_CUTS,
  GOVERNANCE,
  governanceStream,
  type QueryEvent,
  type SignatureEvent,
  settleQueries,
  signatureDecider,
} from '#governance';
import { DomainError } from '#kernel';
import { derivePatient, type Study } from '#trial';
import { patientStream } from '../streams.js';
import type { Studies } from '../studies.js';
import { contentSource, readSubject, type SubjectData } from './subject-data.js';

/** Something to record, and the event that is its cause. */
interface Due {
  readonly events: readonly (QueryEvent | SignatureEvent)[];
  readonly causationId: string | null;
  readonly reason: string;
}

const AT_ONCE = 2;
const RETRIES = 5;
const BATCH = 500;

/** Brings the queries of the edit checks and the signatures of subjects up to what is recorded. */
export class TendSubjects {
  readonly #pool: Pool;
  readonly #store: EventStore;
  readonly #studies: Studies;

  constructor({ pool, store, studies }: { pool: Pool; store: EventStore; studies: Studies }) {
    this.#pool = pool;
    this.#store = store;
    this.#studies = studies;
  }

  /** Every subject of a study, e.g. after its checks were amended. */
  async everybody(studyId: string): Promise<void> {
    this.#studies.forget(studyId);
    let after = '';
    for (;;) {
      const { rows } = await this.#pool.query<{ stream: string }>(
        `select stream from log.event where study_id = $1 and stream > $2 and stream < 'patient0' and version = 1
         order by stream limit $3`,
        [studyId, after === '' ? patientStream('') : after, BATCH],
      );
      await this.some(
        studyId,
        rows.map(({ stream }) => stream.slice(patientStream('').length)),
      );
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.stream;
    }
  }

  /** Some subjects of a study, a few at a time. */
  async some(studyId: string, patientIds: readonly string[]): Promise<void> {
    const wanted = (await this.#concerned(studyId, patientIds)).values();
    const work = async () => {
      for (const patientId of wanted) await this.one(studyId, patientId);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** One subject. Again where something was recorded about it meanwhile. */
  async one(studyId: string, patientId: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { study } = await this.#studies.read(studyId);
        const subject = await readSubject(this.#store, study, patientId);
        await this.#record(study, subject, dueOf(study, subject));
        return;
      } catch (error) {
        const conflict = error instanceof DomainError && error.code === 'VERSION_CONFLICT';
        if (!conflict || attempt === RETRIES) throw error;
      }
    }
  }

  /** Without edit checks only those matter of whom something was said. */
  async #concerned(studyId: string, patientIds: readonly string[]): Promise<readonly string[]> {
    const { study } = await this.#studies.read(studyId);
    const subjects = patientIds.filter((patientId) => patientId !== DATA_CUTS);
    if (study.protocol.editChecks.length > 0 || subjects.length === 0) return subjects;
    const { rows } = await this.#pool.query<{ stream: string }>(
      'select stream from log.event where study_id = $1 and stream = any($2) and version = 1',
      [studyId, subjects.map(governanceStream)],
    );
    const known = new Set(rows.map(({ stream }) => stream));
    return subjects.filter((patientId) => known.has(governanceStream(patientId)));
  }

  /** All that is due follows what was read of the stream, or is refused as a whole. */
  async #record({ studyId }: Study, { patientId, events }: SubjectData, due: readonly Due[]): Promise<void> {
    let expectedVersion = events.length;
    for (const each of due) {
      await this.#store.append({
        ...GOVERNANCE,
        ...each,
        studyId,
        stream: governanceStream(patientId),
        commandId: newId(),
        expectedVersion,
      });
      expectedVersion += each.events.length;
    }
  }
}

function dueOf(study: Study, subject: SubjectData): Due[] {
  const { history, patientId, queries, signatures } = subject;
  const record = derivePatient(patientId, history, study.protocol);
  const said = record
    ? settleQueries(study.protocol.editChecks, { studyId: study.studyId, record, history }, queries)
    : [];
  const broken = [...signatures.values()].flatMap((signature): Due[] => {
    const by = signature.broken ? null : breakOf(signature, contentSource(subject));
    if (!by) return [];
    const { signatureId } = signature;
    const events = signatureDecider.decide(signatures, { name: 'break', signatureId, by });
    return [{ events, causationId: by.cause.eventId, reason: 'what was signed has changed' }];
  });
  const last = history.at(-1)?.eventId ?? null;
  const checked: Due[] = said.map((event) => ({
    events: [event],
    causationId: last,
    reason: event.payload.text,
  }));
  return [...checked, ...broken];
}
