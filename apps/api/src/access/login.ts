import { type AccessPolicy, type Account, AccountId, LoggedIn, type LoginFailed } from '#access';
import { DomainError } from '#kernel';
import type { Clock } from '#registry';
import type { AccessLog } from './access-log.js';
import { type Accounts, type Author, THE_REGISTRY } from './accounts.js';
import type { Credential, Credentials } from './credentials.js';
import type { PasswordHasher } from './password-hasher.js';
import type { SecondFactor } from './second-factor.js';
import type { Sessions } from './sessions.js';

export interface Proof {
  readonly password: string;
  /** Of the app, or a recovery code; for accounts with a second factor. */
  readonly code?: string;
}

type Why = Parameters<typeof LoginFailed>[0]['why'];
type LoginKind = Parameters<typeof LoggedIn>[0]['by'];

/** Which work an unknown account is given; no account can be called so. */
const NOBODY = '-';

/**
 * Logging in by password. Every attempt does the same work and, but for a missing second factor after a right
 * password, fails in the same words: neither tells whether there is such an account, or whether it is locked.
 */
export class Login {
  readonly #accounts: Accounts;
  readonly #credentials: Credentials;
  readonly #hasher: PasswordHasher;
  readonly #secondFactor: SecondFactor;
  readonly #sessions: Sessions;
  readonly #log: AccessLog;
  readonly #policy: AccessPolicy;
  readonly #clock: Clock;

  constructor(parts: {
    accounts: Accounts;
    credentials: Credentials;
    hasher: PasswordHasher;
    secondFactor: SecondFactor;
    sessions: Sessions;
    log: AccessLog;
    policy: AccessPolicy;
    clock: Clock;
  }) {
    this.#accounts = parts.accounts;
    this.#credentials = parts.credentials;
    this.#hasher = parts.hasher;
    this.#secondFactor = parts.secondFactor;
    this.#sessions = parts.sessions;
    this.#log = parts.log;
    this.#policy = parts.policy;
    this.#clock = parts.clock;
  }

  /**
   * Begins a session and returns the secret of its cookie. `before`, the secret of the cookie that came with the
   * request, is good for nothing afterwards. Throws LOGIN_FAILED, SECOND_FACTOR_REQUIRED.
   */
  async login(
    accountId: string,
    proof: Proof,
    context: { correlationId?: string; before?: string } = {},
  ): Promise<{ secret: string; account: Account }> {
    const { account, by } = await this.#prove(accountId, proof, context.correlationId);
    return this.begin(account, by, context);
  }

  /** Begins the session of somebody who is known to be the account's owner. */
  async begin(
    account: Account,
    by: LoginKind,
    { correlationId, before }: { correlationId?: string; before?: string } = {},
  ): Promise<{ secret: string; account: Account }> {
    if (before !== undefined) await this.#sessions.replace(before);
    const { accountId } = account;
    const { secret, sessionId } = await this.#sessions.begin(accountId, by);
    const author = { actor: accountId, actingRole: 'account-holder', correlationId };
    await this.#log.record(accountId, LoggedIn({ sessionId, by }), author);
    return { secret, account };
  }

  /**
   * Has the owner of a session prove again that it is they, as a signature asks for. Failures count as those of a
   * login do. Answers by what it was proved. Throws LOGIN_FAILED, SECOND_FACTOR_REQUIRED.
   */
  async reauthenticate(
    session: { accountId: string; credentialId: string },
    proof: Proof,
  ): Promise<LoginKind> {
    const { by } = await this.#prove(session.accountId, proof);
    await this.#sessions.renewAuthentication(session.credentialId);
    return by;
  }

  async #prove(
    claimed: string,
    { password, code }: Proof,
    correlationId?: string,
  ): Promise<{ account: Account; by: LoginKind }> {
    const named = claimed.trim().toLowerCase();
    const accountId = AccountId.safeParse(named).success ? named : NOBODY;
    const [credential, account] = await Promise.all([
      this.#credentials.find(accountId),
      this.#accounts.read(accountId),
    ]);
    const right = await this.#hasher.verify(credential?.passwordHash, password);
    const refusal = this.#refusal(account, credential, right);
    if (refusal) return this.#fail(account, accountId, refusal, correlationId);
    const by = await this.#secondStep(account!, credential!, code, correlationId);
    await this.#unlock(account!);
    return { account: account!, by };
  }

  #refusal(account: Account | null, credential: Credential | undefined, right: boolean): Why | undefined {
    if (!account) return 'ACCOUNT_UNKNOWN';
    if (account.status !== 'ACTIVE') return 'ACCOUNT_INACTIVE';
    if ((credential?.lockedUntil?.getTime() ?? 0) > this.#clock().getTime()) return 'ACCOUNT_LOCKED';
    return right ? undefined : 'PASSWORD';
  }

  async #secondStep(
    account: Account,
    credential: Credential,
    code: string | undefined,
    correlationId?: string,
  ): Promise<LoginKind> {
    if (!credential.totpSecret) return 'password';
    if (code === undefined || code.trim() === '') {
      throw new DomainError('SECOND_FACTOR_REQUIRED', 'send the code of the second factor too');
    }
    const taken = await this.#secondFactor.take(account.accountId, credential, code);
    if (!taken) return this.#fail(account, account.accountId, 'SECOND_FACTOR', correlationId);
    return taken === 'totp' ? 'password+totp' : 'password+recovery-code';
  }

  async #fail(account: Account | null, accountId: string, why: Why, correlationId?: string): Promise<never> {
    const failures = await this.#credentials.fail(why === 'ACCOUNT_LOCKED' ? NOBODY : accountId);
    const author: Author = { actor: account ? accountId : 'anonymous', actingRole: 'nobody', correlationId };
    this.#log.loginFailed({ accountId: account ? accountId : null, why }, author);
    if (failures >= this.#policy.lockAfterFailures) await this.#lock(accountId, failures);
    throw new DomainError(
      'LOGIN_FAILED',
      'account, password or code is wrong, or the account cannot be used now',
    );
  }

  async #lock(accountId: string, failures: number): Promise<void> {
    const until = new Date(this.#clock().getTime() + this.#policy.lockMs);
    await this.#credentials.lock(accountId, until);
    const command = { name: 'lock', failures, until: until.toISOString() } as const;
    await this.#accounts.record(accountId, command, THE_REGISTRY);
  }

  async #unlock({ accountId, lockedUntil }: Account): Promise<void> {
    await this.#credentials.unlock(accountId);
    if (lockedUntil === null) return;
    await this.#accounts.record(accountId, { name: 'unlock', reason: 'the lock ran out' }, THE_REGISTRY);
  }
}
