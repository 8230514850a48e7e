import type { Migration } from 'kysely';
import { statements } from './statements.js';

const tables = `
  drop index surveillance.subject_next_look;
  create index subject_next_look on surveillance.subject (study_id, next_look_at, patient_id)
    where next_look_at is not null;

  alter table surveillance.checkpoint add column settled bigint not null default 0;
  comment on column surveillance.checkpoint.settled is
    'A position up to which every subject has been looked at; there may be a later one.';

  create table surveillance.notice (
    notice_id uuid primary key,
    channel text collate "C" not null,
    message json not null,
    owed_at timestamptz not null default now(),
    delivered_at timestamptz
  );
  create index notice_owed on surveillance.notice (owed_at) where delivered_at is null;
  comment on table surveillance.notice is 'What people and other systems are to be told, until they were. Names nobody.';

  grant select, insert, update on surveillance.notice to anamnesis_app;
`;

/** Notices that outlive a queue, how far subjects were looked at, and an index in the order in which looks are due. */
export const surveillanceNotices: Migration = { up: (db) => statements(db, [tables]) };
