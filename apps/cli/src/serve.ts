import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accessPolicy } from '#access';
import type { SealingLoop } from '#event-store';
import { JOBS_ROLE, migrate } from '#migrations';
import { Registry } from '#registry';
import { queueSettings, watchClock } from '#surveillance';
import { AccessServices } from '../../api/src/access/access-services.js';
import { oidcOptions } from '../../api/src/access/oidc-options.js';
import { createApi } from '../../api/src/create-api.js';
import { httpOptions } from '../../api/src/http/http-options.js';
import { openVault } from '../../api/src/identity/open-vault.js';
import { startSealing } from '../../worker/src/start-sealing.js';
import { startWorker } from '../../worker/src/start-worker.js';
import { seedDemo } from './demo/seed-demo.js';
import type { Io } from './io.js';
import { listen, refuseTakenPort } from './listen.js';
import { release } from './release.js';
import { type Database, dataFolder, openDatabase } from './runtime/database.js';
import { stopOnSignal } from './runtime/shutdown.js';

export interface ServeOptions {
  /** Left out: 3000, or the next free one. */
  port?: number;
  host: string;
  demo: boolean;
}

/** What runs, in the order in which it was started. */
interface Running {
  database?: Database;
  registry?: Registry;
  sealing?: SealingLoop;
  watch?: INestApplicationContext;
  api?: NestFastifyApplication;
}

/** Runs the registry until a signal ends it. */
export async function serve(options: ServeOptions, io: Io): Promise<void> {
  const running: Running = {};
  const stop = () => stopInOrder(running, io);
  stopOnSignal(stop, io.out);
  try {
    await start(options, io, running);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start({ port: chosen, host, demo }: ServeOptions, io: Io, running: Running): Promise<void> {
  io.out(`Anamnesis ${release()}`);
  await refuseTakenPort({ host, port: chosen });
  running.database = await openDatabase(io.env, io.out);
  const migrated = await migrate(running.database.url);
  if (migrated.length > 0) io.out(`Migrated the database: ${migrated.join(', ')}`);
  const onError = (error: unknown) => io.err(`The worker tries again: ${(error as Error).message}`);
  const registry = new Registry({
    databaseUrl: running.database.url,
    readUrl: io.env.DATABASE_READ_URL,
    watchClock: watchClock(io.env),
    onError,
  });
  running.registry = registry;
  // Before the worker, which then makes the read models of the whole log in one go.
  if (demo) await seedDemo(registry, { log: io.out });
  await registry.worker.start();
  registry.governance.steward.start();
  const { pool, store, watchClock: clock } = registry;
  const databaseUrl = running.database.url;
  running.watch = await startWorker({ pool, store, clock, databaseUrl, log: io.err }, io.env);
  running.sealing = await startSealing({ pool, store, log: io.err }, io.env, dataFolder(io.env));
  const vault = openVault(io.env, dataFolder(io.env));
  const access = new AccessServices(registry, {
    policy: accessPolicy(io.env),
    oidc: oidcOptions(io.env),
    keys: vault?.keys,
    onError,
  });
  const http = httpOptions(io.env);
  const queues = queueSettings(io.env, databaseUrl, JOBS_ROLE);
  const settings = { ...http, release: release(), logLevel: logLevel(io), access, vault, queues };
  running.api = await createApi(registry, settings);
  // Before anybody can ask, so that the first request is answered like every other.
  const { token, invitation } = await access.administrator.ensure(io.env.ANAMNESIS_ADMIN_TOKEN);
  if (token) io.out(`Administrator's access token, shown only this once: ${token}`);
  const url = await listen(running.api, { host, port: chosen, log: io.out });
  io.out(`Ready at ${url} - API documentation at ${url}/api/docs`);
  if (token) io.out(`  curl -H 'Authorization: Bearer ${token}' ${url}/api/studies`);
  if (invitation) {
    const { accountId, code } = invitation;
    io.out(
      `To log in, set the password of account ${accountId}, once, by ${invitation.expiresAt.slice(0, 10)}:`,
    );
    io.out(`  ${http.publicUrl ?? url}/activate#account=${accountId}&code=${code}`);
  }
}

/** First what brings work, then what does it, then what it needs. */
async function stopInOrder({ api, watch, sealing, registry, database }: Running, io: Io): Promise<void> {
  await api?.close();
  await watch?.close();
  await sealing?.stop();
  await registry?.close();
  await database?.close();
  io.out('Stopped');
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

function logLevel({ env }: Io): (typeof LOG_LEVELS)[number] {
  return LOG_LEVELS.find((level) => level === env.ANAMNESIS_LOG_LEVEL) ?? 'warn';
}
