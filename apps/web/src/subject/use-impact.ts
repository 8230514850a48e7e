import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PatientCommand } from '#trial';
import { answer, api } from '../api/client.js';
import type { components, operations } from '../api/schema.js';
import type { SubjectView } from './use-subject.js';

export type Impact = components['schemas']['Impact'];

const PAUSE_MS = 300;

/** What the registry says that a correction or a void would change; nothing is recorded. Asked when typing pauses. */
export function useImpact(subject: SubjectView, command: PatientCommand | null) {
  const { patientId, version } = subject;
  const study = subject.study.studyId;
  // As text, which is equal where the command is.
  const [settled] = useDebouncedValue(command && JSON.stringify(command), PAUSE_MS);
  const query = useQuery({
    queryKey: ['study', study, 'patient', patientId, 'impact', version, settled],
    enabled: settled !== null && command !== null,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: () => preview(study, patientId, JSON.parse(settled ?? '') as PatientCommand),
  });
  return { ...query, isAsked: settled !== null };
}

type Changing = operations['correctEvent']['requestBody']['content']['application/json'];

async function preview(study: string, patient: string, { name, data }: PatientCommand): Promise<Impact> {
  const params = { path: { study, patient }, query: { preview: 'true' as const } };
  const path = `/api/studies/{study}/patients/{patient}/${name as 'correct-event' | 'void-event'}` as const;
  const impact = await answer(api.POST(path, { params, body: data as Changing }));
  if (!('changes' in impact)) throw new Error('the registry recorded what it was asked to preview');
  return impact;
}
