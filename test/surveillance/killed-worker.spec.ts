import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually, expectRaisedOnce, type Fixture, NOW, openFixture, recordSubjects } from './fixture.js';

const PROGRAM = `
  const { createPool, EventStore } = await import('#event-store');
  const { eventCatalogue } = await import('#kernel');
  const { APP_ROLE, JOBS_ROLE } = await import('#migrations');
  const { queueSettings, surveillanceEvents } = await import('#surveillance');
  const { patientEvents, studyEvents } = await import('#trial');
  const { createWorker } = await import('./dist/apps/worker/src/create-worker.js');
  const { DEFAULT_TUNING } = await import('./dist/apps/worker/src/worker-options.js');
  const url = process.env.URL;
  const pool = createPool({ connectionString: url, role: APP_ROLE });
  const store = new EventStore({ pool, catalogue: eventCatalogue([...studyEvents, ...patientEvents, ...surveillanceEvents]) });
  await createWorker({ pool, store, clock: () => new Date(process.env.NOW), queue: queueSettings({}, url, JOBS_ROLE),
    tuning: { ...DEFAULT_TUNING, pollMs: 20, lockMs: 1000 }, notifications: {}, log: () => undefined });
  console.log('ready');`;

/** A worker in a process of its own, to be killed. */
async function workerProcess({ database }: Fixture): Promise<ChildProcess> {
  const env = { ...process.env, URL: database.ownerUrl, NOW: NOW.toISOString() };
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

describe('a worker that is killed in the middle of its jobs', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    execFileSync(process.execPath, ['tools/build.mjs']);
    fixture = await openFixture();
    await fixture.register();
  }, 60_000);
  afterAll(() => fixture.close());

  it('leaves nothing undone and nothing done twice to those that come after it', async () => {
    await recordSubjects(fixture, 60);
    for (const share of [5, 20, 40]) {
      const child = await workerProcess(fixture);
      await eventually(async () => expect((await fixture.raised()).length).toBeGreaterThan(share));
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const last = await workerProcess(fixture);
    await eventually(() => expectRaisedOnce(fixture), 25_000);
    last.kill('SIGKILL');
    await once(last, 'exit');
  }, 120_000);
});
