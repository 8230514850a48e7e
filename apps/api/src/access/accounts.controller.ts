import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AccountId } from '#access';
import { AccessQuery, ActivateBody, GrantRoleBody, InviteBody, ReasonBody, RevokeRoleBody } from '#contracts';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { CurrentAuthor } from './access.decorator.js';
import { AccessServices } from './access-services.js';
import type { Author } from './accounts.js';

const AccountPath = z.object({ account: AccountId });
type AccountPath = z.infer<typeof AccountPath>;
const AccountTokenPath = AccountPath.extend({ token: z.uuid() });

/** Who may come in: what administrators decide and auditors read. */
@Controller()
export class AccountsController {
  constructor(private readonly access: AccessServices) {}

  @Get('access')
  @UseInterceptors(RepresentationInterceptor)
  whoHadAccess(@Query({ schema: AccessQuery }) { asOf }: AccessQuery) {
    return this.access.history.list(asOf);
  }

  @Get('studies/:study/access')
  @UseInterceptors(RepresentationInterceptor)
  whoHadAccessToStudy(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: AccessQuery }) { asOf }: AccessQuery,
  ) {
    return this.access.history.listFor(study, asOf);
  }

  @Get('accounts')
  @UseInterceptors(RepresentationInterceptor)
  list() {
    return this.access.history.list();
  }

  @Get('accounts/:account')
  @UseInterceptors(RepresentationInterceptor)
  read(@Param({ schema: AccountPath }) { account }: AccountPath) {
    return this.access.accounts.get(account);
  }

  @Post('accounts')
  invite(
    @Body({ schema: InviteBody }) { account, displayName }: InviteBody,
    @CurrentAuthor() author: Author,
  ) {
    return this.access.invitations.invite(account, displayName, author);
  }

  @Post('accounts/activate')
  @HttpCode(204)
  async activate(
    @Body({ schema: ActivateBody }) { account, code, password }: ActivateBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.access.invitations.activate(account, code, password, request.id);
  }

  @Post('accounts/:account/renew-invitation')
  renewInvitation(
    @Param({ schema: AccountPath }) { account }: AccountPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ) {
    return this.access.invitations.renew(account, reason, author);
  }

  @Post('accounts/:account/deactivate')
  @HttpCode(204)
  async deactivate(
    @Param({ schema: AccountPath }) { account }: AccountPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    await this.access.administration.deactivate(account, reason, author);
  }

  @Post('accounts/:account/unlock')
  @HttpCode(204)
  async unlock(
    @Param({ schema: AccountPath }) { account }: AccountPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    await this.access.administration.unlock(account, reason, author);
  }

  @Post('accounts/:account/remove-totp')
  @HttpCode(204)
  async removeTotp(
    @Param({ schema: AccountPath }) { account }: AccountPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    await this.access.secondFactor.remove(account, reason, author);
  }

  @Post('accounts/:account/tokens/:token/revoke')
  @HttpCode(204)
  async revokeToken(
    @Param({ schema: AccountTokenPath }) { account, token }: z.infer<typeof AccountTokenPath>,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    await this.access.tokens.revoke(account, token, reason, author);
  }

  @Post('accounts/:account/grant-role')
  @HttpCode(204)
  async grantRole(
    @Param({ schema: AccountPath }) { account }: AccountPath,
    @Body({ schema: GrantRoleBody }) { reason, ...grant }: GrantRoleBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    await this.access.administration.grant(account, grant, reason, author);
  }

  @Post('accounts/:account/revoke-role')
  @HttpCode(204)
  async revokeRole(
    @Param({ schema: AccountPath }) { account }: AccountPath,
    @Body({ schema: RevokeRoleBody }) { reason, ...role }: RevokeRoleBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    await this.access.administration.revoke(account, role, reason, author);
  }
}
