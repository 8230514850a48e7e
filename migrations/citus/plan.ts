import type { Client } from 'pg';
import { citusFunctions } from './functions.js';

/** Statements that belong together, each to be sent by itself, as Citus passes them on one by one. */
export interface Step {
  readonly title: string;
  readonly statements: readonly string[];
  /** Whether all of them or none must have happened. */
  readonly atomic?: boolean;
}

interface TableRow {
  readonly name: string;
  /** Whether the primary key begins with study_id. */
  readonly by_study: boolean;
  readonly placed: 'distributed' | 'reference' | 'local';
  readonly triggers: readonly { name: string; definition: string; always: boolean }[];
  readonly references: readonly { constraint: string; to: string }[];
}

/** Whose tables are looked at. What else there is - queues, the list of migrations - the coordinator keeps. */
export const SCHEMAS = ['log', 'surveillance', 'governance', 'identity', 'access', 'projection'] as const;

/** Small tables that stand beside those of every study: each node has them whole. */
export const REFERENCE: ReadonlySet<string> = new Set(['log.study', 'projection.release']);

/** Where every other table goes too. */
export const ANCHOR = 'log.event';

/** What runs on the worker that has the study, whole. */
const DELEGATED = ['append', 'first_result', 'position_at', 'seal'];

/** What statements and triggers of the workers call. */
const EVERYWHERE = ['instant', 'canonical_line', 'refuse_change', 'refuse_backward'];

const TABLES = `
  select n.nspname || '.' || c.relname as name,
    coalesce((select a.attname = 'study_id' from pg_index i join pg_attribute a
      on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary), false) as by_study,
    $PLACED as placed,
    coalesce((select json_agg(json_build_object('name', t.tgname, 'definition', pg_get_triggerdef(t.oid),
        'always', t.tgenabled = 'A') order by t.tgname)
      from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '[]') as triggers,
    coalesce((select json_agg(json_build_object('constraint', k.conname, 'to', k.confrelid::regclass::text))
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as references
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any($1) order by n.nspname || '.' || c.relname <> '${ANCHOR}', 1`;

const PLACED = `coalesce((select case when d.partmethod = 'n' then 'reference' else 'distributed' end
  from pg_dist_partition d where d.logicalrelid = c.oid), 'local')`;

/** The product's tables with where they are; those of the read models are made where they belong. */
export async function tables(client: Client): Promise<TableRow[]> {
  const { rows: found } = await client.query(`select to_regclass('pg_dist_partition') is not null as citus`);
  const text = TABLES.replace('$PLACED', found[0].citus ? PLACED : `'local'`);
  const { rows } = await client.query<TableRow>(text, [SCHEMAS]);
  return rows;
}

/** Where a table belongs: with its study, on every node, or with the coordinator. */
export const placeOf = ({ name, by_study }: Pick<TableRow, 'name' | 'by_study'>): TableRow['placed'] => {
  if (REFERENCE.has(name)) return 'reference';
  return by_study ? 'distributed' : 'local';
};

/** All that is left to do, in order. Each step can be done again. */
export async function citusPlan(client: Client, { shards = 32 } = {}): Promise<Step[]> {
  const all = await tables(client);
  const misplaced = all.filter((table) => table.placed === 'local' && placeOf(table) !== 'local');
  return [
    { title: 'the functions in forms that Citus can run', statements: citusFunctions },
    { title: 'functions on every worker', statements: await functions(client, EVERYWHERE) },
    ...(await staleReadModels(client, misplaced)),
    ...misplaced.map((table) => placing(table, all, shards)),
    { title: 'functions that run where the study is', statements: await functions(client, DELEGATED) },
    { title: 'rights on the workers', statements: await rights(client) },
  ];
}

/** Read models that were built before the log was distributed are built anew by the next worker. */
async function staleReadModels(client: Client, misplaced: readonly TableRow[]): Promise<Step[]> {
  if (!misplaced.some(({ name }) => name === ANCHOR)) return [];
  const { rows } = await client.query<{ schema: string }>(
    'select schema_name as schema from projection.release order by 1',
  );
  if (rows.length === 0) return [];
  const statements = rows.flatMap(({ schema }) => [
    `drop schema if exists ${schema} cascade`,
    `delete from projection.release where schema_name = '${schema}'`,
  ]);
  return [{ title: 'read models, which the next worker builds again', statements }];
}

/**
 * The triggers are made anew afterwards, on every shard, so that data that are there already can leave the coordinator.
 * Truncation is refused on the nodes' own tables, by which every statement goes. A worker can't look up what only the
 * coordinator has, so foreign keys to that are dropped.
 */
function placing(table: TableRow, all: readonly TableRow[], shards: number): Step {
  const { name, triggers, references } = table;
  const kept = new Set(all.filter((other) => placeOf(other) === 'local').map((other) => other.name));
  const colocation =
    name === ANCHOR ? `colocate_with => 'none', shard_count => ${shards}` : `colocate_with => '${ANCHOR}'`;
  const place =
    placeOf(table) === 'reference'
      ? `select create_reference_table('${name}')`
      : `select create_distributed_table('${name}', 'study_id', ${colocation})`;
  const statements = [
    ...triggers.map((trigger) => `drop trigger ${trigger.name} on ${name}`),
    ...references
      .filter(({ to }) => kept.has(to))
      .map(({ constraint }) => `alter table ${name} drop constraint ${constraint}`),
    place,
    `select truncate_local_data_after_distributing_table('${name}')`,
    ...triggers.map(({ definition }) => definition),
    ...triggers
      .filter(({ always }) => always)
      .map((trigger) => `alter table ${name} enable always trigger ${trigger.name}`),
  ];
  return { title: `${name}: ${placeOf(table)}`, statements, atomic: true };
}

async function functions(client: Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; signature: string }>(
    `select p.proname as name, p.oid::regprocedure::text as signature from pg_proc p
     where p.pronamespace = 'log'::regnamespace and p.proname = any($1) order by array_position($1, p.proname::text)`,
    [names],
  );
  return rows.map(({ name, signature }) =>
    DELEGATED.includes(name)
      ? `select create_distributed_function('${signature}', 'p_study', colocate_with => '${ANCHOR}')`
      : `select create_distributed_function('${signature}')`,
  );
}

/**
 * The rights that the coordinator knows, told once more, now that the workers have what they are about. A right to single
 * columns doesn't reach the shards (Citus before 13.1), so it becomes one to the table.
 */
async function rights(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('grant usage on schema %s to %s', n.nspname, r.rolname) as statement
     from pg_namespace n, pg_roles r
     where n.nspname = any($1) and r.rolname = any($2) and has_schema_privilege(r.oid, n.oid, 'usage')
     union all
     select format('grant execute on function %s to %s', p.oid::regprocedure, r.rolname) from pg_proc p, pg_roles r
     where p.pronamespace = 'log'::regnamespace and p.proname = any($3) and r.rolname = any($2)
       and has_function_privilege(r.oid, p.oid, 'execute')
     union all
     select format('revoke execute on function %s from public', p.oid::regprocedure) from pg_proc p
     where p.pronamespace = 'log'::regnamespace and p.proname = any($3)
       and not exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee = 0)
     union all
     select distinct format('grant %s on %s to %s', lower(x.privilege_type), a.attrelid::regclass, r.rolname)
     from pg_attribute a cross join aclexplode(a.attacl) x join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = x.grantee
     where n.nspname = any($1) and r.rolname = any($2) and c.relkind = 'r'
     order by 1`,
    [
      ['log', 'surveillance', 'governance', 'identity', 'access'],
      ['anamnesis_app', 'anamnesis_projector'],
      [...EVERYWHERE, ...DELEGATED],
    ],
  );
  return rows.map(({ statement }) => statement);
}
