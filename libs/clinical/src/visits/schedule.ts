import { addMonths, epochDay, fromEpochDay } from '#kernel';
import { ClinicalInputError } from '../input-error.js';

/** A window around the due date, in days, for every visit up to and including a month. */
export interface WindowRule {
  /** The last month this rule covers; absent on the last rule. */
  readonly throughMonth?: number;
  readonly daysBefore: number;
  readonly daysAfter: number;
}

export interface VisitSchedule {
  /** Calendar months after the anchor, ascending; then every `everyMonths` after the last. */
  readonly months: readonly number[];
  /** Absent: the schedule ends with the listed months. */
  readonly everyMonths?: number;
  readonly windows: readonly WindowRule[];
}

/** The follow-up of the GIST study: months 1 and 3, then every 3; +-7, +-14 and later +-21 days. */
export const GIST_FOLLOW_UP: VisitSchedule = {
  months: [1, 3],
  everyMonths: 3,
  windows: [
    { throughMonth: 1, daysBefore: 7, daysAfter: 7 },
    { throughMonth: 3, daysBefore: 14, daysAfter: 14 },
    { daysBefore: 21, daysAfter: 21 },
  ],
};

export interface ScheduledVisit {
  /** 1 for the first visit after the anchor. */
  readonly number: number;
  readonly month: number;
  /** Calendar dates; both ends of the window belong to it. */
  readonly due: string;
  readonly windowFrom: string;
  readonly windowTo: string;
}

function checkSchedule({ months, everyMonths, windows }: VisitSchedule): void {
  const ascending = months.every(
    (month, index) => Number.isInteger(month) && month > (months[index - 1] ?? 0),
  );
  if (!ascending)
    throw new ClinicalInputError('schedule.months', 'must be ascending whole months, 1 or more');
  if (everyMonths !== undefined && !(Number.isInteger(everyMonths) && everyMonths > 0)) {
    throw new ClinicalInputError('schedule.everyMonths', 'must be a whole number of months, 1 or more');
  }
  if (windows.some(({ daysBefore, daysAfter }) => !(daysBefore >= 0 && daysAfter >= 0))) {
    throw new ClinicalInputError('schedule.windows', 'must not be negative');
  }
}

function* scheduleMonths({ months, everyMonths }: VisitSchedule): Generator<number> {
  yield* months;
  if (everyMonths === undefined) return;
  for (let month = (months.at(-1) ?? 0) + everyMonths; ; month += everyMonths) yield month;
}

function windowOf(month: number, { windows }: VisitSchedule): WindowRule {
  const rule = windows.find(({ throughMonth }) => throughMonth === undefined || month <= throughMonth);
  return rule ?? windows.at(-1) ?? { daysBefore: 0, daysAfter: 0 };
}

interface Planned {
  readonly month: number;
  readonly due: number;
  from: number;
  to: number;
}

/** Neighbours that would overlap meet in the middle: the earlier keeps the midpoint day, the later starts the day after. */
function clip(visits: readonly Planned[]): void {
  visits.forEach((visit, index) => {
    const next = visits[index + 1];
    if (!next || visit.to < next.from) return;
    const middle = Math.floor((visit.due + next.due) / 2);
    visit.to = Math.min(visit.to, middle);
    next.from = Math.max(next.from, visit.to + 1);
  });
}

/**
 * The visits due from the anchor to `until` (included): the date of death, withdrawal or loss, or the horizon wanted.
 * Due = anchor + k calendar months, each counted from the anchor and clamped to the end of the month. Windows never
 * overlap, and a visit's window does not depend on how far the schedule is laid out.
 * @throws ClinicalInputError for months that don't ascend or negative windows
 */
export function scheduleVisits(schedule: VisitSchedule, anchor: string, until: string): ScheduledVisit[] {
  checkSchedule(schedule);
  const end = epochDay(until);
  const planned: Planned[] = [];
  for (const month of scheduleMonths(schedule)) {
    const dueOn = addMonths(anchor, month);
    // A calendar date has four digits of a year.
    if (dueOn.length > until.length) break;
    const due = epochDay(dueOn);
    const { daysBefore, daysAfter } = windowOf(month, schedule);
    planned.push({ month, due, from: due - daysBefore, to: due + daysAfter });
    // One visit past the end, so that the last one kept is clipped as in a longer schedule.
    if (due > end) break;
  }
  clip(planned);
  return planned
    .filter(({ due }) => due <= end)
    .map(({ month, due, from, to }, index) => ({
      number: index + 1,
      month,
      due: fromEpochDay(due),
      windowFrom: fromEpochDay(from),
      windowTo: fromEpochDay(to),
    }));
}
