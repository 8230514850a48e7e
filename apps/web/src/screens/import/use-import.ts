import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer } from '#contracts';
import type { ImportMapping } from '#interop';
import { answer, api } from '../../api/client.js';
import type { ChosenFile } from './chosen-file.js';

interface Wanted {
  readonly file: ChosenFile;
  readonly mapping: ImportMapping | null;
}

/** Asks what a file would record, and records it. */
export function useImport(study: string) {
  const queries = useQueryClient();
  const params = { path: { study } };
  const preview = useMutation({
    mutationFn: (wanted: Wanted): Promise<ImportAnswer> =>
      answer(api.POST('/api/studies/{study}/imports/preview', { params, body: bodyOf(wanted) })),
  });
  const record = useMutation({
    mutationFn: (wanted: Wanted & { reason: string; partial: boolean }): Promise<ImportAnswer> => {
      const { reason, partial } = wanted;
      const body = { ...bodyOf(wanted), reason, partial };
      return answer(api.POST('/api/studies/{study}/imports', { params, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['study', study] }),
  });
  return { preview, record };
}

const bodyOf = ({ file: { name, content, format, encoding }, mapping }: Wanted) => ({
  name,
  content,
  format,
  encoding,
  ...(mapping && { mapping }),
});
