import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { openApiDocument } from '#contracts';
import { activated, logIn } from '../access/people.js';
import { type ApiUnderTest, enrol, patientExample, registerStudy, startApi } from '../e2e/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await registerStudy(api);
  await enrol(api, 'P-001');
}, 60_000);
afterAll(() => api.stop());

describe('mass assignment: a body sets nothing but what the contract lists', () => {
  it.each([
    ['actor', 'somebody.else'],
    ['actingRole', 'administrator'],
    ['recordedAt', '2001-01-01T00:00:00Z'],
    ['position', 1],
    ['eventId', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['roles', [{ role: 'administrator', studyId: '*', siteIds: '*' }]],
  ])('[GOV-6] not %s', async (field, value) => {
    const head = await api.registry.store.head('gist-demo');
    const { body } = await api
      .post('/studies/gist-demo/patients/P-001/record-diagnosis', {
        ...patientExample('record-diagnosis'),
        [field]: value,
      })
      .expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
    expect(await api.registry.store.head('gist-demo')).toBe(head);
  });

  it('nor a role by way of an invitation', async () => {
    const body = { account: 'climber', displayName: 'C', roles: [{ role: 'administrator' }] };
    await api.post('/accounts', body).expect(400);
  });
});

describe('path traversal: nothing but the files of the web app and the documentation is served', () => {
  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..\\..\\package.json',
    '/api/docs/..%2f..%2fpackage.json',
    '/api/docs/....//package.json',
    '/api/docs/package.json',
    '/%00/etc/passwd',
    '//etc/passwd',
    '/api/studies/..%2f..%2faccounts',
  ])('%s', async (url) => {
    // `inject` sends the address as it is; clients would tidy it up first.
    const response = await api.app.inject({ method: 'GET', url });
    expect(response.payload).not.toMatch(/"dependencies"|root:.*:0:0:/);
    expect(response.statusCode).not.toBeGreaterThanOrEqual(500);
    expect(response.headers['content-type'] ?? '').not.toMatch(/octet-stream/);
  });
});

it('token replay: a token that was revoked, and one of an account that was deactivated, are worth nothing', async () => {
  await activated(api, 'issuer', [{ role: 'monitor', studyId: '*', siteIds: '*' }]);
  const browser = await logIn(api, 'issuer');
  const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const issue = async (name: string) =>
    (await browser.post('/tokens', { name, scopes: '*', expiresOn }).expect(201)).body;
  const [first, second] = [await issue('first'), await issue('second')];
  const use = (token: string) => api.anonymous().get('/api/studies').auth(token, { type: 'bearer' });
  await use(first.token).expect(200);
  await browser.post(`/tokens/${first.tokenId}/revoke`, { reason: 'lost' }).expect(204);
  await use(first.token).expect(401);
  await use(second.token).expect(200);
  await api.post('/accounts/issuer/deactivate', { reason: 'left' }).expect(204);
  await use(second.token).expect(401);
  await browser.get('/session').expect(401);
});

describe('expressions that text from outside is held against', () => {
  const LENGTH = 20_000;
  const ENOUGH_MS = 2_000;

  /** Expressions in the sources that requests reach, and those of the schemas. */
  function expressions(): Map<string, RegExp> {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const found = new Map<string, RegExp>();
    for (const folder of [
      'apps/api/src',
      'libs/contracts/src',
      'libs/access/src',
      'libs/kernel/src',
      'libs/trial/src',
    ]) {
      for (const file of readdirSync(root + folder, { recursive: true, encoding: 'utf8' })) {
        if (!/(?<!\.spec)\.ts$/.test(file)) continue;
        const text = readFileSync(`${root}${folder}/${file}`, 'utf8');
        const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
        const visit = (node: ts.Node): void => {
          if (ts.isRegularExpressionLiteral(node)) {
            const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
            found.set(node.text, new RegExp(pattern, flags.replace('g', '')));
          }
          ts.forEachChild(node, visit);
        };
        visit(source);
      }
    }
    for (const [, pattern] of JSON.stringify(openApiDocument('0')).matchAll(
      /"pattern":("(?:[^"\\]|\\.)*")/g,
    )) {
      const text: string = JSON.parse(pattern!);
      found.set(text, new RegExp(text, 'u'));
    }
    return found;
  }

  const PUMPS = [
    'a',
    '0',
    '-',
    ' ',
    '.',
    'a.',
    'a-',
    '0-',
    'a ',
    '"a",',
    '\t',
    'A1',
    '2014-01-',
    'é',
    '=',
    ';',
    '/',
    'W/',
    '" ',
  ];

  it('are decided in time that grows with the text, not with its power', () => {
    const all = expressions();
    expect(all.size).toBeGreaterThan(30);
    const slow: string[] = [];
    for (const [name, expression] of all) {
      const started = performance.now();
      for (const pump of PUMPS) {
        const pumped = pump.repeat(LENGTH / pump.length);
        for (const text of [pumped, `${pumped}!`, `"${pumped}\u0000`, `a${pumped}\n`]) expression.test(text);
      }
      const took = performance.now() - started;
      if (took > ENOUGH_MS) slow.push(`${name}: ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
