import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Recorded } from '#contracts';
import type { PatientCommandName } from '#trial';
import { answer, api } from './client.js';
import { remember } from './recorded.js';

export interface Sending {
  readonly command: PatientCommandName;
  readonly body: Readonly<Record<string, unknown>>;
  /** The version of the subject that the sender saw; none at enrolment. */
  readonly ifMatch: number | null;
  readonly idempotencyKey: string;
}

type AnyCommandPath = '/api/studies/{study}/patients/{patient}/record-visit';

/** A command that is not a preview answers where its events stand. */
const recorded = (sent: Promise<{ data?: unknown; error?: unknown; response: Response }>) =>
  answer(sent) as Promise<Recorded>;

/** Records something of a subject. Refusals are ApiProblem; 412 where somebody recorded something in between. */
export function useSendCommand(study: string, patient: string) {
  const queries = useQueryClient();
  return useMutation<Recorded, Error, Sending>({
    mutationFn: ({ command, body, ifMatch, idempotencyKey }) => {
      const headers = {
        'Idempotency-Key': idempotencyKey,
        ...(ifMatch !== null && { 'If-Match': `"${ifMatch}"` }),
      };
      if (command === 'enrol') {
        const options = { params: { path: { study } }, headers, body: body as never };
        return recorded(api.POST('/api/studies/{study}/patients', options));
      }
      // Every command has a path of its own and the same parameters and answer; its body was checked by its contract.
      const path = `/api/studies/{study}/patients/{patient}/${command}` as AnyCommandPath;
      const options = { params: { path: { study, patient } }, headers, body: body as never };
      return recorded(api.POST(path, options));
    },
    onSuccess: ({ position }) => {
      remember(study, position);
      return queries.invalidateQueries({ queryKey: ['study', study] });
    },
  });
}
