import { eventCatalogue } from '#kernel';
import { TimeMachine } from '#read-models';
import { given, givenHistory, sampleProtocol } from '#testing';
import { derivePatient, type HistoryEvent, ProtocolAmended } from '#trial';
import { catalogue, type Fixture, openFixture } from './fixture.js';

const study = 'visited';
let fixture: Fixture;
let machine: TimeMachine;
/** The position after each step. */
const at: Record<string, number> = {};

const subject = given(
  ['enrol', { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42 }],
  ['record-consent', { consentedOn: '2012-01-10' }],
  [
    'record-diagnosis',
    {
      diagnosedOn: '2012-01-12',
      diagnosis: 'GIST',
      primarySite: 'GASTRIC',
      sizeMm: 60,
      mitoses: { count: 4 },
      basis: ['CT'],
    },
  ],
  ['start-treatment', { startedOn: '2012-02-01', drug: 'IMATINIB', mgPerDay: 400 }],
);

beforeAll(async () => {
  fixture = await openFixture([]);
  machine = new TimeMachine({ pool: fixture.pool, catalogue });
  await fixture.register(study);
  const recorded = await fixture.record(
    study,
    'patient/001',
    ...subject.history.map(({ type, payload }) => ({ type, payload })),
  );
  at.recorded = recorded.position;
  const target = recorded.eventIds[2]!;
  const { history } = givenHistory(subject.history);
  const [correction] = givenHistory(history).when('correct-event', {
    targetEventId: subject.history[2]!.eventId,
    changes: { sizeMm: 120 },
    reason: { code: 'DATA_ENTRY_ERROR', text: 'another lesion' },
  });
  const payload = { ...correction!.payload, targetEventId: target };
  at.corrected = (await fixture.record(study, 'patient/001', { type: correction!.type, payload })).position;
  const protocol = { ...sampleProtocol, version: '2.0' };
  const amendment = ProtocolAmended({ effectiveOn: '2013-01-01', summary: 'second version', protocol });
  at.amended = (await fixture.record(study, 'study', amendment)).position;
  const enrolment = given([
    'enrol',
    { siteId: 'S1', enrolledOn: '2012-06-01', setting: 'ADJUVANT', sex: 'FEMALE', ageYears: 50 },
  ]).history;
  await fixture.record(
    study,
    'patient/002',
    ...enrolment.map(({ type, payload: data }) => ({ type, payload: data })),
  );
});
afterAll(() => fixture.close());

it('gives what is known now as the read models have it', async () => {
  const { records, position, failed, study: now } = await machine.recordsAt(study);
  expect(failed).toEqual([]);
  expect(position).toBe(await fixture.store.head(study));
  const history = (await fixture.history(study, 'patient/001')) as unknown as HistoryEvent[];
  expect(records[0]).toEqual(derivePatient('001', history, now.protocol));
  expect(records.map(({ patientId }) => patientId)).toEqual(['001', '002']);
});

it('leaves what was known as it was, whatever is corrected and amended later', async () => {
  const before = await machine.recordAt(study, '001', { knownAt: at.recorded });
  const after = await machine.recordAt(study, '001', { knownAt: at.corrected });
  expect([before?.diagnosis?.sizeMm, after?.diagnosis?.sizeMm]).toEqual([60, 120]);
  const { records, study: then } = await machine.recordsAt(study, { knownAt: at.corrected });
  expect(records).toHaveLength(1);
  expect(then.protocol.version).toBe('1.0');
  expect((await machine.recordAt(study, '001'))?.rules.protocolVersion).toBe('2.0');
});

it('sees what has come since it last looked, with and without a memory', async () => {
  const forgetful = new TimeMachine({ pool: fixture.pool, catalogue, holdEvents: 0 });
  await machine.recordsAt(study);
  const visit = { attendedOn: '2012-07-01', recurrenceSuspected: false };
  await fixture.record(study, 'patient/002', { type: 'patient.visit-attended', payload: visit });
  const { records, position } = await machine.recordsAt(study);
  expect(records[1]).toMatchObject({ patientId: '002', version: 2, position });
  for (const moment of [{}, { knownAt: at.corrected }, { knownAt: position - 1 }, { asOf: '2012-06-15' }]) {
    const [remembered, read] = await Promise.all([
      machine.recordsAt(study, moment),
      forgetful.recordsAt(study, moment),
    ]);
    expect(remembered).toEqual(read);
  }
});

it('leaves out what happened after a date', async () => {
  const { records } = await machine.recordsAt(study, { asOf: '2012-01-31' });
  expect(records).toMatchObject([{ patientId: '001', status: 'ENROLLED', rules: { asOf: '2012-01-31' } }]);
  expect(await machine.recordAt(study, '002', { asOf: '2012-01-31' })).toBeUndefined();
});

it('reads by other criteria', async () => {
  const moment = { criteria: { response: 'recist-1.1' } };
  expect((await machine.recordAt(study, '001', moment))?.rules.response).toBe('recist-1.1');
  await expect(machine.recordAt(study, '001', { criteria: { risk: 'tarot' } })).rejects.toMatchObject({
    code: 'CRITERIA_UNKNOWN',
  });
});

it('knows no study before it was registered, and no subject before it was enrolled', async () => {
  await expect(machine.recordsAt(study, { knownAt: 0 })).rejects.toMatchObject({ code: 'STUDY_UNKNOWN' });
  await expect(machine.recordsAt('no-such')).rejects.toMatchObject({ code: 'STUDY_UNKNOWN' });
  expect(await machine.recordAt(study, '001', { knownAt: 2 })).toBeUndefined();
});

it('names the subjects whose history it can not read', async () => {
  const older = new TimeMachine({
    pool: fixture.pool,
    catalogue: eventCatalogue(
      catalogue.types.filter((type) => type !== 'patient.event-corrected').map(catalogue.definition),
    ),
  });
  const { records, failed } = await older.recordsAt(study);
  expect(records.map(({ patientId }) => patientId)).toEqual(['002']);
  expect(failed).toMatchObject([{ patientId: '001', code: 'EVENT_TYPE_UNKNOWN' }]);
});
