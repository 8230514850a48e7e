import { Injectable } from '@nestjs/common';
import type { Account, Principal } from '#access';
import type { SignBody } from '#contracts';
import { DomainError } from '#kernel';
import { Registry, type Signer } from '#registry';
import { AccessServices } from '../access/access-services.js';

/** How long ago somebody may have logged in again at an OpenID provider (max_age=0) to sign, once. */
const FRESH_MS = 60_000;

type Proof = Pick<SignBody, 'password' | 'code'>;

/** Makes sure, in the request that signs, that the signer is the owner of the session (21 CFR 11.200 (a)). */
@Injectable()
export class Signers {
  constructor(
    private readonly access: AccessServices,
    private readonly registry: Registry,
  ) {}

  /**
   * Who signs. By password a second factor is asked for too. Throws LOGIN_FAILED, SECOND_FACTOR_REQUIRED,
   * TOTP_NOT_ENROLLED, REAUTHENTICATION_REQUIRED.
   */
  async prove(principal: Principal, proof: Proof): Promise<Signer> {
    const { accountId, displayName: printedName } = principal;
    const authentication = await this.#authentication(principal, proof);
    return { accountId, printedName, authentication };
  }

  async #authentication(principal: Principal, { password, code }: Proof): Promise<Signer['authentication']> {
    const { accountId } = principal;
    const account = await this.access.accounts.get(accountId);
    if (password === undefined) return this.#byProvider(principal, account);
    if (!account.totp) {
      throw new DomainError('TOTP_NOT_ENROLLED', 'to sign, enrol a second factor first', { accountId });
    }
    const by = await this.access.login.reauthenticate(principal, {
      password,
      ...(code !== undefined && { code }),
    });
    if (by === 'password+totp' || by === 'password+recovery-code') return by;
    throw new DomainError('SECOND_FACTOR_REQUIRED', 'send the code of the second factor too');
  }

  async #byProvider({ credentialId }: Principal, { identity }: Account): Promise<'oidc'> {
    const since = new Date(this.registry.clock().getTime() - FRESH_MS);
    if (identity && (await this.access.sessions.takeRenewal(credentialId, since))) return 'oidc';
    throw new DomainError(
      'REAUTHENTICATION_REQUIRED',
      identity
        ? 'log in again at your provider, then sign within a minute'
        : 'send your password and the code of your second factor',
    );
  }
}
