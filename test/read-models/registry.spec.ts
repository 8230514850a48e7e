import {
  listPatients,
  listStudies,
  ProjectionRunner,
  patients,
  readStudy,
  studies,
  summarise,
  waitForPosition,
} from '#read-models';
import { given, sampleProtocol } from '#testing';
import { ProtocolAmended } from '#trial';
import { type Fixture, openFixture } from './fixture.js';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const enrolment = (setting = 'NEOADJUVANT', siteId = 'S1') =>
  given(['enrol', { siteId, enrolledOn: '2012-01-10', setting, sex: 'MALE', ageYears: 42 }]).history.map(
    ({ type, payload }) => ({ type, payload }),
  );

const drain = (study: string) => new ProjectionRunner(fixture.anotherEngine()).drain(study);

describe('the schema', () => {
  const tables = [...patients.tables, ...studies.tables];

  it('says of every table and column what it means, by view as by table', async () => {
    const { rows } = await fixture.pool.query(
      `select c.relnamespace::regnamespace || '.' || c.relname || coalesce('.' || a.attname, '') as name
       from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind in ('r', 'v') and c.relnamespace::regnamespace::text ~ '^(registry|rm_.*)$'
         and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`,
    );
    expect(rows).toEqual([]);
  });

  it('has study_id first in every key', async () => {
    const { rows } = await fixture.pool.query(
      `select i.indexrelid::regclass as index from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace::regnamespace::text like 'rm\\_%' and a.attname <> 'study_id'`,
    );
    expect(rows).toEqual([]);
  });

  it.each(tables.map(({ name }) => name))(
    'lets the application read registry.%s and not write it',
    async (name) => {
      await expect(fixture.pool.query(`select * from registry.${name} limit 1`)).resolves.toBeDefined();
      await expect(fixture.pool.query(`delete from registry.${name}`)).rejects.toMatchObject({
        code: '42501',
      });
    },
  );

  it('lets the projector change nothing but the read models', async () => {
    const { projectorPool } = fixture;
    for (const statement of [
      `delete from log.event`,
      `update log.study_log set head = head + 1`,
      `select log.open_study('sneaked')`,
      `create schema elsewhere`,
    ]) {
      await expect(projectorPool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(projectorPool.query(`select projection.create_schema('log2')`)).rejects.toThrow('no name');
  });
});

describe('a protocol amendment', () => {
  it('derives every subject of the study again', async () => {
    const study = 'amended';
    await fixture.register(study);
    for (const subject of ['001', '002']) await fixture.record(study, `patient/${subject}`, ...enrolment());
    await drain(study);
    const protocol = { ...sampleProtocol, version: '2.0' };
    const amendment = ProtocolAmended({ effectiveOn: '2013-01-01', summary: 'second version', protocol });
    await fixture.record(study, 'patient/003', ...enrolment());
    const { position } = await fixture.record(study, 'study', amendment);
    await fixture.record(study, 'patient/004', ...enrolment());
    await drain(study);

    const { records } = await fixture.present.all(study);
    expect(records.map(({ patientId, rules }) => [patientId, rules.protocolVersion])).toEqual(
      ['001', '002', '003', '004'].map((patientId) => [patientId, '2.0']),
    );
    const rows = await fixture.pool.query(
      'select position from registry.patient_state where study_id = $1 order by patient_id',
      [study],
    );
    expect(rows.rows.map((row) => row.position)).toEqual([position, position, position, position + 1]);
    expect(await readStudy(fixture.registry, study)).toMatchObject({
      study: { protocol: { version: '2.0' } },
      version: 3,
      position: position + 1,
      staleSince: null,
    });
  });

  it('leaves other studies alone', async () => {
    await fixture.register('apart');
    await fixture.record('apart', 'patient/001', ...enrolment());
    await drain('apart');
    expect((await fixture.present.patient('apart', '001'))?.record.rules.protocolVersion).toBe('1.0');
  });
});

describe('queries', () => {
  const study = 'queried';

  beforeAll(async () => {
    await fixture.register(study);
    for (const n of [1, 2, 3, 4, 5]) {
      await fixture.record(study, `patient/00${n}`, ...enrolment(n % 2 ? 'NEOADJUVANT' : 'ADJUVANT'));
    }
    await drain(study);
  });

  it('answer with one subject', async () => {
    const view = await fixture.present.patient(study, '002');
    expect(view).toMatchObject({
      version: 1,
      staleSince: null,
      position: 7,
      record: { setting: 'ADJUVANT' },
    });
    expect(await fixture.present.patient(study, '999')).toBeUndefined();
    expect(await fixture.present.patient('no-such', '001')).toBeUndefined();
  });

  it('list subjects page by page', async () => {
    const first = await listPatients(fixture.registry, study, { limit: 2 });
    expect(first).toMatchObject({
      next: '002',
      position: 7,
      patients: [{ patientId: '001' }, { patientId: '002' }],
    });
    const last = await listPatients(fixture.registry, study, { limit: 3, after: first.next! });
    expect(last.patients.map(({ patientId }) => patientId)).toEqual(['003', '004', '005']);
    expect(last.next).toBeNull();
    expect(first.patients[0]).toEqual({
      patientId: '001',
      siteId: 'S1',
      setting: 'NEOADJUVANT',
      status: 'ENROLLED',
      enrolledOn: '2012-01-10',
      drug: null,
      presentMgPerDay: 0,
      riskDerived: 'INDETERMINATE',
      bestResponse: first.patients[0]!.bestResponse,
      recurrence: 'NONE',
      nextVisitDueOn: null,
      lastContactOn: '2012-01-10',
      version: 1,
      staleSince: null,
    });
  });

  it.each([
    [{ setting: 'ADJUVANT' }, ['002', '004']],
    [{ sites: ['S1'], status: 'ENROLLED' as const }, ['001', '002', '003', '004', '005']],
    [{ sites: [] }, []],
    [{ sites: ['S2'] }, []],
  ])('list the subjects that fit %j', async (filter, expected) => {
    const { patients: found } = await listPatients(fixture.registry, study, filter);
    expect(found.map(({ patientId }) => patientId)).toEqual(expected);
  });

  it('list studies', async () => {
    expect(await listStudies(fixture.registry)).toContainEqual({
      studyId: study,
      title: 'A sample study',
      registration: 'ChiCTR-0001',
      protocolVersion: '1.0',
      openSites: 1,
      plannedSubjects: 60,
      enrolledSubjects: 5,
      position: 7,
    });
  });

  it('wait for a position, though not for ever', async () => {
    const runner = new ProjectionRunner(fixture.anotherEngine());
    const { position } = await fixture.record(study, 'patient/006', ...enrolment());
    const behind = waitForPosition(fixture.registry, study, position, { timeoutMs: 30 });
    await expect(behind).rejects.toMatchObject({
      code: 'PROJECTION_BEHIND',
      values: { wanted: 8, position: 7 },
    });
    const waiting = waitForPosition(fixture.registry, study, position);
    runner.start();
    runner.hint(study);
    expect(await waiting).toBe(position);
    await runner.stop();
    expect((await fixture.present.patient(study, '006'))?.position).toBe(8);
  });
});

describe('the drug of a list of subjects', () => {
  it('is the one that is given, not one that is paused', () => {
    const record = given(
      [
        'enrol',
        { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42 },
      ],
      ['record-consent', { consentedOn: '2012-01-10' }],
      ['start-treatment', { startedOn: '2012-01-11', drug: 'IMATINIB', mgPerDay: 400 }],
    ).record();
    const [treatment] = record.treatments;
    const paused = { ...treatment!, drug: 'FIRST', status: 'PAUSED', presentMgPerDay: 0 } as const;
    const two = { ...record, treatments: [paused, treatment!] };
    expect(summarise(two)).toMatchObject({ drug: 'IMATINIB', presentMgPerDay: 400 });
    expect(summarise({ ...record, treatments: [paused] })).toMatchObject({ drug: 'FIRST' });
  });
});
