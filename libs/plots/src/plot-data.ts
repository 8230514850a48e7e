import { type OutcomeRow, outcome, type PatientRecord, type Study, toSubjects } from '#trial';
import { type SurvivalData, type SurvivalOptions, survivalData } from './survival-data.js';
import { type SubjectTrack, trackOf } from './track-data.js';

/** The plots of a study by name. */
export const PLOTS = [
  'flow',
  'survival',
  'swimmer',
  'waterfall',
  'spider',
  'adverse-events',
  'doses',
] as const;
export type PlotName = (typeof PLOTS)[number];

export type PlotOptions = SurvivalOptions;

export type PlotData =
  | { readonly plot: 'flow' | 'adverse-events'; readonly rows: readonly OutcomeRow[] }
  | SurvivalData
  | {
      readonly plot: 'swimmer' | 'waterfall' | 'spider' | 'doses';
      readonly rule: string;
      readonly subjects: readonly SubjectTrack[];
    };

/**
 * What a plot shows, from the records: JSON-safe, without names or dates, the same for the same records.
 * @throws DomainError ENDPOINT_UNKNOWN for an endpoint that the protocol does not have
 */
export function plotData(
  name: PlotName,
  records: readonly PatientRecord[],
  study: Study,
  options: PlotOptions = {},
): PlotData {
  if (name === 'flow' || name === 'adverse-events') {
    return { plot: name, rows: outcome(name, records, study, options).table.rows };
  }
  if (name === 'survival') return survivalData(records, study, options);
  const { settings, criteria } = study.protocol.response;
  const measured = name === 'waterfall' || name === 'spider';
  const { records: chosen } = toSubjects(records, options.where);
  const taken = chosen.filter(({ treatments }) => treatments.length > 0);
  const shown = measured ? taken.filter(({ setting }) => settings.includes(setting)) : taken;
  return { plot: name, rule: records[0]?.rules.response ?? criteria, subjects: shown.map(trackOf) };
}
