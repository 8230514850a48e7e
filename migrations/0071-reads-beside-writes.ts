import type { Migration } from 'kysely';
import { statements } from './statements.js';

/*
 * What an import reads between its writes, with the same rights as they have: on Citus, a transaction reads its own
 * writes only as the role that wrote them.
 */
const importState = `
  create function log.import_state(p_study text, p_commands uuid[], p_guard_stream text) returns json
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_head bigint;
    v_guard integer;
    v_recorded json;
  begin
    select l.head into v_head from log.study_log l where l.study_id = p_study;
    select e.version into v_guard from log.event e
      where e.study_id = p_study and e.stream = p_guard_stream order by e.version desc limit 1;
    if cardinality(p_commands) > 0 then
      select json_object_agg(e.command_id, encode(e.request_hash, 'hex')) into v_recorded from log.event e
        where e.study_id = p_study and e.command_id = any(p_commands) and e.request_hash is not null;
    end if;
    return json_build_object('head', coalesce(v_head, 0), 'guard', coalesce(v_guard, 0),
      'recorded', coalesce(v_recorded, '{}'));
  end $$;
  comment on function log.import_state is
    'Head of a log, version of a stream, and which of some commands are recorded, by the hash of what they asked.';
`;

const streamVersion = `
  create function log.stream_version(p_study text, p_stream text) returns integer
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_version integer;
  begin
    select e.version into v_version from log.event e
      where e.study_id = p_study and e.stream = p_stream order by e.version desc limit 1;
    return coalesce(v_version, 0);
  end $$;
  comment on function log.stream_version is
    'Version of a stream, 0 where it has no events: for statements about tables that do not lie with the log.';
`;

const grants = `
  revoke all on function log.import_state, log.stream_version from public;
  grant execute on function log.import_state, log.stream_version to anamnesis_app;
`;

/** Reads of the log that stand beside other statements: an import's, and those of what belongs to no study. */
export const readsBesideWrites: Migration = {
  up: (db) => statements(db, [importState, streamVersion, grants]),
};
