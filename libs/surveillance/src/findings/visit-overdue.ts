import { addDays } from '#kernel';
import type { ScheduledVisitRecord } from '#trial';
import type { Check } from './finding.js';
import { hasEnded, type Look } from './look.js';

/** A visit whose window has closed with nothing recorded. It is MISSED once the next window is open. */
export const visitOverdue: Check<'VISIT_OVERDUE'> = {
  findings(_rule, look) {
    return expectedVisits(look)
      .filter((visit) => visit.windowTo < look.date)
      .map((visit) => ({
        key: `${visit.schedule}/${visit.month}/${visit.due}`,
        due: visit.due,
        evidence: anchorOf(look, visit),
        values: {
          schedule: visit.schedule,
          month: visit.month,
          windowFrom: visit.windowFrom,
          windowTo: visit.windowTo,
          missed: isPast(look, visit),
        },
      }));
  },
  changes: (_rule, look) =>
    expectedVisits(look).flatMap(({ windowTo, nextWindowFrom }) => {
      const opens = nextWindowFrom !== null && nextWindowFrom > look.date ? [nextWindowFrom] : [];
      return windowTo < look.date ? opens : [addDays(windowTo, 1), ...opens];
    }),
};

/** Visits without attendance that the subject is or was expected at: not those cut short by an end or a new anchor. */
export function expectedVisits(look: Look): ScheduledVisitRecord[] {
  if (hasEnded(look)) return [];
  const ends = new Map(look.record.visits.schedules.map(({ schedule, endedOn }) => [schedule, endedOn]));
  return look.record.visits.scheduled.filter((visit) => {
    const end = ends.get(visit.schedule) ?? null;
    return visit.attendedOn === null && (end === null || visit.windowTo <= end);
  });
}

function isPast({ record, date }: Look, visit: ScheduledVisitRecord): boolean {
  const schedule = record.visits.schedules.find(({ schedule }) => schedule === visit.schedule);
  const opened = visit.nextWindowFrom !== null && visit.nextWindowFrom <= date;
  return opened || (schedule !== undefined && schedule.endedOn !== null && schedule.endedOn < date);
}

function anchorOf({ record }: Look, visit: ScheduledVisitRecord): string[] {
  return record.visits.schedules
    .filter(({ schedule }) => schedule === visit.schedule)
    .map(({ anchorEventId }) => anchorEventId);
}
