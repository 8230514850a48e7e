import type { Pool } from 'pg';
import { type Keyring, WRAPPED_FOR } from '#identity';
import { DomainError } from '#kernel';
import type { Credential, Credentials } from './credentials.js';

/** The secrets of second factors, wrapped by the master key: a dump of the database gives nobody's codes. */
export class TotpSecrets {
  readonly #pool: Pool;
  readonly #credentials: Credentials;
  readonly #keys: Keyring | undefined;

  constructor({ pool, credentials, keys }: { pool: Pool; credentials: Credentials; keys?: Keyring }) {
    this.#pool = pool;
    this.#credentials = credentials;
    this.#keys = keys;
  }

  /** Keeps a secret that is offered. Throws SECOND_FACTOR_NOT_CONFIGURED where there is no key to wrap it by. */
  async offer(accountId: string, secret: Buffer): Promise<void> {
    if (!this.#keys) {
      throw new DomainError(
        'SECOND_FACTOR_NOT_CONFIGURED',
        'this registry has no master key to keep second factors by; set ANAMNESIS_MASTER_KEY_FILE',
      );
    }
    const master = await this.#keys.present(this.#pool);
    const wrapped = await master.wrap(secret, WRAPPED_FOR.totp(accountId));
    await this.#credentials.offerTotp(accountId, wrapped, master.id);
  }

  /** The secret of an account, enrolled or pending; undefined where it has none. */
  async of(
    accountId: string,
    { totpSecret, totpPending, totpMasterKey }: Credential,
  ): Promise<Buffer | undefined> {
    const stored = totpSecret ?? totpPending;
    if (!stored) return undefined;
    if (totpMasterKey === null) return stored;
    if (!this.#keys) throw new Error('second factors are wrapped, and this process has no master key');
    return this.#keys.find(totpMasterKey).unwrap(stored, WRAPPED_FOR.totp(accountId));
  }

  /** Wraps what an earlier release left in the clear. Without a key it stays. */
  async wrapClear(): Promise<void> {
    if (!this.#keys) return;
    const clear = await this.#credentials.unwrappedTotp();
    if (clear.length === 0) return;
    const master = await this.#keys.present(this.#pool);
    for (const { accountId, secret } of clear) {
      const wrapped = await master.wrap(secret, WRAPPED_FOR.totp(accountId));
      await this.#credentials.wrapTotp(accountId, secret, wrapped, master.id);
    }
  }
}
