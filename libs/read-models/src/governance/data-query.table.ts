import type { DataQuery } from '#governance';
import { bigint, nullable, text } from '../table/column.js';
import { patientTable } from '../table/table.js';
import type { Governed } from './governance.projection.js';

const last = ({ steps }: DataQuery) => steps.at(-1)!.position;

/** Queries. Who opened or moved one, and when, stands in the log at the position. */
export const dataQuery = patientTable({
  name: 'data_query',
  comment: 'Data queries, of people and of edit checks.',
  key: ['query_id'],
  columns: {
    query_id: text('Id of the query.'),
    site_id: text("The subject's site when it was opened."),
    state: text('OPEN, ANSWERED, CLOSED or CANCELLED.'),
    event_id: nullable(text('The event it asks about; null for the record as a whole.')),
    field: nullable(text("Path of the field in the event's payload.")),
    question: text('What is asked.'),
    edit_check: nullable(text('The edit check that raised it, id@version; null for a person.')),
    opened_position: bigint('Position of its opening.'),
    moved_position: bigint('Position of its last step.'),
  },
  indexes: [['state', 'opened_position']],
  rows: ({ state }: { state: Governed }) =>
    [...state.queries.values()].map((query) => ({
      query_id: query.queryId,
      site_id: query.siteId,
      state: query.state,
      event_id: query.eventId,
      field: query.field,
      question: query.text,
      edit_check: query.check,
      opened_position: query.steps[0]!.position,
      moved_position: last(query),
    })),
});
