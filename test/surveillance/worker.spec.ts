import { syncStudy } from '#surveillance';
import { type Backend, backendsHere } from './backends.js';
import {
  eventually,
  expectRaisedOnce,
  type Fixture,
  jobsOf,
  logOf,
  openFixture,
  recordSubjects,
  STUDY,
  subject,
} from './fixture.js';
import { consent, enrolled, resection, scan, start } from './watched-study.js';

const story = [
  enrolled('ADJUVANT'),
  consent(),
  resection('2012-02-01'),
  start('2012-02-20'),
  scan('2012-05-01', { newLesions: [{ lesionId: 'N1' }] }),
];

describe.each(backendsHere())('surveillance with its queue on %s', (_name, startBackend) => {
  let backend: Backend;
  let fixture: Fixture;

  beforeAll(async () => {
    backend = await startBackend();
  });
  afterAll(() => backend.stop());
  beforeEach(async () => {
    fixture = await openFixture();
    await fixture.register();
  });
  afterEach(() => fixture.close());

  it('raises what was there when it started, and what is recorded from then on', async () => {
    await recordSubjects(fixture, 10);
    await fixture.worker(await backend.settings(fixture));
    await eventually(() => expectRaisedOnce(fixture));
    await recordSubjects(fixture, 10, 10);
    await eventually(() => expectRaisedOnce(fixture));
    const suspicions = (await logOf(fixture.store)).filter(
      ({ type }) => type === 'patient.recurrence-suspected',
    );
    expect(
      suspicions.map(({ stream, actor, payload }) => [stream, actor, (payload as { rule: string }).rule]),
    ).toEqual(
      [0, 5, 10, 15].map((n) => [`patient/${subject(n)}`, 'surveillance', 'recurrence@1']).toSorted(),
    );
  });

  it('looks again when a window closes', async () => {
    await recordSubjects(fixture, 3);
    const settings = await backend.settings(fixture);
    const worker = await fixture.worker(settings);
    await eventually(() => expectRaisedOnce(fixture));
    const before = await fixture.raised();
    await worker.close();
    fixture.time = new Date('2012-10-01T04:00:00Z');
    await fixture.worker(settings);
    await eventually(() => expectRaisedOnce(fixture));
    expect((await fixture.raised()).length).toBeGreaterThan(before.length);
  });

  it('raises once what ten copies of every job ask for, from two workers at the same time', async () => {
    await recordSubjects(fixture, 12);
    const settings = await backend.settings(fixture);
    const queue = await fixture.queue(settings);
    await queue.waitUntilReady();
    const copies = Array.from({ length: 120 }, (_, n) => ({
      name: 'look',
      data: { studyId: STUDY, patientId: subject(n % 12), at: null },
    }));
    await queue.addBulk(copies);
    await Promise.all([fixture.worker(settings), fixture.worker(settings)]);
    await eventually(async () => {
      expect(await queue.getJobCountByTypes('waiting', 'active')).toBe(0);
      await expectRaisedOnce(fixture);
    });
  });

  it('loses nothing with a queue that is emptied', async () => {
    const settings = await backend.settings(fixture);
    const queue = await fixture.queue(settings);
    await recordSubjects(fixture, 30);
    const worker = await fixture.worker(settings);
    await eventually(async () => expect((await fixture.raised()).length).toBeGreaterThan(5));
    await queue.obliterate({ force: true });
    await syncStudy(fixture.surveillance, jobsOf(fixture, queue), STUDY);
    await eventually(() => expectRaisedOnce(fixture));
    await worker.close();
  });

  it('loses nothing with a queue whose storage is destroyed', async () => {
    const settings = await backend.settings(fixture);
    await recordSubjects(fixture, 30);
    await fixture.worker(settings);
    await eventually(async () => expect((await fixture.raised()).length).toBeGreaterThan(5));
    await backend.wipe(fixture);
    await fixture.record(subject(900), ...story);
    await eventually(() => expectRaisedOnce(fixture));
    // What is only due later is there again as well.
    const queue = await fixture.queue(settings);
    await eventually(async () => {
      expect(await queue.getJobScheduler('sweep')).toBeDefined();
      expect(await queue.getDelayedCount()).toBeGreaterThanOrEqual(31);
    });
  });

  it('raises once what workers with skewed clocks see', async () => {
    await recordSubjects(fixture, 20);
    const settings = await backend.settings(fixture);
    const skewed = (days: number) => () => new Date(fixture.time.getTime() + days * 86_400_000);
    await Promise.all([
      fixture.worker(settings, { clock: skewed(0) }),
      fixture.worker(settings, { clock: skewed(-3) }),
      fixture.worker(settings, { clock: skewed(-1) }),
    ]);
    await eventually(async () => {
      // Nothing may be lost because a slow one looked first: the sweep, by the right clock, looks at it again.
      await fixture.surveillance.sweep(STUDY);
      await expectRaisedOnce(fixture);
    });
  });
});
