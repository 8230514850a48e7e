import { readdirSync, readFileSync } from 'node:fs';
import { patientStory, TARGET } from '#contracts';
import { newId } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { patientCommandNames } from '#trial';
import {
  type ApiUnderTest,
  enrol,
  patientExample,
  registerStudy,
  startApi,
  studyExample,
} from '../e2e/api-under-test.js';

const STUDY = '/studies/gist-demo';

let api: ApiUnderTest;
beforeAll(async () => {
  // The server's own log is switched off; see `startApi`.
  api = await startApi();
  await registerStudy(api);
});
afterAll(() => api.stop());

const heads = async () => {
  const { store } = api.registry;
  return (await store.head('gist-demo')) + (await store.head('$registry'));
};

describe('[GOV-5] auditing', () => {
  it('is what recording is: every change of configuration and of data adds to a log, with the server log off', async () => {
    const lock = { reason: 'Interim' };
    const unlock = { reason: { code: 'OTHER', text: 'done' } };
    const account = { account: 'a.uditee', displayName: 'Au Ditee' };
    const grant = { role: 'monitor', studyId: 'gist-demo', siteIds: '*', reason: 'works here' };
    const changes: [string, object][] = [
      [`${STUDY}/amend-protocol`, studyExample('amend-protocol')],
      [`${STUDY}/open-site`, { ...studyExample('open-site'), siteId: 'S-02' }],
      [`${STUDY}/record-publication`, studyExample('record-publication')],
      [`${STUDY}/patients`, { patientId: 'P-001', ...patientExample('enrol') }],
      [`${STUDY}/lock`, lock],
      [`${STUDY}/unlock`, unlock],
      ['/accounts', account],
      ['/accounts/a.uditee/grant-role', grant],
      ['/accounts/a.uditee/deactivate', { reason: 'left' }],
    ];
    for (const [path, body] of changes) {
      const before = await heads();
      const { status } = await api.post(path, body);
      expect([path, status < 300, (await heads()) > before]).toEqual([path, true, true]);
    }
  });

  it('leaves out no command: each adds its event, under its sender, in one log with all others', async () => {
    const subject = `${STUDY}/patients/P-009`;
    const played: string[] = [];
    let last = '';
    for (const [name, body] of patientStory) {
      const text = JSON.stringify(name === 'enrol' ? { ...body, patientId: 'P-009' } : body);
      const path = name === 'enrol' ? `${STUDY}/patients` : `${subject}/${name}`;
      const before = await api.registry.store.head('gist-demo');
      const sent = api.post(path, JSON.parse(text.replace(TARGET, last)));
      const { body: recorded } = await sent.expect(201);
      const [event, ...more] = await api.registry.store.readFrom('gist-demo', { after: before });
      expect([name, more]).toEqual([name, []]);
      expect(event).toMatchObject({
        eventId: recorded.eventIds[0],
        actor: 'administrator',
        position: before + 1,
      });
      last = recorded.eventIds[0];
      played.push(name);
    }
    expect([...new Set(played)].sort()).toEqual([...patientCommandNames].sort());
  });

  it('has no switch: no setting of the environment is about it', () => {
    const sources = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$|node_modules/.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    );
    const settings = new Set(sources.flatMap((text) => text.match(/ANAMNESIS_[A-Z_]+/g) ?? []));
    expect(settings.size).toBeGreaterThan(10);
    expect([...settings].filter((name) => /AUDIT|TRAIL|EVENTS?_|HISTORY|TRACK/.test(name))).toEqual([]);
  });

  it('cannot be switched off in the database by the application', async () => {
    const { pool } = api.registry;
    for (const statement of [
      'alter table log.event disable trigger all',
      'set session_replication_role = replica',
      'delete from log.event',
      "select set_config('session_replication_role', 'replica', false)",
    ]) {
      await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('[GOV-6] the time of recording', () => {
  /** The registry's own clock is wrong, and so is its client's. */
  let wrong: ApiUnderTest;
  let patient: string;
  beforeAll(async () => {
    wrong = await startApi({ clock: () => new Date('2031-05-01T00:00:00Z') });
    await registerStudy(wrong);
    patient = await enrol(wrong, 'P-001');
  });
  afterAll(() => wrong.stop());
  const databaseNow = async (): Promise<string> =>
    (await wrong.registry.pool.query('select log.instant(clock_timestamp()) as now')).rows[0].now;

  it("is the database's, whatever the clocks of the registry and of its client say", async () => {
    const before = await databaseNow();
    await wrong
      .post(`${patient}/record-visit`, { attendedOn: '2024-02-01' })
      .set({ date: 'Mon, 01 Jan 2001 00:00:00 GMT', 'x-recorded-at': '2001-01-01T00:00:00Z' })
      .expect(201);
    const after = await databaseNow();
    const { body } = await wrong.get(`${patient}/history`).expect(200);
    const { recordedAt } = body.events.at(-1);
    expect([before < recordedAt, recordedAt < after]).toEqual([true, true]);
  });

  it('never goes back within a log', async () => {
    const events = await wrong.registry.store.readFrom('gist-demo', { limit: 1000 });
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual(instants.toSorted());
  });

  it('and what people say of when it happened stand apart: a back-dated entry shows both', async () => {
    const aware = '2024-03-02T08:30+08:00';
    const report = { ...patientExample('report-adverse-event'), onsetOn: '2024-03-01', serious: true };
    await wrong.post(`${patient}/report-adverse-event`, { ...report, awareAt: aware }).expect(201);
    const { body } = await wrong.get(`${STUDY}/audit?type=patient.adverse-event-reported`).expect(200);
    const [entry] = body.entries;
    expect(entry).toMatchObject({ occurredOn: '2024-03-01', newValue: { awareAt: aware } });
    expect(entry.recordedAt.slice(0, 10)).toBe((await databaseNow()).slice(0, 10));
    const csv = await wrong.get(`${STUDY}/audit?type=patient.adverse-event-reported&format=csv`).expect(200);
    expect(csv.text).toContain(entry.recordedAt);
    expect(csv.text).toContain('2024-03-01');
  });

  it('cannot be chosen by the application in the database either', async () => {
    const { pool } = wrong.registry;
    const columns = `select column_name as name from information_schema.parameters
      where specific_schema = 'log' and specific_name like 'append_%' and parameter_mode = 'IN'`;
    const { rows } = await pool.query(columns.replace('column_name', 'parameter_name'));
    const names = rows.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => /recorded|clock|now|instant/.test(name))).toEqual([]);
    await expect(
      pool.query("update log.event set recorded_at = now() - interval '1 year'"),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('[GOV-11] an amendment of the protocol', () => {
  it('is shown in the audit trail with what it changed, as it was and as it is', async () => {
    const { body } = await api.get(`${STUDY}/audit?type=study.protocol-amended`).expect(200);
    const [entry] = body.entries;
    expect(entry).toMatchObject({
      actor: 'administrator',
      action: 'study.protocol-amended',
      schemaVersion: 2,
      oldValue: { version: '1.0' },
      newValue: { version: '1.1' },
    });
    expect(Object.keys(entry.newValue).sort()).toEqual(['drugs', 'version']);
    expect(entry.oldValue.drugs[0]).toHaveProperty('plannedMonths.ADJUVANT', 36);
    expect(entry.newValue.drugs[0]).toHaveProperty('plannedMonths.ADJUVANT', 60);
  });

  it('judges what is recorded after it, and leaves what was recorded before', async () => {
    const { body } = await api.get(STUDY).expect(200);
    const { protocol } = body;
    const amended = { ...protocol, version: '1.2', settings: [{ code: 'ADJUVANT', label: 'Adjuvant' }] };
    const settings = { ...amended, response: { ...protocol.response, settings: [] } };
    const change = { effectiveOn: '2024-07-01', summary: 'One arm only', protocol: settings };
    const before = (await api.get(`${STUDY}/patients/P-001/history`).expect(200)).body.events;
    await api.post(`${STUDY}/amend-protocol`, change).expect(201);
    const refused = await api
      .post(`${STUDY}/patients`, { patientId: 'P-010', ...patientExample('enrol') })
      .expect(422);
    expect(refused.body.code).toBe('SETTING_NOT_IN_PROTOCOL');
    expect((await api.get(`${STUDY}/patients/P-001/history`).expect(200)).body.events).toEqual(before);
    const back = {
      effectiveOn: '2024-07-02',
      summary: 'Both arms',
      protocol: { ...protocol, version: '1.3' },
    };
    await api.post(`${STUDY}/amend-protocol`, back).expect(201);
  });

  it('is in the trail with its author, its date and both versions', async () => {
    const { body } = await api.get(`${STUDY}/events?limit=1000`).expect(200);
    const events: RecordedEvent[] = body.events;
    const amended = events.find(({ type }) => type === 'study.protocol-amended');
    expect(amended).toMatchObject({
      actor: 'administrator',
      occurredOn: '2024-06-01',
      recordedAt: expect.stringMatching(/Z$/),
      payload: { summary: 'Planned adjuvant course of five years', protocol: { version: '1.1' } },
    });
    const registered = events.find(({ type }) => type === 'study.registered');
    expect(registered?.payload).toMatchObject({ protocol: { version: '1.0' } });
  });

  it('is not possible without saying what it is about', async () => {
    const { summary: _, ...silent } = studyExample('amend-protocol') as { summary: string };
    await api.post(`${STUDY}/amend-protocol`, silent).expect(400);
    await api.post(`${STUDY}/amend-protocol`, { ...silent, summary: ' ' }).expect(400);
  });
});

describe('[GOV-11] the migration of a form', () => {
  it('leaves what was recorded by the earlier form as it is, and names the version of the form', async () => {
    const { store, pool } = api.registry;
    await store.openStudy('older');
    const { protocol, ...rest } = studyExample('register') as { protocol: object };
    const payload = JSON.stringify({
      ...rest,
      studyId: 'older',
      protocol: { ...protocol, surveillance: [] },
    });
    const one = [1];
    await pool.query(`select log.append(${Array.from({ length: 17 }, (_, i) => `$${i + 1}`).join(', ')})`, [
      ...['older', [newId()], [Buffer.alloc(32)], ['study'], [0], one, one],
      ...[[newId()], ['study.registered'], one, ['someone'], ['data-manager']],
      ...[[null], [null], [null], ['2023-11-01'], [payload]],
    ]);
    const [event] = await store.readStream('older', 'study');
    expect(event).toMatchObject({ schemaVersion: 1, payload: { protocol: { editChecks: [] } } });
    const { rows } = await pool.query("select payload::text as text from log.event where study_id = 'older'");
    expect(rows[0].text).toBe(payload);
    const registration = async (study: string) =>
      (await api.get(`/studies/${study}/audit?type=study.registered`).expect(200)).body.entries[0];
    expect(await registration('older')).toMatchObject({ schemaVersion: 1, actor: 'someone' });
    expect(await registration('gist-demo')).toMatchObject({ schemaVersion: 2 });
  });
});

it('a site in a time zone that nobody knows is refused: all dates of the study are told by it', async () => {
  const body = { ...studyExample('open-site'), siteId: 'S-77', timeZone: 'Atlantis/Poseidonis' };
  const refused = await api.post(`${STUDY}/open-site`, body).expect(422);
  expect(refused.body.code).toBe('TIME_ZONE_UNKNOWN');
  await api.get(`${STUDY}/worklist`).expect(200);
});
