import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';

const PATHS = {
  request: '/api/studies/{study}/patients/{patient}/identity/erasure',
  approve: '/api/studies/{study}/patients/{patient}/identity/erasure/approve',
  decline: '/api/studies/{study}/patients/{patient}/identity/erasure/decline',
} as const;

/** Asks for an erasure, approves or declines one. Refusals are ApiProblem, e.g. SECOND_PERSON_REQUIRED. */
export function useErasure(study: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: { step: keyof typeof PATHS; patient: string; reason: string }) => {
      const { step, patient, reason } = asked;
      return answer(api.POST(PATHS[step], { params: { path: { study, patient } }, body: { reason } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['study', study, 'erasures'] }),
  });
}
