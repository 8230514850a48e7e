import type { Pool } from 'pg';
import type { AccessPolicy, IssuedToken, TokenScopes } from '#access';
import { newId, REGISTRY } from '#event-store';
import { DomainError } from '#kernel';
import type { Clock } from '#registry';
import { type Accounts, type Author, accountStream } from './accounts.js';
import { newSecret, sha256 } from './secrets.js';

export interface KnownToken {
  readonly tokenId: string;
  readonly accountId: string;
  readonly issuedAt: Date;
  /** Version of the account's stream. */
  readonly accountVersion: number;
}

/** What tokens begin with, so that a scanner of source code recognises one that was left there. */
const PREFIX = 'anm_';

const FIND = `select t.token_id as "tokenId", t.account_id as "accountId", t.issued_at as "issuedAt",
    log.stream_version('${REGISTRY}', '${accountStream('')}' || t.account_id) as "accountVersion"
  from access.api_token t where t.hash = $1`;

/** API tokens for programs: named, scoped, expiring. What a token is for stands in its account's events. */
export class ApiTokens {
  readonly #pool: Pool;
  readonly #accounts: Accounts;
  readonly #policy: AccessPolicy;
  readonly #clock: Clock;

  constructor(parts: { pool: Pool; accounts: Accounts; policy: AccessPolicy; clock: Clock }) {
    this.#pool = parts.pool;
    this.#accounts = parts.accounts;
    this.#policy = parts.policy;
    this.#clock = parts.clock;
  }

  /**
   * Issues a token and returns its text, this once. `expiresOn` is its last day, UTC.
   * Throws TOKEN_NAME_TAKEN, TOKEN_EXPIRY_INVALID.
   */
  async issue(
    accountId: string,
    wanted: { name: string; scopes: TokenScopes; expiresOn: string },
    author: Author,
  ): Promise<{ token: string; tokenId: string }> {
    const { tokenDays } = this.#policy;
    const latest = new Date(this.#clock().getTime() + tokenDays * 86_400_000).toISOString().slice(0, 10);
    if (wanted.expiresOn < this.#today() || wanted.expiresOn > latest) {
      const values = { expiresOn: wanted.expiresOn, latest };
      throw new DomainError('TOKEN_EXPIRY_INVALID', `a token may be valid up to ${latest}`, values);
    }
    const token = `${PREFIX}${newSecret()}`;
    const tokenId = await this.put(accountId, token, wanted, author);
    return { token, tokenId };
  }

  /** Makes a text that somebody else chose a token of an account. Throws TOKEN_NAME_TAKEN. */
  async put(
    accountId: string,
    token: string,
    wanted: Omit<IssuedToken, 'tokenId'>,
    author: Author,
  ): Promise<string> {
    const tokenId = newId();
    await this.#accounts.record(
      accountId,
      { name: 'issue-api-token', token: { tokenId, ...wanted } },
      author,
    );
    await this.#pool.query(
      'insert into access.api_token (hash, token_id, account_id, issued_at) values ($1, $2, $3, $4)',
      [sha256(token), tokenId, accountId, this.#clock()],
    );
    return tokenId;
  }

  /** Revokes a token, at once. Throws TOKEN_UNKNOWN. */
  async revoke(accountId: string, tokenId: string, reason: string, author: Author): Promise<void> {
    await this.#accounts.record(accountId, { name: 'revoke-api-token', tokenId, reason }, author);
    await this.#pool.query('delete from access.api_token where account_id = $1 and token_id = $2', [
      accountId,
      tokenId,
    ]);
  }

  /** Forgets all tokens of an account that was deactivated. */
  async forgetAll(accountId: string): Promise<void> {
    await this.#pool.query('delete from access.api_token where account_id = $1', [accountId]);
  }

  /** Whose a token is; undefined where nobody's. Whether it is still valid says the account. */
  async find(token: string): Promise<KnownToken | undefined> {
    const query = { name: 'access.token', text: FIND, values: [sha256(token)] };
    return (await this.#pool.query<KnownToken>(query)).rows[0];
  }

  /** Whether a token's last day is not over. */
  isValid({ expiresOn }: IssuedToken): boolean {
    return expiresOn === null || expiresOn >= this.#today();
  }

  #today(): string {
    return this.#clock().toISOString().slice(0, 10);
  }
}
