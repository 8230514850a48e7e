import fc from 'fast-check';
import {
  contentHashes,
  listPatients,
  ProjectionRunner,
  patients,
  rebuildAll,
  rebuildStudy,
  releaseIn,
  summarise,
} from '#read-models';
import { legalPatient, sampleProtocol } from '#testing';
import { derivePatient, type HistoryEvent } from '#trial';
import { type Fixture, openFixture } from './fixture.js';
import { RecordedSubject } from './recorded-subjects.js';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const hashes = async (studyId?: string) => {
  const live = await releaseIn(fixture.projectorPool, patients, 'live');
  return contentHashes(fixture.projectorPool, patients, live!.schema, studyId);
};

async function expectDerived(studyId: string): Promise<void> {
  const { records, stale, position } = await fixture.present.all(studyId);
  expect(stale).toEqual([]);
  expect(position).toBe(await fixture.store.head(studyId));
  const { patients: rows } = await listPatients(fixture.registry, studyId);
  expect(rows.map(({ patientId }) => patientId)).toEqual(records.map(({ patientId }) => patientId));
  for (const [index, record] of records.entries()) {
    const history = await fixture.history(studyId, `patient/${record.patientId}`);
    const derived = derivePatient(record.patientId, history as unknown as HistoryEvent[], sampleProtocol);
    expect(record).toEqual(derived);
    expect(rows[index]).toEqual({ ...summarise(derived!), version: history.length, staleSince: null });
  }
}

describe('projections of random legal histories', () => {
  let round = 0;

  it('are what is derived from the log, however the events come in and whenever they are made again', async () => {
    const cohort = fc.array(legalPatient, { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(cohort, fc.infiniteStream(fc.nat(11)), async (given, turns) => {
      round += 1;
      const study = `random-${round}`;
      await fixture.register(study);
      const runner = new ProjectionRunner(fixture.anotherEngine(), { pageSize: 7 });
      const subjects = given.map(({ patient }, index) => new RecordedSubject(`patient/${index}`, patient));
      for (const turn of turns) {
        const waiting = subjects.filter((subject) => !subject.done);
        if (waiting.length === 0) break;
        await waiting[turn % waiting.length]!.recordNext(fixture, study);
        if (turn > 8) await runner.drain(study);
      }
      await runner.drain(study);
      await expectDerived(study);
      const incremental = await hashes(study);
      await rebuildStudy(fixture.engine, patients, study);
      expect(await hashes(study)).toEqual(incremental);
    });
    await fc.assert(property, { numRuns: 20 });
    const incremental = await hashes();
    await rebuildAll(fixture.engine, patients);
    expect(await hashes()).toEqual(incremental);
  }, 120_000);
});
