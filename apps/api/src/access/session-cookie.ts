import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';

/**
 * The cookie of a session, and what a browser must show besides. Scripts can't read the cookie and other sites'
 * pages don't send it; `__Host-` ties it to this host and to TLS.
 */
export class SessionCookie {
  readonly #origin: string | undefined;
  readonly #secure: boolean;
  readonly name: string;
  readonly #stateName: string;

  /** `publicUrl` is where browsers find the registry; without it, it is taken to be reached as it is, without TLS. */
  constructor(publicUrl?: string) {
    this.#origin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
    this.#secure = this.#origin?.startsWith('https:') ?? false;
    this.name = this.#secure ? '__Host-anamnesis-session' : 'anamnesis-session';
    this.#stateName = this.#secure ? '__Secure-anamnesis-login' : 'anamnesis-login';
  }

  /** The origin by which browsers know the registry. */
  originOf({ host }: FastifyRequest): string {
    return this.#origin ?? `http://${host}`;
  }

  /** The secret in a request's cookie. Where two have the name, neither can be trusted. */
  read(request: FastifyRequest): string | undefined {
    return this.#value(request, this.name);
  }

  #value({ headers }: FastifyRequest, name: string): string | undefined {
    const values = (headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1));
    return values.length === 1 && values[0] ? values[0] : undefined;
  }

  set(reply: FastifyReply, secret: string): void {
    reply.header('set-cookie', this.#cookie(secret));
  }

  clear(reply: FastifyReply): void {
    reply.header('set-cookie', `${this.#cookie('')}; Max-Age=0`);
  }

  /** Binds a login at an OpenID provider to the browser. Lax, as the way back begins on the provider's page. */
  setLoginState(reply: FastifyReply, state: string): void {
    reply.header('set-cookie', this.#loginState(state));
  }

  readLoginState(request: FastifyRequest): string | undefined {
    return this.#value(request, this.#stateName);
  }

  clearLoginState(reply: FastifyReply): void {
    reply.header('set-cookie', `${this.#loginState('')}; Max-Age=0`);
  }

  #loginState(state: string): string {
    const secure = this.#secure ? '; Secure' : '';
    return `${this.#stateName}=${state}; Path=/api/session/oidc; HttpOnly; SameSite=Lax${secure}`;
  }

  /** Refuses a request that another site's page made. Throws REQUEST_FORGED. */
  refuseForged(request: FastifyRequest): void {
    this.refuseForeignOrigin(request);
    if (request.headers['x-csrf-protection']) return;
    throw forged('a request with a session must carry the header X-CSRF-Protection');
  }

  /** Refuses a request that a browser says another site's page made. Throws REQUEST_FORGED. */
  refuseForeignOrigin(request: FastifyRequest): void {
    const { origin, 'sec-fetch-site': site } = request.headers;
    const own = this.originOf(request);
    if (origin !== undefined && origin !== own) throw forged(`it comes from ${origin}`);
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw forged(`it is ${site}`);
  }

  #cookie(value: string): string {
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=Strict${this.#secure ? '; Secure' : ''}`;
  }
}

const forged = (detail: string) => new DomainError('REQUEST_FORGED', detail, {});
