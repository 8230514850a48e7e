import type { Pool } from 'pg';
import { type AccessPolicy, checkPassword } from '#access';
import { DomainError } from '#kernel';
import type { Clock } from '#registry';
import type { Accounts, Author } from './accounts.js';
import type { Credentials } from './credentials.js';
import type { PasswordHasher } from './password-hasher.js';
import { newCode, normaliseCode, sha256 } from './secrets.js';
import type { Sessions } from './sessions.js';

/** A code with which a person takes an account over, or sets a new password. Shown once. */
export interface Invitation {
  readonly accountId: string;
  readonly code: string;
  readonly expiresAt: string;
}

/** Invitations to accounts, and the passwords that people set with them and change later. */
export class Invitations {
  readonly #pool: Pool;
  readonly #accounts: Accounts;
  readonly #credentials: Credentials;
  readonly #hasher: PasswordHasher;
  readonly #sessions: Sessions;
  readonly #policy: AccessPolicy;
  readonly #clock: Clock;

  constructor(parts: {
    pool: Pool;
    accounts: Accounts;
    credentials: Credentials;
    hasher: PasswordHasher;
    sessions: Sessions;
    policy: AccessPolicy;
    clock: Clock;
  }) {
    this.#pool = parts.pool;
    this.#accounts = parts.accounts;
    this.#credentials = parts.credentials;
    this.#hasher = parts.hasher;
    this.#sessions = parts.sessions;
    this.#policy = parts.policy;
    this.#clock = parts.clock;
  }

  /** Makes an account that its owner has to activate. Throws ACCOUNT_EXISTS. */
  async invite(accountId: string, displayName: string, author: Author): Promise<Invitation> {
    await this.#accounts.record(accountId, { name: 'invite', accountId, displayName }, author);
    return this.#issue(accountId);
  }

  /** A new code for somebody who lost the first one, or the password. */
  async renew(accountId: string, reason: string, author: Author): Promise<Invitation> {
    await this.#accounts.record(accountId, { name: 'renew-invitation', reason }, author);
    return this.#issue(accountId);
  }

  /** Whether there is a code that was not used, and when it runs out. */
  async isOpen(accountId: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      'select from access.invitation where account_id = $1 and expires_at > $2',
      [accountId, this.#clock()],
    );
    return rowCount === 1;
  }

  /**
   * Sets the password of an account by an invitation's code, which is used up then. Ends all sessions of the account.
   * Throws INVITATION_INVALID, PASSWORD_WEAK, PASSWORD_REUSED.
   */
  async activate(accountId: string, code: string, password: string, correlationId?: string): Promise<void> {
    const hash = sha256(normaliseCode(code));
    const { rowCount } = await this.#pool.query(
      'select from access.invitation where account_id = $1 and code_hash = $2 and expires_at > $3',
      [accountId, hash, this.#clock()],
    );
    if (rowCount !== 1) throw invitationInvalid();
    const account = await this.#accounts.get(accountId);
    const passwordHash = await this.#acceptable(accountId, password);
    const used = await this.#pool.query(
      'delete from access.invitation where account_id = $1 and code_hash = $2',
      [accountId, hash],
    );
    if (used.rowCount !== 1) throw invitationInvalid();
    const author: Author = { actor: accountId, actingRole: 'account-holder', correlationId };
    if (account.status === 'INVITED') {
      await this.#accounts.record(accountId, { name: 'activate', by: 'invitation' }, author);
    }
    await this.#accounts.record(accountId, { name: 'change-password', by: 'invitation' }, author);
    await this.#credentials.setPassword(accountId, passwordHash);
    await this.#sessions.revokeAll(accountId);
  }

  /** Changes the password of somebody who just proved the old one; ends the account's other sessions. */
  async changePassword(
    accountId: string,
    password: string,
    sessionId: string,
    author: Author,
  ): Promise<void> {
    const passwordHash = await this.#acceptable(accountId, password);
    await this.#accounts.record(accountId, { name: 'change-password', by: 'owner' }, author);
    await this.#credentials.setPassword(accountId, passwordHash);
    await this.#sessions.revokeAll(accountId, sessionId);
  }

  async #acceptable(accountId: string, password: string): Promise<string> {
    checkPassword(password, await this.#accounts.get(accountId));
    const { passwordHash = null, earlierHashes = [] } = (await this.#credentials.find(accountId)) ?? {};
    const earlier = passwordHash === null ? earlierHashes : [passwordHash, ...earlierHashes];
    if (await this.#hasher.isOneOf(earlier, password)) {
      throw new DomainError('PASSWORD_REUSED', 'choose a password that you have not used here before');
    }
    return this.#hasher.hash(password);
  }

  async #issue(accountId: string): Promise<Invitation> {
    const code = newCode();
    const expiresAt = new Date(this.#clock().getTime() + this.#policy.invitationMs);
    await this.#pool.query(
      `insert into access.invitation (account_id, code_hash, expires_at) values ($1, $2, $3)
       on conflict (account_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
      [accountId, sha256(code), expiresAt],
    );
    return { accountId, code, expiresAt: expiresAt.toISOString() };
  }
}

const invitationInvalid = () =>
  new DomainError('INVITATION_INVALID', 'there is no open invitation of this account with this code');
