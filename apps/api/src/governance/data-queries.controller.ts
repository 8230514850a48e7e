import { Body, Controller, Get, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission } from '#access';
import {
  MoveQueryBody,
  OpenQueryBody,
  QUERY_MOVES,
  QueriesFilter,
  type QueryMove,
  queryMoves,
  VerifySourceBody,
  WithdrawVerificationBody,
} from '#contracts';
import { type CommandContext, Registry } from '#registry';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { PatientPath, StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

/** Questions about the data, and their comparison with the source. */
@Controller('studies/:study')
export class DataQueriesController {
  constructor(private readonly registry: Registry) {}

  @Get('queries')
  @UseInterceptors(RepresentationInterceptor)
  list(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: QueriesFilter }) { site, ...filter }: QueriesFilter,
    @CurrentPermission() permission: Permission,
  ) {
    return this.registry.governance.reads.queries(study, { ...filter, ...sitesOf(permission, site) });
  }

  @Get('patients/:patient/governance')
  @UseInterceptors(RepresentationInterceptor)
  read(@Param({ schema: PatientPath }) { study, patient }: PatientPath) {
    return this.registry.governance.reads.subject(study, patient);
  }

  @Post('patients/:patient/open-query')
  async open(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body({ schema: OpenQueryBody }) body: OpenQueryBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = await this.registry.governance.queries.open(study, patient, body, context);
    return recorded(result, governanceUrl(study, patient), reply);
  }

  /** One route for each move; its name is the last part of the path. */
  @Post(queryMoves.map((name) => `patients/:patient/${name}`))
  async move(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body({ schema: MoveQueryBody }) { queryId, text }: MoveQueryBody,
    @CurrentCommand() context: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const move = request.routeOptions.url?.split('/').at(-1) as QueryMove;
    const { command: name } = QUERY_MOVES[move];
    const result = await this.registry.governance.queries.move(
      study,
      patient,
      { name, queryId, text },
      context,
    );
    return recorded(result, governanceUrl(study, patient), reply);
  }

  @Post('patients/:patient/verify-source')
  async verify(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body({ schema: VerifySourceBody }) body: VerifySourceBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = await this.registry.governance.source.verify(study, patient, body, context);
    return recorded(result, governanceUrl(study, patient), reply);
  }

  @Post('patients/:patient/withdraw-verification')
  async withdraw(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body({ schema: WithdrawVerificationBody }) body: WithdrawVerificationBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = await this.registry.governance.source.withdraw(study, patient, body, context);
    return recorded(result, governanceUrl(study, patient), reply);
  }
}

const governanceUrl = (study: string, patient: string) =>
  `/api/studies/${study}/patients/${patient}/governance`;
