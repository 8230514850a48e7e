import { useQuery } from '@tanstack/react-query';
import { governanceQuery, type SubjectScope } from '../api/governance.js';
import { useMay } from '../api/session.js';

export type Governance = NonNullable<ReturnType<typeof useGovernance>['data']>;

/** What was said about a subject's data; nothing for readers who may not see its history. */
export function useGovernance(study: string, patient: string) {
  const may = useMay('subject.history');
  return useQuery({ ...governanceQuery(study, patient), enabled: may });
}

/** What was said about a part of a subject's data. */
export interface PartMarks {
  /** Open and answered queries. */
  readonly queries: number;
  readonly locked: boolean;
  readonly signed: boolean;
  /** A signature of it is broken and was not given again. */
  readonly broken: boolean;
  readonly verified: boolean;
}

/** What was said about an event, a visit, or the record as a whole. */
export function marksOf(governance: Governance, part: SubjectScope): PartMarks {
  const { queries, locks, signatures, verifications } = governance;
  const eventId = part.kind === 'event' ? part.eventId : null;
  const same = (scope: { kind: string; eventId?: string; schedule?: string; month?: number }) =>
    scope.kind === part.kind &&
    (part.kind !== 'event' || scope.eventId === eventId) &&
    (part.kind !== 'visit' || (scope.schedule === part.schedule && scope.month === part.month));
  const wide = (kind: string) => part.kind === 'patient' && (kind === 'study' || kind === 'site');
  const own = signatures.filter(({ of }) => same(of));
  return {
    queries: queries.filter(
      (query) =>
        part.kind !== 'visit' &&
        query.eventId === eventId &&
        (query.state === 'OPEN' || query.state === 'ANSWERED'),
    ).length,
    locked: locks.some(({ scope }) => same(scope) || wide(scope.kind)),
    signed: own.some(({ state }) => state === 'STANDING'),
    broken: own.some(isToSignAgain),
    verified: verifications.some((mark) => mark.eventId === eventId && mark.state === 'VERIFIED'),
  };
}

/** Whether a signature is broken and was not given again. */
export const isToSignAgain = (signature: Governance['signatures'][number]): boolean =>
  signature.state === 'BROKEN' && signature.signedAgainBy === null;
