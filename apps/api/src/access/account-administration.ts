import type { Pool } from 'pg';
import type { Role, RoleGrant } from '#access';
import { DomainError } from '#kernel';
import type { Accounts, Author } from './accounts.js';
import type { ApiTokens } from './api-tokens.js';
import type { Credentials } from './credentials.js';
import type { Sessions } from './sessions.js';

/** What an administrator does to the accounts of others. */
export class AccountAdministration {
  readonly #pool: Pool;
  readonly #accounts: Accounts;
  readonly #credentials: Credentials;
  readonly #sessions: Sessions;
  readonly #tokens: ApiTokens;

  constructor(parts: {
    pool: Pool;
    accounts: Accounts;
    credentials: Credentials;
    sessions: Sessions;
    tokens: ApiTokens;
  }) {
    this.#pool = parts.pool;
    this.#accounts = parts.accounts;
    this.#credentials = parts.credentials;
    this.#sessions = parts.sessions;
    this.#tokens = parts.tokens;
  }

  /** Ends an account: its sessions, tokens, roles and credentials. What it recorded keeps its name. Throws OWN_ROLES. */
  async deactivate(accountId: string, reason: string, author: Author): Promise<void> {
    refuseOwn(accountId, author);
    await this.#accounts.record(accountId, { name: 'deactivate', reason }, author);
    await this.#sessions.revokeAll(accountId);
    await this.#tokens.forgetAll(accountId);
    for (const table of ['credential', 'recovery_code', 'invitation']) {
      await this.#pool.query(`delete from access.${table} where account_id = $1`, [accountId]);
    }
  }

  /** Lifts the lock that failed logins brought. */
  async unlock(accountId: string, reason: string, author: Author): Promise<void> {
    await this.#accounts.record(accountId, { name: 'unlock', reason }, author);
    await this.#credentials.unlock(accountId);
  }

  /** Gives a role in a study, or other sites to one that is held. Throws OWN_ROLES. */
  async grant(accountId: string, grant: RoleGrant, reason: string, author: Author): Promise<void> {
    refuseOwn(accountId, author);
    await this.#accounts.record(accountId, { name: 'grant-role', grant, reason }, author);
  }

  /** Takes a role in a study away. Throws OWN_ROLES, ROLE_NOT_HELD. */
  async revoke(
    accountId: string,
    { role, studyId }: { role: Role; studyId: string },
    reason: string,
    author: Author,
  ): Promise<void> {
    refuseOwn(accountId, author);
    await this.#accounts.record(accountId, { name: 'revoke-role', role, studyId, reason }, author);
  }
}

/** Two people make an administrator: who grants is never who gets; nor can the last one leave nobody behind. */
function refuseOwn(accountId: string, { actor }: Author): void {
  if (actor !== accountId) return;
  throw new DomainError('OWN_ROLES', 'another administrator must change your roles', { accountId });
}
