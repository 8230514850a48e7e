import type { PatientRecord } from '#trial';
import { boolean, date, integer, nullable, text } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** Visits that the schedule asks for, and those it did not. */
export const visit = patientTable({
  name: 'visit',
  comment: 'Scheduled visits, attended or not, and attendances outside the schedule.',
  key: ['ordinal'],
  columns: {
    ordinal: integer('1, 2, 3: scheduled visits in the order of due dates, then the others.'),
    kind: text('SCHEDULED or UNSCHEDULED.'),
    schedule: nullable(text('The schedule that asks for it.')),
    month: nullable(integer("Calendar months after the schedule's anchor.")),
    due_on: nullable(date('Due date.')),
    window_from: nullable(date('First day on which it counts as this visit.')),
    window_to: nullable(date('Last day on which it counts as this visit.')),
    attended_on: nullable(date('Date of attendance; null where there was none.')),
    event_id: nullable(text('The event that recorded the attendance.')),
    expected: nullable(
      boolean(
        'False where follow-up or the schedule ended before its window closed; null outside the schedule.',
      ),
    ),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) => {
    if (!record) return [];
    const { schedules, scheduled, unscheduled } = record.visits;
    const endOf = new Map(schedules.map(({ schedule, endedOn }) => [schedule, endedOn]));
    const isExpected = ({ schedule, windowTo }: (typeof scheduled)[number]) => {
      const end = endOf.get(schedule) ?? null;
      return end === null || windowTo <= end;
    };
    const due = scheduled.map((item, index) => ({
      ordinal: index + 1,
      kind: 'SCHEDULED',
      schedule: item.schedule,
      month: item.month,
      due_on: item.due,
      window_from: item.windowFrom,
      window_to: item.windowTo,
      attended_on: item.attendedOn,
      event_id: item.eventId,
      expected: isExpected(item),
    }));
    const extra = unscheduled.map(({ on, eventId }, index) => ({
      ordinal: scheduled.length + index + 1,
      kind: 'UNSCHEDULED',
      schedule: null,
      month: null,
      due_on: null,
      window_from: null,
      window_to: null,
      attended_on: on,
      event_id: eventId,
      expected: null,
    }));
    return [...due, ...extra];
  },
});
