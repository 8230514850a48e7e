import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import { THE_REGISTRY } from '../../apps/api/src/access/accounts.js';
import { oidcOptions } from '../../apps/api/src/access/oidc-options.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { CookieBrowser, ProviderUnderTest } from './oidc-provider-under-test.js';

const GROUPS = {
  'gist-coordinators': [{ role: 'coordinator', studyId: 'gist-demo', siteIds: ['S-01'] }],
  'gist-coordinators-north': [{ role: 'coordinator', studyId: 'gist-demo', siteIds: ['S-02'] }],
  auditors: [{ role: 'auditor', studyId: '*', siteIds: '*' }],
};

let database: TestDatabase;
let registry: Registry;
let access: AccessServices;
let app: NestFastifyApplication;
let provider: ProviderUnderTest;
let url: string;

beforeAll(async () => {
  provider = await ProviderUnderTest.start();
  database = await createTestDatabase();
  registry = new Registry({ databaseUrl: database.ownerUrl });
  const oidc = oidcOptions({
    ANAMNESIS_OIDC_ISSUER: provider.issuer,
    ANAMNESIS_OIDC_CLIENT_ID: 'anamnesis',
    ANAMNESIS_OIDC_CLIENT_SECRET: 'the secret of the client',
    ANAMNESIS_OIDC_ROLES: JSON.stringify(GROUPS),
  });
  access = new AccessServices(registry, { oidc });
  app = await createApi(registry, { logLevel: 'silent', access });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  provider.serve(`${url}/api/session/oidc/callback`);
  provider.people.set('u-1', {
    preferred_username: 'Lin.Chen',
    name: 'Lin Chen',
    groups: ['gist-coordinators', 'everybody'],
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await registry.close();
  await database.drop();
  await provider.stop();
});

/** Takes a browser to the provider and back, up to the callback's address. */
async function goAndReturn(browser: CookieBrowser, sub: string, path = '/api/session/oidc') {
  const begun = await browser.send(`${url}${path}`);
  expect(begun.status).toBe(302);
  const start = begun.headers.get('location')!;
  return browser.logInAt(provider.issuer, start, sub, `${url}/api/session/oidc/callback`);
}

async function logIn(sub: string, browser = new CookieBrowser()) {
  const response = await browser.send(await goAndReturn(browser, sub));
  return { browser, status: response.status, body: await response.text() };
}

const whoAmI = (browser: CookieBrowser) =>
  request(url)
    .get('/api/session')
    .set({ cookie: `anamnesis-session=${browser.cookie(url, 'anamnesis-session')}` });

describe('logging in at an OpenID provider', () => {
  it('asks by code, PKCE, state and nonce', async () => {
    const { headers } = await request(url).get('/api/session/oidc').expect(302);
    const asked = new URL(headers.location!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${url}/api/session/oidc/callback`,
    });
    expect(String(headers['set-cookie'])).toMatch(/anamnesis-login=.*HttpOnly; SameSite=Lax/);
  });

  it('makes an account at the first time, with the roles of its groups, and finds it again', async () => {
    const first = await logIn('u-1');
    expect(first.status).toBe(302);
    const { body } = await whoAmI(first.browser).expect(200);
    expect(body).toMatchObject({
      accountId: 'lin.chen',
      displayName: 'Lin Chen',
      roles: [{ role: 'coordinator', studyId: 'gist-demo', siteIds: ['S-01'] }],
    });
    await logIn('u-1');
    const accounts = await access.accounts.all();
    expect(accounts.filter(({ accountId }) => accountId === 'lin.chen')).toHaveLength(1);
  });

  it('follows the groups: roles come and go with them, as events', async () => {
    provider.people.get('u-1')!.groups = ['gist-coordinators', 'gist-coordinators-north', 'auditors'];
    await logIn('u-1');
    expect((await access.accounts.get('lin.chen')).roles).toEqual([
      { role: 'coordinator', studyId: 'gist-demo', siteIds: ['S-01', 'S-02'] },
      { role: 'auditor', studyId: '*', siteIds: '*' },
    ]);
    provider.people.get('u-1')!.groups = ['gist-coordinators'];
    const { browser } = await logIn('u-1');
    expect((await whoAmI(browser)).body.roles).toHaveLength(1);
    const events = await registry.store.readStream('$registry', 'account/lin.chen');
    expect(events.at(-1)).toMatchObject({ actor: 'openid-provider', actingRole: 'system' });
  });

  it('refuses who has no group with a role, and makes no account', async () => {
    provider.people.set('u-2', { preferred_username: 'nobody.here', name: 'No Body', groups: ['everybody'] });
    const { status, body } = await logIn('u-2');
    expect([status, JSON.parse(body).code]).toEqual([403, 'OIDC_REFUSED']);
    expect(await access.accounts.read('nobody.here')).toBeNull();
  });

  it('never takes an account over by its name', async () => {
    await access.invitations.invite('local.person', 'Local Person', THE_REGISTRY);
    provider.people.set('u-3', {
      preferred_username: 'local.person',
      name: 'Somebody',
      groups: ['auditors'],
    });
    expect((await logIn('u-3')).status).toBe(403);
    expect((await access.accounts.get('local.person')).roles).toEqual([]);
  });

  it('refuses a deactivated account', async () => {
    provider.people.set('u-4', { preferred_username: 'leaver', name: 'Lea Ver', groups: ['auditors'] });
    expect((await logIn('u-4')).status).toBe(302);
    await access.administration.deactivate('leaver', 'left', THE_REGISTRY);
    expect((await logIn('u-4')).status).toBe(403);
  });
});

describe('what comes back', () => {
  it('counts only in the browser that went', async () => {
    const callback = await goAndReturn(new CookieBrowser(), 'u-1');
    const { body } = await request(url).get(callback.slice(url.length)).expect(403);
    expect(body.code).toBe('OIDC_REFUSED');
  });

  it('counts once', async () => {
    const browser = new CookieBrowser();
    const callback = await goAndReturn(browser, 'u-1');
    const state = browser.cookie(url, 'anamnesis-login');
    expect((await browser.send(callback)).status).toBe(302);
    await request(url)
      .get(callback.slice(url.length))
      .set({ cookie: `anamnesis-login=${state}` })
      .expect(403);
  });

  it.each([
    ['another state', 'state', 'x'.repeat(43)],
    ['another code', 'code', 'x'.repeat(43)],
    ['another issuer', 'iss', 'https://evil.example'],
  ])('with %s is refused', async (_, name, value) => {
    const browser = new CookieBrowser();
    const callback = new URL(await goAndReturn(browser, 'u-1'));
    callback.searchParams.set(name, value);
    expect((await browser.send(callback.href)).status).toBe(403);
    expect(browser.cookie(url, 'anamnesis-session')).toBeUndefined();
  });

  it('is logged when it fails', async () => {
    await access.log.flush();
    const events = await registry.store.readFrom('$registry', { limit: 10_000 });
    const failures = events.filter(({ type }) => type === 'access.login-failed');
    expect(failures.map(({ payload }) => payload)).toContainEqual(expect.objectContaining({ why: 'OIDC' }));
  });
});

it('goes on after the provider changed its keys', async () => {
  await logIn('u-1');
  provider.rotateKeys();
  // Keys are read again at most once a minute.
  const real = Date.now;
  Date.now = () => real() + 61_000;
  try {
    expect((await logIn('u-1')).status).toBe(302);
  } finally {
    Date.now = real;
  }
});

it('has the owner of a session prove again who it is', async () => {
  const { browser } = await logIn('u-1');
  const before = (await whoAmI(browser).expect(200)).body.authenticatedAt;
  const path = '/api/session/oidc?reauthenticate=true';
  const begun = await request(url)
    .get(path)
    .set({ cookie: `anamnesis-session=${browser.cookie(url, 'anamnesis-session')}` });
  expect(new URL(begun.headers.location!).searchParams.get('max_age')).toBe('0');
  const response = await browser.send(await goAndReturn(browser, 'u-1', path));
  expect(response.status).toBe(302);
  const after = (await whoAmI(browser).expect(200)).body.authenticatedAt;
  expect(Date.parse(after)).toBeGreaterThan(Date.parse(before));
});
