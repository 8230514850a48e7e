import type { Migration } from 'kysely';
import { statements } from './statements.js';

/*
 * json_build_array writes the members verbatim, separated by comma and space, text escaped as ECMAScript's
 * JSON.stringify does; docs/log-format.md is the contract. Not security definer and without a SET clause, so
 * that the planner can inline them.
 */
const canonicalLine = `
  create function log.instant(p_at timestamptz) returns text language sql stable parallel safe
  return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

  create function log.canonical_line(
    p_study text, p_position bigint, p_stream text, p_version integer, p_event_id uuid, p_command_id uuid,
    p_type text, p_schema_version integer, p_actor text, p_acting_role text, p_reason text,
    p_correlation_id text, p_causation_id text, p_occurred_on text, p_recorded_at text, p_payload json
  ) returns text language sql stable parallel safe
  return json_build_array(
    p_study, p_position, p_stream, p_version, p_event_id, p_command_id, p_type, p_schema_version, p_actor,
    p_acting_role, p_reason, p_correlation_id, p_causation_id, p_occurred_on, p_recorded_at, p_payload)::text;
  comment on function log.canonical_line is 'The bytes that leaf_hash covers; see docs/log-format.md.';
`;

/* The events of a command follow each other in its stream, so those after the first are found there. */
const firstResult = `
  create function log.first_result(p_study text, p_command uuid, p_hash bytea) returns json
  language sql stable set search_path = pg_catalog, pg_temp
  return (
    select case when bool_or(f.request_hash <> p_hash) then json_build_object('status', 'reused')
      else json_build_object('status', 'duplicate', 'position', max(e.position), 'version', max(e.version),
        'eventIds', json_agg(e.event_id order by e.position), 'recordedAt', log.instant(min(e.recorded_at))) end
    from log.event f
    join log.event e on e.study_id = f.study_id and e.stream = f.stream and e.version >= f.version
      and e.command_id = f.command_id
    where f.study_id = p_study and f.command_id = p_command and f.request_hash is not null
      and e.study_id = p_study
    having count(*) > 0);
  comment on function log.first_result is
    'What a command was answered; null when it was never recorded, status reused when it asked something else.';
`;

/*
 * The row lock on log.study_log makes positions commit-ordered: whoever sees position p sees everything up to
 * p. Each statement after it takes its own snapshot (READ COMMITTED), so it sees what the last holder wrote.
 * The head is advanced for all events at once, as nearly always all are taken, and set right afterwards if not:
 * one statement and one WAL record less than to lock first.
 *
 * Plans are generic and by index: a plan made when the log was small stays right when it is large. The look-ups
 * are scalar subqueries, which the planner can't turn into a join with the whole log. In a log that is small and was
 * never analyzed it takes any index for as good as another, and by the primary key each look-up would read the study's
 * whole log. So each asks for the order that only the right index has, sorting being off; the range of one command id
 * is there because an equality would make the order void. Of a stream's versions only those from the expected one on
 * are read: of an index page, all that matches is read. PL/pgSQL holds its array parameters expanded, so a subscript
 * is as good as an unnest and spares a tuplestore for each array; `offset 0` keeps the planner from putting the look-up
 * of an event's request in the place of each of its uses.
 *
 * A request may name, beside its own stream's version, that of the study's guard stream, by which the caller judged
 * it. That stream is read once for the whole call; what comes after a change of it in the same call is refused.
 *
 * The result is one json value and the caller selects nothing else: that is the form Citus can delegate whole. It has the
 * head before the call, and for each request the version of its stream before it, or, where it was refused, an object:
 * what was taken follows each other after the head, and to write each position out took a tenth of a large call.
 */
export const append = `
  create or replace function log.append(
    p_study text,
    p_commands uuid[], p_hashes bytea[], p_streams text[], p_expected integer[], p_counts integer[],
    p_requests integer[], p_event_ids uuid[], p_types text[], p_schema_versions integer[],
    p_actors text[], p_acting_roles text[], p_reasons text[], p_correlations text[], p_causations text[],
    p_occurred text[], p_payloads json[],
    p_guard_stream text default null, p_guards integer[] default null
  ) returns json
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_sort = off
  as $$
  declare
    v_events constant integer := cardinality(p_requests);
    v_head bigint;
    v_now timestamptz;
    v_instant text;
    v_seen integer := 0;
    v_taken integer := 0;
    v_position bigint[] := '{}';
    v_version integer[] := '{}';
    v_first integer[] := '{}';
    v_results text := '';
    v_guard integer;
    v_guard_changes integer;
    v_actual integer;
    r record;
  begin
    if strpos(array_to_string(p_payloads, ''), e'\\n') > 0 then
      raise exception 'a payload must be one line of JSON' using errcode = 'check_violation';
    end if;
    update log.study_log set head = head + v_events,
        recorded_at = greatest(clock_timestamp(), recorded_at + interval '1 microsecond')
      where study_id = p_study returning head - v_events, recorded_at into v_head, v_now;
    if not found then
      raise exception 'no study is called %', p_study using errcode = 'no_data_found';
    end if;
    if p_guard_stream is not null then
      v_guard := coalesce((select e.version from log.event e where e.study_id = p_study
        and e.stream = p_guard_stream order by e.version desc limit 1), 0);
      v_guard_changes := array_position(p_streams, p_guard_stream);
    end if;

    for r in
      select no, p_expected[no] as expected, p_counts[no] as events,
        (select c.position from log.event c where c.study_id = p_study
          and c.command_id between p_commands[no] and p_commands[no] and c.request_hash is not null
          order by c.command_id limit 1) as recorded,
        (select e.version from log.event e where e.study_id = p_study and e.stream = p_streams[no]
          and e.version >= coalesce(p_expected[no], 0) order by e.version desc limit 1) as last
      from generate_series(1, cardinality(p_commands)) no
    loop
      v_first := v_first || v_seen + 1;
      v_actual := coalesce(r.last, 0);
      if r.recorded is not null then
        v_results := v_results || ',' || log.first_result(p_study, p_commands[r.no], p_hashes[r.no]);
        v_position := v_position || null::bigint;
        v_version := v_version || null::integer;
      elsif r.expected <> v_actual then
        v_actual := coalesce((select e.version from log.event e where e.study_id = p_study
          and e.stream = p_streams[r.no] order by e.version desc limit 1), 0);
        v_results := v_results || ',{"status":"conflict","actual":' || v_actual || '}';
        v_position := v_position || null::bigint;
        v_version := v_version || null::integer;
      elsif p_guards[r.no] <> v_guard or (p_guards[r.no] is not null and r.no > v_guard_changes) then
        v_results := v_results || ',{"status":"guarded","actual":' || v_guard || '}';
        v_position := v_position || null::bigint;
        v_version := v_version || null::integer;
      else
        -- What to add to an event's place in the call to get its position and its version.
        v_position := v_position || v_head + v_taken - v_seen;
        v_version := v_version || v_actual - v_seen;
        v_taken := v_taken + r.events;
        v_results := v_results || ',' || v_actual;
      end if;
      v_seen := v_seen + r.events;
    end loop;

    v_instant := log.instant(v_now);
    if v_taken > 0 then
      insert into log.event (study_id, position, stream, version, event_id, command_id, type, schema_version,
        payload, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, leaf_hash,
        request_hash)
      select p_study, v_position[q] + no, p_streams[q], v_version[q] + no, p_event_ids[no], p_commands[q],
        p_types[no], p_schema_versions[no], p_payloads[no], p_actors[q], p_acting_roles[q], p_reasons[q],
        p_correlations[q], p_causations[q], p_occurred[no], v_now,
        sha256('\\x00'::bytea || convert_to(log.canonical_line(p_study, v_position[q] + no, p_streams[q],
          v_version[q] + no, p_event_ids[no], p_commands[q], p_types[no], p_schema_versions[no], p_actors[q],
          p_acting_roles[q], p_reasons[q], p_correlations[q], p_causations[q], p_occurred[no], v_instant,
          p_payloads[no]), 'UTF8')),
        case when v_first[q] = no then p_hashes[q] end
      from (select no, p_requests[no] as q from generate_series(1, v_events) no offset 0) e
      where v_position[q] is not null;
    end if;
    if v_taken < v_events then
      update log.study_log set head = v_head + v_taken where study_id = p_study;
    end if;
    return '{"recordedAt":"' || v_instant || '","head":' || v_head || ',"results":[' || substr(v_results, 2) || ']}';
  end $$;
`;

/** The append function, the only way into a log. */
export const appendFunction: Migration = {
  up: (db) => statements(db, [canonicalLine, firstResult, append]),
};
