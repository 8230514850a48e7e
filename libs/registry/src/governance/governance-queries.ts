import type { EventStore, RecordedEvent } from '#event-store';
import {
  type DataQuery,
  type Lock,
  type Signature,
  type SignaturePayload,
  type SignatureVerdict,
  type Verification,
  verificationsOf,
  verifySignature,
} from '#governance';
import {
  listQueries,
  listSignatures,
  listToSign,
  listVisits,
  type Page,
  position,
  type QueryFilter,
  type QueryRow,
  type Registry as ReadModels,
  type SignatureFilter,
  type SignatureRow,
  signedParts,
  subjectsOfSites,
  type ToSign,
  type ToSignFilter,
  type VisitFilter,
  waitForPosition,
  waitingQueries,
} from '#read-models';
import type { Clock } from '../clock.js';
import type { Positioned } from '../queries.js';
import type { Studies } from '../studies.js';
import type { Locks } from './locks.js';
import { contentSource, readSubject, recordOf, type SubjectData } from './subject-data.js';
import { type MarkedSubject, markVisits } from './visit-board.js';

interface Parts {
  store: EventStore;
  studies: Studies;
  locks: Locks;
  readModels: ReadModels;
  clock: Clock;
  /** How long a reader waits for a position. */
  patienceMs: number;
}

export interface LocksAnswer extends Positioned {
  readonly locks: readonly Lock[];
}

/** Whether a signature is what it says, and still speaks for what it signed. */
export interface SignatureAnswer extends Signature {
  readonly signedAt: string;
  readonly verdict: SignatureVerdict;
  /** BROKEN from the moment of the change on, also before the event that says so is recorded. */
  readonly state: 'STANDING' | 'BROKEN';
}

/** All that was said about a subject's data. */
export interface SubjectGovernance extends Positioned {
  readonly patientId: string;
  readonly queries: readonly DataQuery[];
  readonly verifications: readonly Verification[];
  readonly signatures: readonly SignatureAnswer[];
  readonly locks: readonly Lock[];
}

export interface VisitsAnswer extends Positioned {
  /** How many subjects follow the schedule, on all pages. */
  readonly total: number;
  readonly subjects: readonly MarkedSubject[];
}

type ListFilter<Filter> = Omit<Filter, 'now'> & { readonly waitFor?: number };

/** What readers may ask about locks, queries, verification and signatures. All of it throws STUDY_UNKNOWN. */
export class GovernanceQueries {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The locks in force: of the study, and of the sites and their subjects that the reader sees. */
  async locks(studyId: string, sites?: readonly string[]): Promise<LocksAnswer> {
    const { store, studies, locks, readModels } = this.#parts;
    await studies.read(studyId);
    const head = await store.head(studyId);
    const all = [...(await locks.read(studyId)).book.values()];
    if (sites === undefined) return { position: head, locks: all };
    const locked = all.flatMap(({ scope }) => ('patientId' in scope ? [scope.patientId] : []));
    const subjects = await subjectsOfSites(readModels, studyId, [...new Set(locked)], sites);
    const seen = all.filter(({ scope }) => {
      if ('patientId' in scope) return subjects.has(scope.patientId);
      return scope.kind === 'study' || sites.includes(scope.siteId);
    });
    return { position: head, locks: seen };
  }

  /** A page of queries. Throws PROJECTION_BEHIND. */
  async queries(
    studyId: string,
    { waitFor, ...filter }: ListFilter<QueryFilter>,
  ): Promise<Positioned & Page<QueryRow>> {
    const { readModels, clock } = this.#parts;
    const reached = await this.#reach(studyId, waitFor);
    return { position: reached, ...(await listQueries(readModels, studyId, { ...filter, now: clock() })) };
  }

  /** A page of signatures. Throws PROJECTION_BEHIND. */
  async signatures(
    studyId: string,
    { waitFor, ...filter }: ListFilter<SignatureFilter>,
  ): Promise<Positioned & Page<SignatureRow>> {
    const reached = await this.#reach(studyId, waitFor);
    return { position: reached, ...(await listSignatures(this.#parts.readModels, studyId, filter)) };
  }

  /** A page of what waits for a signature. Throws PROJECTION_BEHIND. */
  async toSign(
    studyId: string,
    { waitFor, ...filter }: ListFilter<ToSignFilter>,
  ): Promise<Positioned & Page<ToSign, string>> {
    const reached = await this.#reach(studyId, waitFor);
    return { position: reached, ...(await listToSign(this.#parts.readModels, studyId, filter)) };
  }

  /** A page of the subjects who follow a schedule: their visits, and what was said about these. */
  async visits(studyId: string, filter: VisitFilter): Promise<VisitsAnswer> {
    const { readModels, studies, locks } = this.#parts;
    await studies.read(studyId);
    const { total, subjects } = await listVisits(readModels, studyId, filter);
    const shown = subjects.map(({ patientId }) => patientId);
    const [reached, queries, signatures, { book }] = await Promise.all([
      position(readModels, studyId),
      waitingQueries(readModels, studyId, shown),
      signedParts(readModels, studyId, shown),
      locks.read(studyId),
    ]);
    const said = { schedule: filter.schedule, queries, signatures, locks: book };
    return { position: reached, total, subjects: markVisits(subjects, said) };
  }

  /** Everything said about one subject's data, from the log itself. Throws PATIENT_UNKNOWN. */
  async subject(studyId: string, patientId: string): Promise<SubjectGovernance> {
    const { store, studies, locks } = this.#parts;
    const { study } = await studies.read(studyId);
    const subject = await readSubject(store, study, patientId);
    const { siteId } = recordOf(subject);
    const { history, marks, queries } = subject;
    const { book } = await locks.read(studyId);
    return {
      position: subject.position,
      patientId,
      queries: [...queries.values()],
      verifications: verificationsOf(history, marks),
      signatures: signaturesOf(subject),
      locks: [...book.values()].filter(({ scope }) => {
        if ('patientId' in scope) return scope.patientId === patientId;
        return scope.kind === 'study' || scope.siteId === siteId;
      }),
    };
  }

  async #reach(studyId: string, waitFor: number | undefined): Promise<number> {
    const { readModels, studies, patienceMs } = this.#parts;
    await studies.read(studyId);
    if (waitFor === undefined) return position(readModels, studyId, 'governance');
    return waitForPosition(readModels, studyId, waitFor, { timeoutMs: patienceMs, projection: 'governance' });
  }
}

/** A subject's signatures, each checked against the log. */
function signaturesOf(subject: SubjectData): SignatureAnswer[] {
  const source = contentSource(subject);
  return subject.events.flatMap((event) => {
    const signature = event.type === 'signature.signed' ? signatureOf(subject, event) : undefined;
    if (!signature) return [];
    const verdict = verifySignature(event as RecordedEvent & { payload: SignaturePayload }, source);
    const state = signature.broken || verdict.brokenBy ? 'BROKEN' : 'STANDING';
    return [{ ...signature, signedAt: signature.signed.at, verdict, state } as const];
  });
}

const signatureOf = ({ signatures }: SubjectData, { payload }: RecordedEvent): Signature | undefined =>
  signatures.get((payload as SignaturePayload).signatureId);
