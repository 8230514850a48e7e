import type { PatientRecord } from '#trial';
import { boolean, date, integer, nullable, text } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** What each subject took, day by day. */
export const doseInterval = patientTable({
  name: 'dose_interval',
  comment: 'Stretches of one daily dose, or of a pause, in the order of time; both ends belong to them.',
  key: ['drug', 'ordinal'],
  columns: {
    drug: text('Code of the drug.'),
    ordinal: integer('1, 2, 3 in the order of time within the drug.'),
    drug_class: text('Class of the drug, e.g. TARGETED_THERAPY.'),
    kind: text('DOSE or PAUSE.'),
    from_on: date('First day.'),
    to_on: nullable(date('Last day; null while it lasts.')),
    mg_per_day: integer('Daily dose, mg; 0 in a pause.'),
    reason: nullable(text('Code of the reason for this dose or pause.')),
    planned: boolean('Whether the protocol plans such a pause.'),
    event_id: text('The event that began it.'),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) =>
    (record?.treatments ?? []).flatMap(({ drug, drugClass, intervals }) =>
      intervals.map((interval, index) => ({
        drug,
        ordinal: index + 1,
        drug_class: drugClass,
        kind: interval.kind,
        from_on: interval.from,
        to_on: interval.to,
        mg_per_day: interval.mgPerDay,
        reason: interval.reason,
        planned: interval.planned,
        event_id: interval.eventId,
      })),
    ),
});
