import type { LockBook, SignedScope } from '#governance';
import type { SignedPart, SubjectVisits, VisitPlace, WaitingQuery } from '#read-models';

/** What was said about a visit or a record, beside whether and when the subject came. */
export const VISIT_MARKS = ['QUERIED', 'LOCKED', 'SIGNED', 'BROKEN'] as const;
export type VisitMark = (typeof VISIT_MARKS)[number];

export interface MarkedVisit extends VisitPlace {
  readonly marks: readonly VisitMark[];
}

/** A subject and its visits. The subject's own marks speak for its record as a whole, so for every visit. */
export interface MarkedSubject {
  readonly patientId: string;
  readonly siteId: string;
  readonly marks: readonly VisitMark[];
  readonly visits: readonly MarkedVisit[];
}

/** All that is known of the queries, locks and signatures of the subjects of a page. */
export interface Said {
  readonly schedule: string;
  readonly queries: readonly WaitingQuery[];
  readonly signatures: readonly SignedPart[];
  readonly locks: LockBook;
}

/** Puts queries, locks and signatures to the visits that they are about. */
export function markVisits(subjects: readonly SubjectVisits[], said: Said): MarkedSubject[] {
  const queries = bySubject(said.queries);
  const signatures = bySubject(said.signatures);
  return subjects.map(({ patientId, siteId, visits }) => {
    const asked = queries.get(patientId) ?? [];
    const signed = signatures.get(patientId) ?? [];
    const wide = ['study', `site/${siteId}`, `patient/${patientId}`];
    return {
      patientId,
      siteId,
      marks: marksOf({
        queried: asked.some(({ eventId }) => eventId === null),
        locked: wide.some((lockId) => said.locks.has(lockId)),
        signed: signed.filter(({ of }) => of.kind === 'patient'),
      }),
      visits: visits.map((visit) => ({
        ...visit,
        marks: marksOf({
          queried: asked.some((query) => isAbout(query, visit)),
          locked: [
            `visit/${patientId}/${said.schedule}/${visit.month}`,
            `event/${patientId}/${visit.eventId}`,
          ].some((lockId) => said.locks.has(lockId)),
          signed: signed.filter(({ of }) => covers(of, said.schedule, visit)),
        }),
      })),
    };
  });
}

function bySubject<T extends { readonly patientId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.patientId, [...(found.get(row.patientId) ?? []), row]);
  return found;
}

function marksOf(of: { queried: boolean; locked: boolean; signed: readonly SignedPart[] }): VisitMark[] {
  const has = (state: SignedPart['state']) => of.signed.some((part) => part.state === state);
  const marks = { QUERIED: of.queried, LOCKED: of.locked, SIGNED: has('STANDING'), BROKEN: has('BROKEN') };
  return VISIT_MARKS.filter((mark) => marks[mark]);
}

/** About the attendance, or about what else happened on a day of the visit's window. */
function isAbout({ eventId, on }: WaitingQuery, visit: VisitPlace): boolean {
  if (eventId === null) return false;
  if (eventId === visit.eventId) return true;
  return on !== null && on.length === 10 && on >= visit.windowFrom && on <= visit.windowTo;
}

function covers(of: SignedScope, schedule: string, visit: VisitPlace): boolean {
  if (of.kind === 'visit') return of.schedule === schedule && of.month === visit.month;
  return of.kind === 'event' && of.eventId === visit.eventId;
}
