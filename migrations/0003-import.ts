import type { Migration } from 'kysely';
import { statements } from './statements.js';

const refuseVersion = `
  create function log.refuse_version(p_stream text, p_expected integer, p_actual bigint) returns bigint
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$ begin
    raise exception 'stream % has version %, not %', p_stream, p_actual, p_expected using errcode = 'VC001',
      detail = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', p_actual)::text;
  end $$;
  comment on function log.refuse_version is 'Raises VC001 with the values in its detail.';
`;

/*
 * As log.append, but for rows that stand or fall together, so that a stream and a command may come again and the
 * versions are counted by one window. All arrays have one element for each event; p_hashes has one on the first
 * event of a command, p_expected where the caller knows the version before the event.
 */
const importFunction = `
  create function log.import(
    p_study text, p_streams text[], p_commands uuid[], p_hashes bytea[], p_expected integer[],
    p_event_ids uuid[], p_types text[], p_schema_versions integer[], p_actors text[], p_acting_roles text[],
    p_reasons text[], p_correlations text[], p_causations text[], p_occurred text[], p_payloads json[]
  ) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_nestloop = off
  as $$
  declare
    v_head bigint;
    v_now timestamptz;
    v_instant text;
  begin
    if strpos(p_payloads::text, e'\\n') > 0 then
      raise exception 'a payload must be one line of JSON' using errcode = 'check_violation';
    end if;
    select l.head, greatest(clock_timestamp(), l.recorded_at + interval '1 microsecond') into v_head, v_now
      from log.study_log l where l.study_id = p_study for no key update;
    if not found then
      raise exception 'no study is called %', p_study using errcode = 'no_data_found';
    end if;
    v_instant := log.instant(v_now);

    insert into log.event (study_id, position, stream, version, event_id, command_id, type, schema_version,
      payload, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, leaf_hash,
      request_hash)
    select p_study, e.position, e.stream,
      case when e.expected <> e.version - 1 then log.refuse_version(e.stream, e.expected, e.version - 1)
        else e.version end, e.event_id,
      e.command_id, e.type, e.schema_version, e.payload, e.actor, e.acting_role, e.reason, e.correlation_id,
      e.causation_id, e.occurred_on, v_now,
      sha256('\\x00'::bytea || convert_to(log.canonical_line(p_study, e.position, e.stream, e.version::integer,
        e.event_id, e.command_id, e.type, e.schema_version, e.actor, e.acting_role, e.reason, e.correlation_id,
        e.causation_id, e.occurred_on, v_instant, e.payload), 'UTF8')),
      e.hash
    from (
      select u.*, v_head + u.no as position, s.version + row_number() over (partition by u.stream order by u.no)
        as version
      from unnest(p_streams, p_commands, p_hashes, p_expected, p_event_ids, p_types, p_schema_versions, p_actors,
        p_acting_roles, p_reasons, p_correlations, p_causations, p_occurred, p_payloads) with ordinality
        as u (stream, command_id, hash, expected, event_id, type, schema_version, actor, acting_role, reason,
          correlation_id, causation_id, occurred_on, payload, no)
      join (
        select d.stream, coalesce((select e.version from log.event e
          where e.study_id = p_study and e.stream = d.stream order by e.version desc limit 1), 0) as version
        from (select distinct unnest(p_streams) as stream) d
      ) s on s.stream = u.stream
      order by u.no
    ) e;

    v_head := v_head + cardinality(p_streams);
    update log.study_log set head = v_head, recorded_at = v_now where study_id = p_study;
    return v_head;
  end $$;
`;

/* Record times rise with the positions, so no index on them is needed. */
const positionAt = `
  create function log.position_at(p_study text, p_instant timestamptz) returns bigint
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_low bigint := 0;
    v_high bigint;
    v_middle bigint;
  begin
    select head into v_high from log.study_log where study_id = p_study;
    if not found then
      raise exception 'no study is called %', p_study using errcode = 'no_data_found';
    end if;
    while v_low < v_high loop
      v_middle := (v_low + v_high + 1) / 2;
      if (select e.recorded_at from log.event e where e.study_id = p_study and e.position = v_middle) <= p_instant
      then v_low := v_middle;
      else v_high := v_middle - 1;
      end if;
    end loop;
    return v_low;
  end $$;
  comment on function log.position_at is 'The last position recorded at or before an instant; 0 for none.';
`;

/** The bulk path into a log, and the way from an instant to a position. */
export const importAndInstants: Migration = {
  up: (db) => statements(db, [refuseVersion, importFunction, positionAt]),
};
