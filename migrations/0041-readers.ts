import type { Migration } from 'kysely';
import { statements } from './statements.js';

/* As for the application's role: the later of two databases that migrate at once finds it there. */
const role = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'anamnesis_reader') then
      begin
        create role anamnesis_reader nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end $$;
`;

/*
 * A person who queries by SQL logs in as a role of the account's name that is a member of anamnesis_reader. Who it is,
 * session_user says: SET ROLE changes nothing. Analysts are left out, as rows here are not pseudonymised.
 */
const rights = `
  create schema reader authorization anamnesis_projector;
  comment on schema reader is
    'The read models for people who query by SQL: rows of the sites where the login''s account has a role.';

  create function access.may_read_site(p_study text, p_site text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select exists (
      select from access.role_grant g
      where g.account_id = session_user::text
        and g.role in ('coordinator', 'investigator', 'data-manager', 'monitor', 'auditor')
        and g.study_id in ('*', p_study) and g.site_id in ('*', p_site));
  end;
  comment on function access.may_read_site is 'Whether the login''s account may read subjects of a site.';

  create function access.may_read_subject(p_study text, p_patient text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin
    return exists (
      select from registry.patient_state s
      where s.study_id = p_study and s.patient_id = p_patient and access.may_read_site(s.study_id, s.site_id));
  end $$;
  comment on function access.may_read_subject is 'Whether the login''s account may read a subject.';

  revoke all on function access.may_read_site, access.may_read_subject from public;
  grant usage on schema access to anamnesis_reader, anamnesis_projector;
  grant execute on function access.may_read_site, access.may_read_subject to anamnesis_reader, anamnesis_projector;
  grant usage on schema reader to anamnesis_reader;
`;

/** People who read by SQL, each only what their roles reach. */
export const readers: Migration = { up: (db) => statements(db, [role, rights]) };
