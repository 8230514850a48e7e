import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DomainEvent } from '#kernel';
import {
  contentHashes,
  ProjectionRunner,
  patients,
  type RunnerOptions,
  rebuildAll,
  releaseIn,
  releases,
  waitForPosition,
} from '#read-models';
import { given } from '#testing';
import { type Fixture, openFixture } from './fixture.js';

const enrolment = given([
  'enrol',
  { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42 },
]).history.map(({ type, payload }) => ({ type, payload }));

const visit = (attendedOn: string): DomainEvent => ({
  type: 'patient.visit-attended',
  payload: { attendedOn, recurrenceSuspected: false },
});

let fixture: Fixture;
let superuser: pg.Client;
const started: ProjectionRunner[] = [];

/** A worker as another process has it, stopped at the end of the test. */
function startWorker(options: RunnerOptions = {}): ProjectionRunner {
  const runner = new ProjectionRunner(fixture.anotherEngine(), options);
  runner.start();
  started.push(runner);
  return runner;
}

const stopWorkers = () => Promise.all(started.splice(0).map((runner) => runner.stop()));

beforeEach(async () => {
  fixture = await openFixture([patients]);
  superuser = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await superuser.connect();
});
afterEach(async () => {
  await stopWorkers();
  await superuser.end();
  await fixture.close();
});

const liveHashes = async () => {
  const live = await releaseIn(fixture.projectorPool, patients, 'live');
  return contentHashes(fixture.projectorPool, patients, live!.schema);
};

/** What a rebuild makes of the log is what must be there. */
async function expectSameAsRebuilt(): Promise<void> {
  const incremental = await liveHashes();
  await rebuildAll(fixture.engine, patients);
  expect(await liveHashes()).toEqual(incremental);
}

async function enrol(study: string, subjects: number): Promise<void> {
  await fixture.register(study);
  await Promise.all(
    Array.from({ length: subjects }, (_, n) => fixture.record(study, `patient/${n}`, ...enrolment)),
  );
}

/** Appends visits from several sides until it is told to stop. */
function visitsGoOn(studies: readonly string[], subjects: number): { stop(): Promise<void> } {
  let stopped = false;
  const busy = Array.from({ length: 4 }, async (_, worker) => {
    for (let n = worker; !stopped; n += 4) {
      const study = studies[n % studies.length]!;
      await fixture.record(study, `patient/${n % subjects}`, visit(`2012-0${1 + (n % 9)}-1${n % 10}`));
      await sleep(40);
    }
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(busy);
    },
  };
}

/** Reads the cohort from several sides until it is told to stop, and tells what was seen. */
function readersGoOn(study: string) {
  const seen: { subjects: number; position: number; forward: boolean }[] = [];
  let stopped = false;
  const reader = async () => {
    for (let last = 0; !stopped; ) {
      const { records, position } = await fixture.present.all(study);
      seen.push({ subjects: records.length, position, forward: position >= last });
      last = position;
    }
  };
  const readers = [reader(), reader(), reader()];
  return {
    async stop() {
      stopped = true;
      await Promise.all(readers);
      return seen;
    },
  };
}

/** Ends the projectors' connections as a crash of the process or the machine would, and waits until they are gone. */
const killProjectors = () =>
  superuser.query(
    `select pg_terminate_backend(l.pid, 5000) from (select distinct pid from pg_locks where relation is not null) l
     join pg_stat_activity a on a.pid = l.pid
     where a.datname = current_database() and a.query like '%rm_patients%' and a.pid <> pg_backend_pid()`,
  );

it('lets several workers share studies', async () => {
  const studies = ['one', 'two', 'three'];
  for (const study of studies) await enrol(study, 10);
  for (let worker = 0; worker < 3; worker += 1) startWorker({ pageSize: 5 });
  const visits = visitsGoOn(studies, 10);
  await sleep(1500);
  await visits.stop();
  for (const study of studies) {
    await waitForPosition(fixture.registry, study, await fixture.store.head(study), { timeoutMs: 10_000 });
  }
  await stopWorkers();
  await expectSameAsRebuilt();
});

it('loses and repeats nothing when workers are killed in the middle of a batch', async () => {
  await enrol('killed', 20);
  for (let worker = 0; worker < 2; worker += 1) startWorker({ pageSize: 50 });
  const visits = visitsGoOn(['killed'], 20);
  let killed = 0;
  for (const end = Date.now() + 40_000; killed < 20 && Date.now() < end; await sleep(50)) {
    killed += (await killProjectors()).rowCount ?? 0;
  }
  await visits.stop();
  await waitForPosition(fixture.registry, 'killed', await fixture.store.head('killed'), {
    timeoutMs: 20_000,
  });
  await stopWorkers();
  expect(killed).toBeGreaterThanOrEqual(20);
  await expectSameAsRebuilt();
}, 90_000);

it('takes over from a worker that holds its claim and does nothing', async () => {
  await enrol('frozen', 3);
  const { schema } = (await releaseIn(fixture.projectorPool, patients, 'live'))!;
  const frozen = await fixture.projectorPool.connect();
  frozen.on('error', () => {});
  await new ProjectionRunner(fixture.anotherEngine()).drain('frozen');
  await fixture.record('frozen', 'patient/1', visit('2012-03-01'));
  await frozen.query(`begin; set local idle_in_transaction_session_timeout = 500`);
  await frozen.query(`select from ${schema}.checkpoint where study_id = 'frozen' for update`);
  startWorker();
  const head = await fixture.store.head('frozen');
  await expect(waitForPosition(fixture.registry, 'frozen', head, { timeoutMs: 200 })).rejects.toMatchObject({
    code: 'PROJECTION_BEHIND',
  });
  expect(await waitForPosition(fixture.registry, 'frozen', head, { timeoutMs: 5000 })).toBe(head);
  frozen.release(true);
});

it('rebuilds while events come in and readers read: never less than before, at the end the same', async () => {
  await enrol('busy', 40);
  await new ProjectionRunner(fixture.anotherEngine()).drain();
  startWorker();
  const visits = visitsGoOn(['busy'], 40);
  const readers = readersGoOn('busy');
  for (let round = 0; round < 3; round += 1) await rebuildAll(fixture.anotherEngine(), patients);
  const seen = await readers.stop();
  await visits.stop();
  await stopWorkers();
  await new ProjectionRunner(fixture.anotherEngine()).drain();
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter(({ subjects, forward }) => subjects !== 40 || !forward)).toEqual([]);
  await expectSameAsRebuilt();
}, 60_000);

it('keeps the present version when a rebuild is killed, and sweeps up after it at the next', async () => {
  await enrol('half', 200);
  await new ProjectionRunner(fixture.anotherEngine()).drain();
  const before = await liveHashes();
  const live = await releaseIn(fixture.pool, patients, 'live');
  let failures = 0;
  for (let delay = 0; delay < 20; delay += 1) {
    const rebuilding = rebuildAll(fixture.anotherEngine(), patients).catch(() => {
      failures += 1;
    });
    await sleep(delay * 8);
    await killProjectors();
    await rebuilding;
    expect((await fixture.present.all('half')).records).toHaveLength(200);
    expect(await liveHashes()).toEqual(before);
  }
  expect(failures).toBeGreaterThan(3);
  await rebuildAll(fixture.engine, patients);
  expect((await releaseIn(fixture.pool, patients, 'live'))?.schema).not.toBe(live?.schema);
  expect((await releases(fixture.pool, 'patients')).map(({ state }) => state).sort()).toEqual([
    'live',
    'previous',
  ]);
  const schemas = await fixture.pool.query(`select nspname from pg_namespace where nspname like 'rm\\_%'`);
  expect(schemas.rowCount).toBe(2);
  expect(await liveHashes()).toEqual(before);
}, 60_000);
