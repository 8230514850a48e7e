import { Registry } from '#registry';
import { watchClock } from '#surveillance';
import { startSealing } from './start-sealing.js';
import { startWorker } from './start-worker.js';

/**
 * A worker alone, beside an API that runs elsewhere: `DATABASE_URL=... node dist/apps/worker/src/main.js`. It keeps
 * the read models up to date, watches the subjects, sees to governance and seals the logs.
 */
const { DATABASE_URL: databaseUrl, ANAMNESIS_DATA_DIR: folder } = process.env;
const log = (line: string) => void process.stderr.write(`${line}\n`);
if (!databaseUrl) {
  log('Set DATABASE_URL to a migrated PostgreSQL; `anamnesis serve` runs without one.');
  process.exit(2);
}
const registry = new Registry({
  databaseUrl,
  watchClock: watchClock(process.env),
  onError: (error) => log(`The worker tries again: ${(error as Error).message}`),
});
await registry.worker.start();
registry.governance.steward.start();
const { pool, store, watchClock: clock } = registry;
const sealing = await startSealing({ store, pool, log }, process.env, folder);
const worker = await startWorker({ pool, store, clock, databaseUrl, log }, process.env);
log('Watching');

async function stop(): Promise<void> {
  await worker.close();
  await sealing?.stop();
  await registry.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
