import request from 'supertest';
import { StudyPseudonyms } from '#access';
import { patientStory, TARGET } from '#contracts';
import { daysBetween } from '#kernel';
import { type ApiUnderTest, registerStudy, startApi, studyExample } from '../e2e/api-under-test.js';
import { urlOf, withToken } from './people.js';

const STUDY = '/studies/gist-demo';
let api: ApiUnderTest;
let analyst: string;
let monitor: string;

const asAnalyst = (path: string) => request(urlOf(api)).get(`/api${path}`).auth(analyst, { type: 'bearer' });
const asMonitor = (path: string) => request(urlOf(api)).get(`/api${path}`).auth(monitor, { type: 'bearer' });

beforeAll(async () => {
  api = await startApi();
  await registerStudy(api);
  const amendment = studyExample('amend-protocol');
  await api.post(`${STUDY}/amend-protocol`, amendment).expect(201);
  let lastEventId = '';
  for (const [name, body] of patientStory) {
    const text = JSON.stringify(body).replace(TARGET, lastEventId);
    const path = name === 'enrol' ? `${STUDY}/patients` : `${STUDY}/patients/GUANGZHOU-17/${name}`;
    const sent = name === 'enrol' ? { patientId: 'GUANGZHOU-17', ...JSON.parse(text) } : JSON.parse(text);
    lastEventId = (await api.post(path, sent).expect(201)).body.eventIds[0];
  }
  await api.registry.worker.drain('gist-demo');
  const reach = { studyId: 'gist-demo', siteIds: '*' } as const;
  analyst = await withToken(api, 'analyst', [{ role: 'analyst', ...reach }]);
  monitor = await withToken(api, 'monitor', [{ role: 'monitor', ...reach }]);
}, 60_000);
afterAll(() => api.stop());

const pseudonym = async () =>
  (await asAnalyst(`${STUDY}/patients`).expect(200)).body.patients[0].patientId as string;

/** Every full date in a text. */
const dates = (text: string) => new Set(text.match(/\b\d{4}-\d\d-\d\d\b/g));
const ids = (text: string) =>
  new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g));

describe('[GOV-21] what an analyst reads', () => {
  it('has pseudonyms for numbers, the same everywhere', async () => {
    const name = await pseudonym();
    expect(name).toMatch(/^s-[0-9a-z]{16}$/);
    const { body } = await asAnalyst(`${STUDY}/patients/${name}`).expect(200);
    expect(body).toMatchObject({ patientId: name, record: { patientId: name, status: 'DEAD' } });
  });

  it('has no number, date, event id or free text of the record as it is', async () => {
    const [name, real] = [await pseudonym(), await asMonitor(`${STUDY}/patients/GUANGZHOU-17`).expect(200)];
    const { text } = await asAnalyst(`${STUDY}/patients/${name}`).expect(200);
    expect(text).not.toContain('GUANGZHOU-17');
    expect([...ids(text)].filter((id) => ids(real.text).has(id))).toEqual([]);
    const [shown] = dates(text);
    expect(shown).toBeDefined();
    const { record } = real.body;
    const seen = JSON.parse(text).record;
    const shift = daysBetween(record.enrolledOn, seen.enrolledOn);
    expect(shift).not.toBe(0);
    expect(Math.abs(shift)).toBeLessThanOrEqual(182);
    const firstDose = record.treatments[0].startedOn;
    expect(daysBetween(firstDose, seen.treatments[0].startedOn)).toBe(shift);
    expect(seen.treatments[0].exposure).toEqual(record.treatments[0].exposure);
  });

  it.each(['flow', 'baseline', 'response', 'survival', 'adverse-events', 'exposure', 'paper'])(
    'has no number of a subject in %s, nor in what is behind it',
    async (name) => {
      const { body, text } = await asAnalyst(`${STUDY}/outcomes/${name}`).expect(200);
      expect(text).not.toContain('GUANGZHOU-17');
      for (const { id } of body.rows) {
        const path = `${STUDY}/outcomes/${name}?explain=${encodeURIComponent(id)}`;
        const behind = await asAnalyst(path).expect(200);
        expect(behind.text).not.toContain('GUANGZHOU-17');
        const real = await asMonitor(path).expect(200);
        expect([...ids(behind.text)].filter((eventId) => ids(real.text).has(eventId))).toEqual([]);
      }
    },
    60_000,
  );

  it('is nothing by a real number, which is as unknown as a made-up one', async () => {
    for (const path of [
      '/patients/GUANGZHOU-17',
      '/patients/s-0000000000000000',
      '/patients?after=GUANGZHOU-17',
    ]) {
      expect((await asAnalyst(`${STUDY}${path}`).expect(404)).body.code).toBe('PATIENT_UNKNOWN');
    }
    const { body } = await asAnalyst(`${STUDY}/patients?after=${await pseudonym()}`).expect(200);
    expect(body.patients).toEqual([]);
  });

  it('is no pseudonym to anybody else', async () => {
    await asMonitor(`${STUDY}/patients/${await pseudonym()}`).expect(404);
  });

  it('is neither history nor log', async () => {
    await asAnalyst(`${STUDY}/patients/${await pseudonym()}/history`).expect(403);
    await asAnalyst(`${STUDY}/events`).expect(403);
  });

  it('has years only where the protocol says so', async () => {
    const { protocol } = (await api.get(STUDY).expect(200)).body;
    const dates = { ...protocol.dates, forAnalysts: 'YEAR_ONLY' };
    await api
      .post(`${STUDY}/amend-protocol`, {
        effectiveOn: '2025-01-01',
        summary: 'Years only for analysts',
        protocol: { ...protocol, version: '2.0', dates },
      })
      .expect(201);
    const { text } = await asAnalyst(`${STUDY}/patients/${await pseudonym()}`).expect(200);
    expect(text).not.toMatch(/\b\d{4}-\d\d\b/);
    expect(JSON.parse(text).record.enrolledOn).toMatch(/^\d{4}$/);
  });
});

describe('[GOV-21] pseudonyms', () => {
  const key = (byte: number) => new Uint8Array(32).fill(byte);
  const one = new StudyPseudonyms(key(1), 'SHIFTED');

  it('differ by subject and by study', () => {
    const names = Array.from({ length: 5_000 }, (_, i) => one.of(`P-${i}`));
    expect(new Set(names).size).toBe(5_000);
    expect(new StudyPseudonyms(key(2), 'SHIFTED').of('P-1')).not.toBe(one.of('P-1'));
  });

  it('shift by every number of days up to half a year, but never by none', () => {
    const shifts = new Set(Array.from({ length: 20_000 }, (_, i) => one.shiftOf(`P-${i}`)));
    expect(shifts.has(0)).toBe(false);
    expect([Math.min(...shifts), Math.max(...shifts), shifts.size]).toEqual([-182, 182, 364]);
  });

  it('keep a partial date partial, and what is nobody’s as it is', () => {
    const answer = {
      on: '2014-03-05',
      subjects: [{ patientId: 'P-1', a: '2014', b: '2014-03', recorded: '2014' }],
    };
    const { on, subjects } = one.apply(answer);
    expect(on).toBe('2014-03-05');
    expect(subjects[0]).toMatchObject({ a: '2014', b: expect.stringMatching(/^\d{4}-\d\d$/) });
    expect(subjects[0]!.recorded).toMatch(/^\d{4}$/);
  });

  it('withhold free text, staff and high ages', () => {
    const subject = { patientId: 'P-1', note: 'son of Mr Wang', assessor: 'Dr Li', ageYears: 97 };
    expect(one.apply(subject)).toMatchObject({ note: null, assessor: null, ageYears: 90 });
  });
});
