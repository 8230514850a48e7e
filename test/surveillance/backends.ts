import { Redis } from 'ioredis';
import pg from 'pg';
import { JOBS_ROLE, migrate } from '#migrations';
import { type QueueEnvironment, type QueueSettings, queueSettings } from '#surveillance';
import { eventually, type Fixture } from './fixture.js';
import { hasRedis, startRedis } from './redis-servers.js';

/** A place for queues, of a spec's own. */
export interface Backend {
  /** What the environment of a process that uses it has. */
  env(fixture: Fixture): QueueEnvironment & Readonly<Record<string, string | undefined>>;
  settings(fixture: Fixture): QueueSettings;
  /** Loses everything that the queues hold. */
  wipe(fixture: Fixture): Promise<void>;
  stop(): Promise<void>;
}

/** The backends that this machine can run: PostgreSQL always, Redis where there is one. One line says so when not. */
export function backendsHere(): [name: string, start: () => Promise<Backend>][] {
  const redis = process.env.ANAMNESIS_TEST_REDIS_URL ?? (hasRedis ? '' : undefined);
  if (redis === undefined) {
    process.stderr.write(
      `No redis-server and no ANAMNESIS_TEST_REDIS_URL: the queues are tested on PostgreSQL only\n`,
    );
    return [['PostgreSQL', postgres]];
  }
  return [
    ['PostgreSQL', postgres],
    ['Redis', () => (redis === '' ? ownRedis() : givenRedis(redis))],
  ];
}

export async function postgres(): Promise<Backend> {
  return {
    env: () => ({ REDIS_URL: undefined }),
    settings: ({ database }) => queueSettings({}, database.ownerUrl, JOBS_ROLE),
    async wipe({ database }) {
      const client = new pg.Client({ connectionString: database.superuserUrl });
      await client.connect();
      // A worker that is at work may be in the way for a moment: PostgreSQL ends one of two that wait for each other.
      await eventually(async () => {
        await client.query('drop schema if exists jobs cascade');
        await migrate(database.ownerUrl);
      });
      await client.end();
    },
    stop: async () => undefined,
  };
}

async function givenRedis(url: string): Promise<Backend> {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  const env = ({ database }: Fixture) => ({
    REDIS_URL: url,
    REDIS_PREFIX: new URL(database.ownerUrl).pathname.slice(1),
  });
  return {
    env,
    settings: (fixture) => queueSettings(env(fixture), '', ''),
    async wipe() {
      await client.flushall();
    },
    async stop() {
      await client.quit();
    },
  };
}

async function ownRedis(): Promise<Backend> {
  const server = await startRedis();
  const backend = await givenRedis(server.url);
  return {
    ...backend,
    async stop() {
      await backend.stop();
      await server.stop();
    },
  };
}
