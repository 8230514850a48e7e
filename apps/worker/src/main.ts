import { Registry } from '#registry';
import { startWorker } from './start-worker.js';

/** A worker alone, beside an API that runs elsewhere: `DATABASE_URL=... node dist/apps/worker/src/main.js`. */
const { DATABASE_URL: databaseUrl } = process.env;
if (!databaseUrl) throw new Error('DATABASE_URL must name the registry, a database that is migrated');

const log = (line: string) => void process.stderr.write(`${line}\n`);
const registry = new Registry({
  databaseUrl,
  onError: (error) => log(`The worker tries again: ${(error as Error).message}`),
});
await registry.worker.start();
registry.governance.steward.start();
const { pool, store, clock } = registry;
const worker = await startWorker({ pool, store, clock, databaseUrl, log }, process.env);
log('Watching');

async function stop(): Promise<void> {
  await worker.close();
  await registry.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
