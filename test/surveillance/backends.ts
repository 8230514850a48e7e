import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { JOBS_ROLE, migrate } from '#migrations';
import { type QueueSettings, queueSettings } from '#surveillance';
import type { Fixture } from './fixture.js';

/** A place for queues, of a spec's own. */
export interface Backend {
  settings(fixture: Fixture): Promise<QueueSettings>;
  /** Loses everything that the queues hold. */
  wipe(fixture: Fixture): Promise<void>;
  stop(): Promise<void>;
}

const PROGRAM = 'redis-server';

/** The backends that this machine can run: PostgreSQL always, Redis where there is one. One line says so when not. */
export function backendsHere(): [name: string, start: () => Promise<Backend>][] {
  const redis = process.env.ANAMNESIS_TEST_REDIS_URL ?? (onPath(PROGRAM) ? '' : undefined);
  if (redis === undefined) {
    process.stderr.write(
      `No ${PROGRAM} and no ANAMNESIS_TEST_REDIS_URL: the queues are tested on PostgreSQL only\n`,
    );
    return [['PostgreSQL', postgres]];
  }
  return [
    ['PostgreSQL', postgres],
    ['Redis', () => (redis === '' ? ownRedis() : givenRedis(redis))],
  ];
}

async function postgres(): Promise<Backend> {
  return {
    settings: ({ database }) => queueSettings({}, database.ownerUrl, JOBS_ROLE),
    async wipe({ database }) {
      const client = new pg.Client({ connectionString: database.superuserUrl });
      await client.connect();
      await client.query('drop schema jobs cascade');
      await client.end();
      await migrate(database.ownerUrl);
    },
    stop: async () => undefined,
  };
}

async function givenRedis(url: string): Promise<Backend> {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  const prefix = (fixture: Fixture) => new URL(fixture.database.ownerUrl).pathname.slice(1);
  return {
    settings: (fixture) => queueSettings({ REDIS_URL: url, REDIS_PREFIX: prefix(fixture) }, '', ''),
    async wipe() {
      await client.flushall();
    },
    async stop() {
      await client.quit();
    },
  };
}

/** A server that keeps nothing on disk, on a free port of this machine. */
async function ownRedis(): Promise<Backend> {
  const port = await freePort();
  const server = spawn(
    PROGRAM,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await ready(server);
  const backend = await givenRedis(`redis://127.0.0.1:${port}`);
  return {
    ...backend,
    async stop() {
      await backend.stop();
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  let output = '';
  for await (const chunk of server.stdout ?? []) {
    output += chunk;
    if (output.includes('Ready to accept connections')) return;
  }
  throw new Error(`${PROGRAM} did not start: ${output}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
