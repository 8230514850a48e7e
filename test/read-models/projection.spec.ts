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
import { AdverseEventReported, derivePatient, Enrolled, type HistoryEvent } from '#trial';
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

it('keeps text as it is written, but for what is not Unicode, in whichever way it comes in', async () => {
  await fixture.register('texts');
  const enrolledOn = '2014-01-01';
  const subject = { siteId: 'S1', enrolledOn, setting: 'ADJUVANT', sex: 'MALE', ageYears: 50 } as const;
  const terms = [`"a", {b} \\ \\ud800 \\N`, 'NULL', '\ud83d\ude00 h\u00e4lf \ud83d'];
  const runner = new ProjectionRunner(fixture.anotherEngine());
  await fixture.record('texts', 'patient/1', Enrolled(subject));
  await runner.drain('texts');
  const judged = { serious: false, relation: 'NOT_ASSESSED', action: 'NONE', outcome: 'ONGOING' } as const;
  const grade = { scale: 'CTCAE', version: '4.0', value: 1 };
  const told = { term: 'RASH', onsetOn: enrolledOn, grade, ...judged };
  for (const [n, verbatimTerm] of terms.entries()) {
    const event = { ...told, adverseEventId: `AE-${n}`, verbatimTerm };
    await fixture.record('texts', 'patient/1', AdverseEventReported(event));
    await runner.drain('texts');
  }
  const { rows } = await fixture.pool.query(
    `select verbatim_term as term from registry.adverse_event where study_id = 'texts' order by adverse_event_id`,
  );
  expect(rows.map(({ term }) => term)).toEqual([...terms.slice(0, 2), '\u{1f600} h\u00e4lf \ufffd']);
  const incremental = await hashes('texts');
  await rebuildStudy(fixture.engine, patients, 'texts');
  expect(await hashes('texts')).toEqual(incremental);
});
