import type { PlotData } from './plot-data.js';
import type { SubjectTrack } from './track-data.js';

export type PlotCell = string | number | boolean | null;

/** The numbers of a plot as a table: a row for each thing that is drawn. Months and percents are not rounded. */
export interface PlotTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlotCell[])[];
}

export function plotTable(data: PlotData): PlotTable {
  switch (data.plot) {
    case 'flow':
    case 'adverse-events':
      return tableOf(data.rows, [
        'id',
        'section',
        'group',
        'label',
        'value',
        'unit',
        'numerator',
        'denominator',
      ]);
    case 'survival': {
      const steps = data.curves.flatMap((curve) =>
        curve.steps.map((step) => ({ ...step, group: curve.group })),
      );
      return tableOf(steps, [
        'group',
        'months',
        'atRisk',
        'events',
        'censored',
        'survival',
        'lower',
        'upper',
      ]);
    }
    case 'swimmer':
      return tableOf(data.subjects, ['patientId', 'setting', 'months', 'ongoing', 'bestResponse']);
    case 'waterfall':
      return tableOf(data.subjects, ['patientId', 'setting', 'bestChangePercent', 'bestResponse']);
    case 'spider':
      return tableOf(
        parts(data.subjects, ({ changes }) => changes),
        ['patientId', 'setting', 'months', 'percent', 'eventId'],
      );
    case 'doses':
      return tableOf(
        parts(data.subjects, ({ spans }) => spans),
        ['patientId', 'setting', 'from', 'to', 'mgPerDay'],
      );
  }
}

function tableOf<K extends string>(
  items: readonly Readonly<Record<K, PlotCell>>[],
  columns: readonly K[],
): PlotTable {
  return { columns, rows: items.map((item) => columns.map((name) => item[name])) };
}

/** What a subject's lane or line is drawn of, each with whose it is. */
function parts<P>(subjects: readonly SubjectTrack[], of: (subject: SubjectTrack) => readonly P[]) {
  return subjects.flatMap((subject) =>
    of(subject).map((part) => ({ patientId: subject.patientId, setting: subject.setting, ...part })),
  );
}
