import { commandLine } from '../cli/command-line.js';
import {
  eventually,
  expectLookedAt,
  expectRaisedOnce,
  type Fixture,
  NOW,
  openFixture,
  postgresQueue,
  recordSubjects,
} from './fixture.js';

describe('anamnesis surveillance', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture();
    await fixture.register();
    await recordSubjects(fixture, 3);
  });
  afterAll(() => fixture.close());

  const anamnesis = async (...args: string[]) => {
    const env = { DATABASE_URL: fixture.database.ownerUrl, ANAMNESIS_CLOCK: NOW.toISOString() };
    const { code, out, err } = await commandLine(['surveillance', ...args], { env });
    return { code, out: out.split('\n').slice(0, -1), err };
  };
  const ids = (lines: readonly string[]) => lines.map((line) => JSON.parse(line).id as string).sort();

  it('run tells what would be raised on a date, and raises nothing', async () => {
    const { out } = await anamnesis('run', '--json');
    expect(ids(out)).toEqual(await fixture.expected());
    expect((await anamnesis('run', '--at', '2012-03-11')).out).toEqual([]);
    expect((await anamnesis('run', '--at', '2012-03-12')).out).toEqual([
      expect.stringMatching(/^2012-03-04 {2}VISIT_OVERDUE {2}P0000 {2}S1 {2}schedule=on-drug month=1 /),
    ]);
    expect(await fixture.raised()).toEqual([]);
    expect((await anamnesis('run', '--at', '2012-02-30')).code).toBe(2);
  });

  it('sync fills the queues, for a worker to carry out', async () => {
    expect((await anamnesis('sync')).out).toEqual([
      'watched: 3 subjects in the calendar, 3 looks in the queue',
    ]);
    const [surveillance] = JSON.parse((await anamnesis('jobs', '--json')).out[0]!);
    expect(surveillance).toMatchObject({ queue: 'surveillance', counts: { waiting: 3 }, deadLetters: [] });
  });

  it('list shows what waits, jobs what failed, and lets it be tried again', async () => {
    const settings = postgresQueue(fixture);
    const queue = await fixture.queue(settings);
    await queue.add('nonsense', {}, { jobId: 'broken', attempts: 1 });
    const worker = await fixture.worker(settings);
    await eventually(() => expectRaisedOnce(fixture));
    await eventually(() => expectLookedAt(fixture));
    await eventually(async () => expect(await queue.getFailedCount()).toBe(1));
    await worker.close();
    const { out } = await anamnesis('list', '--kind', 'RECURRENCE');
    expect(out).toEqual([expect.stringMatching(/^2012-03-15 {2}RECURRENCE {2}OPEN {2}P0000 {2}S1 /)]);
    const { out: jobs } = await anamnesis('jobs');
    expect(jobs.join('\n')).toMatch(
      /surveillance {2}broken {2}nonsense {2}\S+ {2}no surveillance job is called/,
    );
    expect((await anamnesis('jobs', '--retry', 'broken')).code).toBe(0);
    expect(await queue.getFailedCount()).toBe(0);
    const again = await anamnesis('jobs', '--retry', 'broken');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('no failed job is called broken')]);
  });
});
