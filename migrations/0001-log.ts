import type { Migration } from 'kysely';
import { statements } from './statements.js';

/*
 * Every key begins with study_id, the unit that is locked, projected, sealed and, on Citus, distributed.
 * There are no foreign keys: rows come only from log.append, and nothing is ever deleted.
 */
const tables = `
  create schema log;

  create table log.study (
    study_id text collate "C" primary key check (study_id ~ '^[$]?[a-z0-9][a-z0-9-]{0,62}$'),
    opened_at timestamptz not null
  );
  comment on table log.study is
    'The studies that have a log. Names beginning with $ are the registry''s own logs.';

  create table log.study_log (
    study_id text collate "C" primary key,
    head bigint not null,
    recorded_at timestamptz not null
  ) with (fillfactor = 40);
  comment on table log.study_log is
    'The head of each log: its last position and the record time given to it. Its row is the append lock.';

  create table log.event (
    position bigint not null,
    recorded_at timestamptz not null,
    version integer not null,
    schema_version integer not null,
    event_id uuid not null,
    command_id uuid not null,
    study_id text collate "C" not null,
    stream text collate "C" not null,
    type text collate "C" not null,
    actor text not null,
    acting_role text not null,
    reason text,
    correlation_id text,
    causation_id text,
    occurred_on text,
    payload json not null,
    leaf_hash bytea not null,
    request_hash bytea,
    primary key (study_id, position),
    constraint event_stream_version unique (study_id, stream, version)
  );
  create unique index event_command on log.event (study_id, command_id) where request_hash is not null;
  comment on table log.event is 'What happened, in the order it was recorded. Append-only.';
  comment on column log.event.request_hash is
    'On the first event of a command: SHA-256 of what was asked, to tell a retry from another use of its id.';
`;

const appendOnly = `
  create function log.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin
    raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
      using errcode = 'restrict_violation';
  end $$;

  create function log.refuse_backward() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
  as $$ begin
    -- An append that took fewer events than it was given lowers the head again, over positions without events.
    if new.study_id <> old.study_id or new.recorded_at < old.recorded_at
      or exists (select from log.event where study_id = new.study_id and position > new.head)
    then
      raise exception 'log % can only move forward', old.study_id using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;

  -- AFTER: a BEFORE trigger would lock the row once more for every append.
  create trigger never_backward after update on log.study_log for each row
    when (new.study_id <> old.study_id or new.head < old.head or new.recorded_at < old.recorded_at)
    execute function log.refuse_backward();
  create trigger no_delete before delete on log.study_log for each row execute function log.refuse_change();
  create trigger no_truncate before truncate on log.study_log execute function log.refuse_change();
  alter table log.study_log enable always trigger never_backward;
  alter table log.study_log enable always trigger no_delete;
  alter table log.study_log enable always trigger no_truncate;
`;

/* ENABLE ALWAYS, or session_replication_role = replica walks past them. */
const appendOnlyTable = (table: string) => `
  create trigger no_change before update or delete on ${table} for each row execute function log.refuse_change();
  create trigger no_truncate before truncate on ${table} execute function log.refuse_change();
  alter table ${table} enable always trigger no_change;
  alter table ${table} enable always trigger no_truncate;
`;

const openStudy = `
  create function log.open_study(p_study text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare v_created boolean;
  begin
    insert into log.study (study_id, opened_at) values (p_study, clock_timestamp()) on conflict do nothing;
    v_created := found;
    insert into log.study_log (study_id, head, recorded_at) values (p_study, 0, clock_timestamp())
      on conflict do nothing;
    return v_created;
  end $$;
  select log.open_study('$registry');
  comment on function log.open_study is 'Gives a study its log. Returns false when it had one.';
`;

/** The tables of the log and the triggers that keep them append-only. */
export const logTables: Migration = {
  up: (db) =>
    statements(db, [
      tables,
      appendOnly,
      appendOnlyTable('log.event'),
      appendOnlyTable('log.study'),
      openStudy,
    ]),
};
