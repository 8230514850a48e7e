import type { Pool } from 'pg';
import { type AccessPolicy, LoggedOut } from '#access';
import { newId, REGISTRY } from '#event-store';
import type { Clock } from '#registry';
import type { AccessLog } from './access-log.js';
import { accountStream, THE_REGISTRY } from './accounts.js';
import { newSecret, sha256 } from './secrets.js';

export interface Session {
  readonly sessionId: string;
  readonly accountId: string;
  readonly authenticatedAt: Date;
  /** Version of the account's stream. */
  readonly accountVersion: number;
}

interface Row extends Session {
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** How much a session may be used before that is noted: a tenth of the idle time at most. */
const NOTE_MS = 60_000;

const FIND = `select s.session_id as "sessionId", s.account_id as "accountId",
    s.authenticated_at as "authenticatedAt", s.created_at as "createdAt", s.seen_at as "seenAt",
    log.stream_version('${REGISTRY}', '${accountStream('')}' || s.account_id) as "accountVersion"
  from access.session s where s.hash = $1`;

/** Sessions of people. The cookie holds a secret, the table its hash. */
export class Sessions {
  readonly #pool: Pool;
  readonly #log: AccessLog;
  readonly #policy: AccessPolicy;
  readonly #clock: Clock;

  constructor(parts: { pool: Pool; log: AccessLog; policy: AccessPolicy; clock: Clock }) {
    this.#pool = parts.pool;
    this.#log = parts.log;
    this.#policy = parts.policy;
    this.#clock = parts.clock;
  }

  /** Begins a session and returns the secret for its cookie. */
  async begin(accountId: string, login: string): Promise<{ secret: string; sessionId: string }> {
    const secret = newSecret();
    const sessionId = newId();
    await this.#pool.query(
      `insert into access.session (hash, session_id, account_id, login, created_at, authenticated_at, seen_at)
       values ($1, $2, $3, $4, $5, $5, $5)`,
      [sha256(secret), sessionId, accountId, login, this.#clock()],
    );
    return { secret, sessionId };
  }

  /** The session of a cookie while it lasts. One that was not used for too long, or is too old, ends here. */
  async find(secret: string): Promise<Session | undefined> {
    const hash = sha256(secret);
    const { rows } = await this.#pool.query<Row>({ name: 'access.session', text: FIND, values: [hash] });
    const row = rows[0];
    if (!row) return undefined;
    const now = this.#clock().getTime();
    const { idleMs, absoluteMs } = this.#policy;
    if (now - row.createdAt.getTime() >= absoluteMs) return this.#end(row, 'expired');
    const unusedMs = now - row.seenAt.getTime();
    if (unusedMs >= idleMs) return this.#end(row, 'idle');
    if (unusedMs >= Math.min(NOTE_MS, idleMs / 10)) {
      await this.#pool.query('update access.session set seen_at = $2 where hash = $1', [hash, new Date(now)]);
    }
    return row;
  }

  /** Ends a session by its owner's wish. */
  async end(session: Pick<Session, 'sessionId' | 'accountId'>): Promise<void> {
    await this.#end(session, 'owner');
  }

  /** Ends the session of a cookie that is replaced by a new one. */
  async replace(secret: string): Promise<void> {
    const { rows } = await this.#pool.query<Row>(FIND, [sha256(secret)]);
    if (rows[0]) await this.#end(rows[0], 'owner');
  }

  /** Ends all sessions of an account, but for one. */
  async revokeAll(accountId: string, except?: string): Promise<void> {
    const { rows } = await this.#pool.query<{ sessionId: string }>(
      `select session_id as "sessionId" from access.session
       where account_id = $1 and session_id is distinct from $2::uuid`,
      [accountId, except ?? null],
    );
    for (const { sessionId } of rows) await this.#end({ sessionId, accountId }, 'revoked');
  }

  /** Notes that the account proved again who it is. */
  async renewAuthentication(sessionId: string): Promise<void> {
    await this.#pool.query('update access.session set authenticated_at = $2 where session_id = $1', [
      sessionId,
      this.#clock(),
    ]);
  }

  /** The same, of the session with this hash, if it is the account's. */
  async renewAuthenticationOf(hash: Buffer, accountId: string): Promise<void> {
    await this.#pool.query(
      'update access.session set authenticated_at = $3 where hash = $1 and account_id = $2',
      [hash, accountId, this.#clock()],
    );
  }

  /**
   * Takes the proof that the owner of a session, begun at an OpenID provider, gave there anew since an instant; false
   * where there is none. It counts once, and the login that began the session does not count: that may have been silent.
   */
  async takeRenewal(sessionId: string, since: Date): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `update access.session set authenticated_at = created_at
       where session_id = $1 and login = 'oidc' and authenticated_at > created_at and authenticated_at >= $2`,
      [sessionId, since],
    );
    return rowCount === 1;
  }

  async #end(
    { sessionId, accountId }: Pick<Session, 'sessionId' | 'accountId'>,
    why: 'owner' | 'idle' | 'expired' | 'revoked',
  ): Promise<undefined> {
    const { rowCount } = await this.#pool.query('delete from access.session where session_id = $1', [
      sessionId,
    ]);
    if (rowCount === 0) return;
    const author = why === 'owner' ? { actor: accountId, actingRole: 'account-holder' } : THE_REGISTRY;
    await this.#log.record(accountId, LoggedOut({ sessionId, why }), author);
  }
}
