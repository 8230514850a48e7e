import type { Migration } from 'kysely';
import { statements } from './statements.js';

/* As for the application's role: the later of two databases that migrate at once finds it there. */
const role = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'anamnesis_projector') then
      begin
        create role anamnesis_projector nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      begin
        execute format('grant anamnesis_projector to %I', current_user);
      exception when insufficient_privilege or unique_violation or internal_error then
        if not pg_has_role(current_user, 'anamnesis_projector', 'member') then raise; end if;
      end;
    end if;
  end $$;
`;

/*
 * Owned by the projector, so that it may replace the views; nobody else writes here. Schemas for new versions it
 * gets by a function: a right to create in the database would not be copied or dumped with it.
 */
const schemas = `
  create schema projection authorization anamnesis_projector;
  create schema registry authorization anamnesis_projector;

  create function projection.create_schema(p_name text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin
    if p_name !~ '^rm_[a-z][a-z0-9_]{0,50}$' then
      raise exception '% is no name for a schema of read models', p_name using errcode = 'invalid_schema_name';
    end if;
    execute format('create schema %I authorization anamnesis_projector', p_name);
  end $$;
  comment on function projection.create_schema is 'Makes the schema for a version of a projection.';

  create table projection.release (
    schema_name text collate "C" primary key,
    projection text collate "C" not null,
    version integer not null,
    fingerprint text not null,
    state text not null check (state in ('building', 'live', 'previous', 'retired')),
    built_at timestamptz not null default clock_timestamp(),
    released_at timestamptz
  );
  create unique index release_state on projection.release (projection, state) where state in ('live', 'previous');
  comment on schema projection is 'Which schema holds which version of the read models.';
  comment on schema registry is 'The read models: what is derived from the logs. Every table can be made again from them.';
  comment on table projection.release is
    'The versions of each projection: the live one, the one before it, kept for a rollback, and one being built.';
`;

const grants = `
  alter table projection.release owner to anamnesis_projector;
  revoke all on function projection.create_schema from public;
  grant execute on function projection.create_schema to anamnesis_projector;

  grant usage on schema log to anamnesis_projector;
  grant select on log.study, log.study_log, log.event to anamnesis_projector;
  grant execute on function log.instant to anamnesis_projector;
  grant usage on schema projection, registry to anamnesis_app;
  grant select on projection.release to anamnesis_app;
`;

/** The projector's role, and where the read models' views and the list of their versions live. */
export const projections: Migration = { up: (db) => statements(db, [role, schemas, grants]) };
