import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import type { Principal } from '#access';
import { IssueTokenBody, ReasonBody } from '#contracts';
import { CurrentAuthor, CurrentPrincipal } from './access.decorator.js';
import { AccessServices } from './access-services.js';
import type { Author } from './accounts.js';

const TokenPath = z.object({ token: z.uuid() });

/** The tokens that people issue to their programs. */
@Controller('tokens')
export class TokensController {
  constructor(private readonly access: AccessServices) {}

  @Get()
  async list(@CurrentPrincipal() { accountId }: Principal) {
    const { tokens } = await this.access.accounts.get(accountId);
    return { tokens };
  }

  @Post()
  issue(
    @CurrentPrincipal() { accountId }: Principal,
    @CurrentAuthor() author: Author,
    @Body({ schema: IssueTokenBody }) wanted: IssueTokenBody,
  ) {
    return this.access.tokens.issue(accountId, wanted, author);
  }

  @Post(':token/revoke')
  @HttpCode(204)
  async revoke(
    @CurrentPrincipal() { accountId }: Principal,
    @CurrentAuthor() author: Author,
    @Param({ schema: TokenPath }) { token }: z.infer<typeof TokenPath>,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
  ): Promise<void> {
    await this.access.tokens.revoke(accountId, token, reason, author);
  }
}
