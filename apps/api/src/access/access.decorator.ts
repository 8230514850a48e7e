import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission, Principal } from '#access';
import type { Author } from './accounts.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on routes that are not open. */
    principal?: Principal;
    /** What the access guard allowed. */
    permission?: Permission;
  }
}

/** Who sends a request. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new Error(`${request.url} was reached without a principal`);
  return request.principal;
}

/** In which role, and within which bounds, the request may be answered. */
export function permissionOf(request: FastifyRequest): Permission {
  if (!request.permission) throw new Error(`${request.url} was reached without a permission`);
  return request.permission;
}

/** Who a request's events are recorded under. */
export function authorOf(request: FastifyRequest): Author {
  return {
    actor: principalOf(request).accountId,
    actingRole: permissionOf(request).role,
    correlationId: request.id,
  };
}

/** The sites that a query is to be limited to, to the one asked for where it is among them; nothing where it is not. */
export function sitesOf({ sites }: Permission, asked?: string): { sites?: readonly string[] } {
  if (asked !== undefined) return { sites: sites === '*' || sites.includes(asked) ? [asked] : [] };
  return sites === '*' ? {} : { sites };
}

const ofRequest = <T>(read: (request: FastifyRequest) => T) =>
  createParamDecorator((_, context: ExecutionContext) =>
    read(context.switchToHttp().getRequest<FastifyRequest>()),
  );

/** Parameters of a controller's method: who asks, what was allowed, and who its events are recorded under. */
export const CurrentPrincipal = ofRequest(principalOf);
export const CurrentPermission = ofRequest(permissionOf);
export const CurrentAuthor = ofRequest(authorOf);
