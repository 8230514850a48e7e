import { useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import type { z } from 'zod';
import { type Action, ruleOf } from '#access';
import type { Problem, WhoAmI } from '#contracts';
import { ApiProblem, Unreachable } from './problem.js';

export type Who = z.infer<typeof WhoAmI>;

/** `expired`: the server has ended it while screens are open; they stay as they are until it is renewed. */
export interface Session {
  readonly state: 'none' | 'open' | 'expired';
  readonly who: Who | null;
}

export interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** Kept while somebody is logged in here: scripts can't see the cookie itself. */
const SEEN = 'anamnesis.account';

const listeners = new Set<() => void>();
let present: Session = { state: 'none', who: null };

function become(next: Session): void {
  present = next;
  for (const listener of listeners) listener();
}

/** The server knows a browser by a cookie that no script can read; here is only who it is. */
export const session = {
  /** Asks whether there is a session from before; not where nobody has logged in here. */
  async resume(): Promise<void> {
    if (localStorage.getItem(SEEN) === null) return;
    try {
      await session.refresh();
    } catch (error) {
      // Without a connection nobody knows: the page of those who are outside asks again.
      if (error instanceof ApiProblem) session.forget();
    }
  },
  /** Leaves for the OpenID provider; the session that it opens is asked for on the way back. */
  openAtProvider(): void {
    localStorage.setItem(SEEN, '');
    window.location.assign('/api/session/oidc');
  },
  /** Throws ApiProblem LOGIN_FAILED, SECOND_FACTOR_REQUIRED, LOCKED; Unreachable. */
  async open({ account, password, code }: Credentials): Promise<void> {
    const body = { account, password, ...(code && { code }) };
    const who = (await call('POST', '/api/session', body)) as Who;
    localStorage.setItem(SEEN, who.accountId);
    become({ state: 'open', who });
  },
  /** Sets the password of an invited account, once. Throws ApiProblem INVITATION_INVALID, PASSWORD_WEAK. */
  async activate(body: { account: string; code: string; password: string }): Promise<void> {
    await call('POST', '/api/accounts/activate', body);
  },
  /** Asks again who is logged in, after something of the own account has changed. Throws ApiProblem, Unreachable. */
  async refresh(): Promise<Who> {
    const who = (await call('GET', '/api/session')) as Who;
    become({ state: 'open', who });
    return who;
  },
  expire(): void {
    if (present.state === 'open') become({ ...present, state: 'expired' });
  },
  /** Throws Unreachable: the session goes on where the server was not told. */
  async end(): Promise<void> {
    try {
      await call('DELETE', '/api/session');
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 401)) throw error;
    }
    session.forget();
  },
  /** For a session that the server has ended. */
  forget(): void {
    localStorage.removeItem(SEEN);
    become({ state: 'none', who: null });
  },
};

/** Shown by every request that changes something: another site's page can't set it. */
export const CSRF_HEADER = { 'X-CSRF-Protection': '1' } as const;

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const headers = { ...CSRF_HEADER, ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) }).catch(() => {
    throw new Unreachable();
  });
  const text = await response.text();
  if (response.ok) return text === '' ? null : JSON.parse(text);
  if (text.startsWith('{')) throw new ApiProblem(JSON.parse(text) as Problem);
  throw new Unreachable(`${response.status}`);
}

export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => present,
  );
}

/** Whether some role of the reader in the open study may do this, at some site; the server has the last word. */
export function useMay(action: Action): boolean {
  const { study } = useParams();
  return mayIn(study, useSession().who, action);
}

/** Whether some role may do this in a study; without one, in any. */
export function mayIn(study: string | undefined, who: Who | null, action: Action): boolean {
  return ruleOf(action).scope === 'self'
    ? who?.actions.includes(action) === true
    : rolesFor(study, who, action).length > 0;
}

/** Whether some role may do this at a site of a study. */
export const mayAt = (study: string, site: string, who: Who | null, action: Action): boolean =>
  rolesFor(study, who, action).some(({ siteIds }) => siteIds === '*' || siteIds.includes(site));

function rolesFor(study: string | undefined, who: Who | null, action: Action): Who['roles'] {
  if (!who?.actions.includes(action)) return [];
  const { scope, roles } = ruleOf(action);
  return who.roles.filter(
    ({ role, studyId, siteIds }) =>
      roles.includes(role) &&
      (who.actingRole ?? role) === role &&
      (studyId === '*' || (scope !== 'registry' && studyId === (study ?? studyId))) &&
      (scope !== 'study' || siteIds === '*'),
  );
}
