import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OidcCallbackQuery, OidcQuery } from '#contracts';
import { DomainError } from '#kernel';
import { AccessServices } from './access-services.js';
import type { Oidc } from './oidc.js';
import { SessionCookie } from './session-cookie.js';

const CALLBACK = '/api/session/oidc/callback';

/** To the OpenID provider and back. */
@Controller('session/oidc')
export class OidcController {
  constructor(
    private readonly access: AccessServices,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async begin(
    @Query({ schema: OidcQuery }) { reauthenticate }: OidcQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = reauthenticate && this.cookie.read(request);
    const redirectUri = `${this.cookie.originOf(request)}${CALLBACK}`;
    const { url, state } = await this.#oidc().begin(redirectUri, session);
    this.cookie.setLoginState(reply, state);
    await reply.code(302).header('location', url).header('cache-control', 'no-store').send();
  }

  @Get('callback')
  async finish(
    @Query({ schema: OidcCallbackQuery }) _: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const callback = new URL(request.url, this.cookie.originOf(request));
    const secret = await this.#oidc().finish(callback, this.cookie.readLoginState(request), request.id);
    if (secret !== undefined) this.cookie.set(reply, secret);
    this.cookie.clearLoginState(reply);
    await reply.code(302).header('location', '/').header('cache-control', 'no-store').send();
  }

  #oidc(): Oidc {
    if (this.access.oidc) return this.access.oidc;
    throw new DomainError('OIDC_NOT_CONFIGURED', 'this registry has no OpenID provider');
  }
}
