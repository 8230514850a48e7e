import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import { oidcOptions } from '../../apps/api/src/access/oidc-options.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { CookieBrowser, ProviderUnderTest } from '../access/oidc-provider-under-test.js';
import { type GovernedStudy, STUDY, startStudy } from './governed-study.js';

const GROUPS = { investigators: [{ role: 'investigator', studyId: STUDY, siteIds: '*' }] };

let provider: ProviderUnderTest;
let study: GovernedStudy;
let app: NestFastifyApplication;
let url: string;
const browser = new CookieBrowser();

beforeAll(async () => {
  provider = await ProviderUnderTest.start();
  study = await startStudy();
  await study.enrol();
  const oidc = oidcOptions({
    ANAMNESIS_OIDC_ISSUER: provider.issuer,
    ANAMNESIS_OIDC_CLIENT_ID: 'anamnesis',
    ANAMNESIS_OIDC_CLIENT_SECRET: 'the secret of the client',
    ANAMNESIS_OIDC_ROLES: JSON.stringify(GROUPS),
  });
  const access = new AccessServices(study.registry, { oidc });
  app = await createApi(study.registry, { logLevel: 'silent', rateLimits: 'none', access });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  provider.serve(`${url}/api/session/oidc/callback`);
  provider.people.set('u-1', { preferred_username: 'ida.vest', name: 'Ida Vest', groups: ['investigators'] });
  await logIn('/api/session/oidc');
}, 60_000);
afterAll(async () => {
  await app.close();
  await study.stop();
  await provider.stop();
});

async function logIn(path: string): Promise<void> {
  const begun = await browser.send(`${url}${path}`);
  const callback = `${url}/api/session/oidc/callback`;
  const back = await browser.logInAt(provider.issuer, begun.headers.get('location')!, 'u-1', callback);
  expect((await browser.send(back)).status).toBe(302);
}

async function sign(meaning: string) {
  const cookie = `anamnesis-session=${browser.cookie(url, 'anamnesis-session')}`;
  const headers = { cookie, 'x-csrf-protection': '1', origin: url };
  const patient = `/api/studies/${STUDY}/patients/P-001`;
  const { body } = await request(url).get(`${patient}/signable`).set(headers).expect(200);
  const { contentHash } = body;
  return request(url).post(`${patient}/sign`).set(headers).send({ meaning, contentHash });
}

describe('[GOV-14] who logs in at an OpenID provider', () => {
  it('does not sign by the login that began the session', async () => {
    expect((await sign('REVIEW')).body).toMatchObject({ status: 403, code: 'REAUTHENTICATION_REQUIRED' });
  });

  it('signs once after having logged in there again, and then has to do so anew', async () => {
    await logIn('/api/session/oidc?reauthenticate=true');
    expect((await sign('REVIEW')).status).toBe(201);
    expect((await sign('APPROVAL')).body).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
    expect(await study.logged('signature.signed')).toMatchObject([
      { actor: 'ida.vest', payload: { printedName: 'Ida Vest', authentication: 'oidc' } },
    ]);
  });
});
