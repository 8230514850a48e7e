import { z } from 'zod';
import { EventStore, newId } from '#event-store';
import { DomainError, type DomainEvent, defineEvent, eventCatalogue } from '#kernel';
import {
  createEngine,
  type Derived,
  listPatients,
  type Projection,
  ProjectionRunner,
  patients,
  projectionStatus,
  rebuildAll,
  retryParked,
} from '#read-models';
import { given } from '#testing';
import { type PatientRecord, patientEvents, studyEvents } from '#trial';
import { type Fixture, openFixture } from './fixture.js';

/** Derivation as by a release with a fault: a note that says "poison" is more than it can take. */
const faulty: Projection = {
  ...patients,
  derive(subject, history, study) {
    if (history.some(({ payload }) => (payload as { note?: string }).note === 'poison')) {
      throw new DomainError('TOO_MUCH', 'a poisoned note');
    }
    return patients.derive(subject, history, study);
  },
};

/** Rows as by a release that writes more than a column holds. */
const overflowing: Projection = {
  ...patients,
  tables: patients.tables.map((table) => ({
    ...table,
    encode: (derived: Derived<PatientRecord | null>) =>
      table.encode(derived).map((row) => row.map((field) => (field === '99' ? '99999999999' : field))),
  })),
};

const enrolled = (ageYears = 42): DomainEvent[] =>
  given([
    'enrol',
    { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears },
  ]).history.map(({ type, payload }) => ({ type, payload }));

const visit = (attendedOn: string, note?: string): DomainEvent => ({
  type: 'patient.visit-attended',
  payload: { attendedOn, recurrenceSuspected: false, ...(note && { note }) },
});

let fixture: Fixture;

beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const runnerOf = (projection: Projection) => new ProjectionRunner(fixture.anotherEngine([projection]));

async function parked(study: string) {
  const [status] = await projectionStatus(fixture.pool, [patients], study);
  return {
    state: status!.state,
    parked: status!.parked.map(({ subject, code, staleSincePosition }) => ({
      subject,
      code,
      staleSincePosition,
    })),
  };
}

describe('a subject that can not be derived', () => {
  const study = 'poisoned';

  beforeAll(async () => {
    await fixture.register(study);
    for (const subject of ['001', '002', '003'])
      await fixture.record(study, `patient/${subject}`, ...enrolled());
    await fixture.record(
      study,
      'patient/002',
      visit('2012-02-01'),
      visit('2012-03-01', 'poison'),
      visit('2012-04-01'),
    );
    await fixture.record(study, 'patient/003', visit('2012-02-02'));
    await runnerOf(faulty).drain(study);
  });

  it('is parked alone: its record says since when it is stale, the others flow on', async () => {
    expect(await parked(study)).toEqual({
      state: 'PARKED',
      parked: [{ subject: '002', code: 'TOO_MUCH', staleSincePosition: 7 }],
    });
    const view = await fixture.present.patient(study, '002');
    expect(view).toMatchObject({ staleSince: 7, version: 2, position: 9, record: { version: 2 } });
    expect((await fixture.present.patient(study, '003'))?.record.version).toBe(2);
    expect((await fixture.present.all(study)).stale).toEqual([{ patientId: '002', since: 7 }]);
    expect(
      (await listPatients(fixture.registry, study)).patients.map(({ staleSince }) => staleSince),
    ).toEqual([null, 7, null]);
  });

  it('stays parked when more is recorded of it, and in a rebuild', async () => {
    await fixture.record(study, 'patient/002', visit('2012-05-01'));
    await runnerOf(faulty).drain(study);
    const before = await parked(study);
    expect(before.parked).toMatchObject([{ staleSincePosition: 7 }]);
    await rebuildAll(fixture.anotherEngine([faulty]), faulty);
    expect(await parked(study)).toEqual(before);
    expect(await fixture.present.patient(study, '002')).toMatchObject({ staleSince: 7, version: 2 });
  });

  it('is retried by command, and recovers once the fault is mended', async () => {
    expect(await retryParked(fixture.anotherEngine([faulty]), faulty, study)).toEqual({
      recovered: [],
      stillParked: ['002'],
    });
    expect(await retryParked(fixture.engine, patients, study)).toEqual({
      recovered: ['002'],
      stillParked: [],
    });
    expect(await parked(study)).toEqual({ state: 'CURRENT', parked: [] });
    expect(await fixture.present.patient(study, '002')).toMatchObject({ staleSince: null, version: 5 });
  });
});

describe('a subject whose rows the database refuses', () => {
  const study = 'overflow';

  it('is found among the others of its page', async () => {
    await fixture.register(study);
    for (let subject = 100; subject < 130; subject += 1) {
      await fixture.record(study, `patient/${subject}`, ...enrolled(subject === 117 ? 99 : 42));
    }
    await runnerOf(overflowing).drain(study);
    expect((await parked(study)).parked).toEqual([{ subject: '117', code: '22003', staleSincePosition: 20 }]);
    const { records, position } = await fixture.present.all(study);
    expect(records).toHaveLength(29);
    expect(position).toBe(32);
    await rebuildAll(fixture.anotherEngine([overflowing]), overflowing);
    expect((await parked(study)).parked).toEqual([{ subject: '117', code: '22003', staleSincePosition: 20 }]);
    expect(await retryParked(fixture.engine, patients, study, '117')).toEqual({
      recovered: ['117'],
      stillParked: [],
    });
    expect((await fixture.present.all(study)).records).toHaveLength(30);
  });
});

describe('an event of a type that this program does not know', () => {
  const study = 'newer';
  const Teleported = defineEvent('patient.teleported', 1, z.object({}));

  it('parks its subject, until a program comes that knows it', async () => {
    await fixture.register(study);
    await fixture.record(study, 'patient/001', ...enrolled());
    const newer = eventCatalogue([...studyEvents, ...patientEvents, Teleported]);
    const metadata = { commandId: newId(), actor: 'nurse.joy', actingRole: 'coordinator' };
    const store = new EventStore({ pool: fixture.pool, catalogue: newer });
    await store.append({ studyId: study, stream: 'patient/001', ...metadata, events: [Teleported({})] });
    await runnerOf(patients).drain(study);
    expect((await parked(study)).parked).toEqual([
      { subject: '001', code: 'EVENT_TYPE_UNKNOWN', staleSincePosition: 4 },
    ]);
    expect((await fixture.present.patient(study, '001'))?.version).toBe(1);

    const engine = createEngine({ pool: fixture.projectorPool, catalogue: newer, projections: [patients] });
    expect((await retryParked(engine, patients, study)).recovered).toEqual(['001']);
    expect((await fixture.present.patient(study, '001'))?.version).toBe(2);
  });
});
