import { queueSettings } from '#surveillance';

describe('where the queues live', () => {
  it('is a schema of its own in the registry, under a role that can touch nothing else', async () => {
    expect(await queueSettings({}, 'postgresql://db/registry', 'anamnesis_jobs')).toMatchObject({
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
  ])('is, by REDIS_URL %s, Redis', async (url, connection) => {
    const settings = await queueSettings({ REDIS_URL: url }, '', '');
    expect(settings).toMatchObject({ backend: 'redis', prefix: 'anamnesis', connection });
    expect(settings.connection).toMatchObject({ maxRetriesPerRequest: null });
  });

  it('refuses a URL of anything else', async () => {
    await expect(queueSettings({ REDIS_URL: 'http://cache' }, '', '')).rejects.toThrow('REDIS_URL must be');
  });
});
