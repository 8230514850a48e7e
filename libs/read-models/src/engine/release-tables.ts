import { bigint, integer, text } from '../table/column.js';
import { patientTable, studyTable, type Table } from '../table/table.js';
import type { Projection } from './projection.js';

/** How far a projection has read each study. */
const checkpoint = studyTable({
  name: 'checkpoint',
  comment: 'How far each study has been read.',
  columns: {
    position: bigint('The last position of the log that the rows reflect.'),
    study_version: integer("Version of the study's own stream at that position."),
    revision: integer('Raised whenever rows were made again without a new event.'),
  },
  rows: () => [],
});

/** Subjects whose latest events could not be projected. */
const parked = {
  ...patientTable({
    name: 'parked',
    comment: 'Subjects with events that could not be projected; their rows reflect what came before.',
    columns: {
      stale_since_position: bigint('The first event that could not be projected.'),
      code: text('What kept it out: a stable code, or the SQLSTATE of the database.'),
      message: text('The same in words.'),
      parked_at: { type: 'timestamptz', nullable: false, comment: 'When it was noticed.' },
      attempts: integer('How often it was tried.'),
    },
    rows: () => [],
  }),
  subject: 'subject',
};

/** The tables that a projection's schema has beside its own. */
export const bookkeeping: readonly Table[] = [checkpoint, parked];

/** A projection's tables under the names of their views, in the order in which queries should name them. */
export const viewsOf = (projection: Projection): [view: string, table: Table][] => [
  ...bookkeeping.map((table): [string, Table] => [`${projection.name}_${table.name}`, table]),
  ...projection.tables.map((table): [string, Table] => [table.name, table]),
];
