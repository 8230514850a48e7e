import { Secret, TOTP } from 'otpauth';
import type { AccessPolicy } from '#access';
import { DomainError } from '#kernel';
import type { Clock } from '#registry';
import type { Accounts, Author } from './accounts.js';
import type { Credential, Credentials } from './credentials.js';
import { newCode, normaliseCode, sha256 } from './secrets.js';
import type { TotpSecrets } from './totp-secrets.js';

const PERIOD_S = 30;

const totp = (secret: Buffer, accountId: string): TOTP =>
  new TOTP({
    issuer: 'Anamnesis',
    label: accountId,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

/** Codes of an authenticator app (RFC 6238) and, where that is lost, recovery codes. */
export class SecondFactor {
  readonly #accounts: Accounts;
  readonly #credentials: Credentials;
  readonly #secrets: TotpSecrets;
  readonly #policy: AccessPolicy;
  readonly #clock: Clock;

  constructor(parts: {
    accounts: Accounts;
    credentials: Credentials;
    totpSecrets: TotpSecrets;
    policy: AccessPolicy;
    clock: Clock;
  }) {
    this.#accounts = parts.accounts;
    this.#credentials = parts.credentials;
    this.#secrets = parts.totpSecrets;
    this.#policy = parts.policy;
    this.#clock = parts.clock;
  }

  /**
   * Offers a secret, shown this once; it counts when a code of it comes back. Throws TOTP_ENROLLED,
   * SECOND_FACTOR_NOT_CONFIGURED.
   * @returns the secret in base32 and the otpauth URI that apps read as a QR code
   */
  async offer(accountId: string): Promise<{ secret: string; uri: string }> {
    if ((await this.#credentials.find(accountId))?.totpSecret) throw enrolled(accountId);
    const secret = new Secret({ size: 20 });
    await this.#secrets.offer(accountId, Buffer.from(secret.buffer));
    return { secret: secret.base32, uri: totp(Buffer.from(secret.buffer), accountId).toString() };
  }

  /** Enrols the offered secret and returns recovery codes, shown this once. Throws TOTP_ENROLLED, TOTP_CODE_WRONG. */
  async confirm(accountId: string, code: string, author: Author): Promise<{ recoveryCodes: string[] }> {
    const credential = await this.#credentials.find(accountId);
    if (credential?.totpSecret) throw enrolled(accountId);
    const pending = credential && (await this.#secrets.of(accountId, credential));
    const step = pending && this.#stepOf(pending, accountId, code);
    if (step === undefined) {
      throw new DomainError('TOTP_CODE_WRONG', 'the code is not what the app should show now', { accountId });
    }
    const recoveryCodes = Array.from({ length: this.#policy.recoveryCodes }, newCode);
    await this.#accounts.record(
      accountId,
      { name: 'enrol-totp', recoveryCodes: recoveryCodes.length },
      author,
    );
    await this.#credentials.enrolTotp(accountId, step, recoveryCodes.map(sha256));
    return { recoveryCodes };
  }

  /** Removes the second factor, e.g. when the app is lost and an administrator was convinced of it. */
  async remove(accountId: string, reason: string, author: Author): Promise<void> {
    await this.#accounts.record(accountId, { name: 'remove-totp', reason }, author);
    await this.#credentials.removeTotp(accountId);
  }

  /** New recovery codes in the place of the old ones. */
  async renewRecoveryCodes(accountId: string, author: Author): Promise<{ recoveryCodes: string[] }> {
    const recoveryCodes = Array.from({ length: this.#policy.recoveryCodes }, newCode);
    const command = { name: 'issue-recovery-codes', count: recoveryCodes.length } as const;
    await this.#accounts.record(accountId, command, author);
    await this.#credentials.replaceRecoveryCodes(accountId, recoveryCodes.map(sha256));
    return { recoveryCodes };
  }

  /** Takes a code, of the app or a recovery code, so that it works once; undefined where it is neither. */
  async take(
    accountId: string,
    credential: Credential,
    code: string,
  ): Promise<'totp' | 'recovery-code' | undefined> {
    const secret = await this.#secrets.of(accountId, credential);
    const step = secret && this.#stepOf(secret, accountId, code);
    if (step !== undefined) {
      return (await this.#credentials.takeTotpStep(accountId, step)) ? 'totp' : undefined;
    }
    const taken = await this.#credentials.takeRecoveryCode(accountId, sha256(normaliseCode(code)));
    return taken ? 'recovery-code' : undefined;
  }

  /** The 30-second step that a code belongs to: now, the one before or the one after. */
  #stepOf(secret: Buffer, accountId: string, code: string): number | undefined {
    const timestamp = this.#clock().getTime();
    const token = code.replaceAll(' ', '');
    if (!/^\d{6}$/.test(token)) return undefined;
    const delta = totp(secret, accountId).validate({ token, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
  }
}

const enrolled = (accountId: string) =>
  new DomainError('TOTP_ENROLLED', 'a second factor is enrolled already', { accountId });
