/** Reads sent to a standby that streams from the primary: two servers, their own processes and data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { chown, cp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { patientCommand, studyCommand } from '#contracts';
import { type EmbeddedPostgres, findHome, startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#migrations';
import { Registry } from '#registry';
import { patientExample, studyExample } from './api-under-test.js';

const STUDY = 'gist-demo';
const context = { actor: 'nurse.joy', actingRole: 'coordinator' };
/** Against what an embedded server for tests does without. */
const STREAMING = { wal_level: 'replica', max_wal_senders: '4', wal_keep_size: '256MB' };
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-replica-'));
let primary: EmbeddedPostgres;
let standby: EmbeddedPostgres;
let registry: Registry;
const errors: unknown[] = [];

async function query<Row extends object>(server: EmbeddedPostgres, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** An online backup of the primary, as PostgreSQL's manual describes it, made a standby. */
async function startStandby(): Promise<EmbeddedPostgres> {
  const dataDir = join(folder, 'standby');
  const home = await findHome(dataDir);
  const client = new pg.Client({ connectionString: primary.url() });
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('data_directory') as data from pg_backup_start('standby', true)`,
  );
  await cp(rows[0].data, home.data, { recursive: true });
  const { rows: label } = await client.query('select labelfile from pg_backup_stop(false)');
  await client.end();
  await writeFile(join(home.data, 'backup_label'), label[0].labelfile);
  await writeFile(join(home.data, 'standby.signal'), '');
  await rm(join(home.data, 'postmaster.pid'), { force: true });
  if (home.account) {
    const { uid, gid } = home.account;
    for (const name of ['', ...(await readdir(home.data, { recursive: true }))]) {
      await chown(join(home.data, name), uid, gid);
    }
  }
  const settings = { primary_conninfo: primary.url().replace(/\/postgres$/, '/'), hot_standby: 'on' };
  return startEmbeddedPostgres({ dataDir, disposable: true, settings: { ...STREAMING, ...settings } });
}

/**
 * Waits until the standby has what was committed up to now: the tables of the read models, too. Commits of a disposable
 * server come before their WAL is written, so the end of what is written may be behind them.
 */
async function untilReplayed(): Promise<void> {
  const [written] = await query<{ lsn: string }>(primary, 'select pg_current_wal_insert_lsn()::text as lsn');
  for (let tries = 0; tries < 200; tries += 1) {
    const reached = `select from pg_last_wal_replay_lsn() lsn where lsn >= '${written!.lsn}'`;
    if ((await query(standby, reached)).length > 0) return;
    await sleep(50);
  }
  throw new Error('the standby never caught up');
}

beforeAll(async () => {
  primary = await startEmbeddedPostgres({
    dataDir: join(folder, 'primary'),
    disposable: true,
    settings: STREAMING,
  });
  const databaseUrl = await primary.database('registry');
  await migrate(databaseUrl);
  standby = await startStandby();
  const readUrl = new URL(databaseUrl);
  readUrl.port = String(standby.port);
  registry = new Registry({
    databaseUrl,
    readUrl: readUrl.toString(),
    onError: (error) => errors.push(error),
  });
  await registry.worker.start();
  await untilReplayed();
  await registry.commands.recordStudy(STUDY, studyCommand('register', studyExample('register')), context);
  await registry.commands.recordStudy(STUDY, studyCommand('open-site', studyExample('open-site')), context);
}, 120_000);

afterAll(async () => {
  await registry?.close();
  await standby?.stop();
  await primary?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const enrol = (patientId: string) =>
  registry.commands.recordPatient(
    STUDY,
    patientId,
    patientCommand('enrol', patientExample('enrol')),
    context,
  );

/** Who was asked for the subjects or their events: the standby, as it says itself, or else the primary. */
async function answeredBy<T>(action: () => Promise<T>): Promise<{ by: string; answer: T }> {
  const [start] = await query<{ at: string }>(standby, 'select clock_timestamp()::text as at');
  const answer = await action();
  const asked = await query(
    standby,
    `select from pg_stat_activity where usename = 'registry' and query_start >= '${start!.at}'
       and query ~ 'patient_state|log\\.event'`,
  );
  return { by: asked.length > 0 ? 'standby' : 'primary', answer };
}

const patients = (waitFor?: number) =>
  answeredBy(async () => {
    const list = await registry.queries.patients(STUDY, waitFor === undefined ? {} : { waitFor });
    return list.patients.map(({ patientId }) => patientId);
  });

async function untilStandbyAnswers(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await patients()).by === 'standby') return;
    await sleep(50);
  }
  throw new Error('the standby never answered');
}

it('answers from the replica what it is up to date for', async () => {
  const { position } = await enrol('P-001');
  await registry.queries.patients(STUDY, { waitFor: position });
  await untilStandbyAnswers();
  expect(await patients(position)).toEqual({ by: 'standby', answer: ['P-001'] });
  const past = await answeredBy(() =>
    registry.timeTravel.past.patients(STUDY, { knownAt: String(position) }),
  );
  expect(past).toMatchObject({
    by: 'standby',
    answer: { knownAt: position, patients: [{ patientId: 'P-001' }] },
  });
  expect(errors).toEqual([]);
});

it('shows what was written, and never less than before, while the replica is behind', async () => {
  await query(standby, 'select pg_wal_replay_pause()');
  const { position } = await enrol('P-002');
  expect(await patients(position)).toEqual({ by: 'primary', answer: ['P-001', 'P-002'] });
  expect(await patients()).toEqual({ by: 'primary', answer: ['P-001', 'P-002'] });
  const past = await answeredBy(() =>
    registry.timeTravel.past.patients(STUDY, { knownAt: String(position) }),
  );
  expect(past).toMatchObject({ by: 'primary', answer: { patients: [{}, { patientId: 'P-002' }] } });
  await query(standby, 'select pg_wal_replay_resume()');
  await untilStandbyAnswers();
  expect(await patients(position)).toEqual({ by: 'standby', answer: ['P-001', 'P-002'] });
});

it('goes on without the replica', async () => {
  await standby.stop();
  expect((await registry.queries.patients(STUDY)).patients).toHaveLength(2);
  expect(errors.length).toBeGreaterThan(0);
  const { position } = await enrol('P-003');
  expect((await registry.queries.patients(STUDY, { waitFor: position })).patients).toHaveLength(3);
});
