import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ExportBody } from '#contracts';
import { answer, api } from '../../api/client.js';
import { saveBlob } from '../../ui/save.js';

export interface Exported {
  readonly name: string;
  readonly sha256: string;
}

/** Makes an export and hands it to the browser to save. */
export function useExport(study: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: ExportBody): Promise<Exported> => {
      const sent = api.POST('/api/studies/{study}/exports', {
        params: { path: { study } },
        body,
        parseAs: 'blob',
      });
      const zip = (await answer<unknown>(sent)) as Blob;
      const { headers } = (await sent).response;
      const disposition = headers.get('content-disposition') ?? '';
      const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? `${study}.zip`;
      saveBlob(name, zip);
      return { name, sha256: headers.get('x-export-sha256') ?? '' };
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['study', study, 'exports'] }),
  });
}
