import { epochDay } from '#kernel';
import type { ScheduledVisit } from './schedule.js';

export type VisitState = 'UPCOMING' | 'DUE' | 'OVERDUE' | 'MISSED' | 'DONE' | 'DONE_OUT_OF_WINDOW';

type Window = Pick<ScheduledVisit, 'windowFrom' | 'windowTo'>;

/**
 * The state of a visit on a calendar date. UPCOMING before the window, DUE inside it, OVERDUE after it, MISSED from
 * the day the next window opens; DONE and DONE_OUT_OF_WINDOW once attended. An attendance after `date` is not known yet.
 * @param nextWindowFrom null when no visit follows: an unattended visit then stays OVERDUE
 */
export function visitState(
  visit: Window,
  attendedOn: string | null,
  date: string,
  nextWindowFrom: string | null,
): VisitState {
  if (attendedOn !== null && attendedOn <= date) {
    return attendedOn >= visit.windowFrom && attendedOn <= visit.windowTo ? 'DONE' : 'DONE_OUT_OF_WINDOW';
  }
  if (date < visit.windowFrom) return 'UPCOMING';
  if (date <= visit.windowTo) return 'DUE';
  return nextWindowFrom !== null && date >= nextWindowFrom ? 'MISSED' : 'OVERDUE';
}

export interface MatchedVisits<Attendance> {
  /** One entry per scheduled visit, in the same order. */
  readonly visits: readonly { readonly visit: ScheduledVisit; readonly attendance: Attendance | null }[];
  /** Attendances that belong to no visit; legal. In order of date. */
  readonly offSchedule: readonly Attendance[];
}

function byDate<Attendance extends { readonly on: string }>(
  attendances: readonly Attendance[],
): Attendance[] {
  return [...attendances].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * Assigns attendances to visits. In a window, the attendance nearest to the due date counts (the earlier of two equally
 * near). A visit still open takes the first attendance after its window and before the next one opens. Every other
 * attendance is off schedule.
 */
export function matchVisits<Attendance extends { readonly on: string }>(
  scheduled: readonly ScheduledVisit[],
  attendances: readonly Attendance[],
): MatchedVisits<Attendance> {
  const open = new Set(byDate(attendances));
  const take = (candidates: readonly Attendance[], due: string): Attendance | null => {
    const distance = ({ on }: Attendance) => Math.abs(epochDay(on) - epochDay(due));
    const nearest = candidates.reduce<Attendance | null>(
      (best, each) => (best === null || distance(each) < distance(best) ? each : best),
      null,
    );
    if (nearest) open.delete(nearest);
    return nearest;
  };
  const visits = scheduled.map((visit, index) => {
    const nextFrom = scheduled[index + 1]?.windowFrom;
    const inWindow = [...open].filter(({ on }) => on >= visit.windowFrom && on <= visit.windowTo);
    const late = [...open].filter(
      ({ on }) => on > visit.windowTo && (nextFrom === undefined || on < nextFrom),
    );
    return { visit, attendance: take(inWindow.length > 0 ? inWindow : late, visit.due) };
  });
  return { visits, offSchedule: [...open] };
}
