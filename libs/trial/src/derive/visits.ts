import { type VisitSchedule as ClinicalSchedule, matchVisits, scheduleVisits } from '#clinical';
import { addDays, addMonths } from '#kernel';
import type { Protocol, VisitSchedule } from '../study/protocol.js';
import { type Facts, holds } from '../where.js';
import type { DatedFact } from './dated-facts.js';
import type { PatientRecord, ScheduledVisitRecord, Visits } from './patient-record.js';

interface Attendance {
  readonly on: string;
  readonly eventId: string;
}

/**
 * The visits of every schedule the subject belongs to, matched with what was attended (a visit or an imaging
 * assessment). A schedule runs until the next one's anchor, of several with one anchor date the first listed; `endedOn`
 * (death, withdrawal, loss) ends them all.
 */
export function deriveVisits(
  facts: readonly DatedFact[],
  protocol: Protocol,
  population: Facts,
  anchors: PatientRecord['anchors'],
  endedOn: string | null,
): Visits {
  const running = runningSchedules(protocol, population, anchors, endedOn);
  const attended = attendances(facts);
  const first = running[0];
  const unscheduled = attended.filter(({ on }) => !first || on <= first.anchor.on);
  const scheduled: ScheduledVisitRecord[] = [];
  for (const [index, { schedule, anchor, until }] of running.entries()) {
    const next = running[index + 1]?.anchor.on;
    const due = scheduleVisits(
      toClinical(schedule),
      anchor.on,
      until ?? addMonths(anchor.on, schedule.untilMonth),
    );
    const mine = attended.filter(({ on }) => on > anchor.on && (next === undefined || on <= next));
    const matched = matchVisits(due, mine);
    unscheduled.push(...matched.offSchedule);
    scheduled.push(
      ...matched.visits.map(({ visit, attendance }, at) => ({
        schedule: schedule.id,
        month: visit.month,
        due: visit.due,
        windowFrom: visit.windowFrom,
        windowTo: visit.windowTo,
        nextWindowFrom: due[at + 1]?.windowFrom ?? null,
        attendedOn: attendance?.on ?? null,
        eventId: attendance?.eventId ?? null,
      })),
    );
  }
  return {
    schedules: running.map(({ schedule, anchor, until }) => ({
      schedule: schedule.id,
      anchoredOn: anchor.on,
      anchorEventId: anchor.eventId,
      endedOn: until,
    })),
    scheduled,
    unscheduled,
  };
}

function runningSchedules(
  protocol: Protocol,
  population: Facts,
  anchors: PatientRecord['anchors'],
  endedOn: string | null,
) {
  const fitting = protocol.visitSchedules
    .flatMap((schedule) => {
      const anchor = anchors[schedule.anchor];
      return anchor && holds(schedule.population, population) === true ? [{ schedule, anchor }] : [];
    })
    .sort((a, b) => (a.anchor.on < b.anchor.on ? -1 : a.anchor.on > b.anchor.on ? 1 : 0))
    .filter(({ anchor }, index, all) => anchor.on !== all[index - 1]?.anchor.on);
  return fitting.map(({ schedule, anchor }, index) => {
    const last = addMonths(anchor.on, schedule.untilMonth);
    const next = fitting[index + 1];
    const ends = [next && addDays(next.anchor.on, -1), endedOn].filter(
      (end): end is string => !!end && end < last,
    );
    return { schedule, anchor, until: ends.length > 0 ? ends.reduce((a, b) => (a < b ? a : b)) : null };
  });
}

function attendances(facts: readonly DatedFact[]): Attendance[] {
  const byDate = new Map<string, Attendance>();
  for (const fact of facts) {
    if (fact.type === 'patient.visit-attended') byDate.set(fact.on, { on: fact.on, eventId: fact.eventId });
    else if (fact.type === 'patient.ct-assessed' && !byDate.has(fact.on)) {
      byDate.set(fact.on, { on: fact.on, eventId: fact.eventId });
    }
  }
  return [...byDate.values()];
}

const clinical = new WeakMap<VisitSchedule, ClinicalSchedule>();

function toClinical(schedule: VisitSchedule): ClinicalSchedule {
  const known = clinical.get(schedule);
  if (known) return known;
  const translated = {
    months: schedule.months,
    everyMonths: schedule.thenEveryMonths,
    windows: schedule.windows.map(({ upToMonth, days }) => ({
      throughMonth: upToMonth,
      daysBefore: days,
      daysAfter: days,
    })),
  };
  clinical.set(schedule, translated);
  return translated;
}
