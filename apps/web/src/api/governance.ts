import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';
import { withOwn } from './recorded.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];
export type DataQuery = Schemas['DataQuery'];
export type QueryRow = Schemas['QueryRow'];
export type QueryState = Schemas['QueryState'];
export type Signature = Schemas['Signature'];
export type SignatureRow = Schemas['SignatureRow'];
export type SignedScope = Schemas['SignedScope'];
export type Lock = Schemas['Lock'];
export type LockScope = Schemas['LockScope'];
export type SubjectScope = Schemas['SubjectScope'];
export type ToSign = Schemas['ToSign'];
export type SubjectVisits = Schemas['SubjectVisits'];
export type Signable = Awaited<ReturnType<NonNullable<ReturnType<typeof signableQuery>['queryFn']>>>;
export type Meaning = Signature['meaning'];

/** How many rows are fetched at once. */
export const ROWS = 100;

export interface QueriesFilter {
  readonly state?: QueryState;
  readonly site?: string;
  readonly patient?: string;
  readonly olderThanDays?: number;
}

/** Data queries of a study, the oldest first; those that wait for somebody unless a state is given. */
export const queriesQuery = (study: string, filter: QueriesFilter) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'queries', filter],
    queryFn: ({ pageParam }) => {
      const after = pageParam > 0 ? { after: pageParam } : {};
      const query = { ...filter, ...withOwn(study), ...after, limit: ROWS };
      return answer(api.GET('/api/studies/{study}/queries', { params: { path: { study }, query } }));
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** What waits for a signature, in the order of the subjects' numbers. */
export const toSignQuery = (study: string, site: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'to-sign', site],
    queryFn: ({ pageParam }) => {
      const wanted = { ...(site !== '' && { site }), ...(pageParam !== '' && { after: pageParam }) };
      const query = { ...wanted, ...withOwn(study), limit: ROWS };
      return answer(api.GET('/api/studies/{study}/to-sign', { params: { path: { study }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Signatures of a study in the order of signing. */
export const signaturesQuery = (study: string, state: SignatureRow['state'] | null) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'signatures', state],
    queryFn: ({ pageParam }) => {
      const wanted = { ...(state && { state }), ...(pageParam > 0 && { after: pageParam }) };
      const query = { ...wanted, ...withOwn(study), limit: ROWS };
      return answer(api.GET('/api/studies/{study}/signatures', { params: { path: { study }, query } }));
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** The locks in force that the reader may know of. */
export const locksQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'locks'],
    queryFn: async () =>
      (await answer(api.GET('/api/studies/{study}/locks', { params: { path: { study } } }))).locks,
  });

/** All that was said about a subject's data: queries, comparison with the source, signatures, locks. */
export const governanceQuery = (study: string, patient: string) =>
  queryOptions({
    queryKey: ['study', study, 'patient', patient, 'governance'],
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/patients/{patient}/governance', {
          params: { path: { study, patient } },
        }),
      ),
  });

/** What would be signed, and its hash. Not kept: what one signs is what is there now. */
export const signableQuery = (study: string, patient: string, scope: SubjectScope) =>
  queryOptions({
    queryKey: ['study', study, 'patient', patient, 'signable', scope],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/patients/{patient}/signable', {
          params: { path: { study, patient }, query: scope },
        }),
      ),
  });

export const VISITS_PAGE = 100;

/** A page of the subjects who follow a schedule, and their visits. */
export const visitsQuery = (study: string, schedule: string, site: string, page: number) =>
  queryOptions({
    queryKey: ['study', study, 'visits', schedule, site, page],
    queryFn: () => {
      const place = { offset: page * VISITS_PAGE, limit: VISITS_PAGE };
      const query = { schedule, ...(site !== '' && { site }), ...place };
      return answer(api.GET('/api/studies/{study}/visits', { params: { path: { study }, query } }));
    },
  });
