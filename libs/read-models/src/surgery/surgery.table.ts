import type { PatientRecord } from '#trial';
import { date, integer, nullable, text } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** Operations. */
export const surgery = patientTable({
  name: 'surgery',
  comment: 'Operations in the order of their dates.',
  key: ['ordinal'],
  columns: {
    ordinal: integer('1, 2, 3 in the order of dates.'),
    performed_on: date('Date of the operation.'),
    kind: text('EXPLORATORY, BIOPSY or RESECTION.'),
    procedure: nullable(text('The procedure in words.')),
    margin: nullable(text('Margin of a resection: R0, R1 or R2.')),
    event_id: text('The event that recorded it.'),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) =>
    (record?.surgeries ?? []).map((operation, index) => ({
      ordinal: index + 1,
      performed_on: operation.on,
      kind: operation.kind,
      procedure: operation.procedure,
      margin: operation.margin,
      event_id: operation.eventId,
    })),
});
