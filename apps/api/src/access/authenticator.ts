import type { Account, Principal } from '#access';
import type { Accounts } from './accounts.js';
import type { ApiTokens } from './api-tokens.js';
import type { Sessions } from './sessions.js';

/** Tells who a bearer token or a session's cookie belongs to, as the log has it now. One query in the usual case. */
export class Authenticator {
  readonly #accounts: Accounts;
  readonly #sessions: Sessions;
  readonly #tokens: ApiTokens;

  constructor(parts: { accounts: Accounts; sessions: Sessions; tokens: ApiTokens }) {
    this.#accounts = parts.accounts;
    this.#sessions = parts.sessions;
    this.#tokens = parts.tokens;
  }

  /** The account of a token, with what the token was issued for; undefined where it is, or has become, void. */
  async byToken(text: string): Promise<Principal | undefined> {
    const known = await this.#tokens.find(text);
    const account = known && (await this.#accounts.read(known.accountId, known.accountVersion));
    const token = account?.tokens.find(({ tokenId }) => tokenId === known!.tokenId);
    if (!account || !token || !this.#tokens.isValid(token)) return undefined;
    const { tokenId: credentialId, scopes } = token;
    const authenticatedAt = known.issuedAt.toISOString();
    return { ...person(account), via: 'token', credentialId, scopes, authenticatedAt };
  }

  /** The account of a session; undefined where it ended. */
  async bySession(secret: string): Promise<Principal | undefined> {
    const session = await this.#sessions.find(secret);
    const account = session && (await this.#accounts.read(session.accountId, session.accountVersion));
    if (account?.status !== 'ACTIVE') return undefined;
    const { sessionId: credentialId } = session!;
    const authenticatedAt = session!.authenticatedAt.toISOString();
    return { ...person(account), via: 'session', credentialId, scopes: '*', authenticatedAt };
  }
}

const person = ({ accountId, displayName, roles }: Account) => ({ accountId, displayName, roles });
