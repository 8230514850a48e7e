import type { Migration } from 'kysely';
import { statements } from './statements.js';

/* As for the application's role: the later of two databases that migrate at once finds it there. */
const role = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'anamnesis_jobs') then
      begin
        create role anamnesis_jobs nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      begin
        execute format('grant anamnesis_jobs to %I', current_user);
      exception when insufficient_privilege or unique_violation or internal_error then
        if not pg_has_role(current_user, 'anamnesis_jobs', 'member') then raise; end if;
      end;
    end if;
  end $$;
`;

/*
 * What the worker needs to find its work fast. Everything here can be made again from the logs. The queue's own
 * schema is made after the migrations, by jobs-schema.ts.
 */
const tables = `
  create schema surveillance;

  create table surveillance.checkpoint (
    study_id text collate "C" primary key,
    position bigint not null
  );
  comment on table surveillance.checkpoint is 'How far each log has been read for subjects to look at.';

  create table surveillance.subject (
    study_id text collate "C" not null,
    patient_id text collate "C" not null,
    site_id text collate "C" not null,
    position bigint not null,
    looked_at timestamptz not null,
    looked_on date not null,
    next_look_at timestamptz,
    visit_schedule text,
    visit_month integer,
    visit_due_on date,
    visit_window_from date,
    visit_window_to date,
    primary key (study_id, patient_id)
  ) with (fillfactor = 70);
  create index subject_next_look on surveillance.subject (study_id, next_look_at) where next_look_at is not null;
  create index subject_visit on surveillance.subject (study_id, visit_window_from)
    where visit_window_from is not null;
  comment on table surveillance.subject is 'The calendar: when to look at each subject again, and its next visit.';

  create table surveillance.finding (
    study_id text collate "C" not null,
    finding_id uuid not null,
    patient_id text collate "C" not null,
    site_id text collate "C" not null,
    kind text collate "C" not null,
    rule text collate "C" not null,
    due_on date not null,
    looked_on date not null,
    evidence uuid[] not null,
    "values" json not null,
    holds boolean not null,
    settled boolean not null,
    raised_at timestamptz,
    acknowledged_by text,
    acknowledged_at timestamptz,
    snoozed_until date,
    snoozed_reason text,
    assigned_to text,
    dismissed_by text,
    dismissed_reason text,
    primary key (study_id, finding_id)
  );
  create index finding_due on surveillance.finding (study_id, due_on, finding_id) where holds and not settled;
  create index finding_subject on surveillance.finding (study_id, patient_id);
  comment on table surveillance.finding is 'What was raised, whether it still holds, and what was done about it.';

  grant usage on schema surveillance to anamnesis_app;
  grant select, insert, update, delete on all tables in schema surveillance to anamnesis_app;
`;

/** The surveillance calendar, its findings, and the role of the job queue. */
export const surveillance: Migration = { up: (db) => statements(db, [role, tables]) };
