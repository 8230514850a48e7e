import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { THE_REGISTRY } from '../../apps/api/src/access/accounts.js';
import {
  type ApiUnderTest,
  enrol,
  patientExample,
  registerStudy,
  startApi,
  TOKEN,
} from '../e2e/api-under-test.js';
import { account, activated, type Browser, logged, logIn, PASSWORD, urlOf, withToken } from './people.js';

let now = Date.parse('2026-03-02T08:00:00Z');
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ clock: () => new Date(now) });
  await registerStudy(api);
  await enrol(api, 'P-001');
});
afterAll(() => api.stop());

const withBearer = (token: string) => ({
  get: (path: string) => request(urlOf(api)).get(`/api${path}`).auth(token, { type: 'bearer' }),
  post: (path: string, body?: object) =>
    request(urlOf(api)).post(`/api${path}`).auth(token, { type: 'bearer' }).send(body),
});

describe('an account', () => {
  it('[GOV-7] is invited, granted and revoked by events with actor, role and reason', async () => {
    await api.post('/accounts', { account: 'c.wu', displayName: 'Wu Chao' }).expect(201);
    const role = { role: 'monitor', studyId: 'gist-demo' };
    await api.post('/accounts/c.wu/grant-role', { ...role, siteIds: '*', reason: 'contract 12' }).expect(204);
    await api.post('/accounts/c.wu/revoke-role', { ...role, reason: 'contract ended' }).expect(204);
    const events = await api.registry.store.readStream('$registry', 'account/c.wu');
    expect(events.map(({ type, actor, actingRole, reason }) => [type, actor, actingRole, reason])).toEqual([
      ['account.invited', 'administrator', 'administrator', null],
      ['account.role-granted', 'administrator', 'administrator', 'contract 12'],
      ['account.role-revoked', 'administrator', 'administrator', 'contract ended'],
    ]);
  });

  it.each([
    ['grant-role', { role: 'monitor', studyId: '*', siteIds: '*' }],
    ['revoke-role', { role: 'monitor', studyId: '*' }],
    ['deactivate', {}],
    ['unlock', {}],
    ['renew-invitation', {}],
    ['remove-totp', {}],
  ])('is not changed by %s without a reason', async (command, body) => {
    for (const reason of [undefined, '', '  ']) {
      await api.post(`/accounts/c.wu/${command}`, { ...body, reason }).expect(400);
    }
  });

  it('[GOV-15] keeps its name for ever', async () => {
    await api.post('/accounts/c.wu/deactivate', { reason: 'left' }).expect(204);
    const { body } = await api.post('/accounts', { account: 'c.wu', displayName: 'Another' }).expect(409);
    expect(body.code).toBe('ACCOUNT_EXISTS');
    const { body: again } = await api.post('/accounts/c.wu/renew-invitation', { reason: 'back' }).expect(422);
    expect(again.code).toBe('ACCOUNT_DEACTIVATED');
  });

  it('ends at once when it is deactivated: sessions and tokens with it', async () => {
    await activated(api, 'leaver', [{ role: 'monitor', studyId: '*', siteIds: '*' }]);
    const browser = await logIn(api, 'leaver');
    const { body } = await browser
      .post('/tokens', { name: 'script', scopes: '*', expiresOn: '2026-12-31' })
      .expect(201);
    await withBearer(body.token).get('/studies').expect(200);
    await api.post('/accounts/leaver/deactivate', { reason: 'left' }).expect(204);
    await browser.get('/studies').expect(401);
    await withBearer(body.token).get('/studies').expect(401);
  });

  it('does not change its own roles, administrators included', async () => {
    const grant = { role: 'auditor', studyId: 'gist-demo', siteIds: '*', reason: 'why not' };
    expect((await api.post('/accounts/administrator/grant-role', grant).expect(403)).body.code).toBe(
      'OWN_ROLES',
    );
    const end = await api.post('/accounts/administrator/deactivate', { reason: 'why not' }).expect(403);
    expect(end.body.code).toBe('OWN_ROLES');
  });

  it('that administered first can be deactivated by another, and the registry starts without it', async () => {
    const other = await startApi();
    try {
      await other.access.administration.deactivate('administrator', 'each has an own account', THE_REGISTRY);
      expect(await other.access.administrator.ensure(TOKEN)).toEqual({});
      expect(await other.access.administrator.ensure()).toEqual({});
      await other.get('/studies').expect(401);
    } finally {
      await other.stop();
    }
  });

  it('administers only the studies that it is administrator of', async () => {
    const token = await withToken(api, 'one.study', [
      { role: 'administrator', studyId: 'gist-demo', siteIds: '*' },
    ]);
    await account(api, 'grantee');
    const grant = (studyId: string) =>
      withBearer(token).post('/accounts/grantee/grant-role', {
        role: 'monitor',
        studyId,
        siteIds: '*',
        reason: 'test',
      });
    await grant('gist-demo').expect(204);
    await grant('elsewhere').expect(404);
    await grant('*').expect(404);
  });

  it.each([
    ['/accounts', { account: 'mass', displayName: 'Mass', roles: [{ role: 'administrator' }] }],
    ['/accounts', { account: 'mass', displayName: 'Mass', status: 'ACTIVE', passwordHash: 'x' }],
    ['/session', { account: 'administrator', password: 'x', role: 'administrator' }],
    ['/accounts/activate', { account: 'mass', code: 'x', password: PASSWORD, roles: [] }],
  ])('%s takes no field that it does not name (mass assignment)', async (path, body) => {
    const answer = await api.post(path, body).expect(400);
    expect(answer.body.code).toBe('VALIDATION_FAILED');
    expect(await api.access.accounts.read('mass')).toBeNull();
  });
});

describe('[GOV-18] an access token', () => {
  let browser: Browser;
  beforeAll(async () => {
    await activated(api, 'programmer', [{ role: 'coordinator', studyId: 'gist-demo', siteIds: '*' }]);
    browser = await logIn(api, 'programmer');
  });

  const issue = async (name: string, scopes: unknown = '*', expiresOn = '2026-03-09') =>
    (await browser.post('/tokens', { name, scopes, expiresOn }).expect(201)).body as {
      token: string;
      tokenId: string;
    };

  it('does nothing any more once it is revoked', async () => {
    const { token, tokenId } = await issue('to be lost');
    await withBearer(token).get('/studies').expect(200);
    await browser.post(`/tokens/${tokenId}/revoke`, { reason: 'laptop lost' }).expect(204);
    await withBearer(token).get('/studies').expect(401);
  });

  it('does only what it was issued for, and never more than its account', async () => {
    const { token } = await issue('reader', ['subject.list', 'account.read']);
    await withBearer(token).get('/studies/gist-demo/patients').expect(200);
    const history = await withBearer(token).get('/studies/gist-demo/patients/P-001/history').expect(403);
    expect(history.body.code).toBe('TOKEN_SCOPE_MISSING');
    expect((await withBearer(token).get('/accounts').expect(403)).body.code).toBe('FORBIDDEN');
  });

  it('ends with its last day', async () => {
    const { token } = await issue('short', '*', '2026-03-02');
    await withBearer(token).get('/studies').expect(200);
    now += 86_400_000;
    await withBearer(token).get('/studies').expect(401);
    browser = await logIn(api, 'programmer');
  });

  it('is not issued without an end, a name or for too long', async () => {
    const wish = { name: 'x', scopes: '*' };
    await browser.post('/tokens', { ...wish, expiresOn: '2020-01-01' }).expect(422);
    await browser.post('/tokens', { ...wish, expiresOn: '2036-01-01' }).expect(422);
    await browser.post('/tokens', wish).expect(400);
    await browser.post('/tokens', { scopes: '*', expiresOn: '2026-03-09' }).expect(400);
  });

  it('issues no other token and changes no password: that is for people', async () => {
    const { token } = await issue('greedy');
    const wish = { name: 'child', scopes: '*', expiresOn: '2026-03-09' };
    expect((await withBearer(token).post('/tokens', wish).expect(403)).body.code).toBe('SESSION_REQUIRED');
  });
});

describe('who has several roles', () => {
  it('acts in the one chosen, and events name it', async () => {
    const token = await withToken(api, 'both', [
      { role: 'coordinator', studyId: 'gist-demo', siteIds: '*' },
      { role: 'investigator', studyId: 'gist-demo', siteIds: '*' },
    ]);
    const send = (role: string) =>
      withBearer(token)
        .post('/studies/gist-demo/patients/P-001/record-visit', { attendedOn: '2024-02-01' })
        .set({ 'x-acting-role': role });
    await send('investigator').expect(201);
    expect((await send('monitor').expect(403)).body.code).toBe('FORBIDDEN');
    await send('emperor').expect(403);
    const events = await api.registry.store.readStream('gist-demo', 'patient/P-001');
    expect(events.at(-1)).toMatchObject({ actor: 'both', actingRole: 'investigator' });
  });
});

describe('a correction', () => {
  it('takes no subject to a site that is out of reach', async () => {
    const token = await withToken(api, 'mover', [
      { role: 'coordinator', studyId: 'gist-demo', siteIds: ['S-01'] },
    ]);
    const [enrolment] = await api.registry.store.readStream('gist-demo', 'patient/P-001');
    const { body } = await withBearer(token)
      .post('/studies/gist-demo/patients/P-001/correct-event', {
        targetEventId: enrolment!.eventId,
        changes: { siteId: 'S-02' },
        reason: { code: 'DATA_ENTRY_ERROR', text: 'wrong site' },
      })
      .expect(403);
    expect(body.code).toBe('FORBIDDEN');
  });
});

describe('the second factor', () => {
  let totp: TOTP;
  let recoveryCodes: string[];
  const codeNow = () => totp.generate({ timestamp: now });
  const login = (code?: string) =>
    request(urlOf(api)).post('/api/session').send({ account: 'careful', password: PASSWORD, code });

  beforeAll(async () => {
    await activated(api, 'careful');
    const browser = await logIn(api, 'careful');
    const { body } = await browser.post('/session/totp').expect(200);
    totp = new TOTP({ secret: Secret.fromBase32(body.secret) });
    expect(body.uri).toContain(`secret=${body.secret}`);
    await browser.post('/session/totp/confirm', { code: '000000' }).expect(422);
    const confirmed = await browser.post('/session/totp/confirm', { code: codeNow() }).expect(200);
    ({ recoveryCodes } = confirmed.body);
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it('agrees with RFC 6238 computed by hand', () => {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
    const digest = createHmac('sha1', Buffer.from(totp.secret.buffer)).update(counter).digest();
    const number = digest.readUInt32BE(digest.at(-1)! & 0xf) & 0x7fffffff;
    expect(codeNow()).toBe(String(number % 1_000_000).padStart(6, '0'));
  });

  it('is asked for after the right password only', async () => {
    now += 60_000;
    expect((await login().expect(401)).body.code).toBe('SECOND_FACTOR_REQUIRED');
    const wrong = request(urlOf(api)).post('/api/session').send({ account: 'careful', password: 'wrong' });
    expect((await wrong.expect(401)).body.code).toBe('LOGIN_FAILED');
  });

  it('takes each code once', async () => {
    now += 60_000;
    const code = codeNow();
    await login(code).expect(200);
    expect((await login(code).expect(401)).body.code).toBe('LOGIN_FAILED');
    now += 30_000;
    await login(code).expect(401);
    await login(codeNow()).expect(200);
  });

  it('takes each recovery code once', async () => {
    await login(recoveryCodes[0]!.toUpperCase()).expect(200);
    await login(recoveryCodes[0]).expect(401);
    const logins = await logged(api, 'access.logged-in');
    expect(logins.at(-1)!.payload).toMatchObject({ by: 'password+recovery-code' });
  });

  it('locks the account when it is guessed at', async () => {
    now += 60_000;
    await login(codeNow()).expect(200);
    for (let i = 0; i < 5; i += 1) await login('123456').expect(401);
    now += 60_000;
    await login(codeNow()).expect(401);
    await api.access.administration.unlock('careful', 'test', THE_REGISTRY);
    await login(codeNow()).expect(200);
  });

  it('is removed by an administrator, with a reason in the log', async () => {
    await api
      .post('/accounts/careful/remove-totp', { reason: 'phone lost, identified in person' })
      .expect(204);
    await login().expect(200);
    expect((await logged(api, 'account.totp-removed')).at(-1)).toMatchObject({
      reason: 'phone lost, identified in person',
    });
  });
});

describe('[GOV-19] who had access', () => {
  it('is told as of any moment', async () => {
    await account(api, 'guest', [{ role: 'auditor', studyId: 'gist-demo', siteIds: '*' }]);
    const { rows } = await api.registry.pool.query('select log.instant(clock_timestamp()) as now');
    await api.access.administration.deactivate('guest', 'audit is over', THE_REGISTRY);
    const accountAt = async (asOf: string) => {
      const { body } = await api.get(`/access?asOf=${encodeURIComponent(asOf)}`).expect(200);
      return body.accounts.find(({ accountId }: { accountId: string }) => accountId === 'guest');
    };
    expect(await accountAt(rows[0].now)).toMatchObject({
      status: 'INVITED',
      roles: [{ role: 'auditor', studyId: 'gist-demo', siteIds: '*' }],
    });
    const today = rows[0].now.slice(0, 10);
    expect(await accountAt(today)).toMatchObject({ status: 'DEACTIVATED', roles: [] });
    expect(await accountAt('2020-01-01')).toBeUndefined();
    const site = (siteIds: string[]) => ({ role: 'monitor' as const, studyId: 'gist-demo', siteIds });
    await account(api, 'site.mover', [site(['S-01'])]);
    const { rows: then } = await api.registry.pool.query('select log.instant(clock_timestamp()) as now');
    await api.access.administration.grant('site.mover', site(['S-02']), 'moved', THE_REGISTRY);
    const sitesAt = async (asOf: string) => {
      const { body } = await api.get(`/access?asOf=${encodeURIComponent(asOf)}`).expect(200);
      const { roles } = body.accounts.find(
        ({ accountId }: { accountId: string }) => accountId === 'site.mover',
      );
      return roles.map(({ siteIds }: { siteIds: string[] }) => siteIds);
    };
    expect(await sitesAt(then[0].now)).toEqual([['S-01']]);
    expect(await sitesAt(today)).toEqual([['S-02']]);
    await api.get('/access?asOf=yesterday').expect(400);
  });

  it('is told to the auditors of a study, of that study alone', async () => {
    const everySite = { role: 'auditor', studyId: 'gist-demo', siteIds: '*' } as const;
    const auditor = withBearer(await withToken(api, 'study.auditor', [everySite]));
    await account(api, 'elsewhere', [{ ...everySite, studyId: 'another' }]);
    await api.access.administration.grant(
      'elsewhere',
      { ...everySite, role: 'monitor' },
      'both',
      THE_REGISTRY,
    );
    await account(api, 'stranger', [{ ...everySite, studyId: 'another' }]);
    const { body } = await auditor.get('/studies/gist-demo/access').expect(200);
    const rolesOf = (id: string) =>
      body.accounts.find(({ accountId }: { accountId: string }) => accountId === id)?.roles;
    expect(rolesOf('study.auditor')).toEqual([everySite]);
    expect(rolesOf('elsewhere')).toEqual([{ ...everySite, role: 'monitor' }]);
    expect(rolesOf('administrator')).toContainEqual({ role: 'administrator', studyId: '*', siteIds: '*' });
    expect(rolesOf('stranger')).toBeUndefined();
    const before = await auditor.get('/studies/gist-demo/access?asOf=2020-01-01').expect(200);
    expect(before.body.accounts).toEqual([]);
    await auditor.get('/access').expect(403);
    const atOneSite = withBearer(await withToken(api, 'site.auditor', [{ ...everySite, siteIds: ['S-01'] }]));
    await atOneSite.get('/studies/gist-demo/access').expect(403);
    await api.get('/studies/nowhere/access').expect(404);
  });
});

it('an example of a subject has what these specs need', () => {
  expect(patientExample('enrol')).toMatchObject({ siteId: 'S-01' });
});
