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
import type { Ending } from '../time-to-event.js';
import { type Arm, counted } from './arm.js';

const YEAR = 12;

function row(arm: Arm, id: string, label: string, measured: Measured, note: string | null = null): Finding {
  return finding({ id: arm.rowId(id), section: arm.section, group: arm.group.id, label, note }, measured);
}

/** Counts, median, one-year figures and follow-up of an arm. */
export function summaryRows(arm: Arm): Finding[] {
  const [median] = survivalQuantiles(arm.followed.curve, [0.5]);
  const { subjects } = arm.followed;
  const of = { endpoint: arm.endpoint.id, among: arm.endpoint.population, decimals: 1 };
  return [
    row(arm, 'n', 'Subjects', counted(arm, {}, 'subjects with a known start')),
    row(arm, 'events', 'Events', counted(arm, { how: ['EVENT'] }, 'events')),
    ...(arm.endpoint.competing.length > 0
      ? [row(arm, 'competing', 'Competing events', counted(arm, { how: ['COMPETING'] }, 'competing events'))]
      : []),
    row(
      arm,
      'censored',
      'Censored',
      counted(arm, { how: ['CENSORED'] }, 'observed to the end without the event'),
    ),
    row(arm, 'median', 'Median time (Kaplan-Meier)', quantile(arm, median!)),
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

function quantile(arm: Arm, { estimate, lower, upper }: SurvivalQuantile): Measured {
  const months = (days: number | null, decimals: number) =>
    days === null ? null : round(days / DAYS_PER_MONTH, decimals);
  return {
    ...counted(arm, { how: ['EVENT'] }, 'those who define the curve'),
    value: months(estimate, 1),
    at: (decimals) => months(estimate, decimals),
    unit: 'months',
    ci: lower === null && upper === null ? null : [months(lower, 1), months(upper, 1)],
    ciMethod: lower === null && upper === null ? null : 'Brookmeyer-Crowley',
  };
}

/** The event within so many months. */
const by = (months: number): Ending => ({ how: ['EVENT'], upTo: months * DAYS_PER_MONTH });

function percent(share: number | null, decimals = 1): number | null {
  return share === null ? null : round(100 * share, decimals);
}

function crude(arm: Arm): Measured {
  const events = counted(arm, by(YEAR), `event within ${YEAR} months, whoever was censored before`);
  const { estimate, lower, upper } = clopperPearson(events.numerator!, events.denominator!);
  return {
    ...events,
    value: percent(estimate),
    at: (decimals) => percent(estimate, decimals),
    unit: '%',
    ci: estimate === null ? null : [percent(lower), percent(upper)],
    ciMethod: estimate === null ? null : 'Clopper-Pearson',
  };
}

/** Cumulative incidence at one year where other events compete (Aalen-Johansen). */
function incidenceRows(arm: Arm): Finding[] {
  const { subjects, cause, data } = arm.followed;
  if (arm.endpoint.competing.length === 0) return [];
  const curves = aalenJohansen({ time: data.time, cause, causes: ['event', 'competing'] });
  const step = curves.time.findLastIndex((days) => days <= YEAR * DAYS_PER_MONTH);
  const estimate = subjects.length === 0 ? null : step < 0 ? 0 : curves.causes[0]!.estimate[step]!;
  const label = `Cumulative incidence at ${YEAR} months (Aalen-Johansen)`;
  const measured = {
    ...counted(arm, by(YEAR), `event within ${YEAR} months, before any competing event`),
    value: percent(estimate),
    at: (decimals: number) => percent(estimate, decimals),
    unit: '%',
  };
  return [row(arm, `incidence.${YEAR}`, label, measured)];
}

/** The curve at the months asked for, up to the last follow-up: at risk, events, censored, survival. */
export function landmarkRows(arm: Arm, months: readonly number[]): Finding[] {
  const last = arm.followed.curve.time.at(-1) ?? 0;
  const shown = months.filter((month) => month * DAYS_PER_MONTH <= last);
  const at = landmarks(
    arm.followed.curve,
    shown.map((month) => month * DAYS_PER_MONTH),
  );
  return shown.flatMap((month, index) => landmarkAt(arm, month, at[index]!));
}

function landmarkAt(arm: Arm, month: number, at: Landmark): Finding[] {
  const days = month * DAYS_PER_MONTH;
  const censored: Ending = { how: ['CENSORED', 'COMPETING'], before: days };
  const events = counted(arm, by(month), `event within ${month} months`);
  const limits = at.lower === null ? null : ([percent(at.lower), percent(at.upper)] as const);
  const id = (part: string) => `month.${month}.${part}`;
  return [
    row(
      arm,
      id('at-risk'),
      `At risk at ${month} months`,
      counted(arm, { from: days }, `observed for ${month} months or more`),
    ),
    row(arm, id('events'), `Events by ${month} months`, events),
    row(
      arm,
      id('censored'),
      `Censored before ${month} months`,
      counted(arm, censored, 'observation ended before'),
    ),
    row(arm, id('survival'), `Without the event at ${month} months`, {
      ...events,
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
  const { n, events, time, nRisk, nEvent, nCensor, survival, lower, upper } = followed.curve;
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
