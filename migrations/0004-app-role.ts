import type { Migration } from 'kysely';
import { statements } from './statements.js';

/*
 * Roles belong to the whole cluster and advisory locks to one database, so two databases that migrate at the
 * same time can only be reconciled by letting the later one find the role there.
 */
const role = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'anamnesis_app') then
      begin
        create role anamnesis_app nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      begin
        execute format('grant anamnesis_app to %I', current_user);
      exception when insufficient_privilege or unique_violation or internal_error then
        if not pg_has_role(current_user, 'anamnesis_app', 'member') then raise; end if;
      end;
    end if;
  end $$;
`;

const grants = `
  grant usage on schema log to anamnesis_app;
  grant select on log.study, log.study_log, log.event to anamnesis_app;
  revoke all on all functions in schema log from public;
  grant execute on all functions in schema log to anamnesis_app;
  revoke execute on function log.refuse_change, log.refuse_backward, log.refuse_version from anamnesis_app;
`;

/** The role the application runs as: it may append and read, nothing else. */
export const appRole: Migration = { up: (db) => statements(db, [role, grants]) };
