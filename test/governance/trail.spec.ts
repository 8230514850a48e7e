import { readdirSync, readFileSync } from 'node:fs';
import { newId } from '#event-store';
import type { RecordedEvent } from '#kernel';
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

describe('[GOV-11] an amendment of the protocol', () => {
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
    const patient = await enrol(api, 'P-002');
    const { body } = await api.get(`${patient}/history`).expect(200);
    for (const { schemaVersion } of body.events) expect(schemaVersion).toBeGreaterThanOrEqual(1);
  });
});
