import { z } from 'zod';
import { PLOT_LANGUAGES, PLOTS, type PlotName } from '#plots';
import { AnalysisQuery, MomentQuery } from './parameters.js';
import type { RouteContract } from './route.js';

/** Plots of a study's cohort: the picture, and the numbers it is drawn from. */

const groups = z.enum(['true', 'false']).optional().describe('Survival: a curve for each group');

/** What the numbers of a plot are asked by. */
export const PlotDataQuery = MomentQuery.extend({ ...AnalysisQuery.shape, groups }).strict();
export type PlotDataQuery = z.infer<typeof PlotDataQuery>;

export const PlotQuery = PlotDataQuery.extend({
  language: z.enum(PLOT_LANGUAGES).optional().describe('Of the words in the picture; en unless given'),
}).strict();
export type PlotQuery = z.infer<typeof PlotQuery>;

export const PlotAnswer = z
  .object({
    position: z.int().min(0).meta({ description: "The study's position that this answer reflects" }),
    data: z.looseObject({ plot: z.enum(PLOTS) }),
  })
  .meta({
    id: 'PlotAnswer',
    description: 'The numbers behind a plot: months from its start, percents, counts',
  });

const summaries: Record<PlotName, string> = {
  flow: 'Flow of subjects, every box the sum of those below it',
  survival: 'Kaplan-Meier curve with its band and who is at risk',
  swimmer: 'Time on treatment and what happened in it, a lane for each subject',
  waterfall: 'Best change of the sum of diameters, a bar for each subject',
  spider: 'Change of the sum of diameters over time, a line for each subject',
  'adverse-events': 'Subjects with adverse events at their maximum grade',
  doses: 'Daily dose over time, a lane for each subject',
};

const idOf = (name: string) => name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

const common = { method: 'get', access: 'outcome.read', tag: 'Outcomes', problems: [404, 422, 503] } as const;

export const plotRoutes: readonly RouteContract[] = PLOTS.flatMap((name): RouteContract[] => [
  {
    ...common,
    path: `/studies/{study}/plots/${name}.json`,
    operationId: `plotData${idOf(name)}`,
    summary: `${summaries[name]}: the numbers`,
    query: PlotDataQuery,
    answer: PlotAnswer,
  },
  {
    ...common,
    path: `/studies/{study}/plots/${name}.svg`,
    operationId: `plot${idOf(name)}`,
    summary: summaries[name],
    query: PlotQuery,
    answer: 'image/svg+xml',
  },
  {
    ...common,
    path: `/studies/{study}/plots/${name}.png`,
    operationId: `plotPng${idOf(name)}`,
    summary: `${summaries[name]}, twice as large as the SVG in pixels`,
    query: PlotQuery,
    answer: 'image/png',
  },
  {
    ...common,
    path: `/studies/{study}/plots/${name}.csv`,
    operationId: `plotCsv${idOf(name)}`,
    summary: `${summaries[name]}: a row for each thing that is drawn`,
    query: PlotDataQuery,
    answer: 'text/csv',
  },
]);
