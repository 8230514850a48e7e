import { JOBS_ROLE } from '#migrations';
import { openQueue, type QueueSettings, queueSettings, SURVEILLANCE_QUEUE } from '#surveillance';
import { eventually, expectRaisedOnce, type Fixture, openFixture, recordSubjects } from './fixture.js';
import {
  hasOpenssl,
  hasRedis,
  type RedisServers,
  startCluster,
  startSentinel,
  startTlsRedis,
} from './redis-servers.js';

describe('where the queues live', () => {
  it('is a schema of its own in the registry, under a role that can touch nothing else', () => {
    expect(queueSettings({}, 'postgresql://db/registry', 'anamnesis_jobs')).toMatchObject({
      backend: 'postgres',
      connection: {
        connectionString: 'postgresql://db/registry',
        schema: 'jobs',
        options: '-c role=anamnesis_jobs',
      },
    });
  });

  it.each([
    ['redis://127.0.0.1', { host: '127.0.0.1', port: 6379, db: 0 }],
    ['redis://:p%40ss@cache:7000/3', { host: 'cache', port: 7000, db: 3, password: 'p@ss' }],
    ['rediss://user:secret@cache', { host: 'cache', username: 'user', password: 'secret', tls: {} }],
    [
      'redis+sentinel://:secret@one:26379,two/trial/2',
      {
        sentinels: [
          { host: 'one', port: 26379 },
          { host: 'two', port: 26379 },
        ],
        name: 'trial',
        db: 2,
      },
    ],
  ])('is, by REDIS_URL %s, Redis', (url, connection) => {
    const settings = queueSettings({ REDIS_URL: url }, '', '');
    expect(settings).toMatchObject({ backend: 'redis', prefix: 'anamnesis', connection });
    expect(settings.connection).toMatchObject({ maxRetriesPerRequest: null });
  });

  it('are the nodes of a cluster, whose keys have one slot', () => {
    expect(queueSettings({ REDIS_URL: 'rediss+cluster://:p@one,two:7001' }, '', '')).toMatchObject({
      ...{ backend: 'cluster', prefix: '{anamnesis}', connection: { password: 'p', tls: {} } },
      nodes: [
        { host: 'one', port: 6379 },
        { host: 'two', port: 7001 },
      ],
    });
  });

  it('refuses a URL of anything else', () => {
    expect(() => queueSettings({ REDIS_URL: 'http://cache' }, '', '')).toThrow('REDIS_URL must be');
  });
});

/** Each kind of place that REDIS_URL can name, as real servers. */
const places: [kind: string, start: () => Promise<RedisServers>][] =
  hasRedis && hasOpenssl
    ? [
        ['one server with TLS and a password', startTlsRedis],
        ['a master that a sentinel knows', startSentinel],
        ['a cluster of two', startCluster],
      ]
    : [];
if (places.length === 0) {
  process.stderr.write('No redis-server or no openssl: TLS, Sentinel and Cluster are not tested\n');
}

describe('a worker finds its queues', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture();
    await fixture.register();
  });
  afterAll(() => fixture.close());

  it('in PostgreSQL where no REDIS_URL is set', async () => {
    await carriesOut(fixture, queueSettings({}, fixture.database.ownerUrl, JOBS_ROLE), 0);
  });

  for (const [index, [kind, start]] of places.entries()) {
    it(`on ${kind}`, async () => {
      const servers = await start();
      try {
        const settings = queueSettings({ REDIS_URL: servers.url, ...servers.env }, '', '');
        await carriesOut(fixture, settings, index + 1);
      } finally {
        await servers.stop();
      }
    }, 30_000);
  }
});

/** Records subjects and waits until a worker has raised what there is of them; then nothing may keep running. */
async function carriesOut(fixture: Fixture, settings: QueueSettings, index: number): Promise<void> {
  await recordSubjects(fixture, 5, index * 5);
  const worker = await fixture.worker(settings);
  await eventually(() => expectRaisedOnce(fixture));
  const queue = await openQueue(SURVEILLANCE_QUEUE, settings);
  await eventually(async () => expect(await queue.getDelayedCount()).toBeGreaterThan(0));
  await queue.close();
  await worker.close();
}
