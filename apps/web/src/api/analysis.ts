import type { paths } from './schema.js';

type OutcomeQuery = NonNullable<
  paths['/api/studies/{study}/outcomes/survival']['get']['parameters']['query']
>;

const PARTS = ['cohort', 'groupBy', 'endpoint', 'start', 'censorAt', 'criteria'] as const;

/** Of whom an analysis speaks, and by which rules other than the protocol's. */
export type Analysis = Pick<OutcomeQuery, (typeof PARTS)[number]>;
export type AnalysisPart = keyof Analysis;

/** The analysis that an address asks for, under the API's own names; the registry refuses what it does not know. */
export const analysisIn = (filter: Readonly<Record<string, string | undefined>>): Analysis =>
  Object.fromEntries(PARTS.flatMap((part) => (filter[part] ? [[part, filter[part]]] : [])));
