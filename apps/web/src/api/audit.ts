import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AuditFilter } from '#access';
import type { AuditEntry } from '#contracts';
import { answer, api } from './client.js';

export type Filter = z.infer<typeof AuditFilter>;
export const FILTERS = ['actor', 'type', 'patient', 'from', 'to', 'reason', 'text'] as const;

const LIMIT = 200;

/** The parts of an address that narrow the audit trail; the registry refuses what it does not know. */
export const auditFilterIn = (filter: Readonly<Record<string, string | undefined>>): Filter =>
  Object.fromEntries(FILTERS.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));

/** The audit trail of a study, the newest first, page by page. */
export const auditQuery = (study: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'audit', filter],
    initialPageParam: 0,
    queryFn: async ({ pageParam: after }) => {
      const query = { ...filter, order: 'newest' as const, limit: LIMIT, ...(after > 0 && { after }) };
      const page = await answer(
        api.GET('/api/studies/{study}/audit', { params: { path: { study }, query } }),
      );
      return { rows: page.entries as AuditEntry[], next: page.next, position: page.position };
    },
    getNextPageParam: ({ next }) => next,
  });

/** Where the same entries can be fetched from as a file. */
export const auditCsvHref = (study: string, filter: Filter): string =>
  `/api/studies/${study}/audit?${new URLSearchParams({ ...filter, order: 'newest', format: 'csv' })}`;

/** What reviewers of the audit trail looked at and found, the newest first. */
export const reviewsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'audit', 'reviews'],
    queryFn: () => answer(api.GET('/api/studies/{study}/audit/reviews', { params: { path: { study } } })),
  });
