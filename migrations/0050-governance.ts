import type { Migration } from 'kysely';
import { statements } from './statements.js';

const tables = `
  create schema governance;

  create table governance.checkpoint (
    study_id text collate "C" primary key,
    position bigint not null
  );
  comment on schema governance is 'What the keeping of queries and signatures needs beside the logs.';
  comment on table governance.checkpoint is
    'How far each log has been read for edit checks to run and signatures to break.';

  grant usage on schema governance to anamnesis_app;
  grant select, insert, update on governance.checkpoint to anamnesis_app;
`;

/** Where the steward of queries and signatures stands in each log. */
export const governance: Migration = { up: (db) => statements(db, [tables]) };
