import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACTION_NAMES, type Account, type Principal, ruleOf } from '#access';
import { CodeBody, LoginBody, PasswordBody, ProofBody } from '#contracts';
import { CurrentAuthor, CurrentPrincipal } from './access.decorator.js';
import { AccessServices } from './access-services.js';
import type { Author } from './accounts.js';
import { SessionCookie } from './session-cookie.js';

/** Coming in, going out, and what people may change of their own account. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly access: AccessServices,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  async login(
    @Body({ schema: LoginBody }) { account: claimed, ...proof }: LoginBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const context = { correlationId: request.id, before: this.cookie.read(request) };
    const { secret, account } = await this.access.login.login(claimed, proof, context);
    this.cookie.set(reply, secret);
    reply.header('cache-control', 'no-store');
    return whoIs((await this.access.authenticator.bySession(secret))!, account);
  }

  @Get()
  async whoAmI(@CurrentPrincipal() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    return whoIs(principal, await this.access.accounts.get(principal.accountId));
  }

  @Delete()
  @HttpCode(204)
  async logout(
    @CurrentPrincipal() { accountId, credentialId: sessionId }: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.access.sessions.end({ accountId, sessionId });
    this.cookie.clear(reply);
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(
    @CurrentPrincipal() principal: Principal,
    @CurrentAuthor() author: Author,
    @Body({ schema: PasswordBody }) { newPassword, ...proof }: PasswordBody,
  ): Promise<void> {
    const { accountId, credentialId } = principal;
    await this.access.login.reauthenticate(principal, proof);
    await this.access.invitations.changePassword(accountId, newPassword, credentialId, author);
  }

  @Post('reauthenticate')
  @HttpCode(204)
  async reauthenticate(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: ProofBody }) proof: ProofBody,
  ): Promise<void> {
    await this.access.login.reauthenticate(principal, proof);
  }

  @Post('totp')
  @HttpCode(200)
  offerTotp(@CurrentPrincipal() { accountId }: Principal) {
    return this.access.secondFactor.offer(accountId);
  }

  @Post('totp/confirm')
  @HttpCode(200)
  confirmTotp(
    @CurrentPrincipal() { accountId }: Principal,
    @CurrentAuthor() author: Author,
    @Body({ schema: CodeBody }) { code }: CodeBody,
  ) {
    return this.access.secondFactor.confirm(accountId, code, author);
  }

  @Post('totp/recovery-codes')
  @HttpCode(200)
  async renewRecoveryCodes(
    @CurrentPrincipal() principal: Principal,
    @CurrentAuthor() author: Author,
    @Body({ schema: ProofBody }) proof: ProofBody,
  ) {
    await this.access.login.reauthenticate(principal, proof);
    return this.access.secondFactor.renewRecoveryCodes(principal.accountId, author);
  }

  @Post('totp/remove')
  @HttpCode(204)
  async removeTotp(
    @CurrentPrincipal() principal: Principal,
    @CurrentAuthor() author: Author,
    @Body({ schema: ProofBody }) proof: ProofBody,
  ): Promise<void> {
    await this.access.login.reauthenticate(principal, proof);
    await this.access.secondFactor.remove(principal.accountId, 'by its owner', author);
  }
}

function whoIs(principal: Principal, { totp, identity }: Account) {
  const { accountId, displayName, roles, actingRole = null, via, scopes, authenticatedAt } = principal;
  const actions = ACTION_NAMES.filter((action) => {
    const rule = ruleOf(action);
    const able = rule.scope === 'self' || roles.some(({ role }) => rule.roles.includes(role));
    return able && (scopes === '*' || scopes.includes(action));
  });
  return {
    accountId,
    displayName,
    roles,
    actingRole,
    via,
    scopes,
    actions,
    authenticatedAt,
    secondFactor: totp,
    byProvider: identity !== null,
  };
}
