import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';
import { ROWS } from './governance.js';
import type { components, operations } from './schema.js';

type Schemas = components['schemas'];
type QueryOf<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

export type SeriousEvent = Schemas['SeriousAdverseEvent'];
export type SubjectConsents = Schemas['SubjectConsents'];
export type ProcessingEntry = Schemas['ProcessingEntry'];
export type SeriousFilter = Pick<QueryOf<'listSeriousAdverseEvents'>, 'site' | 'state'>;
export type ConsentFilter = Pick<
  QueryOf<'listConsents'>,
  'site' | 'state' | 'formVersion' | 'notFormVersion'
>;
export type PrivacyFilter = Pick<
  QueryOf<'readPrivacyRegister'>,
  'kind' | 'patient' | 'actor' | 'from' | 'to'
>;

const MINUTE_MS = 60_000;

/** Serious adverse events and the time left to report them, the shortest first; asked again while it runs. */
export const seriousEventsQuery = (study: string, query: SeriousFilter) =>
  queryOptions({
    queryKey: ['study', study, 'serious-adverse-events', query],
    refetchInterval: MINUTE_MS,
    queryFn: () =>
      answer(api.GET('/api/studies/{study}/serious-adverse-events', { params: { path: { study }, query } })),
  });

/** Who consented when and to which version of the form, in the order of the subjects' numbers. */
export const consentsQuery = (study: string, filter: ConsentFilter) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'consents', filter],
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, ...(pageParam !== '' && { after: pageParam }), limit: ROWS };
      const page = await answer(
        api.GET('/api/studies/{study}/consents', { params: { path: { study }, query } }),
      );
      return { rows: page.subjects, next: page.next, position: page.position };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What was done with identifying data, in the order of recording. */
export const privacyQuery = (study: string, filter: PrivacyFilter) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'privacy-register', filter],
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, ...(pageParam > 0 && { after: pageParam }), limit: ROWS };
      const page = await answer(
        api.GET('/api/studies/{study}/privacy-register', { params: { path: { study }, query } }),
      );
      return { rows: page.entries, next: page.next, position: page.position };
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** Where the same rows can be fetched from as a file, all of them. */
export const registerCsvHref = (
  study: string,
  register: 'serious-adverse-events' | 'consents' | 'privacy-register',
  filter: SeriousFilter | ConsentFilter | PrivacyFilter,
): string => `/api/studies/${study}/${register}?${new URLSearchParams({ ...filter, format: 'csv' })}`;
