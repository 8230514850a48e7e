import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Access as AccessLevel } from '#contracts';

/** Who sends a request, as the events that it records will name them. */
export interface Principal {
  readonly actor: string;
  readonly actingRole: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on routes that are not open. */
    principal?: Principal;
  }
}

export const ACCESS = 'access';

/** States who may use a route. A route without it answers nobody. */
export const Access = (level: AccessLevel) => SetMetadata(ACCESS, level);

/** The principal of a request whose route is not open. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new Error(`${request.url} was reached without a principal`);
  return request.principal;
}

export const CurrentPrincipal = createParamDecorator((_, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
