import { type CanActivate, type ExecutionContext, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Action,
  authorise,
  type Permission,
  type Principal,
  type Refusal,
  Role,
  ruleOf,
  type Target,
} from '#access';
import { type RouteContract, routes, validate } from '#contracts';
import { DomainError } from '#kernel';
import { AccessServices } from './access-services.js';
import { Pseudonyms } from './pseudonyms.js';
import { SessionCookie } from './session-cookie.js';

const contracts = new Map(
  routes.map((route) => [
    `${route.method.toUpperCase()} /api${route.path.replace(/\{(\w+)\}/g, ':$1')}`,
    route,
  ]),
);

interface Params {
  readonly study?: string;
  readonly patient?: string;
  readonly site?: string;
}

/**
 * The one place where access is decided: the route's contract names an action, the matrix says who may. What is
 * refused is logged.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnModuleDestroy {
  constructor(
    private readonly access: AccessServices,
    private readonly cookie: SessionCookie,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.access.log.flush();
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    await this.admit(request, http.getResponse<FastifyReply>(), contractOf(request));
    return true;
  }

  /** Lets a request through to a route, or throws why not. What no controller serves asks here too. */
  async admit(request: FastifyRequest, reply: FastifyReply, route: RouteContract): Promise<void> {
    if (route.access === 'open') {
      if (route.method !== 'get') this.cookie.refuseForeignOrigin(request);
      return;
    }
    try {
      const principal = await this.#authenticate(request, reply);
      request.principal = principal;
      request.permission = await this.#authorise(principal, route, route.access, request);
    } catch (error) {
      if (error instanceof DomainError) this.#log(error, route, route.access, request);
      throw error;
    }
  }

  async #authenticate(request: FastifyRequest, reply: FastifyReply): Promise<Principal> {
    const principal = await this.#principal(request);
    if (principal) return withActingRole(principal, request.headers['x-acting-role']);
    reply.header('www-authenticate', 'Bearer realm="anamnesis"');
    const detail = request.headers.authorization
      ? 'the access token is not known, not valid any more or revoked'
      : 'log in, or send an access token: Authorization: Bearer <token>';
    throw new DomainError('UNAUTHENTICATED', detail);
  }

  async #principal(request: FastifyRequest): Promise<Principal | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      return token ? this.access.authenticator.byToken(token) : undefined;
    }
    const secret = this.cookie.read(request);
    if (secret === undefined) return undefined;
    const principal = await this.access.authenticator.bySession(secret);
    // Before the check, so that a forged request is logged under the name it abuses.
    request.principal = principal;
    if (principal && !['GET', 'HEAD'].includes(request.method)) this.cookie.refuseForged(request);
    return principal;
  }

  async #authorise(
    principal: Principal,
    route: RouteContract,
    action: Action,
    request: FastifyRequest,
  ): Promise<Permission> {
    if (route.session && principal.via !== 'session') {
      throw new DomainError('SESSION_REQUIRED', 'this is for people who logged in, not for programs', {
        action,
      });
    }
    const target = targetOf(route, request);
    const real = await this.pseudonyms.realSubject(principal, target);
    const permission = granted(await this.#decide(principal, action, { ...target, subject: real }));
    await this.pseudonyms.enter(action, permission, target, real, request);
    const { siteId } = correctedFields(request.body);
    // A correction must not take a subject to a site that is out of reach.
    if (action === 'subject.correct' && siteId !== undefined) {
      granted(authorise(principal, action, { study: target.study, site: String(siteId) }));
    }
    return permission;
  }

  /** The subject's site is looked up only where somebody's role is bound to sites. */
  async #decide(principal: Principal, action: Action, target: Target): Promise<Permission | Refusal> {
    const decision = authorise(principal, action, target);
    const { study, site, subject } = target;
    const needsSite = ruleOf(action).scope === 'subject' && site === undefined;
    if (decision.allowed || !needsSite || study === undefined || subject === undefined) return decision;
    const found = await this.access.subjectSites.of(study, subject);
    return found === undefined ? decision : authorise(principal, action, { ...target, site: found });
  }

  #log(error: DomainError, route: RouteContract, action: Action, request: FastifyRequest): void {
    const { principal, id } = request;
    const accountId = principal?.accountId ?? null;
    const { study = null } = request.params as { study?: string };
    const known = principal?.roles.some(({ studyId }) => studyId === study);
    const payload = {
      method: route.method.toUpperCase(),
      route: route.path,
      action,
      // Of any other study it is not known here whether it is one.
      studyId: known ? study : null,
      code: error.code,
    };
    const author = { actor: accountId ?? 'anonymous', actingRole: principal?.actingRole ?? 'nobody' };
    this.access.log.refused(accountId, payload, { ...author, correlationId: id });
  }
}

function contractOf({ method, routeOptions }: FastifyRequest): RouteContract {
  const key = `${method === 'HEAD' ? 'GET' : method} ${routeOptions.url}`;
  const route = contracts.get(key);
  if (route) return route;
  throw new DomainError('ROUTE_UNKNOWN', `${key} is no route of the API`, {});
}

/** Throws FORBIDDEN for a role that the account does not have. */
function withActingRole(principal: Principal, header: string | string[] | undefined): Principal {
  if (header === undefined) return principal;
  const actingRole = Role.safeParse(header);
  if (!actingRole.success || !principal.roles.some(({ role }) => role === actingRole.data)) {
    throw new DomainError('FORBIDDEN', 'X-Acting-Role names a role that you do not have', {
      actingRole: header,
    });
  }
  return { ...principal, actingRole: actingRole.data };
}

/** What a request is about. Where the body says it, the body must be valid first. */
function targetOf(route: RouteContract, { params, body }: FastifyRequest): Target {
  const { study, patient, site } = params as Params;
  const { target, body: schema } = route;
  if (!target || !schema) return { study, site, subject: patient };
  const fields = validate(schema, body) as Readonly<Record<string, unknown>>;
  const field = (name: string | undefined) => (name === undefined ? undefined : String(fields[name]));
  return { study: field(target.study) ?? study, site: field(target.site), subject: patient };
}

function correctedFields(body: unknown): { siteId?: unknown } {
  const { changes, payload } = (body ?? {}) as { changes?: unknown; payload?: unknown };
  const fields = changes ?? payload;
  return typeof fields === 'object' && fields !== null ? fields : {};
}

function granted(decision: Permission | Refusal): Permission {
  if (decision.allowed) return decision;
  throw decision.error;
}
