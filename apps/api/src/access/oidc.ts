import type { Pool } from 'pg';
import { type AccessPolicy, type Account, AccountId, DisplayName, type RoleGrant } from '#access';
import { DomainError } from '#kernel';
import type { Clock } from '#registry';
import type { AccessLog } from './access-log.js';
import type { Accounts, Author } from './accounts.js';
import type { Login } from './login.js';
import type { OidcOptions } from './oidc-options.js';
import { type Claims, type Expected, OidcProvider } from './oidc-provider.js';
import { newSecret, sha256 } from './secrets.js';
import type { Sessions } from './sessions.js';

/** The provider's word changes accounts in this name. */
const PROVIDER: Author = { actor: 'openid-provider', actingRole: 'system' };

interface Row {
  readonly nonce: string;
  readonly verifier: string;
  readonly sessionHash: Buffer | null;
}

/** Logging in at an OpenID provider, which also says who has which role where the configuration maps its groups. */
export class Oidc {
  readonly #options: OidcOptions;
  readonly #provider: OidcProvider;
  readonly #pool: Pool;
  readonly #accounts: Accounts;
  readonly #sessions: Sessions;
  readonly #login: Login;
  readonly #log: AccessLog;
  readonly #policy: AccessPolicy;
  readonly #clock: Clock;

  constructor(
    options: OidcOptions,
    parts: {
      pool: Pool;
      accounts: Accounts;
      sessions: Sessions;
      login: Login;
      log: AccessLog;
      policy: AccessPolicy;
      clock: Clock;
    },
  ) {
    this.#options = options;
    this.#provider = new OidcProvider(options);
    this.#pool = parts.pool;
    this.#accounts = parts.accounts;
    this.#sessions = parts.sessions;
    this.#login = parts.login;
    this.#log = parts.log;
    this.#policy = parts.policy;
    this.#clock = parts.clock;
  }

  /**
   * Where to send the browser, and the state that its cookie must hold when it comes back. With the secret of a
   * session, its owner is to prove again who it is (`max_age=0`).
   */
  async begin(redirectUri: string, session?: string): Promise<{ url: string; state: string }> {
    const state = newSecret();
    const { url, nonce, verifier } = await this.#provider.begin(redirectUri, state, session !== undefined);
    const now = this.#clock().getTime();
    await this.#pool.query('delete from access.oidc_login where expires_at < $1', [new Date(now)]);
    await this.#pool.query(
      `insert into access.oidc_login (state_hash, nonce, verifier, session_hash, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [
        sha256(state),
        nonce,
        verifier,
        session === undefined ? null : sha256(session),
        new Date(now + this.#policy.oidcLoginMs),
      ],
    );
    return { url, state };
  }

  /**
   * Ends a login: the secret of a new session, or undefined where a session's owner proved again who it is.
   * `state` is what the browser's cookie holds. Throws OIDC_REFUSED.
   */
  async finish(callback: URL, state: string | undefined, correlationId: string): Promise<string | undefined> {
    const row = state === undefined ? undefined : await this.#take(state);
    if (!row) return this.#refuse('this login was not begun here, or too long ago', correlationId);
    const fresh = row.sessionHash !== null;
    const claims = await this.#claims(callback, { ...row, state: state!, fresh }, correlationId);
    const account = await this.#accountOf(claims, correlationId);
    if (row.sessionHash) {
      await this.#sessions.renewAuthenticationOf(row.sessionHash, account.accountId);
      return undefined;
    }
    return (await this.#login.begin(account, 'oidc', { correlationId })).secret;
  }

  async #claims(callback: URL, expected: Expected, correlationId: string): Promise<Claims> {
    try {
      return await this.#provider.finish(callback, expected);
    } catch (error) {
      return this.#refuse((error as Error).message, correlationId);
    }
  }

  /** Each state works once. */
  async #take(state: string): Promise<Row | undefined> {
    const { rows } = await this.#pool.query<Row>(
      `delete from access.oidc_login where state_hash = $1 and expires_at > $2
       returning nonce, verifier, session_hash as "sessionHash"`,
      [sha256(state), this.#clock()],
    );
    return rows[0];
  }

  async #accountOf(claims: Claims, correlationId: string): Promise<Account> {
    const wanted = this.#rolesOf(claims);
    const { rows } = await this.#pool.query<{ accountId: string }>(
      'select account_id as "accountId" from access.external_identity where issuer = $1 and subject = $2',
      [this.#options.issuer, claims.sub],
    );
    const accountId = rows[0]?.accountId ?? (await this.#admit(claims, wanted, correlationId));
    if (wanted) await this.#setRoles(accountId, wanted);
    const account = await this.#accounts.get(accountId);
    if (account.status === 'ACTIVE') return account;
    return this.#refuse(`account ${accountId} is not active`, correlationId, accountId);
  }

  /** An account for somebody who comes for the first time. An account that is there is never taken over by its name. */
  async #admit(
    claims: Claims,
    wanted: readonly RoleGrant[] | undefined,
    correlationId: string,
  ): Promise<string> {
    const named = AccountId.safeParse(String(claims[this.#options.accountClaim] ?? '').toLowerCase());
    if (!named.success)
      return this.#refuse(`${this.#options.accountClaim} can't name an account`, correlationId);
    const accountId = named.data;
    if (wanted?.length === 0) return this.#refuse('none of your groups has a role here', correlationId);
    const { issuer } = this.#options;
    const displayName = DisplayName.safeParse(claims.name).data ?? accountId;
    const identity = { issuer, subject: claims.sub };
    try {
      await this.#accounts.record(accountId, { name: 'invite', accountId, displayName, identity }, PROVIDER);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'ACCOUNT_EXISTS') throw error;
      const same = (await this.#accounts.get(accountId)).identity;
      if (same?.issuer !== issuer || same.subject !== claims.sub) {
        return this.#refuse(`an account is called ${accountId} already`, correlationId, accountId);
      }
    }
    if ((await this.#accounts.get(accountId)).status === 'INVITED') {
      await this.#accounts.record(accountId, { name: 'activate', by: 'oidc' }, PROVIDER);
    }
    await this.#pool.query(
      'insert into access.external_identity (issuer, subject, account_id) values ($1, $2, $3) on conflict do nothing',
      [issuer, claims.sub, accountId],
    );
    return accountId;
  }

  /** Makes an account's roles those that the provider's groups give. */
  async #setRoles(accountId: string, wanted: readonly RoleGrant[]): Promise<void> {
    const { roles, status } = await this.#accounts.get(accountId);
    if (status === 'DEACTIVATED') return;
    const reason = `groups at ${this.#options.issuer}`;
    for (const { role, studyId } of roles) {
      if (wanted.some((grant) => grant.role === role && grant.studyId === studyId)) continue;
      await this.#accounts.record(accountId, { name: 'revoke-role', role, studyId, reason }, PROVIDER);
    }
    for (const grant of wanted) {
      await this.#accounts.record(accountId, { name: 'grant-role', grant, reason }, PROVIDER);
    }
  }

  #rolesOf(claims: Claims): RoleGrant[] | undefined {
    const { roles, roleClaim } = this.#options;
    if (!roles) return undefined;
    const groups = [claims[roleClaim] ?? []].flat().map(String);
    const grants = new Map<string, RoleGrant>();
    for (const grant of groups.flatMap((group) => (Object.hasOwn(roles, group) ? roles[group]! : []))) {
      const key = `${grant.role} ${grant.studyId}`;
      const known = grants.get(key);
      const everywhere = grant.siteIds === '*' || known?.siteIds === '*';
      const siteIds = everywhere ? '*' : [...(known?.siteIds ?? []), ...grant.siteIds];
      grants.set(key, { ...grant, siteIds: siteIds as RoleGrant['siteIds'] });
    }
    return [...grants.values()];
  }

  #refuse(why: string, correlationId: string, accountId: string | null = null): never {
    const author = { actor: 'anonymous', actingRole: 'nobody', correlationId };
    this.#log.loginFailed({ accountId, why: 'OIDC' }, author);
    throw new DomainError('OIDC_REFUSED', `the login at the OpenID provider was refused: ${why}`);
  }
}
