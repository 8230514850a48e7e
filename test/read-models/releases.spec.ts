import pg from 'pg';
import {
  ensureRelease,
  type Projection,
  ProjectionRunner,
  type ProjectionStatus,
  patients,
  projectionStatus,
  type RebuildProgress,
  rebuildAll,
  releaseIn,
  rollback,
} from '#read-models';
import { given } from '#testing';
import { type Fixture, openFixture } from './fixture.js';

/** A later release's projection, with a column less. */
const second: Projection = {
  ...patients,
  version: patients.version + 1,
  tables: patients.tables.filter(({ name }) => name !== 'surgery').concat(withoutProcedure()),
};

function withoutProcedure(): Projection['tables'] {
  const surgery = patients.tables.find(({ name }) => name === 'surgery')!;
  const { procedure, ...columns } = surgery.columns;
  const at = 2 + Object.keys(surgery.columns).indexOf('procedure');
  return [
    {
      ...surgery,
      columns,
      encode: (derived) => surgery.encode(derived as never).map((row) => row.toSpliced(at, 1)),
    },
  ];
}

const study = 'released';
let fixture: Fixture;

beforeAll(async () => {
  fixture = await openFixture([patients]);
  await fixture.register(study);
  await enrol('001');
});
afterAll(() => fixture.close());

async function enrol(patientId: string): Promise<void> {
  const { history } = given([
    'enrol',
    { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42 },
  ]);
  await fixture.record(
    study,
    `patient/${patientId}`,
    ...history.map(({ type, payload }) => ({ type, payload })),
  );
}

const engineOf = (projection: Projection) => fixture.anotherEngine([projection]);
const subjects = async () => (await fixture.present.all(study)).records.length;
const versions = async () => ({
  live: (await releaseIn(fixture.pool, patients, 'live'))?.version,
  previous: (await releaseIn(fixture.pool, patients, 'previous'))?.version,
});

it('makes the tables once', async () => {
  await new ProjectionRunner(engineOf(patients)).drain();
  expect(await ensureRelease(engineOf(patients), patients)).toBe('kept');
  expect(await versions()).toEqual({ live: patients.version, previous: undefined });
});

it('builds a new version beside the old one, tables of another shape included', async () => {
  const progress: RebuildProgress[] = [];
  expect(await ensureRelease(engineOf(second), second, { progress: (now) => progress.push(now) })).toBe(
    'built',
  );
  expect(await versions()).toEqual({ live: second.version, previous: patients.version });
  expect(await subjects()).toBe(1);
  await expect(fixture.pool.query('select procedure from registry.surgery')).rejects.toMatchObject({
    code: '42703',
  });
  expect(progress.at(-1)).toMatchObject({
    projection: 'patients',
    studyId: study,
    events: 3,
    totalEvents: 3,
    secondsLeft: 0,
  });
});

it('leaves the new version to the new program', async () => {
  await enrol('002');
  await expect(new ProjectionRunner(engineOf(patients)).drain()).rejects.toThrow(
    'no release of this version',
  );
  expect(await projectionStatus(fixture.pool, [patients])).toMatchObject([
    {
      projection: 'patients',
      studyId: study,
      state: 'FOREIGN',
      version: second.version,
      lag: 1,
      position: 3,
      head: 4,
    },
  ]);
  expect(await projectionStatus(fixture.pool, [second])).toMatchObject([{ state: 'BEHIND' }]);
  await new ProjectionRunner(engineOf(second)).drain();
  expect(await projectionStatus(fixture.pool, [second])).toMatchObject([{ state: 'CURRENT', lag: 0 }]);
});

it('goes back to the version before when the program does, caught up', async () => {
  expect(await ensureRelease(engineOf(patients), patients)).toBe('rolled back');
  expect(await versions()).toEqual({ live: patients.version, previous: second.version });
  expect(await subjects()).toBe(2);
  await expect(fixture.pool.query('select procedure from registry.surgery')).resolves.toBeDefined();
});

it('rolls back by command', async () => {
  await rebuildAll(engineOf(patients), patients);
  const before = await releaseIn(fixture.pool, patients, 'live');
  await enrol('003');
  await new ProjectionRunner(engineOf(patients)).drain();
  const { schema } = await rollback(engineOf(patients), patients);
  expect(schema).not.toBe(before!.schema);
  expect(await releaseIn(fixture.pool, patients, 'previous')).toMatchObject({ schema: before!.schema });
  expect(await subjects()).toBe(3);
});

it('tells from elsewhere how far a build is', async () => {
  let seen: Promise<ProjectionStatus[]> | undefined;
  await rebuildAll(engineOf(patients), patients, {
    progress: () => {
      seen ??= projectionStatus(fixture.pool, [patients]);
    },
  });
  const [during] = await seen!;
  expect(during!.building).toMatchObject({
    schema: expect.stringMatching(/^rm_patients_v\d+_/),
    running: true,
  });
  expect(await projectionStatus(fixture.pool, [patients])).toMatchObject([{ building: null }]);
});

it('waits for no transaction of another database on the server', async () => {
  const elsewhere = new URL(fixture.database.superuserUrl);
  elsewhere.pathname = '/postgres';
  const client = new pg.Client({ connectionString: elsewhere.href });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    await client.query('select 1');
    await rebuildAll(engineOf(patients), patients);
    expect(await subjects()).toBeGreaterThan(0);
  } finally {
    await client.end();
  }
  // Less than a build has patience with those of its own.
}, 8_000);

it('has nothing to go back to at first', async () => {
  const fresh = await openFixture([patients]);
  await expect(rollback(fresh.engine, patients)).rejects.toMatchObject({ code: 'NOTHING_TO_ROLL_BACK' });
  await fresh.close();
});
