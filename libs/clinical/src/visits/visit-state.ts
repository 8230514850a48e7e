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
  const visits = scheduled.map((visit, index) => {
    const attendance = attendanceOf(visit, open, scheduled[index + 1]?.windowFrom);
    if (attendance) open.delete(attendance);
    return { visit, attendance };
  });
  return { visits, offSchedule: [...open] };
}

/** The first of those that come after the window is the nearest of them to the due date. */
function attendanceOf<Attendance extends { readonly on: string }>(
  { windowFrom, windowTo, due }: ScheduledVisit,
  open: Iterable<Attendance>,
  nextFrom: string | undefined,
): Attendance | null {
  let nearest: Attendance | null = null;
  let days = Number.POSITIVE_INFINITY;
  for (const each of open) {
    if (each.on < windowFrom) continue;
    if (each.on > windowTo) return nearest ?? (nextFrom === undefined || each.on < nextFrom ? each : null);
    const distance = Math.abs(epochDay(each.on) - epochDay(due));
    if (distance >= days) continue;
    nearest = each;
    days = distance;
  }
  return nearest;
}
