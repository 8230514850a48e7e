import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';
import { patientStory, studyStory } from '#contracts';
import { Keyring, LocalMasterKey } from '#identity';
import { JOBS_ROLE } from '#migrations';
import { Registry, type RegistryOptions } from '#registry';
import { queueSettings } from '#surveillance';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import type { ApiOptions } from '../../apps/api/src/api-options.js';
import { createApi } from '../../apps/api/src/create-api.js';

export const TOKEN = 'the-administrator-of-the-tests';

/** A master key that nobody else has. */
export const newKeyring = (): Keyring => {
  const key = new LocalMasterKey(randomBytes(32));
  return new Keyring(() => [key]);
};

/** The API over a database of its own, listening on a free port. */
export interface ApiUnderTest {
  readonly app: NestFastifyApplication;
  readonly registry: Registry;
  readonly access: AccessServices;
  readonly database: TestDatabase;
  get(path: string): Test;
  post(path: string, body?: string | object): Test;
  /** Without an access token. */
  anonymous(): ReturnType<typeof request>;
  stop(): Promise<void>;
}

export async function startApi(
  options: Partial<RegistryOptions> = {},
  settings: Partial<ApiOptions> = {},
  prepare: (database: TestDatabase) => Promise<void> = async () => {},
): Promise<ApiUnderTest> {
  const database = await createTestDatabase();
  await prepare(database);
  const registry = new Registry({ databaseUrl: database.ownerUrl, patienceMs: 2_000, ...options });
  const access = new AccessServices(registry, { keys: settings.vault?.keys ?? newKeyring() });
  await access.administrator.ensure(TOKEN);
  await registry.worker.start();
  const app = await createApi(registry, {
    release: '1.2.3',
    logLevel: 'silent',
    rateLimits: 'none',
    queues: queueSettings({}, database.ownerUrl, JOBS_ROLE),
    access,
    ...settings,
  });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    registry,
    access,
    database,
    get: (path) => request(url).get(`/api${path}`).auth(TOKEN, { type: 'bearer' }),
    post: (path, body) => request(url).post(`/api${path}`).auth(TOKEN, { type: 'bearer' }).send(body),
    anonymous: () => request(url),
    async stop() {
      await app.close();
      await registry.close();
      await database.drop();
    },
  };
}

/** The body of a study's command in the contracts' examples. */
export const studyExample = (name: (typeof studyStory)[number][0]): object =>
  studyStory.find(([command]) => command === name)![1];

/** The body of a subject's command in the contracts' examples. */
export const patientExample = (name: (typeof patientStory)[number][0]): object =>
  patientStory.find(([command]) => command === name)![1];

/** Registers the example study and opens its site. */
export async function registerStudy(api: ApiUnderTest): Promise<void> {
  await api.post('/studies', studyExample('register')).expect(201);
  await api.post('/studies/gist-demo/open-site', studyExample('open-site')).expect(201);
}

/** Enrols a subject of the example study and records consent; `/studies/gist-demo/patients/<patientId>`. */
export async function enrol(api: ApiUnderTest, patientId: string): Promise<string> {
  await api.post('/studies/gist-demo/patients', { patientId, ...patientExample('enrol') }).expect(201);
  const url = `/studies/gist-demo/patients/${patientId}`;
  await api.post(`${url}/record-consent`, patientExample('record-consent')).expect(201);
  return url;
}
