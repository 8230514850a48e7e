import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '#contracts';
import { DomainError } from '#kernel';
import { ACCESS } from './access.decorator.js';
import { AccessTokens } from './access-tokens.js';

/** Lets a request through when its route is open or its bearer token is known. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const level = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (level === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    request.principal = level && token ? await this.tokens.principalOf(token) : undefined;
    if (request.principal) return true;
    context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer realm="anamnesis"');
    throw new DomainError(
      'UNAUTHENTICATED',
      token ? 'the access token is not known' : 'send an access token: Authorization: Bearer <token>',
    );
  }
}
