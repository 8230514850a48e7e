import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { migrate } from '#migrations';
import { Registry } from '#registry';
import { AccessTokens } from '../../../api/src/access/access-tokens.js';
import { createApi } from '../../../api/src/create-api.js';
import type { Io } from '../io.js';
import { listen } from '../listen.js';
import { release } from '../release.js';
import { type Database, openDatabase } from '../runtime/database.js';
import { stopOnSignal } from '../runtime/shutdown.js';
import { seedDemo } from '../seed/seed-demo.js';

interface Options {
  port?: number;
  host: string;
  demo: boolean;
}

const NOTES = `
One process with the API, its worker and, unless DATABASE_URL is set, an embedded PostgreSQL. The data are kept
when it stops; SIGINT (Ctrl-C) and SIGTERM stop it in order.

ANAMNESIS_ADMIN_TOKEN gives the administrator's access token; otherwise one is made at the first start and shown
once. ANAMNESIS_LOG_LEVEL (debug, info, warn, error, silent) sets what is logged on stderr.

Examples:
  $ anamnesis serve
  $ anamnesis serve --port 8080 --no-demo
  $ DATABASE_URL=postgresql://owner@db/registry anamnesis serve --host 0.0.0.0
`;

export function addServe(program: Command, io: Io): void {
  program
    .command('serve')
    .description('Run the registry: API and worker in one process')
    .addOption(
      new Option('--port <n>', 'port to listen on; by default 3000, or the next free one')
        .env('ANAMNESIS_PORT')
        .argParser(port),
    )
    .addOption(
      new Option('--host <address>', 'address to listen on').env('ANAMNESIS_HOST').default('127.0.0.1'),
    )
    .option('--no-demo', 'leave out the demo study')
    .addHelpText('after', NOTES)
    .action((options: Options) => serve(options, io));
}

/** What runs, in the order in which it was started. */
interface Running {
  database?: Database;
  registry?: Registry;
  api?: NestFastifyApplication;
}

async function serve(options: Options, io: Io): Promise<void> {
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

async function start({ port: chosen, host, demo }: Options, io: Io, running: Running): Promise<void> {
  io.out(`Anamnesis ${release()}`);
  running.database = await openDatabase(io.env, io.out);
  const migrated = await migrate(running.database.url);
  if (migrated.length > 0) io.out(`Migrated the database: ${migrated.join(', ')}`);
  const registry = new Registry({ databaseUrl: running.database.url });
  running.registry = registry;
  await registry.worker.start();
  if (demo) await seedDemo(registry, { log: io.out });
  running.api = await createApi(registry, { release: release(), logLevel: logLevel(io) });
  const url = await listen(running.api, { host, port: chosen, log: io.out });
  // Last, so that a start that fails has not made a token that nobody saw.
  const token = await new AccessTokens(registry.pool).ensureAdministrator(io.env.ANAMNESIS_ADMIN_TOKEN);
  io.out(`Ready at ${url} - API documentation at ${url}/api/docs`);
  if (token) {
    io.out(`Administrator's access token, shown only this once: ${token}`);
    io.out(`  curl -H 'Authorization: Bearer ${token}' ${url}/api/studies`);
  }
}

/** First what brings work, then what does it, then what it needs. */
async function stopInOrder({ api, registry, database }: Running, io: Io): Promise<void> {
  await api?.close();
  await registry?.close();
  await database?.close();
  io.out('Stopped');
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

function logLevel({ env }: Io): (typeof LOG_LEVELS)[number] {
  return LOG_LEVELS.find((level) => level === env.ANAMNESIS_LOG_LEVEL) ?? 'warn';
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('It must be 0 to 65535; 0 takes any free port.');
}
