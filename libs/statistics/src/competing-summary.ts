import { aalenJohansen, type CumulativeIncidence, type IncidenceVariance } from './aalen-johansen.js';
import { lastAtOrBefore } from './curve-readings.js';
import { grayTest } from './gray-test.js';
import { groupOrders, omittedRows } from './grouping.js';
import type { ChiSquareTest } from './log-rank.js';
import type { CompetingTable } from './survival-table.js';
import { orderTimes, type TimeOrder } from './time-order.js';

export interface IncidencePoint {
  readonly time: number;
  readonly estimate: number | null;
  readonly stdErr: number | null;
}

export interface IncidenceSummary {
  readonly n: number;
  /** Events by cause. */
  readonly events: Readonly<Record<string, number>>;
  /** Cumulative incidence by cause, at the times asked for, else at each time of an event. */
  readonly causes: Readonly<Record<string, readonly IncidencePoint[]>>;
}

export interface CompetingRisksSummary extends IncidenceSummary {
  readonly variance: IncidenceVariance;
  readonly groups: Readonly<Record<string, IncidenceSummary>>;
  /** Rows left out of the comparison because they name no group, or no stratum. */
  readonly omitted: number;
  /** Gray's test by cause, stratified when the table has strata; null without groups. */
  readonly gray: Readonly<Record<string, ChiSquareTest>> | null;
}

export interface CompetingRisksOptions {
  readonly at?: readonly number[];
  readonly variance?: IncidenceVariance;
}

/** The cumulative incidence of each cause in a table, whole and by group, with Gray's tests of the groups. */
export function summariseCompetingRisks(
  table: CompetingTable,
  options: CompetingRisksOptions = {},
): CompetingRisksSummary {
  const { variance = 'greenwood', at } = options;
  const order = table.order ?? orderTimes(table.time);
  const summary = (part: TimeOrder) =>
    incidenceSummary(aalenJohansen({ ...table, order: part }, { variance }), at);
  const groups = Object.fromEntries(
    groupOrders(order, table.group).map(([level, part]) => [level, summary(part)]),
  );
  const tests = table.group ? grayTest({ ...table, order, group: table.group }) : null;
  return {
    ...summary(order),
    variance,
    groups,
    omitted: omittedRows(order, table),
    gray:
      tests && Object.fromEntries(tests.map(({ cause, chiSquare, df, p }) => [cause, { chiSquare, df, p }])),
  };
}

function incidenceSummary(curve: CumulativeIncidence, at: readonly number[] | undefined): IncidenceSummary {
  const times = at ?? [...curve.time].filter((_, j) => curve.causes.some(({ nEvent }) => nEvent[j]! > 0));
  const point = (time: number, values: Float64Array): number | null => {
    const step = lastAtOrBefore(curve.time, time);
    return curve.n === 0 ? null : step < 0 ? 0 : values[step]!;
  };
  const byCause = <T>(figure: (k: number) => T) =>
    Object.fromEntries(curve.causes.map(({ cause }, k) => [cause, figure(k)]));
  return {
    n: curve.n,
    events: byCause((k) => curve.causes[k]!.nEvent.reduce((sum, count) => sum + count, 0)),
    causes: byCause((k) =>
      times.map((time) => ({
        time,
        estimate: point(time, curve.causes[k]!.estimate),
        stdErr: point(time, curve.causes[k]!.stdErr),
      })),
    ),
  };
}
