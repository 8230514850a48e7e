import { useQuery } from '@tanstack/react-query';
import type { PlotData, PlotName } from '#plots';
import { answer, api } from './client.js';

export interface PlotQuestion {
  readonly name: PlotName;
  readonly endpoint?: string | undefined;
  readonly groups?: boolean | undefined;
}

/** The data of a plot; the browser draws it by the function that the server draws pictures with. */
export function usePlot(study: string, { name, endpoint, groups = false }: PlotQuestion) {
  return useQuery({
    queryKey: ['study', study, 'plot', name, endpoint, groups],
    queryFn: async () =>
      (await answer(
        api.GET(`/api/studies/{study}/plots/${name}.json`, {
          params: {
            path: { study },
            query: { ...(endpoint && { endpoint }), ...(groups && { groups: 'true' }) },
          },
        }),
      )) as unknown as { position: number; data: PlotData },
  });
}
