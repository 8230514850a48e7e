import { Body, Controller, Get, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Permission } from '#access';
import { CriteriaComparisonQuery, DiffQuery, TakeDataCutBody } from '#contracts';
import type { CommandContext } from '#registry';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { momentOfSubjects } from '../http/moments.js';
import { CutPath, StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import {
  CheckDataCut,
  CompareCriteria,
  DiffOutcomes,
  ListDataCuts,
  TakeDataCut,
} from './time-travel.messages.js';

@Controller('studies/:study')
export class TimeTravelController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('data-cuts')
  async take(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: TakeDataCutBody }) body: TakeDataCutBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = await this.commands.execute(new TakeDataCut(study, body, context));
    return recorded(result, `/api/studies/${study}/data-cuts/${body.name}`, reply);
  }

  @Get('data-cuts')
  @UseInterceptors(RepresentationInterceptor)
  list(@Param({ schema: StudyPath }) { study }: StudyPath) {
    return this.queries.execute(new ListDataCuts(study));
  }

  @Get('data-cuts/:cut')
  @UseInterceptors(RepresentationInterceptor)
  check(@Param({ schema: CutPath }) { study, cut }: CutPath) {
    return this.queries.execute(new CheckDataCut(study, cut));
  }

  @Get('outcomes/diff')
  @UseInterceptors(RepresentationInterceptor)
  diff(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: DiffQuery }) { from, to }: DiffQuery,
    @CurrentPermission() permission: Permission,
  ) {
    for (const knownAt of [from, to]) momentOfSubjects({ knownAt }, permission);
    return this.queries.execute(new DiffOutcomes(study, from, to, sitesOf(permission).sites));
  }

  @Get('outcomes/criteria-comparison')
  @UseInterceptors(RepresentationInterceptor)
  compare(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: CriteriaComparisonQuery }) query: CriteriaComparisonQuery,
    @CurrentPermission() permission: Permission,
  ) {
    const { a, b } = query;
    const rules = { a, b, ...momentOfSubjects(query, permission) };
    return this.queries.execute(new CompareCriteria(study, rules, sitesOf(permission).sites));
  }
}
