import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoleGrant } from '#access';
import type { ImportAnswer } from '#contracts';
import { readCsv } from '#interop';
import { activated, type Browser, logged, logIn } from '../access/people.js';
import { commandLine } from '../cli/command-line.js';
import {
  type ApiUnderTest,
  enrol,
  patientExample,
  registerStudy,
  startApi,
  studyExample,
} from '../e2e/api-under-test.js';

const STUDY = '/studies/gist-demo';
const grant = (role: RoleGrant['role'], siteIds: RoleGrant['siteIds'] = '*'): RoleGrant[] => [
  { role, studyId: 'gist-demo', siteIds },
];

let api: ApiUnderTest;
let coordinator: Browser;
let manager: Browser;

beforeAll(async () => {
  api = await startApi();
  await registerStudy(api);
  await api.post(`${STUDY}/open-site`, { ...studyExample('open-site'), siteId: 'S-02' }).expect(201);
  for (const patientId of ['P-001', 'P-002', 'P-003']) await enrol(api, patientId);
  const elsewhere = { patientId: 'P-900', ...patientExample('enrol'), siteId: 'S-02' };
  await api.post(`${STUDY}/patients`, elsewhere).expect(201);
  await activated(api, 'c.oord', grant('coordinator', ['S-01']));
  await activated(api, 'd.manager', grant('data-manager'));
  [coordinator, manager] = await Promise.all([logIn(api, 'c.oord'), logIn(api, 'd.manager')]);
}, 60_000);
afterAll(() => api.stop());

const head = () => api.registry.store.head('gist-demo');
const events = async () => api.registry.store.readFrom('gist-demo', { limit: 10_000 });
const base64 = (text: string) => Buffer.from(text).toString('base64');

const MAPPING = {
  patientId: { column: 'Subject' },
  dates: 'DMY',
  commands: [
    {
      command: 'report-adverse-event',
      fields: {
        adverseEventId: { column: 'AE' },
        term: { column: 'Term', values: { 水肿: 'OEDEMA' } },
        onsetOn: { column: 'Onset' },
        'grade.scale': { constant: 'CTCAE' },
        'grade.version': { constant: '5.0' },
        'grade.value': { column: 'Grade' },
      },
    },
  ],
};
const HEAD = 'Subject,AE,Term,Onset,Grade\n';
const csv = (text: string, others: object = {}) => ({
  name: 'events.csv',
  content: base64(HEAD + text),
  format: 'csv',
  mapping: MAPPING,
  reason: 'Kept on paper until now',
  ...others,
});
const send = (body: object, who = coordinator) => who.post(`${STUDY}/imports`, body);
const preview = (body: object, who = coordinator) => who.post(`${STUDY}/imports/preview`, body);
const outcomes = ({ rows }: ImportAnswer) =>
  rows.map(({ row, outcome, problems }) => [row, outcome, problems[0]?.code ?? null]);

/** Rows 3 to 6 can't be recorded: no such term, another site's, no such subject, a date of no calendar. */
const MIXED = [
  'P-001,AE-1,水肿,1/2/2024,2',
  'P-001,AE-2,HEADACHE,1/2/2024,1',
  'P-900,AE-1,OEDEMA,1/2/2024,1',
  'P-404,AE-1,OEDEMA,1/2/2024,1',
  'P-001,AE-3,OEDEMA,31/2/2024,1',
  'P-002,AE-1,OEDEMA,3/2/2024,1',
].join('\n');

describe('a preview', () => {
  it('says of each row what would become of it, with code, row, column and words, and records nothing', async () => {
    const before = await head();
    const { body } = await preview(csv(MIXED)).expect(200);
    expect(outcomes(body)).toEqual([
      [2, 'recorded', null],
      [3, 'rejected', 'TERM_NOT_IN_PROTOCOL'],
      [4, 'rejected', 'PATIENT_UNKNOWN'],
      [5, 'rejected', 'PATIENT_UNKNOWN'],
      [6, 'rejected', 'VALIDATION_FAILED'],
      [7, 'recorded', null],
    ]);
    expect(body.counts).toEqual({ read: 6, recorded: 2, unchanged: 0, rejected: 4, events: 2 });
    expect(body.rows[4].problems).toEqual([
      {
        code: 'VALIDATION_FAILED',
        message: 'onsetOn: must be a date YYYY-MM-DD, or YYYY-MM or YYYY where the rest is not known',
        column: 'Onset',
        field: 'onsetOn',
      },
    ]);
    expect(body.rows[1].problems[0]).toMatchObject({ column: 'Term', field: 'term' });
    expect([await head(), body.importId]).toEqual([before, null]);
  });

  it('says what would change, subject by subject', async () => {
    const { body } = await preview(csv(MIXED)).expect(200);
    expect(body.subjects.map((s: { patientId: string; events: number }) => [s.patientId, s.events])).toEqual([
      ['P-001', 1],
      ['P-002', 1],
    ]);
    const paths = body.subjects[0].changes.map(({ path }: { path: string }) => path);
    expect(paths).toContain('adverseEvents[AE-1]');
  });
});

describe('[GOV-10] an import', () => {
  it('is all or nothing unless told otherwise; a refusal is logged and nothing else', async () => {
    const before = await head();
    const { body } = await send(csv(MIXED)).expect(422);
    expect(body).toMatchObject({
      code: 'IMPORT_REJECTED',
      values: { counts: { read: 6, rejected: 4 }, rows: [{ row: 3 }, { row: 4 }, { row: 5 }, { row: 6 }] },
    });
    expect(await head()).toBe(before);
    expect((await logged(api, 'access.refused')).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ action: 'subject.import', studyId: 'gist-demo', code: 'IMPORT_REJECTED' }),
    );
  });

  it('records the good rows where that is asked for, gives the bad ones back, and its counts add up', async () => {
    const before = await head();
    const file = csv(MIXED, { partial: true });
    const { body } = await send(file).expect(201);
    expect(body.counts).toEqual({ read: 6, recorded: 2, unchanged: 0, rejected: 4, events: 2 });
    expect(await head()).toBe(before + 3);
    const [told, ...caused] = (await events()).slice(before);
    const sha256 = createHash('sha256').update(Buffer.from(file.content, 'base64')).digest('hex');
    expect(told).toMatchObject({
      type: 'import.recorded',
      stream: `import/${body.importId}`,
      actor: 'c.oord',
      actingRole: 'coordinator',
      reason: 'Kept on paper until now',
      payload: {
        file: { name: 'events.csv', bytes: Buffer.from(file.content, 'base64').length, sha256 },
        partial: true,
        rows: body.counts,
        subjects: 2,
        siteIds: ['S-01'],
      },
    });
    for (const event of caused) {
      expect(event).toMatchObject({
        type: 'patient.adverse-event-reported',
        actor: 'c.oord',
        causationId: told!.eventId,
        correlationId: told!.correlationId,
        reason: 'Kept on paper until now',
      });
    }
    const rejects = readCsv(body.rejects);
    expect(rejects.columns.slice(0, 5)).toEqual(HEAD.trim().split(','));
    expect(rejects.rows.map(({ cells }) => [cells[1], cells[5], cells[7]])).toEqual([
      ['AE-2', '3', 'TERM_NOT_IN_PROTOCOL'],
      ['AE-1', '4', 'PATIENT_UNKNOWN'],
      ['AE-1', '5', 'PATIENT_UNKNOWN'],
      ['AE-3', '6', 'VALIDATION_FAILED'],
    ]);
  });

  it('changes nothing when the file comes again, whoever sends it', async () => {
    const before = await head();
    const { body } = await send(csv(MIXED, { partial: true })).expect(201);
    expect(body.counts).toMatchObject({ recorded: 0, unchanged: 2, rejected: 4, events: 0 });
    expect([body.importId, await head()]).toEqual([null, before]);
  });

  it('records what is mended of the rejected rows, and nothing twice', async () => {
    const { body } = await send(csv('P-001,AE-1,OEDEMA,1/2/2024,2\nP-001,AE-2,OEDEMA,1/2/2024,1')).expect(
      201,
    );
    expect(outcomes(body)).toEqual([
      [2, 'unchanged', null],
      [3, 'recorded', null],
    ]);
  });

  it('of which a row was recorded as something else is told so', async () => {
    const [command] = MAPPING.commands;
    const { term: _, ...fields } = command!.fields;
    const other = {
      ...MAPPING,
      commands: [{ ...command, fields: { ...fields, term: { constant: 'NEUTROPENIA' } } }],
    };
    const { body } = await preview(csv(MIXED, { mapping: other })).expect(200);
    expect(outcomes(body)[0]).toEqual([2, 'rejected', 'IMPORT_ROW_CHANGED']);
  });

  it('that is sent several times at once is recorded once', async () => {
    const before = await head();
    const file = csv('P-003,AE-1,OEDEMA,1/2/2024,2\nP-003,AE-2,OEDEMA,1/2/2024,1');
    const answers = await Promise.all([send(file), send(file), send(file)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => body.counts.recorded).sort()).toEqual([0, 0, 2]);
    expect(await head()).toBe(before + 3);
  });

  it('is listed for those who may see its sites', async () => {
    await activated(api, 'c.other', grant('coordinator', ['S-02']));
    const other = await logIn(api, 'c.other');
    const { body } = await coordinator.get(`${STUDY}/imports`).expect(200);
    expect(body.imports[0]).toMatchObject({
      actor: 'c.oord',
      file: { name: 'events.csv' },
      counts: { read: 2, recorded: 2 },
    });
    expect((await other.get(`${STUDY}/imports`).expect(200)).body.imports).toEqual([]);
    const seen = await coordinator.get(`${STUDY}/audit?type=import.`).expect(200);
    expect(seen.body.entries).toHaveLength(body.imports.length);
    const unseen = await other.get(`${STUDY}/audit?type=import.`).expect(200);
    expect(unseen.body.entries).toEqual([]);
  });
});

describe('[GOV-2] a reason', () => {
  it.each([undefined, '', '  '])(
    'is required of an import: %p is refused, and nothing is recorded',
    async (reason) => {
      const before = await head();
      const { body } = await send(csv('P-001,AE-9,OEDEMA,1/2/2024,1', { reason })).expect(400);
      expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'reason' }] });
      expect(await head()).toBe(before);
    },
  );

  it('is required of each change in it, too', async () => {
    const [target] = (await events()).filter(({ type }) => type === 'patient.adverse-event-reported');
    const line = (data: object) =>
      JSON.stringify({
        patientId: 'P-001',
        command: 'correct-event',
        data: { targetEventId: target!.eventId, ...data },
      });
    const changes = { note: 'as told by the daughter' };
    const why = { code: 'NEW_INFORMATION', text: 'The daughter called' };
    const ndjson = (...lines: string[]) => ({
      name: 'corrections.ndjson',
      content: base64(lines.join('\n')),
      format: 'ndjson',
      reason: 'Corrections of the week',
    });
    const { body } = await preview(ndjson(line({ changes }))).expect(200);
    expect(body.rows[0]).toMatchObject({ outcome: 'rejected', problems: [{ field: 'reason' }] });
    const { body: done } = await send(ndjson(line({ changes, reason: why })), manager).expect(201);
    expect(outcomes(done)).toEqual([[1, 'recorded', null]]);
    expect((await events()).at(-1)).toMatchObject({ reason: 'NEW_INFORMATION: The daughter called' });
  });
});

describe('[GOV-17] rows', () => {
  it('are recorded only as far as their sender may record them by hand; refusals are logged', async () => {
    const { body } = await preview(csv('P-001,AE-7,OEDEMA,1/2/2024,1'), manager).expect(200);
    expect(outcomes(body)).toEqual([[2, 'rejected', 'FORBIDDEN']]);
    const refused = await logged(api, 'access.refused');
    expect(refused.filter(({ actor }) => actor === 'd.manager').map(({ payload }) => payload)).toContainEqual(
      {
        method: 'POST',
        route: '/studies/{study}/imports',
        action: 'subject.record',
        studyId: 'gist-demo',
        code: 'FORBIDDEN',
        count: 1,
      },
    );
  });

  it('that would take a subject to a site out of reach are refused', async () => {
    const [enrolment] = (await events()).filter(({ stream }) => stream === 'patient/P-001');
    const data = {
      targetEventId: enrolment!.eventId,
      changes: { siteId: 'S-02' },
      reason: { code: 'OTHER', text: 'moved' },
    };
    const content = base64(JSON.stringify({ patientId: 'P-001', command: 'correct-event', data }));
    const { body } = await preview({ name: 'a.ndjson', content, format: 'ndjson' }).expect(200);
    expect(outcomes(body)).toEqual([[1, 'rejected', 'FORBIDDEN']]);
  });
});

it('[GOV-25] a row of a locked subject is refused, and the others are recorded', async () => {
  await manager
    .post(`${STUDY}/patients/P-002/lock`, { scope: { kind: 'patient' }, reason: 'monitored' })
    .expect(201);
  const file = csv('P-002,AE-5,OEDEMA,1/3/2024,1\nP-001,AE-5,OEDEMA,1/3/2024,1', { partial: true });
  const { body } = await send(file).expect(201);
  expect(outcomes(body)).toEqual([
    [2, 'rejected', 'LOCKED'],
    [3, 'recorded', null],
  ]);
});

it('enrols subjects and goes on with them, each row by what the rows before it say', async () => {
  const line = (command: string, data: object, ref?: string) =>
    JSON.stringify({ patientId: 'P-010', command, data, ...(ref && { ref }) });
  const visit = { attendedOn: '2024-02-01', ecog: 1 };
  const lines = [
    line('record-visit', { attendedOn: '2024-01-09' }),
    line('enrol', patientExample('enrol')),
    line('record-consent', patientExample('record-consent')),
    line('record-visit', visit, 'first'),
    line('void-event', { targetEventId: 'ref:first', reason: { code: 'DUPLICATE', text: 'Twice on paper' } }),
    line('void-event', {
      targetEventId: 'ref:second',
      reason: { code: 'DUPLICATE', text: 'Twice on paper' },
    }),
  ];
  const file = {
    name: 'new.ndjson',
    content: base64(lines.join('\n')),
    format: 'ndjson',
    reason: 'Transferred',
  };
  const { body } = await send({ ...file, partial: true }).expect(201);
  expect(outcomes(body)).toEqual([
    [1, 'rejected', 'PATIENT_UNKNOWN'],
    [2, 'recorded', null],
    [3, 'recorded', null],
    [4, 'recorded', null],
    [5, 'recorded', null],
    [6, 'rejected', 'IMPORT_REF_UNKNOWN'],
  ]);
  expect(body.subjects).toMatchObject([{ patientId: 'P-010', enrolled: true, events: 4, changes: [] }]);
  const { body: history } = await coordinator.get(`${STUDY}/patients/P-010/history`).expect(200);
  expect(history.events.map(({ type }: { type: string }) => type)).toEqual([
    'patient.enrolled',
    'patient.consent-given',
    'patient.visit-attended',
    'patient.event-voided',
  ]);
});

describe('anamnesis import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-import-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const anamnesis = (...args: string[]) =>
    commandLine(['import', 'gist-demo', ...args], { env: { DATABASE_URL: api.database.ownerUrl } });

  it('says by a dry run what a file would change, refuses bad rows with their reasons, and records the rest', async () => {
    const file = write('ae.csv', `${HEAD}P-003,AE-30,OEDEMA,5/3/2024,2\nP-003,AE-31,OEDEMA,5/3/2124,2\n`);
    const rejects = join(folder, 'rejects.csv');
    const options = [file, '--mapping', write('ae.json', JSON.stringify(MAPPING)), '--rejects', rejects];
    const before = await head();
    const dry = await anamnesis(...options, '--partial', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('2 rows read = 1 would be recorded + 0 unchanged + 1 rejected; 1 events');
    expect(dry.out).toContain('~ P-003  1 events\n    ');
    const refused = await anamnesis(...options, '--reason', 'paper');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('IMPORT_REJECTED') });
    expect(refused.out).toMatch(/row 3 +P-003 +.* +DATE_IN_FUTURE /);
    expect(await head()).toBe(before);
    const done = await anamnesis(...options, '--reason', 'paper', '--partial', '--json', '--actor', 'c.lerk');
    expect(JSON.parse(done.out)).toMatchObject({ counts: { recorded: 1, rejected: 1 } });
    expect(readFileSync(rejects, 'utf8')).toContain('DATE_IN_FUTURE');
    expect((await events()).at(-1)).toMatchObject({
      actor: 'c.lerk',
      actingRole: 'operator',
      reason: 'paper',
    });
  });

  it('is not understood without a reason, a file or a mapping that holds', async () => {
    const file = write('some.csv', `${HEAD}P-003,AE-30,OEDEMA,5/3/2024,2\n`);
    expect(await anamnesis(file)).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
    const none = await anamnesis('/no/such/file', '--reason', 'x');
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('<file>: ENOENT') });
    const mapping = write('bad.json', JSON.stringify({ ...MAPPING, commands: [{ command: 'enroll' }] }));
    const bad = await anamnesis(file, '--reason', 'x', '--mapping', mapping);
    expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('commands.0.fields: is missing') });
  });
});

it.each([
  ['a body that is no Base64', { content: 'äöü' }, 400, 'VALIDATION_FAILED'],
  [
    'a file of another make',
    { content: Buffer.from([0xd0, 0xcf, 0x11]).toString('base64') },
    422,
    'IMPORT_FILE_INVALID',
  ],
  [
    'a mapping of columns that are not there',
    { mapping: { ...MAPPING, patientId: { column: 'No' } } },
    422,
    'IMPORT_FILE_INVALID',
  ],
  ['a file that is too large', { content: base64('a'.repeat(9 * 1024 * 1024)) }, 413, 'BODY_TOO_LARGE'],
])('refuses %s and changes nothing', async (_, others, status, code) => {
  const before = await head();
  const { body } = await send(csv('P-001,AE-9,OEDEMA,1/2/2024,1', others)).expect(status);
  expect(body.code).toBe(code);
  expect(await head()).toBe(before);
});

it('takes files far larger than other bodies may be', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => `P-001,AE-${at + 1000},OEDEMA,2/3/2024,1`).join('\n');
  const padded = rows.replaceAll('OEDEMA', `${' '.repeat(3_000)}OEDEMA`);
  const { body } = await preview(csv(padded)).expect(200);
  expect(body.counts).toMatchObject({ read: 500, recorded: 500 });
});
