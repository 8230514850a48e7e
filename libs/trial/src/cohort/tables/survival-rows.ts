import {
  aalenJohansen,
  clopperPearson,
  type Landmark,
  landmarks,
  type SurvivalQuantile,
  survivalQuantiles,
} from '#statistics';
import { followUpMedian, incidenceAt } from '../incidence.js';
import type { Measured } from '../measured.js';
import { DAYS_PER_MONTH } from '../months.js';
import { type Curve, type Finding, finding } from '../outcome-table.js';
import { round } from '../rounding.js';
import type { Subject } from '../subject.js';
import { curveOf } from '../time-to-event.js';
import { type Arm, counted, where } from './arm.js';

const YEAR = 12;

function row(arm: Arm, id: string, label: string, measured: Measured, note: string | null = null): Finding {
  return finding({ id: arm.rowId(id), section: arm.section, group: arm.group.id, label, note }, measured);
}

/** Counts, median, one-year figures and follow-up of an arm. */
export function summaryRows(arm: Arm): Finding[] {
  const events = where(arm, ({ status }) => status === 'EVENT');
  const competing = where(arm, ({ status }) => status === 'COMPETING');
  const censored = where(arm, ({ status }) => status === 'CENSORED');
  const [median] = survivalQuantiles(curveOf(arm.followed), [0.5]);
  const { subjects } = arm.followed;
  const of = { endpoint: arm.endpoint.id, among: arm.endpoint.population, decimals: 1 };
  return [
    row(arm, 'n', 'Subjects', counted(arm, arm.followed.subjects, 'subjects with a known start')),
    row(arm, 'events', 'Events', counted(arm, events, 'events')),
    ...(arm.endpoint.competing.length > 0
      ? [row(arm, 'competing', 'Competing events', counted(arm, competing, 'competing events'))]
      : []),
    row(arm, 'censored', 'Censored', counted(arm, censored, 'observed to the end without the event')),
    row(arm, 'median', 'Median time (Kaplan-Meier)', quantile(arm, median!, events)),
    row(arm, 'follow-up', 'Median follow-up (reverse Kaplan-Meier)', followUpMedian(subjects, of)),
    row(arm, `crude.${YEAR}`, `Crude share with the event by ${YEAR} months`, crude(arm)),
    row(
      arm,
      `km.${YEAR}`,
      `1 - Kaplan-Meier at ${YEAR} months`,
      incidenceAt(subjects, { ...of, atMonths: YEAR }),
    ),
    ...incidenceRows(arm),
  ];
}

function quantile(
  arm: Arm,
  { estimate, lower, upper }: SurvivalQuantile,
  subjects: readonly Subject[],
): Measured {
  const months = (days: number | null, decimals: number) =>
    days === null ? null : round(days / DAYS_PER_MONTH, decimals);
  return {
    ...counted(arm, subjects, 'those who define the curve'),
    value: months(estimate, 1),
    at: (decimals) => months(estimate, decimals),
    unit: 'months',
    ci: lower === null && upper === null ? null : [months(lower, 1), months(upper, 1)],
    ciMethod: lower === null && upper === null ? null : 'Brookmeyer-Crowley',
  };
}

function by(arm: Arm, months: number): Subject[] {
  return where(arm, ({ status, days }) => status === 'EVENT' && days <= months * DAYS_PER_MONTH);
}

function percent(share: number | null, decimals = 1): number | null {
  return share === null ? null : round(100 * share, decimals);
}

function crude(arm: Arm): Measured {
  const events = by(arm, YEAR);
  const { estimate, lower, upper } = clopperPearson(events.length, arm.followed.subjects.length);
  return {
    ...counted(arm, events, `event within ${YEAR} months, whoever was censored before`),
    value: percent(estimate),
    at: (decimals) => percent(estimate, decimals),
    unit: '%',
    ci: estimate === null ? null : [percent(lower), percent(upper)],
    ciMethod: estimate === null ? null : 'Clopper-Pearson',
  };
}

/** Cumulative incidence at one year where other events compete (Aalen-Johansen). */
function incidenceRows(arm: Arm): Finding[] {
  const { endpoints, data } = arm.followed;
  if (arm.endpoint.competing.length === 0) return [];
  const cause = Uint8Array.from(endpoints, ({ status }) => ({ CENSORED: 0, EVENT: 1, COMPETING: 2 })[status]);
  const curves = aalenJohansen({ time: data.time, cause, causes: ['event', 'competing'] });
  const step = curves.time.findLastIndex((days) => days <= YEAR * DAYS_PER_MONTH);
  const estimate = endpoints.length === 0 ? null : step < 0 ? 0 : curves.causes[0]!.estimate[step]!;
  const label = `Cumulative incidence at ${YEAR} months (Aalen-Johansen)`;
  const measured = {
    ...counted(arm, by(arm, YEAR), `event within ${YEAR} months, before any competing event`),
    value: percent(estimate),
    at: (decimals: number) => percent(estimate, decimals),
    unit: '%',
  };
  return [row(arm, `incidence.${YEAR}`, label, measured)];
}

/** The curve at the months asked for, up to the last follow-up: at risk, events, censored, survival. */
export function landmarkRows(arm: Arm, months: readonly number[]): Finding[] {
  const last = Math.max(0, ...arm.followed.data.time);
  const shown = months.filter((month) => month * DAYS_PER_MONTH <= last);
  const at = landmarks(
    curveOf(arm.followed),
    shown.map((month) => month * DAYS_PER_MONTH),
  );
  return shown.flatMap((month, index) => landmarkAt(arm, month, at[index]!));
}

function landmarkAt(arm: Arm, month: number, at: Landmark): Finding[] {
  const days = month * DAYS_PER_MONTH;
  const atRisk = where(arm, (endpoint) => endpoint.days >= days);
  const censored = where(arm, ({ status, days: time }) => status !== 'EVENT' && time < days);
  const limits = at.lower === null ? null : ([percent(at.lower), percent(at.upper)] as const);
  const id = (part: string) => `month.${month}.${part}`;
  return [
    row(
      arm,
      id('at-risk'),
      `At risk at ${month} months`,
      counted(arm, atRisk, `observed for ${month} months or more`),
    ),
    row(
      arm,
      id('events'),
      `Events by ${month} months`,
      counted(arm, by(arm, month), `event within ${month} months`),
    ),
    row(
      arm,
      id('censored'),
      `Censored before ${month} months`,
      counted(arm, censored, 'observation ended before'),
    ),
    row(arm, id('survival'), `Without the event at ${month} months`, {
      ...counted(arm, by(arm, month), `event within ${month} months`),
      value: percent(at.survival),
      at: (decimals) => percent(at.survival, decimals),
      unit: '%',
      ci: limits,
      ciMethod: limits === null ? null : 'Kaplan-Meier, log-log',
    }),
  ];
}

/** The whole curve of an arm, a step for every distinct time. */
export function curve({ endpoint, group, followed }: Arm): Curve {
  const { n, events, time, nRisk, nEvent, nCensor, survival, lower, upper } = curveOf(followed);
  return {
    endpoint: endpoint.id,
    group: group.id,
    title: `${endpoint.label}, ${group.label}`,
    n,
    events,
    steps: Array.from(time, (days, step) => ({
      months: days / DAYS_PER_MONTH,
      atRisk: nRisk[step]!,
      events: nEvent[step]!,
      censored: nCensor[step]!,
      survival: survival[step]!,
      lower: lower[step] ?? null,
      upper: upper[step] ?? null,
    })),
  };
}
