import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { WorklistItem } from '#contracts';
import { answer, api } from './client.js';

export type WorklistKind = z.infer<typeof WorklistItem>['kind'];

/** A visit is due this week from so many days before its window opens. */
const WEEK = 7;
const PAGE = 200;

export interface WorklistFilter {
  readonly kind: WorklistKind | null;
  readonly site: string;
  /** The date by which it is told; today where it is empty. */
  readonly date: string;
}

/** Findings and visits that are due, the longest due first, and how many there are of each kind. */
export const worklistQuery = (study: string, filter: WorklistFilter) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'worklist', filter],
    queryFn: ({ pageParam }) => {
      const { kind, site, date } = filter;
      const wanted = { ...(kind && { kind }), ...(site && { site }), ...(date && { date }) };
      const query = { ...wanted, ...(pageParam && { after: pageParam }), dueWithinDays: WEEK, limit: PAGE };
      return answer(api.GET('/api/studies/{study}/worklist', { params: { path: { study }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
