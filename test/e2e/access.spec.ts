import type { Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { ACTION_NAMES } from '#access';
import { type RouteContract, routes } from '#contracts';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { queueBoardRoute } from '../../apps/api/src/queues/serve-queues.js';
import { withToken } from '../access/people.js';
import { type ApiUnderTest, enrol, registerStudy, startApi, TOKEN } from './api-under-test.js';

/** Every route of every controller, from the decorators that Nest reads. */
function handlers(): string[] {
  const controllers: Type[] = Reflect.getMetadata('controllers', ApiModule);
  return controllers.flatMap((controller) => {
    const prefix: string = Reflect.getMetadata('path', controller);
    return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = controller.prototype[name];
      const method: RequestMethod | undefined = Reflect.getMetadata('method', handler);
      if (method === undefined) return [];
      const paths = [Reflect.getMetadata('path', handler)].flat() as string[];
      return paths.map((path) => `${RequestMethod[method]} ${template(prefix, path)}`);
    });
  });
}

const template = (...parts: string[]) =>
  `/${parts.join('/')}`
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1')
    .replace(/:(\w+)/g, '{$1}');

/** Every route of the server itself, whoever made it. */
function served({ app }: ApiUnderTest): { url: string; methods: string }[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }) as string;
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    path.splice(indent.length / 4, path.length, part);
    return methods ? [{ url: path.join(''), methods }] : [];
  });
}

const nameOf = (route: RouteContract) => `${route.method.toUpperCase()} ${route.path}`;

describe('the routes of the controllers', () => {
  it('are the routes of the OpenAPI document, in both directions', () => {
    expect(handlers().sort()).toEqual(routes.map(nameOf).sort());
  });

  it('each name an action of the matrix, or are open', () => {
    const actions = routes.map(({ access }) => access).filter((access) => access !== 'open');
    expect(actions.filter((action) => !ACTION_NAMES.includes(action))).toEqual([]);
  });

  it('use every action of the matrix, together with the board of the queues', () => {
    const used = new Set<string>([...routes, queueBoardRoute].map(({ access }) => access));
    expect(ACTION_NAMES.filter((action) => !used.has(action))).toEqual([]);
  });

  it('open ones are few', () => {
    const open = routes.filter((route) => route.access === 'open').map(nameOf);
    expect(open).toEqual([
      'GET /health',
      'GET /problems',
      'GET /openapi.json',
      'GET /docs',
      'GET /docs/{asset}',
      'POST /session',
      'GET /session/oidc',
      'GET /session/oidc/callback',
      'POST /accounts/activate',
    ]);
  });
});

describe('access', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    await registerStudy(api);
  });
  afterAll(() => api.stop());

  const addresses = routes.map((route) => {
    const path = route.path
      .replace('{study}', 'gist-demo')
      .replace('{patient}', 'P-001')
      .replace('{account}', 'somebody')
      .replace('{token}', '01890a5d-ac96-774b-bcce-b302099a8057')
      .replace('{asset}', 'swagger-ui.css');
    return [nameOf(route), route, `/api${path}`] as const;
  });

  it('is decided by a contract for whatever the server answers, but for the web app and the board', () => {
    const contracts = new Set(routes.map(({ path }) => `/api${path.replace(/\{(\w+)\}/g, ':$1')}`));
    const others = served(api).filter(({ url }) => !contracts.has(url));
    expect(others.filter(({ url }) => !url.startsWith(queueBoardRoute.path))).toEqual(
      others.filter(({ url, methods }) => /^\/?\*$/.test(url) && methods === 'GET, HEAD'),
    );
    expect(others.length).toBeGreaterThan(1);
  });

  const open = addresses.filter(([, { access }]) => access === 'open');

  it.each(open.filter(([, { method, status }]) => method === 'get' && status !== 302))(
    '%s is open',
    async (_, __, path) => {
      await api.anonymous().get(path).expect(200);
    },
  );

  it.each(open.filter(([, { method }]) => method === 'post'))(
    '%s asks for no token, only for a valid body',
    async (_, __, path) => {
      const { body } = await api.anonymous().post(path).send({}).expect(400);
      expect(body.code).toBe('VALIDATION_FAILED');
    },
  );

  it.each(addresses.filter(([, { access }]) => access !== 'open'))(
    '%s needs a token',
    async (_, route, path) => {
      const { body, headers } = await api.anonymous()[route.method](path).expect(401);
      expect(body.code).toBe('UNAUTHENTICATED');
      expect(headers['www-authenticate']).toMatch(/^Bearer/);
    },
  );

  it.each([`Basic ${TOKEN}`, 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN} ${TOKEN}`, TOKEN])(
    '%j is no access',
    async (authorization) => {
      const { body } = await api.anonymous().get('/api/studies').set({ authorization }).expect(401);
      expect(JSON.stringify(body)).not.toContain(TOKEN);
    },
  );

  it('the scheme may be written small', async () => {
    await api
      .anonymous()
      .get('/api/studies')
      .set({ authorization: `bearer ${TOKEN}` })
      .expect(200);
  });

  it('names the actor and the role in every event', async () => {
    const patient = await enrol(api, 'P-001');
    const { body } = await api.get(`${patient}/history`).expect(200);
    for (const event of body.events) {
      expect(event).toMatchObject({ actor: 'administrator', actingRole: 'coordinator' });
    }
  });

  it('keeps no token, only its hash', async () => {
    const { rows } = await api.registry.pool.query('select * from access.api_token');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(TOKEN);
  });

  it('makes a token at the first run only, and a given one replaces it', async () => {
    const { administrator, authenticator } = api.access;
    expect(await administrator.ensure()).toEqual({});
    await administrator.ensure('another');
    expect(await authenticator.byToken('another')).toMatchObject({
      accountId: 'administrator',
      via: 'token',
    });
    expect(await authenticator.byToken(TOKEN)).toBeUndefined();
    await administrator.ensure(TOKEN);
  });

  it('is refused to everybody but administrators for whatever is below the board', async () => {
    const monitor = await withToken(api, 'board.monitor', [{ role: 'monitor', studyId: '*', siteIds: '*' }]);
    const headers = { authorization: `Bearer ${monitor}` };
    const paths = ['', '/', '/queue/x', '/static/csrf.js', '/api/queues', '/api/queues/x/pause', '/nothing'];
    for (const path of paths) {
      for (const method of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const) {
        const sent = { method, url: `${queueBoardRoute.path}${path}` };
        const answers = [await api.app.inject(sent), await api.app.inject({ ...sent, headers })];
        expect([path, method, ...answers.map(({ statusCode }) => statusCode)]).toEqual([
          path,
          method,
          401,
          403,
        ]);
      }
    }
  });
});

describe('what every answer carries', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('headers that keep browsers careful, and no permission for other origins', async () => {
    const { headers } = await api.get('/studies').set('origin', 'https://elsewhere.example').expect(200);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-cache',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('a page of documentation that needs no other host', async () => {
    const { text, headers } = await api.anonymous().get('/api/docs').expect(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(text).not.toMatch(/https?:\/\//);
    for (const [, asset] of text.matchAll(/(?:src|href)="(\/api\/[^"]+)"/g))
      await api.anonymous().get(asset!).expect(200);
  });

  it('the document is OpenAPI 3.1 of this release', async () => {
    const { body } = await api.anonymous().get('/api/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  });

  it('health', async () => {
    const { body } = await api.anonymous().get('/api/health').expect(200);
    expect(body).toEqual({ status: 'ok', release: '1.2.3', database: 'ok' });
  });
});
