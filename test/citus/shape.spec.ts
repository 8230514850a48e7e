/** What `anamnesis migrate --citus` makes of the database, by its catalogue. */
import { createTestDatabase, type TestDatabase } from '#testing';
import { commandLine } from '../cli/command-line.js';
import { distributeAgain, rowsOf, shapeForCitus } from './fixture.js';

/** Belongs to no study, although it names one. */
const WITH_THE_COORDINATOR = ['access.role_grant'];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await shapeForCitus(database);
});
afterAll(() => database.drop());

const names = (query: string) =>
  rowsOf<{ name: string }>(database, query).then((rows) => rows.map(({ name }) => name));

it('distributes every table of a study with its log, and has what is of no study on every node or on one', async () => {
  const elsewhere = await names(`
    select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'study_id' and c.relkind = 'r' and not exists (select from pg_dist_partition d
      where d.logicalrelid = c.oid and d.partmethod = 'h' and d.colocated in ('log.event', 'none')) order by 1`);
  expect(elsewhere).toEqual([...WITH_THE_COORDINATOR, 'log.study']);
  const [anchor] = await rowsOf(database, `select * from pg_dist_partition where colocated = 'none'`);
  expect(anchor).toMatchObject({ logicalrelid: 'log.event', shard_count: 32 });
  expect(
    await names(`select logicalrelid::text as name from pg_dist_partition where partmethod = 'n'`),
  ).toEqual(expect.arrayContaining(['log.study', 'projection.release']));
});

it('has the study first in every primary key and in every unique index of what it distributes', async () => {
  const wrong = await names(`
    select i.indexrelid::regclass::text as name from pg_index i
    join pg_dist_partition d on d.logicalrelid = i.indrelid and d.partmethod = 'h'
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisunique and a.attname <> 'study_id'`);
  expect(wrong).toEqual([]);
  const without = await names(`
    select logicalrelid::text as name from pg_dist_partition
    where partmethod = 'h' and not exists (select from pg_index where indrelid = logicalrelid and indisprimary)`);
  expect(without).toEqual([]);
});

it('has no foreign keys to what is elsewhere, no sequences and no rules there', async () => {
  const wrong = await names(`
    select conname as name from pg_constraint join pg_dist_partition d on d.logicalrelid = conrelid
    where contype = 'f' and not exists (select from pg_dist_partition other where other.logicalrelid = confrelid)
    union all
    select objid::regclass::text from pg_depend join pg_dist_partition on logicalrelid = refobjid
      join pg_class on pg_class.oid = objid and relkind = 'S'
    union all
    select rulename from pg_rewrite join pg_dist_partition on logicalrelid = ev_class`);
  expect(wrong).toEqual([]);
});

it('keeps the triggers that refuse changes, enabled always', async () => {
  const triggers = await rowsOf(
    database,
    `select tgrelid::regclass::text as table, count(*)::int as n, bool_and(tgenabled = 'A') as always
     from pg_trigger join pg_dist_partition on logicalrelid = tgrelid where not tgisinternal group by 1 order by 1`,
  );
  expect(triggers).toEqual([
    { table: 'log.checkpoint', n: 2, always: true },
    { table: 'log.event', n: 2, always: true },
    { table: 'log.study', n: 2, always: true },
    { table: 'log.study_log', n: 3, always: true },
    { table: 'log.tile', n: 3, always: true },
  ]);
});

it('delegates what appends and seals by the study, and has no function in a language that hides it', async () => {
  const delegated = await rowsOf<{ name: string; colocated: string }>(
    database,
    `select proname as name, colocated from distributed_function join pg_proc on oid = signature
     where argument = 'p_study' and proargnames[1] = 'p_study' order by 1`,
  );
  expect(delegated.map(({ name }) => name)).toEqual(['append', 'first_result', 'position_at', 'seal']);
  expect(new Set(delegated.map(({ colocated }) => colocated))).toEqual(new Set(['log.event']));
  const hidden = await names(`
    select p.proname as name from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'log'::regnamespace and (
      l.lanname = 'sql' and exists (select from pg_depend d join pg_dist_partition on logicalrelid = d.refobjid
        where d.classid = 'pg_proc'::regclass and d.objid = p.oid)
      or p.proconfig::text like '%plan_cache_mode%')`);
  expect(hidden).toEqual([]);
});

it('gives no right to single columns alone, which does not reach the shards, and none to everybody', async () => {
  const byColumn = await names(`
    select a.attrelid::regclass::text || '.' || a.attname as name
    from pg_attribute a join pg_dist_partition d on d.logicalrelid = a.attrelid cross join aclexplode(a.attacl) x
    where not has_table_privilege(x.grantee, a.attrelid, x.privilege_type)`);
  expect(byColumn).toEqual([]);
  const byAll = await names(`
    select p.oid::regprocedure::text as name from distributed_function f join pg_proc p on p.oid = f.signature
    where has_function_privilege('public', p.oid, 'execute')
      and p.proname not in ('instant', 'canonical_line', 'refuse_change', 'refuse_backward')`);
  expect(byAll).toEqual([]);
});

it('changes nothing when it is run again', async () => {
  const before = await rowsOf(database, 'select * from pg_dist_partition order by 1');
  await distributeAgain(database);
  expect(await rowsOf(database, 'select * from pg_dist_partition order by 1')).toEqual(before);
});

describe('where there is no Citus', () => {
  let plain: TestDatabase;
  beforeAll(async () => {
    plain = await createTestDatabase();
  });
  afterAll(() => plain.drop());

  const migrate = (...args: string[]) =>
    commandLine(['migrate', ...args], { env: { DATABASE_URL: plain.ownerUrl } });

  it('says what is missing and leaves all as it was', async () => {
    const { code, err } = await migrate('--citus');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/has no Citus: on every node, put citus in shared_preload_libraries/),
    });
    const { rows } = {
      rows: await rowsOf(plain, `select prosrc from pg_proc where proname = 'first_result'`),
    };
    expect(rows).toHaveLength(1);
  });

  it('prints what it would do', async () => {
    const { code, out: script, err } = await migrate('--citus', '--dry-run', '--shards', '64');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('in the way: database ') });
    expect(script).toContain(
      `select create_distributed_table('log.event', 'study_id', colocate_with => 'none', shard_count => 64);`,
    );
    expect(script).toContain(`select create_reference_table('log.study');`);
    expect(script).toMatch(
      /select create_distributed_function\('log\.append\(text,.*\)', 'p_study', colocate_with => 'log.event'\);/,
    );
    expect(script.indexOf('log.event: distributed')).toBeLessThan(
      script.indexOf('identity.record: distributed'),
    );
  });

  it('refuses options that mean nothing without it', async () => {
    expect(await migrate('--dry-run')).toMatchObject({
      code: 2,
      err: 'anamnesis: --dry-run and --shards go with --citus\n',
    });
  });
});
