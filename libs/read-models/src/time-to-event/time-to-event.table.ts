import type { PatientRecord } from '#trial';
import { date, integer, nullable, text } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** What survival analysis reads. */
export const timeToEvent = patientTable({
  name: 'time_to_event',
  comment: "Times to the protocol's endpoints, with what ended or censored each.",
  key: ['endpoint'],
  indexes: [['endpoint']],
  columns: {
    endpoint: text('Code of the endpoint in the protocol.'),
    start_on: date('Date from which the time counts.'),
    end_on: date('Date of the event, of the competing event or of censoring.'),
    days: integer('Days from start to end.'),
    status: text('EVENT, COMPETING or CENSORED.'),
    why: text('The event that ended it, or what censored it.'),
    start_event_id: text('The recorded event that gives the start.'),
    end_event_id: nullable(text('The recorded event that gives the end; null for some censored times.')),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) =>
    (record?.endpoints ?? []).map((endpoint) => ({
      endpoint: endpoint.id,
      start_on: endpoint.start,
      end_on: endpoint.end,
      days: endpoint.days,
      status: endpoint.status,
      why: endpoint.why,
      start_event_id: endpoint.startEventId,
      end_event_id: endpoint.endEventId,
    })),
});
