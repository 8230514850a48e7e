import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlotData, PlotName } from '#plots';
import type { Analysis } from './analysis.js';
import { answer, api } from './client.js';

export interface PlotQuestion {
  readonly name: PlotName;
  readonly analysis?: Analysis;
  readonly groups?: boolean;
}

const queryOf = ({ analysis, groups }: PlotQuestion) => ({
  ...analysis,
  ...(groups && { groups: 'true' as const }),
});

/** The data of a plot; the browser draws it by the function that the server draws pictures with. */
export function usePlot(study: string, question: PlotQuestion) {
  const query = queryOf(question);
  return useQuery({
    queryKey: ['study', study, 'plot', question.name, query],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (await answer(
        api.GET(`/api/studies/{study}/plots/${question.name}.json`, { params: { path: { study }, query } }),
      )) as unknown as { position: number; data: PlotData },
  });
}

/** Where a plot can be fetched from as a file. */
export function plotHref(
  study: string,
  question: PlotQuestion,
  { as, language }: { as: 'svg' | 'png' | 'csv' | 'json'; language: string },
): string {
  const query = new URLSearchParams(Object.entries(queryOf(question)));
  if (as === 'svg' || as === 'png') query.set('language', language);
  return `/api/studies/${study}/plots/${question.name}.${as}?${query}`;
}
