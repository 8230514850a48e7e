/**
 * A story told over the API, the workers and the commands, on a database in the shape for Citus: every statement that the
 * product sends is kept, and asked whether a coordinator could plan it and whether it stays with one study.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { bundleText, openSealing, sealStudy, studiesToSeal, verifyLog } from '#event-store';
import { seedDemo } from '../../apps/cli/src/demo/seed-demo.js';
import { type ApiUnderTest, enrol, patientExample, registerStudy, startApi } from '../e2e/api-under-test.js';
import { rowsOf, shapeForCitus } from './fixture.js';

const DEMO = 'gist-imatinib';
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-citus-'));
const statements = new Set<string>();
const real = pg.Client.prototype.query;
let api: ApiUnderTest;
let distributed: RegExp;
let withTheCoordinator: RegExp;

/** Keeps what is sent, whoever sends it. */
pg.Client.prototype.query = function kept(this: pg.Client, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === 'string' ? first : (first as { text?: string } | null)?.text;
  if (text) statements.add(text.replace(/\s+/g, ' ').replaceAll('"', '').trim());
  return Reflect.apply(real, this, args);
} as typeof real;

const ok = async (path: string) => (await api.get(path).expect(200)).body;

async function tell(): Promise<void> {
  await seedDemo(api.registry, { log: () => undefined });
  await registerStudy(api);
  const patient = await enrol(api, 'P-001');
  await api.post(`${patient}/start-treatment`, patientExample('start-treatment')).expect(201);
  const { registry } = api;
  for (const study of [DEMO, 'gist-demo']) {
    await registry.surveillance.check(study, study === DEMO ? '001' : 'P-001');
    await registry.governance.steward.drain(study);
    await registry.worker.drain(study);
  }
}

async function look(): Promise<void> {
  await ok('/studies');
  for (const path of [
    '',
    '/patients?limit=5',
    '/patients/001',
    '/patients/001/history',
    '/events?limit=10',
  ]) {
    await ok(`/studies/${DEMO}${path}`);
  }
  await ok(`/studies/${DEMO}/outcomes/response`);
  for (const view of ['knownAt=1000', 'asOf=2014-01-01', 'criteria=recist-1.1']) {
    await ok(`/studies/${DEMO}/outcomes/response?${view}`);
    await ok(`/studies/${DEMO}/patients/001?${view}`);
  }
  await ok(`/studies/${DEMO}/patients/001/replay`);
  await ok(`/studies/${DEMO}/outcomes/diff?from=900&to=1000`);
  for (const path of ['worklist', 'queries', 'signatures', 'locks', 'audit?limit=5', 'audit?patient=001']) {
    await ok(`/studies/${DEMO}/${path}`);
  }
  const cut = { name: 'interim', purpose: 'x', asOf: '2015-01-01' };
  const who = { actor: 'statistician', actingRole: 'data-manager' };
  await api.registry.timeTravel.cuts.take(DEMO, cut, who);
  expect(await api.registry.timeTravel.cuts.check(DEMO, 'interim')).toMatchObject({ reproduced: true });
}

async function operate(): Promise<void> {
  const { registry } = api;
  const { store, pool } = registry;
  const sealing = await openSealing(store, pool, {}, folder);
  for (const study of await studiesToSeal(pool)) await sealStudy(pool, study, sealing);
  expect(await verifyLog(pool, DEMO)).toMatchObject({ ok: true });
  expect((await buffer(bundleText(pool, DEMO, 'patient/001'))).length).toBeGreaterThan(1000);
  await registry.worker.rebuild();
  expect(await registry.worker.status(DEMO)).toMatchObject([{ lag: 0 }, { lag: 0 }, { lag: 0 }]);
}

beforeAll(async () => {
  api = await startApi({}, {}, shapeForCitus);
  statements.clear();
  await tell();
  await look();
  await operate();
  const placed = await rowsOf<{ name: string; place: string }>(
    api.database,
    `select c.oid::regclass::text as name, coalesce(d.partmethod::text, 'local') as place from pg_class c
     left join pg_dist_partition d on d.logicalrelid = c.oid
     where c.relkind = 'r' and c.relnamespace::regnamespace::text in
       ('log', 'surveillance', 'governance', 'identity', 'access', 'projection')`,
  );
  const oneOf = (place: string) =>
    placed.filter((row) => row.place === place).map(({ name }) => name.replace('.', String.raw`\.`));
  distributed = new RegExp(
    String.raw`\b(${[...oneOf('h'), String.raw`registry\.\w+`, String.raw`rm_\w+\.\w+`].join('|')})\b`,
  );
  withTheCoordinator = new RegExp(String.raw`\b(${oneOf('local').join('|')})\b`);
}, 120_000);
afterAll(async () => {
  pg.Client.prototype.query = real;
  await api.stop();
  rmSync(folder, { recursive: true });
});

/** What is asked of distributed tables, without what makes and drops them. */
const asked = () =>
  [...statements].filter(
    (text) =>
      distributed.test(text) &&
      !/^(begin|create|comment|alter|grant|drop|lock|analyze|select create_|select from pg_dist)/i.test(text),
  );

/** What has to look at every study: to find those that have news, and to list them. */
const ACROSS = [
  /^select l\.study_id from log\.study_log l left join registry\.\w+_checkpoint c on c\.study_id = l\.study_id where/,
  /^select l\.study_id from log\.study_log l where l\.head > 0 and not exists \( select from log\.checkpoint c/,
  /^select study_id as studyId, head from log\.study_log where study_id not like/,
  /^select w\.study_id as studyId, w\.position as upTo, .* left join rm_\w+\.checkpoint c on c\.study_id = w\.study_id/,
  /^select s\.study_id as studyId, s\.title, .* from registry\.study as s left join/,
  /^select l\.study_id as studyId, l\.head, .* where l\.study_id not like '\$%' and \(\$1::text is null or l\.study_id = \$1\)/,
  /^select study_id as studyId, patient_id as patientId from identity\.erased e where not exists/,
];

it('stays with one study, but for what has to look at all', () => {
  const elsewhere = asked().filter(
    (text) =>
      !/study_id = (\$\d|'[^']*')/.test(text) &&
      !/^(insert into \S+|copy rm_\S+ from)/i.test(text) &&
      !ACROSS.some((known) => known.test(text)),
  );
  expect(elsewhere).toEqual([]);
  expect(asked().length).toBeGreaterThan(60);
});

it('names the study beside every table, so that all of a statement goes to one shard', () => {
  const correlated = asked().filter(
    (text) =>
      /\b(exists|select) ?\((?:(?!\bfrom\b).)* from [^()]*\b(\w+)\.study_id = (?!\2)\w+\.study_id/i.test(
        text,
      ) && !ACROSS.some((known) => known.test(text)),
  );
  expect(correlated).toEqual([]);
});

it('computes nothing volatile where rows are changed', () => {
  const volatile = asked().filter((text) => {
    const changes = /^update .* set (.*)$/i.exec(text)?.[1] ?? /do update set (.*)$/i.exec(text)?.[1] ?? '';
    return /clock_timestamp|random|gen_random_uuid|\binterval\b/i.test(changes);
  });
  expect(volatile).toEqual([]);
});

it('does not join the tables of studies with those that only the coordinator has', () => {
  expect(asked().filter((text) => withTheCoordinator.test(text))).toEqual([]);
});

it('makes the tables of the read models by statements that Citus can pass on, one at a time', () => {
  const made = [...statements].filter((text) => /^(create|alter|grant|drop) .*\brm_\w+/i.test(text));
  expect(made.filter((text) => /;\s*\S/.test(text.replace(/'[^']*'/g, '')))).toEqual([]);
  expect(made.length).toBeGreaterThan(10);
  expect([...statements].filter((text) => /create policy|row level security/.test(text))).toEqual([]);
});
