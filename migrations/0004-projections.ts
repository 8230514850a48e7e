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
    execute format('grant create on database %I to anamnesis_projector', current_database());
  end $$;
`;

/* Owned by the projector, so that it may replace the views; nobody else writes here. */
const schemas = `
  create schema projection;
  create schema registry;

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
  alter schema projection owner to anamnesis_projector;
  alter schema registry owner to anamnesis_projector;
  alter table projection.release owner to anamnesis_projector;

  grant usage on schema log to anamnesis_projector;
  grant select on log.study, log.study_log, log.event to anamnesis_projector;
  grant usage on schema projection, registry to anamnesis_app;
  grant select on projection.release to anamnesis_app;
`;

/** The projector's role, and where the read models' views and the list of their versions live. */
export const projections: Migration = { up: (db) => statements(db, [role, schemas, grants]) };
