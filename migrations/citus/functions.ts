/*
 * The functions of the log in the form that Citus can run, whether delegated whole to the worker that has the study or,
 * within a transaction, statement by statement from the coordinator. They do what those of the migrations do (a test
 * compares them), by statements of one table with the study's id, of which Citus needs to plan nothing twice:
 * - no volatile function and none of a column that is merely stable in an UPDATE or in DO UPDATE SET;
 * - no language sql, whose parameters Citus can't see;
 * - no generic plan by force, of which Citus could not tell the shard;
 * - no query of the log from a trigger, which runs on a shard;
 * - no element of an array, which Citus would send along whole.
 */

const refuseBackward = `
  create or replace function log.refuse_backward() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin
    raise exception 'log % can only move forward', old.study_id using errcode = 'restrict_violation';
  end $$`;

const firstResult = `
  create or replace function log.first_result(p_study text, p_command uuid, p_hash bytea) returns json
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_hash bytea;
    v_stream text;
    v_version integer;
    v_result json;
  begin
    select e.request_hash, e.stream, e.version into v_hash, v_stream, v_version from log.event e
      where e.study_id = p_study and e.command_id = p_command and e.request_hash is not null;
    if v_stream is null then
      return null;
    end if;
    if v_hash <> p_hash then
      return json_build_object('status', 'reused');
    end if;
    select json_build_object('status', 'duplicate', 'position', max(e.position), 'version', max(e.version),
        'eventIds', json_agg(e.event_id order by e.position), 'recordedAt', log.instant(min(e.recorded_at)))
      into v_result from log.event e
      where e.study_id = p_study and e.stream = v_stream and e.version >= v_version and e.command_id = p_command;
    return v_result;
  end $$`;

/* The lock is taken before the clock is read, and the head written once it is known how much was taken. */
const append = `
  create or replace function log.append(
    p_study text,
    p_commands uuid[], p_hashes bytea[], p_streams text[], p_expected integer[], p_counts integer[],
    p_requests integer[], p_event_ids uuid[], p_types text[], p_schema_versions integer[],
    p_actors text[], p_acting_roles text[], p_reasons text[], p_correlations text[], p_causations text[],
    p_occurred text[], p_payloads json[],
    p_guard_stream text default null, p_guards integer[] default null
  ) returns json
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set enable_sort = off
  as $$
  declare
    v_head bigint;
    v_last timestamptz;
    v_now timestamptz;
    v_instant text;
    v_seen integer := 0;
    v_taken integer := 0;
    v_results text := '';
    v_guard integer;
    v_guard_changes integer;
    v_recorded bigint;
    v_actual integer;
    v_position bigint;
    v_command uuid;
    v_hash bytea;
    v_stream text;
    v_actor text;
    v_role text;
    v_reason text;
    v_correlation text;
    v_causation text;
    v_event uuid;
    v_type text;
    v_schema integer;
    v_occurred text;
    v_payload json;
    v_leaf bytea;
  begin
    if strpos(p_payloads::text, e'\\n') > 0 then
      raise exception 'a payload must be one line of JSON' using errcode = 'check_violation';
    end if;
    select l.head, l.recorded_at into v_head, v_last from log.study_log l where l.study_id = p_study for update;
    if v_head is null then
      raise exception 'no study is called %', p_study using errcode = 'no_data_found';
    end if;
    v_now := greatest(clock_timestamp(), v_last + interval '1 microsecond');
    v_instant := log.instant(v_now);
    if p_guard_stream is not null then
      select e.version into v_guard from log.event e
        where e.study_id = p_study and e.stream = p_guard_stream order by e.version desc limit 1;
      v_guard := coalesce(v_guard, 0);
      v_guard_changes := array_position(p_streams, p_guard_stream);
    end if;

    for q in 1 .. cardinality(p_commands) loop
      v_recorded := null;
      v_actual := null;
      v_command := p_commands[q];
      v_hash := p_hashes[q];
      v_stream := p_streams[q];
      select e.position into v_recorded from log.event e
        where e.study_id = p_study and e.command_id between v_command and v_command
          and e.request_hash is not null order by e.command_id limit 1;
      if v_recorded is null then
        select e.version into v_actual from log.event e
          where e.study_id = p_study and e.stream = v_stream order by e.version desc limit 1;
        v_actual := coalesce(v_actual, 0);
      end if;
      if v_recorded is not null then
        v_results := v_results || ',' || log.first_result(p_study, v_command, v_hash);
      elsif p_expected[q] <> v_actual then
        v_results := v_results || ',{"status":"conflict","actual":' || v_actual || '}';
      elsif p_guards[q] <> v_guard or (p_guards[q] is not null and q > v_guard_changes) then
        v_results := v_results || ',{"status":"guarded","actual":' || v_guard || '}';
      else
        v_actor := p_actors[q];
        v_role := p_acting_roles[q];
        v_reason := p_reasons[q];
        v_correlation := p_correlations[q];
        v_causation := p_causations[q];
        for n in v_seen + 1 .. v_seen + p_counts[q] loop
          v_taken := v_taken + 1;
          v_actual := v_actual + 1;
          v_position := v_head + v_taken;
          v_event := p_event_ids[n];
          v_type := p_types[n];
          v_schema := p_schema_versions[n];
          v_occurred := p_occurred[n];
          v_payload := p_payloads[n];
          v_leaf := sha256('\\x00'::bytea || convert_to(log.canonical_line(p_study, v_position, v_stream, v_actual,
            v_event, v_command, v_type, v_schema, v_actor, v_role, v_reason, v_correlation, v_causation, v_occurred,
            v_instant, v_payload), 'UTF8'));
          insert into log.event (study_id, position, stream, version, event_id, command_id, type, schema_version,
            payload, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, leaf_hash,
            request_hash)
          values (p_study, v_position, v_stream, v_actual, v_event, v_command, v_type, v_schema, v_payload, v_actor,
            v_role, v_reason, v_correlation, v_causation, v_occurred, v_now, v_leaf, v_hash);
          v_hash := null;
        end loop;
        v_results := v_results || ',' || v_actual - p_counts[q];
      end if;
      v_seen := v_seen + p_counts[q];
    end loop;

    update log.study_log set head = v_head + v_taken, recorded_at = v_now where study_id = p_study;
    return '{"recordedAt":"' || v_instant || '","head":' || v_head || ',"results":[' || substr(v_results, 2) || ']}';
  end $$`;

/* The rows are made here and copied to the shard in one go. */
const importFunction = `
  create or replace function log.import(
    p_study text, p_streams text[], p_commands uuid[], p_hashes bytea[], p_expected integer[],
    p_event_ids uuid[], p_types text[], p_schema_versions integer[], p_actors text[], p_acting_roles text[],
    p_reasons text[], p_correlations text[], p_causations text[], p_occurred text[], p_payloads json[]
  ) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_head bigint;
    v_last timestamptz;
    v_now timestamptz;
    v_instant text;
    v_known text[];
    v_versions integer[];
  begin
    if strpos(p_payloads::text, e'\\n') > 0 then
      raise exception 'a payload must be one line of JSON' using errcode = 'check_violation';
    end if;
    select l.head, l.recorded_at into v_head, v_last from log.study_log l where l.study_id = p_study for update;
    if v_head is null then
      raise exception 'no study is called %', p_study using errcode = 'no_data_found';
    end if;
    v_now := greatest(clock_timestamp(), v_last + interval '1 microsecond');
    v_instant := log.instant(v_now);
    select array_agg(s.stream), array_agg(s.version) into v_known, v_versions
      from (select e.stream, max(e.version) as version from log.event e
        where e.study_id = p_study and e.stream = any(p_streams) group by e.stream) s;

    insert into log.event (study_id, position, stream, version, event_id, command_id, type, schema_version,
      payload, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, leaf_hash,
      request_hash)
    select p_study, e.position, e.stream,
      case when e.expected <> e.version - 1 then log.refuse_version(e.stream, e.expected, e.version - 1)
        else e.version end::integer, e.event_id,
      e.command_id, e.type, e.schema_version, e.payload, e.actor, e.acting_role, e.reason, e.correlation_id,
      e.causation_id, e.occurred_on, v_now,
      sha256('\\x00'::bytea || convert_to(log.canonical_line(p_study, e.position, e.stream, e.version::integer,
        e.event_id, e.command_id, e.type, e.schema_version, e.actor, e.acting_role, e.reason, e.correlation_id,
        e.causation_id, e.occurred_on, v_instant, e.payload), 'UTF8')),
      e.hash
    from (
      select u.*, v_head + u.no as position,
        coalesce(s.version, 0) + row_number() over (partition by u.stream order by u.no) as version
      from unnest(p_streams, p_commands, p_hashes, p_expected, p_event_ids, p_types, p_schema_versions, p_actors,
        p_acting_roles, p_reasons, p_correlations, p_causations, p_occurred, p_payloads) with ordinality
        as u (stream, command_id, hash, expected, event_id, type, schema_version, actor, acting_role, reason,
          correlation_id, causation_id, occurred_on, payload, no)
      left join unnest(v_known, v_versions) as s (stream, version) on s.stream = u.stream
    ) e;

    v_head := v_head + cardinality(p_streams);
    update log.study_log set head = v_head, recorded_at = v_now where study_id = p_study;
    return v_head;
  end $$`;

const seal = `
  create or replace function log.seal(
    p_study text, p_from bigint, p_size bigint, p_levels integer[], p_indexes bigint[], p_hashes bytea[],
    p_root bytea, p_note text
  ) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_sealed bigint;
    v_tiles bigint;
    v_now timestamptz;
    v_level integer;
    v_index bigint;
    v_added bytea;
    r record;
  begin
    perform pg_advisory_xact_lock(hashtextextended('log.seal ' || p_study, 0));
    select max(c.size) into v_sealed from log.checkpoint c where c.study_id = p_study;
    if coalesce(v_sealed, 0) <> p_from then
      return false;
    end if;

    for r in
      select (e.position - 1) / 256 as index, string_agg(e.leaf_hash, ''::bytea order by e.position) as hashes
      from log.event e
      where e.study_id = p_study and e.position > p_from and e.position <= p_size
      group by (e.position - 1) / 256
    loop
      v_index := r.index;
      v_added := r.hashes;
      insert into log.tile as t (study_id, level, index, hashes) values (p_study, 0, v_index, v_added)
        on conflict (study_id, level, index) do update set hashes = t.hashes || excluded.hashes;
    end loop;
    for n in 1 .. cardinality(p_levels) loop
      v_level := p_levels[n];
      v_index := p_indexes[n];
      v_added := p_hashes[n];
      insert into log.tile as t (study_id, level, index, hashes) values (p_study, v_level, v_index, v_added)
        on conflict (study_id, level, index) do update set hashes = t.hashes || excluded.hashes;
    end loop;

    select count(*) into v_tiles from log.tile t
    where t.study_id = p_study and t.level = 0 and t.index >= p_from / 256 and t.index <= (p_size - 1) / 256
      and octet_length(t.hashes) = 32 * least(256, p_size - t.index * 256);
    if v_tiles <> (p_size - 1) / 256 - p_from / 256 + 1 then
      raise exception 'the log of % has not all events from % to %', p_study, p_from + 1, p_size
        using errcode = 'check_violation';
    end if;

    v_now := clock_timestamp();
    insert into log.checkpoint (study_id, size, root, note, sealed_at)
      values (p_study, p_size, p_root, p_note, v_now);
    return true;
  end $$`;

/** One statement each. */
export const citusFunctions: readonly string[] = [refuseBackward, firstResult, append, importFunction, seal];
