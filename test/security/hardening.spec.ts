import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { LocalMasterKey } from '#identity';
import { httpOptions } from '../../apps/api/src/http/http-options.js';
import { openVault } from '../../apps/api/src/identity/open-vault.js';
import { urlOf } from '../access/people.js';
import { type ApiUnderTest, startApi, TOKEN } from '../e2e/api-under-test.js';

describe('rate limits', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    const rateLimits = { perAddress: 40, perCredential: 10, logins: 3 };
    api = await startApi({}, { rateLimits, trustedProxies: ['127.0.0.1'] });
  });
  afterAll(() => api.stop());

  const from = (address: string, path = '/api/health') =>
    request(urlOf(api)).get(path).set({ 'x-forwarded-for': address });
  const login = (address: string) =>
    request(urlOf(api))
      .post('/api/session')
      .set({ 'x-forwarded-for': address })
      .send({ account: 'somebody', password: 'wrong' });

  it('let an address guess at passwords a few times a minute only, and others go on', async () => {
    for (let i = 0; i < 3; i += 1) await login('203.0.113.1').expect(401);
    const { body, headers } = await login('203.0.113.1').expect(429);
    expect(body).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    await login('203.0.113.2').expect(401);
    await from('203.0.113.1').expect(200);
  });

  it('hold for a token wherever it is sent from', async () => {
    const send = (address: string) => from(address, '/api/studies').auth(TOKEN, { type: 'bearer' });
    for (let i = 0; i < 10; i += 1) await send(`198.51.100.${i}`).expect(200);
    await send('198.51.100.99').expect(429);
  });

  it('hold for an address whatever it sends', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 45; i += 1) {
      const { status } = await from('192.0.2.7', '/api/studies').auth(`guess-${i}`, { type: 'bearer' });
      statuses.push(status);
    }
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(401));
    expect(statuses.slice(40)).toEqual(Array(5).fill(429));
  });
});

describe('addresses', () => {
  it('are not taken from a header of who is no proxy of ours', async () => {
    const api = await startApi({}, { rateLimits: { perAddress: 2, perCredential: 100, logins: 100 } });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const sent = request(urlOf(api))
        .get('/api/health')
        .set({ 'x-forwarded-for': `203.0.113.${i}` });
      statuses.push((await sent).status);
    }
    await api.stop();
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('limits', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('of a body', async () => {
    const { body } = await api.post('/studies', { text: 'x'.repeat(1024 * 1024) }).expect(413);
    expect(body.code).toBe('BODY_TOO_LARGE');
  });

  it('of time, for the head, the whole request and an idle connection', () => {
    const { headersTimeout, requestTimeout, timeout } = api.app.getHttpServer();
    expect({ headersTimeout, requestTimeout, timeout }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      timeout: 60_000,
    });
  });

  it('of a head', async () => {
    const response = await request(urlOf(api))
      .get('/api/health')
      .set({ 'x-long': 'x'.repeat(20_000) });
    expect(response.status).toBe(431);
  });

  it('a request that is no HTTP is hung up on', async () => {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const said = await new Promise<string>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => socket.write('\u0000\r\n\r\n'));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400/);
    expect(said).not.toMatch(/node_modules|at .*\.js/);
  });

  it('no text with U+0000 or half a surrogate pair comes in, by an address or a body', async () => {
    for (const path of ['/studies/%00', '/studies/gist-demo/patients/a%00/history', '/audit?text=%00']) {
      expect((await api.get(path).expect(400)).body.code).toBe('REQUEST_MALFORMED');
    }
    for (const text of ['a\u0000', 'a\ud800']) {
      const body = { account: 'somebody', displayName: 'a', more: [{ text }] };
      expect((await api.post('/accounts', body).expect(400)).body.code).toBe('REQUEST_MALFORMED');
    }
  });

  it('a body nested so deep that reading it would break is refused, before anybody is known', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    for (const levels of [251, 5_000, 100_000]) {
      const sent = request(urlOf(api)).post('/api/session').set('content-type', 'application/json');
      const { body } = await sent.send(`{"account":${nested(levels - 1)}}`).expect(400);
      expect(body).toMatchObject({
        code: 'REQUEST_MALFORMED',
        detail: expect.stringContaining('250 levels'),
      });
    }
    const { body } = await request(urlOf(api))
      .post('/api/session')
      .set('content-type', 'application/json')
      .send(`{"account":${nested(249)}}`)
      .expect(400);
    expect(body.code).toBe('VALIDATION_FAILED');
  });

  it('a body can not reach the prototype of objects', async () => {
    for (const body of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}']) {
      const { status } = await api.post('/studies').type('json').send(body);
      expect(status).toBe(400);
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    }
  });
});

describe('what the environment sets', () => {
  it('rates and proxies', () => {
    expect(httpOptions({})).toEqual({
      publicUrl: undefined,
      trustedProxies: [],
      rateLimits: { perAddress: 6_000, perCredential: 3_000, logins: 60 },
    });
    expect(
      httpOptions({ ANAMNESIS_TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16', ANAMNESIS_LOGINS_PER_ADDRESS: '5' }),
    ).toMatchObject({ trustedProxies: ['10.0.0.1', '10.1.0.0/16'], rateLimits: { logins: 5 } });
    expect(() => httpOptions({ ANAMNESIS_LOGINS_PER_ADDRESS: '0' })).toThrow('ANAMNESIS_LOGINS_PER_ADDRESS');
  });

  it('the master key, which is made once, for its owner alone, and never said', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anamnesis-key-'));
    try {
      const first = openVault({}, folder);
      const file = join(folder, 'master.key');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(openVault({}, folder)?.keys.newest.id).toBe(first?.keys.newest.id);
      const key = readFileSync(file, 'utf8').trim();
      expect(openVault({ ANAMNESIS_MASTER_KEY: key, ANAMNESIS_ERASED_LIST: 'list' })?.keys.newest.id).toBe(
        first?.keys.newest.id,
      );
      expect(JSON.stringify(first)).not.toContain(key);
      expect(openVault({})).toBeUndefined();
      expect(() => openVault({ ANAMNESIS_MASTER_KEY: key.slice(4), ANAMNESIS_ERASED_LIST: 'list' })).toThrow(
        /^ANAMNESIS_MASTER_KEY is not a master key/,
      );
      expect(() => new LocalMasterKey(Buffer.alloc(16))).toThrow(RangeError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
