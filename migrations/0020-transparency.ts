import type { Migration } from 'kysely';
import { statements } from './statements.js';

/* Hashes don't compress; kept apart, a row's length is known without reading them. */
const tables = `
  create table log.tile (
    study_id text collate "C" not null,
    level integer not null check (level >= 0),
    index bigint not null check (index >= 0),
    hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (study_id, level, index)
  );
  alter table log.tile alter column hashes set storage external;
  comment on table log.tile is
    'The Merkle tree of each log in tiles of 256 hashes (C2SP tlog-tiles). A tile only grows, a full one never changes.';

  create table log.checkpoint (
    study_id text collate "C" not null,
    size bigint not null check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    note text not null,
    sealed_at timestamptz not null,
    primary key (study_id, size)
  );
  comment on table log.checkpoint is
    'The signed roots of each log (C2SP tlog-checkpoint), the largest size being the newest. Append-only.';
`;

const appendOnly = `
  create trigger no_change before update or delete on log.checkpoint for each row
    execute function log.refuse_change();
  create trigger no_truncate before truncate on log.checkpoint execute function log.refuse_change();
  alter table log.checkpoint enable always trigger no_change;
  alter table log.checkpoint enable always trigger no_truncate;

  create trigger only_grows before update on log.tile for each row
    when ((new.study_id, new.level, new.index) is distinct from (old.study_id, old.level, old.index)
      or octet_length(new.hashes) <= octet_length(old.hashes)
      or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes)
    execute function log.refuse_change();
  create trigger no_delete before delete on log.tile for each row execute function log.refuse_change();
  create trigger no_truncate before truncate on log.tile execute function log.refuse_change();
  alter table log.tile enable always trigger only_grows;
  alter table log.tile enable always trigger no_delete;
  alter table log.tile enable always trigger no_truncate;
`;

/*
 * The lowest level is copied from the events here, so no caller can seal other leaf hashes than the stored ones.
 * The lock makes sealers of one study take turns; the one that comes second finds the size changed.
 */
const seal = `
  create function log.seal(
    p_study text, p_from bigint, p_size bigint, p_levels integer[], p_indexes bigint[], p_hashes bytea[],
    p_root bytea, p_note text
  ) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_tiles bigint;
  begin
    perform pg_advisory_xact_lock(hashtextextended('log.seal ' || p_study, 0));
    if coalesce((select max(c.size) from log.checkpoint c where c.study_id = p_study), 0) <> p_from then
      return false;
    end if;

    insert into log.tile (study_id, level, index, hashes)
    select e.study_id, 0, (e.position - 1) / 256, string_agg(e.leaf_hash, ''::bytea order by e.position)
    from log.event e
    where e.study_id = p_study and e.position > p_from and e.position <= p_size
    group by e.study_id, (e.position - 1) / 256
    on conflict (study_id, level, index) do update set hashes = tile.hashes || excluded.hashes;

    insert into log.tile (study_id, level, index, hashes)
    select p_study, t.level, t.index, t.hashes
    from unnest(p_levels, p_indexes, p_hashes) as t (level, index, hashes)
    on conflict (study_id, level, index) do update set hashes = tile.hashes || excluded.hashes;

    select count(*) into v_tiles from log.tile t
    where t.study_id = p_study and t.level = 0 and t.index between p_from / 256 and (p_size - 1) / 256
      and octet_length(t.hashes) = 32 * least(256, p_size - t.index * 256);
    if v_tiles <> (p_size - 1) / 256 - p_from / 256 + 1 then
      raise exception 'the log of % has not all events from % to %', p_study, p_from + 1, p_size
        using errcode = 'check_violation';
    end if;

    insert into log.checkpoint (study_id, size, root, note, sealed_at)
      values (p_study, p_size, p_root, p_note, clock_timestamp());
    return true;
  end $$;
  comment on function log.seal is
    'Lets the tree of a log grow from p_from to p_size leaves. False when somebody else has let it grow meanwhile.';
`;

const grants = `
  grant select on log.tile, log.checkpoint to anamnesis_app;
  revoke all on function log.seal from public;
  grant execute on function log.seal to anamnesis_app;
`;

/** The Merkle trees of the logs, their signed checkpoints, and the function that lets them grow. */
export const transparency: Migration = { up: (db) => statements(db, [tables, appendOnly, seal, grants]) };
