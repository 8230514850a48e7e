import { DomainError, daysBetween } from '#kernel';
import { type Curve, type OutcomeRow, outcome, type PatientRecord, type Study } from '#trial';

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

export interface PlotOptions {
  /** Survival: the endpoint; the protocol's first unless told otherwise. */
  readonly endpoint?: string | undefined;
  /** Survival: a curve for each group instead of one for all. */
  readonly groups?: boolean | undefined;
}

/** Numbers below a survival curve at a month. */
export interface RiskCell {
  readonly months: number;
  readonly atRisk: number;
  /** Up to and with this month. */
  readonly events: number;
  /** Before this month. */
  readonly censored: number;
}

export interface SurvivalCurve {
  readonly group: string | null;
  readonly label: string;
  readonly n: number;
  readonly events: number;
  readonly steps: Curve['steps'];
  readonly risk: readonly RiskCell[];
}

/** What happened to a subject on the drug; months from the first dose. */
export interface SubjectTrack {
  readonly patientId: string;
  readonly setting: string;
  /** First dose to stop, or to the last contact. */
  readonly months: number;
  readonly ongoing: boolean;
  readonly bestResponse: string | null;
  /** Deepest change of the sum of diameters from baseline, percent; null where none was measured. */
  readonly bestChangePercent: number | null;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly mgPerDay: number }[];
  readonly marks: readonly { readonly months: number; readonly kind: MarkKind; readonly eventId: string }[];
  readonly changes: readonly {
    readonly months: number;
    readonly percent: number;
    readonly eventId: string;
  }[];
}
export type MarkKind = 'RESPONSE' | 'PROGRESSION' | 'RESECTION' | 'RECURRENCE' | 'DEATH';

export type PlotData =
  | { readonly plot: 'flow' | 'adverse-events'; readonly rows: readonly OutcomeRow[] }
  | {
      readonly plot: 'survival';
      readonly endpoint: string;
      readonly start: string;
      readonly curves: readonly SurvivalCurve[];
    }
  | {
      readonly plot: 'swimmer' | 'waterfall' | 'spider' | 'doses';
      readonly rule: string;
      readonly subjects: readonly SubjectTrack[];
    };

const DAYS_PER_MONTH = 30.4375;

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
    return { plot: name, rows: outcome(name, records, study).table.rows };
  }
  if (name === 'survival') return survivalData(records, study, options);
  const { settings, criteria } = study.protocol.response;
  const measured = name === 'waterfall' || name === 'spider';
  const taken = records.filter(({ treatments }) => treatments.length > 0);
  const shown = measured ? taken.filter(({ setting }) => settings.includes(setting)) : taken;
  return { plot: name, rule: records[0]?.rules.response ?? criteria, subjects: shown.map(trackOf) };
}

function survivalData(records: readonly PatientRecord[], study: Study, options: PlotOptions): PlotData {
  const { endpoints } = study.protocol;
  const id = options.endpoint ?? endpoints[0]?.id;
  const endpoint = endpoints.find((each) => each.id === id);
  if (!endpoint) {
    throw new DomainError('ENDPOINT_UNKNOWN', `the protocol has no endpoint ${id}`, {
      endpoint: id,
      known: endpoints.map((each) => each.id),
    });
  }
  const { curves = [] } = outcome('survival', records, study).table;
  const own = curves.filter((curve) => curve.endpoint === endpoint.id);
  const parts = own.filter(({ group }) => group !== null);
  const shown = options.groups && parts.length > 0 ? parts : own.filter(({ group }) => group === null);
  const last = Math.max(0, ...own.map(({ steps }) => steps.at(-1)?.months ?? 0));
  return {
    plot: 'survival',
    endpoint: endpoint.id,
    start: endpoint.start,
    curves: shown.map(({ group, title, n, events, steps }) => ({
      group,
      label: group ?? title,
      n,
      events,
      steps,
      risk: riskTable(steps, riskMonths(last)),
    })),
  };
}

/** At most nine months of a round step, from 0 to the last time. */
export function riskMonths(last: number): number[] {
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120].find((months) => last / months <= 9) ?? 240;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

/** At risk just before each month, events up to it, censored before it (survival's summary.survfit in R). */
export function riskTable(steps: Curve['steps'], months: readonly number[]): RiskCell[] {
  const last = steps.at(-1);
  return months.map((month) => {
    const before = steps.filter((step) => step.months < month);
    const next = steps.find((step) => step.months >= month);
    const after = last ? last.atRisk - last.events - last.censored : 0;
    const at = steps.filter((step) => step.months === month);
    return {
      months: month,
      atRisk: next ? next.atRisk : after,
      events: sum([...before, ...at].map(({ events }) => events)),
      censored: sum(before.map(({ censored }) => censored)),
    };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function trackOf(record: PatientRecord): SubjectTrack {
  const start = record.treatments.reduce((a, { startedOn }) => (startedOn < a ? startedOn : a), '9999-12-31');
  const months = (date: string) => daysBetween(start, date) / DAYS_PER_MONTH;
  const ongoing = record.ended === null && record.treatments.some(({ stoppedOn }) => stoppedOn === null);
  const lastDay = record.treatments.reduce((last, { stoppedOn }) => {
    const end = stoppedOn ?? record.followUp.lastContactOn;
    return end > last ? end : last;
  }, start);
  const changes = record.assessments.flatMap(({ on, changePercent, role, eventId }) =>
    changePercent === null || role !== 'FOLLOW_UP'
      ? []
      : [{ months: months(on), percent: changePercent, eventId }],
  );
  return {
    patientId: record.patientId,
    setting: record.setting,
    months: months(lastDay),
    ongoing,
    bestResponse: record.bestResponse?.value ?? null,
    bestChangePercent: changes.length === 0 ? null : Math.min(...changes.map(({ percent }) => percent)),
    spans: record.treatments.flatMap(({ intervals }) =>
      intervals.map(({ from, to, mgPerDay }) => ({
        from: months(from),
        to: Math.max(months(from), months(to ?? lastDay)),
        mgPerDay,
      })),
    ),
    marks: marksOf(record, months),
    changes,
  };
}

function marksOf(record: PatientRecord, months: (date: string) => number): SubjectTrack['marks'] {
  const first = (values: readonly string[], kind: MarkKind) => {
    const found = record.assessments.find(({ response }) => response && values.includes(response.value));
    return found ? [{ months: months(found.on), kind, eventId: found.eventId }] : [];
  };
  const { recurrence, ended } = record;
  return [
    ...first(['CR', 'PR'], 'RESPONSE'),
    ...first(['PD'], 'PROGRESSION'),
    ...record.surgeries
      .filter(({ kind }) => kind === 'RESECTION')
      .map(({ on, eventId }) => ({ months: months(on), kind: 'RESECTION' as const, eventId })),
    ...(recurrence.status === 'CONFIRMED' && recurrence.on && recurrence.eventId
      ? [{ months: months(recurrence.on), kind: 'RECURRENCE' as const, eventId: recurrence.eventId }]
      : []),
    ...(ended?.how === 'DEATH'
      ? [{ months: months(ended.on), kind: 'DEATH' as const, eventId: ended.eventId }]
      : []),
  ];
}
