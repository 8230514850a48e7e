import type { Pool } from 'pg';

/** What an account proves itself by. */
export interface Credential {
  readonly passwordHash: string | null;
  readonly earlierHashes: readonly string[];
  readonly lockedUntil: Date | null;
  /** Wrapped by `totpMasterKey`, as what is pending. An account has one of them, never both. */
  readonly totpSecret: Buffer | null;
  readonly totpPending: Buffer | null;
  /** Id of the master key; null where the secret is one of an earlier release, in the clear. */
  readonly totpMasterKey: string | null;
}

const EARLIER_PASSWORDS = 5;

/** The rows of access.credential and access.recovery_code. */
export class Credentials {
  constructor(private readonly pool: Pool) {}

  async find(accountId: string): Promise<Credential | undefined> {
    const { rows } = await this.pool.query<Credential>(
      `select password_hash as "passwordHash", earlier_hashes as "earlierHashes", locked_until as "lockedUntil",
         totp_secret as "totpSecret", totp_pending as "totpPending", totp_master_key as "totpMasterKey"
       from access.credential where account_id = $1`,
      [accountId],
    );
    return rows[0];
  }

  /** Sets the password and lifts a lock. */
  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.pool.query(
      `insert into access.credential as c (account_id, password_hash) values ($1, $2)
       on conflict (account_id) do update set password_hash = excluded.password_hash, failures = 0,
         locked_until = null,
         earlier_hashes = (array_remove(array_prepend(c.password_hash, c.earlier_hashes), null))[1:${EARLIER_PASSWORDS - 1}]`,
      [accountId, passwordHash],
    );
  }

  /** Counts a failed login; answers how many there were in a row. Nothing, and 0, for an unknown account. */
  async fail(accountId: string): Promise<number> {
    const { rows } = await this.pool.query<{ failures: number }>(
      'update access.credential set failures = failures + 1 where account_id = $1 returning failures',
      [accountId],
    );
    return rows[0]?.failures ?? 0;
  }

  async lock(accountId: string, until: Date): Promise<void> {
    await this.pool.query(
      'update access.credential set failures = 0, locked_until = $2 where account_id = $1',
      [accountId, until],
    );
  }

  async unlock(accountId: string): Promise<void> {
    await this.pool.query(
      `update access.credential set failures = 0, locked_until = null
       where account_id = $1 and (failures > 0 or locked_until is not null)`,
      [accountId],
    );
  }

  async offerTotp(accountId: string, wrapped: Buffer, masterKey: string): Promise<void> {
    await this.pool.query(
      `insert into access.credential (account_id, totp_pending, totp_master_key) values ($1, $2, $3)
       on conflict (account_id) do update set totp_pending = excluded.totp_pending,
         totp_master_key = excluded.totp_master_key`,
      [accountId, wrapped, masterKey],
    );
  }

  /** Accounts whose secrets an earlier release left in the clear, and the secrets. */
  async unwrappedTotp(): Promise<{ accountId: string; secret: Buffer }[]> {
    const { rows } = await this.pool.query<{ accountId: string; secret: Buffer }>(
      `select account_id as "accountId", coalesce(totp_secret, totp_pending) as secret from access.credential
       where totp_master_key is null and coalesce(totp_secret, totp_pending) is not null`,
    );
    return rows;
  }

  /** Puts a wrapped secret in the place of the one in the clear, unless that has changed meanwhile. */
  async wrapTotp(accountId: string, clear: Buffer, wrapped: Buffer, masterKey: string): Promise<void> {
    await this.pool.query(
      `update access.credential set totp_master_key = $4,
         totp_secret = case when totp_secret = $2 then $3 else totp_secret end,
         totp_pending = case when totp_pending = $2 then $3 else totp_pending end
       where account_id = $1 and totp_master_key is null and coalesce(totp_secret, totp_pending) = $2`,
      [accountId, clear, wrapped, masterKey],
    );
  }

  /** Makes the offered secret the account's, with these recovery codes. `step` is that of the code that proved it. */
  async enrolTotp(accountId: string, step: number, recoveryCodes: readonly Buffer[]): Promise<void> {
    await this.pool.query(
      `update access.credential set totp_secret = totp_pending, totp_pending = null, totp_step = $2
       where account_id = $1 and totp_pending is not null`,
      [accountId, step],
    );
    await this.replaceRecoveryCodes(accountId, recoveryCodes);
  }

  async removeTotp(accountId: string): Promise<void> {
    await this.pool.query(
      `update access.credential set totp_secret = null, totp_pending = null, totp_master_key = null
       where account_id = $1`,
      [accountId],
    );
    await this.replaceRecoveryCodes(accountId, []);
  }

  /** Takes the code of a step; false where it, or one of a later step, was taken before. */
  async takeTotpStep(accountId: string, step: number): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update access.credential set totp_step = $2 where account_id = $1 and totp_step < $2',
      [accountId, step],
    );
    return rowCount === 1;
  }

  /** Takes a recovery code; false where there is no such unused one. */
  async takeRecoveryCode(accountId: string, hash: Buffer): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'delete from access.recovery_code where account_id = $1 and code_hash = $2',
      [accountId, hash],
    );
    return rowCount === 1;
  }

  async replaceRecoveryCodes(accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await this.pool.query(
      `with gone as (delete from access.recovery_code where account_id = $1)
       insert into access.recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])`,
      [accountId, hashes],
    );
  }
}
