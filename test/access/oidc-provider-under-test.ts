import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type JWK } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface Person {
  readonly preferred_username?: string;
  readonly name: string;
  groups: string[];
}

/** A real OpenID provider on a port of its own, whose people are those of `people`. */
export class ProviderUnderTest {
  readonly people = new Map<string, Person>();
  readonly #server: Server;
  #provider: Provider | undefined;
  #redirectUri = '';

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<ProviderUnderTest> {
    const server = createServer((request, response) => {
      void handler.#provider!.callback()(request, response);
    });
    const handler = new ProviderUnderTest(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return handler;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Opens for a client; called again, it signs with another key, as after a rotation. */
  serve(redirectUri: string): void {
    this.#redirectUri = redirectUri;
    this.#provider = new Provider(this.issuer, this.#configuration());
  }

  rotateKeys(): void {
    this.serve(this.#redirectUri);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.closeAllConnections();
      this.#server.close(() => resolve());
    });
  }

  #configuration(): Configuration {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'ES256' };
    return {
      clients: [
        {
          client_id: 'anamnesis',
          client_secret: 'the secret of the client',
          redirect_uris: [this.#redirectUri],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [key as JWK] },
      cookies: { keys: ['for this test only'] },
      claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
      findAccount: (_, sub) => {
        const person = this.people.get(sub);
        return person && { accountId: sub, claims: () => ({ sub, ...person }) };
      },
    };
  }
}

/** A browser that keeps cookies and follows redirects by itself only when told. */
export class CookieBrowser {
  readonly #jar = new Map<string, Map<string, string>>();

  cookie(origin: string, name: string): string | undefined {
    return this.#jar.get(origin)?.get(name);
  }

  async send(url: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#jar.get(origin) ?? new Map<string, string>();
    this.#jar.set(origin, jar);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '' || /expires=Thu, 01 Jan 1970|max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects up to one that leads to `until`, logging in as `sub` and consenting where asked. */
  async logInAt(provider: string, start: string, sub: string, until: string): Promise<string> {
    let url = start;
    for (let steps = 0; steps < 20; steps += 1) {
      if (url.startsWith(until)) return url;
      const response = await this.send(url);
      const location = response.headers.get('location');
      if (location) {
        url = new URL(location, url).href;
        continue;
      }
      const page = await response.text();
      const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
      if (!prompt) throw new Error(`${url}: ${response.status} ${page.slice(0, 500)}`);
      const answered = await this.send(url, { prompt, login: sub, password: 'any' });
      url = new URL(answered.headers.get('location') ?? '', provider).href;
    }
    throw new Error('the provider does not end');
  }
}
