import request, { type Test } from 'supertest';
import type { RoleGrant } from '#access';
import { THE_REGISTRY } from '../../apps/api/src/access/accounts.js';
import type { ApiUnderTest } from '../e2e/api-under-test.js';

export const PASSWORD = 'correct horse battery';

/** Makes an account with these roles, not activated. */
export async function account(api: ApiUnderTest, accountId: string, roles: readonly RoleGrant[] = []) {
  const invitation = await api.access.invitations.invite(accountId, `Dr ${accountId}`, THE_REGISTRY);
  for (const grant of roles) {
    await api.access.administration.grant(accountId, grant, 'for the test', THE_REGISTRY);
  }
  return invitation;
}

/** Makes an account with these roles and a password. */
export async function activated(api: ApiUnderTest, accountId: string, roles: readonly RoleGrant[] = []) {
  const { code } = await account(api, accountId, roles);
  await api.access.invitations.activate(accountId, code, PASSWORD);
}

/** Somebody with a token of an account that has these roles. */
export async function withToken(api: ApiUnderTest, accountId: string, roles: readonly RoleGrant[]) {
  await account(api, accountId, roles);
  const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const wanted = { name: 'test', scopes: '*', expiresOn } as const;
  const { token } = await api.access.tokens.issue(accountId, wanted, THE_REGISTRY);
  return token;
}

export const urlOf = (api: ApiUnderTest): string => {
  const { port } = api.app.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${port}`;
};

/** A browser that has the cookie of a session. */
export interface Browser {
  readonly cookie: string;
  get(path: string): Test;
  post(path: string, body?: object): Test;
  delete(path: string): Test;
}

export async function logIn(
  api: ApiUnderTest,
  accountId: string,
  proof: { password?: string; code?: string } = {},
): Promise<Browser> {
  const body = { account: accountId, password: PASSWORD, ...proof };
  const response = await request(urlOf(api)).post('/api/session').send(body).expect(200);
  return browser(api, cookieOf(response));
}

export const cookieOf = (response: { headers: Record<string, unknown> }): string =>
  (response.headers['set-cookie'] as string[])[0]!.split(';')[0]!;

export function browser(api: ApiUnderTest, cookie: string): Browser {
  const send = (method: 'get' | 'post' | 'delete', path: string) =>
    request(urlOf(api))
      [method](`/api${path}`)
      .set({ cookie, 'x-csrf-protection': '1', origin: urlOf(api) });
  return {
    cookie,
    get: (path) => send('get', path),
    post: (path, body) => send('post', path).send(body),
    delete: (path) => send('delete', path),
  };
}

/** What the registry's log has of a type, oldest first. */
export async function logged(api: ApiUnderTest, type: string) {
  await api.access.log.flush();
  const events = await api.registry.store.readFrom('$registry', { limit: 100_000 });
  return events.filter((event) => event.type === type);
}
