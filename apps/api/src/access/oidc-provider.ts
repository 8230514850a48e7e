import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { OidcOptions } from './oidc-options.js';

/** What a login under way has to come back with. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whether the provider must have asked for the password just now. */
  readonly fresh: boolean;
}

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?(\/|$)/;

/**
 * The OpenID provider: authorization code with PKCE (RFC 7636), state and nonce. ID tokens are verified by the
 * provider's keys, which are read again when a token names an unknown one.
 */
export class OidcProvider {
  readonly #options: OidcOptions;
  #configuration: Promise<Configuration> | undefined;

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  /** Where to send a browser that wants to log in, and what it must come back with. */
  async begin(
    redirectUri: string,
    state: string,
    fresh: boolean,
  ): Promise<{ url: string; nonce: string; verifier: string }> {
    const nonce = randomNonce();
    const verifier = randomPKCECodeVerifier();
    const url = buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: redirectUri,
      scope: this.#options.scope,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(fresh && { max_age: '0' }),
    });
    return { url: url.href, nonce, verifier };
  }

  /** What the provider says of who came back. Throws where anything of it does not fit. */
  async finish(callback: URL, { state, nonce, verifier, fresh }: Expected): Promise<Claims> {
    const tokens = await authorizationCodeGrant(await this.#discovered(), callback, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(fresh && { maxAge: 0 }),
    });
    return tokens.claims() as Claims;
  }

  /** Read when it is needed first, and again after a failure. */
  #discovered(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    const authentication = clientSecret ? ClientSecretPost(clientSecret) : None();
    const plain = LOOPBACK.test(issuer) ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, undefined, authentication, {
      execute: [enableNonRepudiationChecks, ...plain],
    });
  }
}
