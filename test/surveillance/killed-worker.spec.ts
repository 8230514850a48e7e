import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { latestCheckpoint } from '#event-store';
import { type Backend, backendsHere } from './backends.js';
import {
  eventually,
  expectRaisedOnce,
  type Fixture,
  NOW,
  openFixture,
  recordSubjects,
  STUDY,
} from './fixture.js';

const IMPATIENT = `
  const { createPool, EventStore } = await import('#event-store');
  const { eventCatalogue } = await import('#kernel');
  const { APP_ROLE, JOBS_ROLE } = await import('#migrations');
  const { queueSettings, surveillanceEvents, watchClock } = await import('#surveillance');
  const { patientEvents, studyEvents } = await import('#trial');
  const { createWorker } = await import('./dist/apps/worker/src/create-worker.js');
  const { DEFAULT_TUNING } = await import('./dist/apps/worker/src/worker-options.js');
  const url = process.env.DATABASE_URL;
  const pool = createPool({ connectionString: url, role: APP_ROLE });
  const store = new EventStore({ pool, catalogue: eventCatalogue([...studyEvents, ...patientEvents, ...surveillanceEvents]) });
  await createWorker({ pool, store, clock: watchClock(process.env), queue: queueSettings(process.env, url, JOBS_ROLE),
    tuning: { ...DEFAULT_TUNING, pollMs: 20, lockMs: 1000 }, notifications: {}, log: () => undefined });
  console.error('Watching');`;

/** A worker that takes over a dead one's jobs after a second, in a process of its own. */
const impatient = ['--input-type=module', '-e', IMPATIENT];
/** The worker as it is run. */
const worker = ['dist/apps/worker/src/main.js'];

async function run(
  program: readonly string[],
  { database }: Fixture,
  more: Readonly<Record<string, string | undefined>> = {},
): Promise<ChildProcess> {
  const settings = { DATABASE_URL: database.ownerUrl, ANAMNESIS_CLOCK: NOW.toISOString() };
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...settings, ...more },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  for await (const chunk of child.stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk;
    if (!said.includes('Watching')) continue;
    child.stderr?.resume();
    return child;
  }
  throw new Error(`the worker ended: ${said}`);
}

let fixture: Fixture;
beforeAll(() => {
  execFileSync(process.execPath, ['tools/build.mjs']);
}, 60_000);
beforeEach(async () => {
  fixture = await openFixture();
  await fixture.register();
});
afterEach(() => fixture.close());

describe.each(backendsHere())(
  'a worker killed in the middle of its jobs, with its queue on %s',
  (_name, start) => {
    let backend: Backend;
    beforeAll(async () => {
      backend = await start();
    });
    afterAll(() => backend.stop());

    it('leaves nothing undone and nothing done twice to those that come after it', async () => {
      await recordSubjects(fixture, 60);
      for (const share of [5, 20, 40]) {
        const child = await run(impatient, fixture, backend.env(fixture));
        await eventually(async () => expect((await fixture.raised()).length).toBeGreaterThan(share));
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      const last = await run(impatient, fixture, backend.env(fixture));
      await eventually(() => expectRaisedOnce(fixture));
      last.kill('SIGKILL');
      await once(last, 'exit');
    }, 120_000);
  },
);

describe('a worker alone', () => {
  it('watches, seals the logs, and ends in order when it is told to', async () => {
    await recordSubjects(fixture, 5);
    const key = randomBytes(32).toString('base64');
    const child = await run(worker, fixture, { ANAMNESIS_LOG_KEY: key, ANAMNESIS_POLL_MS: '20' });
    await eventually(() => expectRaisedOnce(fixture));
    const head = await fixture.store.head(STUDY);
    await eventually(async () =>
      expect(await latestCheckpoint(fixture.pool, STUDY)).toMatchObject({ size: head }),
    );
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 60_000);
});
