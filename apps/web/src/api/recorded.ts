import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Recorded } from '#contracts';
import { answer } from './client.js';
import { ApiProblem } from './problem.js';

/** The last position of each study that was recorded from here. */
const reached = new Map<string, number>();

export function remember(study: string, position: number): void {
  reached.set(study, Math.max(position, reached.get(study) ?? 0));
}

/** Asks that an answer reflects what was recorded from here. */
export function withOwn(study: string): { waitFor?: number } {
  const waitFor = reached.get(study);
  return waitFor === undefined ? {} : { waitFor };
}

/** A request that records something, given the header that makes a repeated sending one recording. */
export type Send = (headers: { 'Idempotency-Key': string }) => Promise<{
  data?: Recorded;
  error?: unknown;
  response: Response;
}>;

/** Records something of a study that needs no version of it. Refusals are ApiProblem. */
export function useSend(study: string) {
  const queries = useQueryClient();
  const key = useRef<string>(crypto.randomUUID());
  return useMutation<Recorded, Error, Send>({
    mutationFn: (send) => answer(send({ 'Idempotency-Key': key.current })),
    onSuccess: ({ position }) => {
      key.current = crypto.randomUUID();
      remember(study, position);
      return queries.invalidateQueries({ queryKey: ['study', study] });
    },
    onError: (error) => {
      // What did not arrive may have been recorded; what was refused was not.
      if (error instanceof ApiProblem) key.current = crypto.randomUUID();
    },
  });
}
