/** `anamnesis projections`, over a database whose worker found a subject that it could not project. */
import pg from 'pg';
import { patients } from '#read-models';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { commandLine } from '../cli/command-line.js';
import { patientExample, studyExample } from '../e2e/api-under-test.js';

const STUDY = 'projected';
let database: TestDatabase;

async function anamnesis(...args: string[]) {
  const { code, out, err } = await commandLine(args, { env: { DATABASE_URL: database.ownerUrl } });
  return { code, lines: out.split('\n').slice(0, -1), err };
}

const projections = (...args: string[]) => anamnesis('projections', ...args);
const record = (command: string, body: object, ...options: string[]) =>
  anamnesis('record', command, '--json', JSON.stringify(body), ...options);

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  database = await createTestDatabase();
  await record('register', { ...studyExample('register'), studyId: STUDY });
  await record('open-site', studyExample('open-site'));
  for (const patient of ['P-001', 'P-002']) {
    await record('enrol', patientExample('enrol'), '--patient', patient);
  }
});
afterAll(() => database.drop());

it('says that nothing is projected before a worker ran', async () => {
  expect(await projections()).toEqual({
    code: 0,
    lines: ['nothing is projected yet: `anamnesis serve` begins when there is a study'],
    err: '',
  });
});

it('lists position, lag, version and what is parked, retries and rolls back', async () => {
  // Another release's program left an event that this one can't read.
  const unreadable = (type: string) => [
    'alter table log.event disable trigger all',
    `update log.event set type = '${type}' where study_id = '${STUDY}' and stream = 'patient/P-002'`,
    'alter table log.event enable always trigger no_change',
  ];
  await asSuperuser(...unreadable('patient.transplanted'));
  const registry = new Registry({ databaseUrl: database.ownerUrl });
  await registry.worker.drain(STUDY);
  await registry.close();

  const { lines } = await projections('--study', STUDY);
  const table = lines.map((line) => line.split(/ {2,}/));
  expect(table[0]).toEqual(['projection', 'study', 'state', 'version', 'position', 'head', 'lag', 'parked']);
  expect(table).toContainEqual(['patients', STUDY, 'PARKED', String(patients.version), '4', '4', '0', '1']);
  expect(table).toContainEqual(['studies', STUDY, 'CURRENT', '1', '4', '4', '0', '0']);
  expect(lines.at(-1)).toMatch(
    /^patients projected: P-002 parked since position 4 \(tried 1 times\): EVENT_TYPE_UNKNOWN: /,
  );
  const again = await projections('retry', '--json');
  expect(JSON.parse(again.lines[0]!)).toEqual([
    { projection: 'patients', studyId: STUDY, recovered: [], stillParked: ['P-002'] },
  ]);
  const [json] = (await projections('--json')).lines;
  expect(JSON.parse(json!)).toContainEqual(
    expect.objectContaining({ parked: [expect.objectContaining({ subject: 'P-002', attempts: 2 })] }),
  );

  await asSuperuser(...unreadable('patient.enrolled'));
  expect((await projections('retry', '--study', STUDY, '--patient', 'P-002')).lines).toEqual([
    'patients projected: recovered P-002; still parked none',
  ]);
  expect((await projections('retry')).lines).toEqual(['nothing is parked']);
  expect(await projections('rollback', 'patients')).toMatchObject({
    code: 1,
    err: expect.stringContaining('NOTHING_TO_ROLL_BACK'),
  });
  expect(await projections('rollback', 'nobody')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no projection nobody, only patients, studies, governance'),
  });
});
