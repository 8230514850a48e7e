import request from 'supertest';
import { DEFAULT_POLICY } from '#access';
import { type ApiUnderTest, startApi } from '../e2e/api-under-test.js';
import { account, activated, browser, cookieOf, logged, logIn, PASSWORD, urlOf } from './people.js';

const MINUTE = 60_000;
let now = Date.parse('2026-03-02T08:00:00Z');
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ clock: () => new Date(now) });
});
afterAll(() => api.stop());

const login = (accountId: string, password: string) =>
  request(urlOf(api)).post('/api/session').send({ account: accountId, password });

describe('activation', () => {
  it('[GOV-18] sets the password by a code that works once', async () => {
    const { code } = await account(api, 'm.tan');
    const send = (password: string, typed = code) =>
      request(urlOf(api)).post('/api/accounts/activate').send({ account: 'm.tan', code: typed, password });
    expect((await send(PASSWORD, 'abcd-abcd-abcd-abcd').expect(422)).body.code).toBe('INVITATION_INVALID');
    expect((await send('short').expect(422)).body).toMatchObject({
      code: 'PASSWORD_WEAK',
      values: { rule: 'TOO_SHORT' },
    });
    await send(PASSWORD, code.toUpperCase().replaceAll('-', ' ')).expect(204);
    expect((await send('another good password').expect(422)).body.code).toBe('INVITATION_INVALID');
    await logIn(api, 'm.tan');
  });

  it('a renewed invitation sets another password, never an earlier one, and ends every session', async () => {
    const before = await logIn(api, 'm.tan');
    const { body } = await api
      .post('/accounts/m.tan/renew-invitation', { reason: 'forgot the password' })
      .expect(201);
    const send = (password: string) =>
      request(urlOf(api))
        .post('/api/accounts/activate')
        .send({ account: 'm.tan', code: body.code, password });
    expect((await send(PASSWORD).expect(422)).body.code).toBe('PASSWORD_REUSED');
    await send('a wholly different one').expect(204);
    await before.get('/session').expect(401);
    await logIn(api, 'm.tan', { password: 'a wholly different one' });
  });

  it('[GOV-18] an invitation runs out', async () => {
    const { code } = await account(api, 'late.comer');
    now += DEFAULT_POLICY.invitationMs;
    const { body } = await request(urlOf(api))
      .post('/api/accounts/activate')
      .send({ account: 'late.comer', code, password: PASSWORD })
      .expect(422);
    expect(body.code).toBe('INVITATION_INVALID');
  });
});

describe('logging in', () => {
  beforeAll(async () => {
    await activated(api, 'known');
    await account(api, 'invited');
    await activated(api, 'gone');
    await api.post('/accounts/gone/deactivate', { reason: 'left the hospital' }).expect(204);
  });

  it('sets a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await login('known', PASSWORD).expect(200);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^anamnesis-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it('fails in the same words and by the same work for every account, known or not', async () => {
    const answers: unknown[] = [];
    for (const name of ['known', 'nobody', 'invited', 'gone', "'; drop table --", 'administrator']) {
      const before = api.access.hasher.verifications;
      const { body, headers } = await login(name, 'not the password').expect(401);
      expect(api.access.hasher.verifications - before).toBe(1);
      expect(headers['set-cookie']).toBeUndefined();
      const { requestId: _, ...said } = body;
      answers.push(said);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('takes about as long for an unknown account as for a known one', async () => {
    const names = ['nobody.there', 'timed'];
    await activated(api, 'timed');
    const times = names.map((): number[] => []);
    for (let i = 0; i < 40; i += 1) {
      const started = performance.now();
      await api.access.login.login(names[i % 2]!, { password: 'not the password' }).catch(() => undefined);
      times[i % 2]!.push(performance.now() - started);
    }
    const [unknown, known] = times.map((all) => all.sort((a, b) => a - b)[10]!);
    expect(Math.abs(unknown! - known!)).toBeLessThan(0.5 * Math.max(unknown!, known!));
  });

  it('[GOV-7] logs a failure, and never keeps what was typed for an account that does not exist', async () => {
    await login('my secret passphrase 123', 'x').expect(401);
    const failures = await logged(api, 'access.login-failed');
    expect(JSON.stringify(failures)).not.toContain('passphrase');
    expect(failures.map((event) => event.payload)).toContainEqual({
      accountId: null,
      why: 'ACCOUNT_UNKNOWN',
      count: 1,
    });
  });

  it('[GOV-7] logs each login with its session, and each logout', async () => {
    const browser = await logIn(api, 'known');
    await browser.delete('/session').expect(204);
    const sessionOf = async (type: string) =>
      ((await logged(api, type)).at(-1)!.payload as { sessionId: string }).sessionId;
    expect(await sessionOf('access.logged-in')).toBe(await sessionOf('access.logged-out'));
  });

  it('holds no secret in the log', async () => {
    const { rows } = await api.registry.pool.query(
      `select string_agg(payload::text, ' ') as text from log.event where study_id = '$registry'`,
    );
    expect(rows[0].text).not.toMatch(/argon2|correct horse|anm_/);
  });
});

describe('[GOV-18] lockout', () => {
  beforeAll(() => activated(api, 'locked'));

  it('locks after failures in a row, in the words of any failure, and lets the right password in later', async () => {
    for (let i = 0; i < DEFAULT_POLICY.lockAfterFailures; i += 1) await login('locked', 'wrong').expect(401);
    expect((await login('locked', PASSWORD).expect(401)).body.code).toBe('LOGIN_FAILED');
    expect((await logged(api, 'account.locked')).at(-1)).toMatchObject({
      stream: 'account/locked',
      payload: { failures: 5, until: new Date(now + DEFAULT_POLICY.lockMs).toISOString() },
    });
    now += DEFAULT_POLICY.lockMs;
    await logIn(api, 'locked');
    expect((await logged(api, 'account.unlocked')).at(-1)?.stream).toBe('account/locked');
  });

  it('counts failures in a row only', async () => {
    for (let i = 0; i < 4; i += 1) await login('locked', 'wrong').expect(401);
    await logIn(api, 'locked');
    for (let i = 0; i < 4; i += 1) await login('locked', 'wrong').expect(401);
    await logIn(api, 'locked');
  });

  it('is lifted by an administrator', async () => {
    for (let i = 0; i < 5; i += 1) await login('locked', 'wrong').expect(401);
    await login('locked', PASSWORD).expect(401);
    await api.post('/accounts/locked/unlock', { reason: 'identified by telephone' }).expect(204);
    await logIn(api, 'locked');
  });

  it('writes a flood of failures as one event a minute, with its count', async () => {
    const before = (await logged(api, 'access.login-failed')).length;
    for (let i = 0; i < 30; i += 1) {
      await api.access.login.login('nobody', { password: 'x' }).catch(() => undefined);
    }
    const events = (await logged(api, 'access.login-failed')).slice(before);
    const counts = events.map((event) => (event.payload as { count: number }).count);
    expect(counts).toEqual([1, 29]);
  }, 60_000);
});

describe('[GOV-18] a session', () => {
  beforeAll(() => activated(api, 'sitting'));

  it('ends when it was not used for a while, and says why in the log', async () => {
    const browser = await logIn(api, 'sitting');
    for (let i = 0; i < 3; i += 1) {
      now += DEFAULT_POLICY.idleMs - MINUTE;
      await browser.get('/session').expect(200);
    }
    now += DEFAULT_POLICY.idleMs;
    await browser.get('/session').expect(401);
    expect((await logged(api, 'access.logged-out')).at(-1)).toMatchObject({ payload: { why: 'idle' } });
  });

  it('ends after half a day however much it is used', async () => {
    const browser = await logIn(api, 'sitting');
    const end = now + DEFAULT_POLICY.absoluteMs;
    while (now + 10 * MINUTE < end) {
      now += 10 * MINUTE;
      await browser.get('/session').expect(200);
    }
    now = end;
    await browser.get('/session').expect(401);
    expect((await logged(api, 'access.logged-out')).at(-1)).toMatchObject({ payload: { why: 'expired' } });
  });

  it('is gone for good after logging out', async () => {
    const browser = await logIn(api, 'sitting');
    await browser.get('/session').expect(200);
    await browser.delete('/session').expect(204);
    await browser.get('/session').expect(401);
  });

  it('is a new one at each login: a cookie that was there before is worth nothing (fixation)', async () => {
    const planted = 'anamnesis-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const first = await login('sitting', PASSWORD).set({ cookie: planted }).expect(200);
    expect(cookieOf(first)).not.toBe(planted);
    await browser(api, planted).get('/session').expect(401);
    const second = await login('sitting', PASSWORD)
      .set({ cookie: cookieOf(first) })
      .expect(200);
    await browser(api, cookieOf(first)).get('/session').expect(401);
    await browser(api, cookieOf(second)).get('/session').expect(200);
  });

  it('changes the password only for who knows it, and ends the others', async () => {
    const [one, other] = [await logIn(api, 'sitting'), await logIn(api, 'sitting')];
    const wish = { newPassword: 'a better one than before' };
    await one.post('/session/password', { password: 'wrong', ...wish }).expect(401);
    await one.post('/session/password', { password: PASSWORD, ...wish }).expect(204);
    await other.get('/session').expect(401);
    await one.get('/session').expect(200);
  });
});

describe('a request that another site made', () => {
  let cookie: string;
  beforeAll(async () => {
    await activated(api, 'victim');
    ({ cookie } = await logIn(api, 'victim'));
  });

  it.each([
    ['without the header', {}],
    ['from another origin', { 'x-csrf-protection': '1', origin: 'https://evil.example' }],
    ['from no origin a browser would name', { 'x-csrf-protection': '1', origin: 'null' }],
    ['from another site', { 'x-csrf-protection': '1', 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the site', { 'x-csrf-protection': '1', 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, and logged', async (_, headers) => {
    const { body } = await request(urlOf(api))
      .post('/api/session/totp')
      .set({ cookie, ...headers })
      .expect(403);
    expect(body.code).toBe('REQUEST_FORGED');
    const refusals = await logged(api, 'access.refused');
    expect(refusals.filter(({ actor }) => actor === 'victim').at(-1)).toMatchObject({
      payload: { route: '/session/totp', code: 'REQUEST_FORGED' },
    });
  });

  it('cannot log somebody in either', async () => {
    const forged = login('victim', PASSWORD).set({ origin: 'https://evil.example' });
    expect((await forged.expect(403)).body.code).toBe('REQUEST_FORGED');
  });

  it('may read nothing: an answer is for its own origin', async () => {
    const { headers } = await browser(api, cookie).get('/session').set({ origin: 'https://evil.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
