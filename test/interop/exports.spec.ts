import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { RoleGrant } from '#access';
import { studyCommand } from '#contracts';
import { type ExportManifest, readCsv } from '#interop';
import { criteriaHash, Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { PatientRecord } from '#trial';
import { activated, type Browser, logged, logIn } from '../access/people.js';
import { commandLine } from '../cli/command-line.js';
import { DEMO } from '../demo.js';
import { type ApiUnderTest, enrol, patientExample, startApi, studyExample } from '../e2e/api-under-test.js';

const STUDY = '/studies/gist-demo';
const grant = (role: RoleGrant['role'], siteIds: RoleGrant['siteIds'] = '*'): RoleGrant[] => [
  { role, studyId: 'gist-demo', siteIds },
];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let api: ApiUnderTest;
let manager: Browser;
let analyst: Browser;
let atSite: Browser;

beforeAll(async () => {
  api = await startApi();
  await api.post('/studies', studyExample('register')).expect(201);
  for (const siteId of ['S-01', 'S-02']) {
    await api.post(`${STUDY}/open-site`, { ...studyExample('open-site'), siteId }).expect(201);
  }
  const patient = await enrol(api, 'P-001');
  for (const command of ['record-diagnosis', 'start-treatment', 'record-ct-assessment'] as const) {
    await api.post(`${patient}/${command}`, patientExample(command)).expect(201);
  }
  const event = {
    ...patientExample('report-adverse-event'),
    verbatimTerm: '=cmd|calc',
    note: 'told by Mrs Li',
  };
  await api.post(`${patient}/report-adverse-event`, event).expect(201);
  const elsewhere = { patientId: 'P-002', ...patientExample('enrol'), siteId: 'S-02' };
  await api.post(`${STUDY}/patients`, elsewhere).expect(201);
  await activated(api, 'd.manager', grant('data-manager'));
  await activated(api, 'a.nalyst', grant('analyst'));
  await activated(api, 'c.oord', grant('coordinator', ['S-02']));
  manager = await logIn(api, 'd.manager');
  analyst = await logIn(api, 'a.nalyst');
  atSite = await logIn(api, 'c.oord');
}, 60_000);
afterAll(() => api.stop());

interface Opened {
  readonly zip: Uint8Array;
  readonly manifest: ExportManifest;
  readonly files: Readonly<Record<string, string>>;
}

function open(zip: Uint8Array): Opened {
  const entries = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const { 'manifest.json': told = '', ...files } = Object.fromEntries(entries);
  return { zip, manifest: JSON.parse(told), files };
}

async function exported(who: Browser, body: object): Promise<Opened> {
  const answer = await who
    .post(`${STUDY}/exports`, { purpose: 'for the test', ...body })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  expect(answer.headers['content-type']).toBe('application/zip');
  expect(answer.headers['x-export-sha256']).toBe(sha256(answer.body));
  return open(answer.body);
}

const column = (csv: string, name: string) => {
  const { columns, rows } = readCsv(csv);
  return rows.map(({ cells }) => cells[columns.indexOf(name)]);
};

it('is tables with a manifest of hashes, and [GOV-7] the log has who took what, what for', async () => {
  const { zip, manifest, files } = await exported(manager, { format: 'csv', purpose: 'Interim report' });
  expect(manifest).toMatchObject({
    studyId: 'gist-demo',
    format: 'csv',
    level: 'CODED',
    sites: '*',
    cohort: null,
    subjects: 2,
    madeBy: 'd.manager',
    actingRole: 'data-manager',
    purpose: 'Interim report',
    knownAt: await api.registry.store.head('gist-demo'),
  });
  expect(manifest.files.map(({ name }) => name)).toEqual(Object.keys(files));
  const contents = unzipSync(zip);
  for (const { name, sha256: hash, bytes } of manifest.files) {
    const content = contents[name]!;
    expect([name, sha256(content), content.length]).toEqual([name, hash, bytes]);
  }
  expect(column(files['subjects.csv']!, 'patientId')).toEqual(['P-001', 'P-002']);
  expect(column(files['lesions.csv']!, 'sizeMm')).toEqual(['112']);
  expect(files['adverse-events.csv']).toContain("'=cmd|calc");
  expect(column(files['events.csv']!, 'actor')).toContain('administrator');
  expect(column(files['outcomes.csv']!, 'outcome')).toContain('baseline');
  const [event] = (await logged(api, 'access.exported')).slice(-1);
  expect(event).toMatchObject({
    actor: 'd.manager',
    reason: 'Interim report',
    payload: { what: 'study data', format: 'csv, coded', studyId: 'gist-demo', sha256: sha256(zip) },
  });
  const { body } = await manager.get(`${STUDY}/exports`).expect(200);
  expect(body.exports).toMatchObject([{ purpose: 'Interim report', sha256: sha256(zip) }]);
});

it('is of a cohort, by the hash of its criteria', async () => {
  const criteria = [{ fact: 'treated', is: true }];
  const cohort = { name: 'treated', purpose: 'Those who took the drug', criteria };
  await api.post(`${STUDY}/cohorts`, cohort).expect(201);
  const { manifest, files } = await exported(manager, { format: 'csv', cohort: 'treated' });
  expect(manifest).toMatchObject({ subjects: 1, cohort: { name: 'treated', hash: criteriaHash(criteria) } });
  expect(column(files['subjects.csv']!, 'patientId')).toEqual(['P-001']);
  expect(column(files['events.csv']!, 'patientId')).not.toContain('P-002');
  const commands = await exported(manager, { format: 'commands', cohort: 'treated' });
  expect(commands.files['subjects.ndjson']).not.toContain('P-002');
  const [event] = (await logged(api, 'access.exported')).slice(-1);
  expect(event).toMatchObject({ payload: { what: 'study data, cohort treated' } });
  const unknown = { format: 'csv', cohort: 'nobody', purpose: 'x' };
  expect((await manager.post(`${STUDY}/exports`, unknown)).body).toMatchObject({ code: 'COHORT_UNKNOWN' });
});

it('is CDISC Dataset-JSON 1.1, whose columns say what they hold', async () => {
  const { files } = await exported(manager, { format: 'dataset-json' });
  const subjects = JSON.parse(files['subjects.json']!);
  expect(subjects).toMatchObject({
    datasetJSONVersion: '1.1.0',
    sourceSystem: { name: 'Anamnesis', version: '1.2.3' },
    studyOID: 'S.gist-demo',
    itemGroupOID: 'IG.SUBJECTS',
    isReferenceData: false,
    records: 2,
    name: 'SUBJECTS',
  });
  expect(subjects.columns[0]).toMatchObject({
    itemOID: 'IT.SUBJECTS.patientId',
    dataType: 'string',
    keySequence: 1,
  });
  for (const text of Object.values(files)) {
    const { columns, rows, records } = JSON.parse(text);
    expect(rows).toHaveLength(records);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
  const of = (name: string) => subjects.columns.findIndex((each: { name: string }) => each.name === name);
  expect(subjects.columns[of('enrolledOn')].dataType).toBe('date');
  expect(subjects.rows[0][of('ageYears')]).toBe(61);
});

it("[GOV-21] gives analysts other names and dates, nobody's words and no events", async () => {
  const { manifest, files } = await exported(analyst, { format: 'csv', level: 'CODED' });
  expect(manifest.level).toBe('PSEUDONYMISED');
  expect(Object.keys(files)).not.toContain('events.csv');
  const telling = /P-00\d|Mrs Li|cmd\||administrator/;
  expect(
    Object.values(files).flatMap((text) => text.split('\n').filter((line) => telling.test(line))),
  ).toEqual([]);
  expect(column(files['subjects.csv']!, 'patientId')[0]).toMatch(/^s-[0-9a-z]{16}$/);
  expect(column(files['subjects.csv']!, 'enrolledOn')).not.toContain('2024-01-08');
  const same = await exported(manager, { format: 'csv', level: 'PSEUDONYMISED' });
  expect(same.files).toEqual(files);
  const dated = { format: 'csv', asOf: '2024-02-01', purpose: 'x' };
  expect((await analyst.post(`${STUDY}/exports`, dated)).body).toMatchObject({ code: 'MOMENT_WITHHELD' });
  const commands = { format: 'commands', purpose: 'x' };
  expect((await analyst.post(`${STUDY}/exports`, commands)).body).toMatchObject({
    code: 'EXPORT_NOT_PSEUDONYMOUS',
  });
});

it("[GOV-21] has subjects of the reader's sites only", async () => {
  const { manifest, files } = await exported(atSite, { format: 'csv' });
  expect(manifest).toMatchObject({ sites: ['S-02'], subjects: 1 });
  expect(Object.values(files).join('\n')).not.toContain('P-001');
  const commands = await exported(atSite, { format: 'commands' });
  expect(commands.files['subjects.ndjson']).not.toContain('P-001');
});

it('is of the view that was asked for', async () => {
  const { manifest, files } = await exported(manager, { format: 'csv', knownAt: '5', asOf: '2024-01-10' });
  expect(manifest).toMatchObject({ knownAt: 5, asOf: '2024-01-10', subjects: 1 });
  expect(column(files['treatments.csv']!, 'drug')).toEqual([]);
  const dated = { format: 'commands', asOf: '2024-01-10', purpose: 'x' };
  expect((await manager.post(`${STUDY}/exports`, dated)).body).toMatchObject({
    code: 'EXPORT_OF_COMMANDS_DATED',
  });
  const { body } = await manager.post(`${STUDY}/exports`, { format: 'csv' }).expect(400);
  expect(body.errors).toMatchObject([{ field: 'purpose' }]);
});

describe('the demonstration study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-export-'));
  let there: TestDatabase;
  let registry: Registry;
  beforeAll(async () => {
    there = await createTestDatabase(DEMO);
    registry = new Registry({ databaseUrl: there.ownerUrl });
  });
  afterAll(async () => {
    await registry.close();
    await there.drop();
    rmSync(folder, { recursive: true });
  });

  const anamnesis = (databaseUrl: string, ...args: string[]) =>
    commandLine(args, { env: { DATABASE_URL: databaseUrl } });

  /** A record without what is another wherever it is recorded. */
  const unplaced = (record: PatientRecord) =>
    JSON.stringify({ ...record, position: 0 }).replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'an event');

  it('exported as commands and imported elsewhere gives equal subjects', async () => {
    const out = join(folder, 'demo.zip');
    const purpose = ['--purpose', 'Move'];
    const written = await anamnesis(
      there.ownerUrl,
      'export',
      'gist-imatinib',
      '--format',
      'commands',
      '--out',
      out,
      ...purpose,
    );
    expect(written.code).toBe(0);
    const { files, manifest } = open(readFileSync(out));
    expect(manifest.files.map(({ records }) => records)).toEqual([1, 1, 1370]);
    await api.registry.commands.recordStudy(
      'gist-imatinib',
      studyCommand('register', JSON.parse(files['study.json']!)),
      {
        actor: 'a',
        actingRole: 'administrator',
      },
    );
    for (const line of files['sites.ndjson']!.trim().split('\n')) {
      const { data } = JSON.parse(line);
      await api.post('/studies/gist-imatinib/open-site', data).expect(201);
    }
    const content = Buffer.from(files['subjects.ndjson']!).toString('base64');
    const file = { name: 'subjects.ndjson', content, format: 'ndjson', reason: 'Moved here' };
    await activated(api, 'c.opy', [{ role: 'coordinator', studyId: 'gist-imatinib', siteIds: '*' }]);
    const copyist = await logIn(api, 'c.opy');
    const { body } = await copyist.post('/studies/gist-imatinib/imports', file).expect(201);
    expect(body.counts).toEqual({ read: 1370, recorded: 1370, unchanged: 0, rejected: 0, events: 1370 });
    const [before, after] = await Promise.all(
      [registry, api.registry].map((each) => each.timeTravel.past.records('gist-imatinib', {})),
    );
    expect(after!.records).toHaveLength(56);
    const known = new Set(before!.records.map(unplaced));
    expect(after!.records.filter((record) => !known.has(unplaced(record)))).toEqual([]);
    const again = await copyist.post('/studies/gist-imatinib/imports', file).expect(201);
    expect(again.body.counts).toMatchObject({ recorded: 0, unchanged: 1370 });
  }, 60_000);
});
