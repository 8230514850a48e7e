import {
  type AnalysisSpec,
  type Curve,
  DAYS_PER_MONTH,
  type Endpoint,
  endpointIn,
  type Outcome,
  outcome,
  type PatientRecord,
  type Study,
} from '#trial';

/** The part of the cohort to draw, and the endpoint (the protocol's first unless told otherwise). */
export interface SurvivalOptions extends AnalysisSpec {
  /** A curve for each group instead of one for all. */
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

/** A subject's end on a curve. */
export interface CurveSubject {
  readonly patientId: string;
  readonly months: number;
  readonly status: Endpoint['status'];
  /** What ended the time; what began it where nothing did. */
  readonly eventId: string;
}

export interface SurvivalCurve {
  readonly group: string | null;
  /** In the words of the protocol. */
  readonly label: string;
  readonly n: number;
  readonly events: number;
  readonly steps: Curve['steps'];
  readonly risk: readonly RiskCell[];
  /** Id of the outcome's rows of this curve, up to its last part: `RFS`, `ADJUVANT.RFS`. */
  readonly row: string;
  /** Everybody on the curve, by the time they leave it. */
  readonly subjects: readonly CurveSubject[];
}

export interface SurvivalData {
  readonly plot: 'survival';
  readonly endpoint: string;
  readonly start: string;
  readonly censorAt: string;
  readonly curves: readonly SurvivalCurve[];
}

/** Throws DomainError ENDPOINT_UNKNOWN. */
export function survivalData(
  records: readonly PatientRecord[],
  study: Study,
  options: SurvivalOptions,
): SurvivalData {
  const { id, start, censorAt } = endpointIn(study.protocol, options.endpoint?.id);
  const made = outcome('survival', records, study, options);
  const own = (made.table.curves ?? []).filter(({ endpoint }) => endpoint === id);
  const parts = own.filter(({ group }) => group !== null);
  const shown = options.groups && parts.length > 0 ? parts : own.filter(({ group }) => group === null);
  const last = Math.max(0, ...own.map(({ steps }) => steps.at(-1)?.months ?? 0));
  return {
    plot: 'survival',
    endpoint: id,
    start: options.endpoint?.start ?? start,
    censorAt: options.endpoint?.censorAt ?? censorAt,
    curves: shown.map(({ group, title, n, events, steps }) => {
      const row = group === null ? id : `${group}.${id}`;
      const risk = riskTable(steps, riskMonths(last));
      return {
        group,
        label: group === null ? title : protocolName(study, group),
        n,
        events,
        steps,
        risk,
        row,
        subjects: subjectsOf(made, row, id),
      };
    }),
  };
}

/** What the protocol calls a group; the group itself where it is none of its codes. */
function protocolName({ protocol: { settings, primarySites, drugs } }: Study, group: string): string {
  return [...settings, ...primarySites, ...drugs].find(({ code }) => code === group)?.label ?? group;
}

function subjectsOf({ evidence }: Outcome, row: string, endpointId: string): CurveSubject[] {
  return (evidence.get(`${row}.n`)?.counted.records ?? [])
    .flatMap(({ patientId, endpoints }) => {
      const endpoint = endpoints.find(({ id }) => id === endpointId);
      if (!endpoint) return [];
      const { days, status, endEventId, startEventId } = endpoint;
      return [{ patientId, months: days / DAYS_PER_MONTH, status, eventId: endEventId ?? startEventId }];
    })
    .toSorted((a, b) => a.months - b.months || (a.patientId < b.patientId ? -1 : 1));
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
