import { Body, Controller, Get, HttpCode, Param, Post, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Permission } from '#access';
import { type AttritionAnswer, AttritionBody, DefineCohortBody } from '#contracts';
import { type CommandContext, criteriaHash, Registry } from '#registry';
import { attrition, checkCriteria, toSubjects } from '#trial';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

/** Named parts of a study's subjects, and what each of their criteria does. */
@Controller('studies/:study/cohorts')
export class CohortsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @UseInterceptors(RepresentationInterceptor)
  list(@Param({ schema: StudyPath }) { study }: StudyPath) {
    return this.registry.cohortDefinitions.list(study);
  }

  @Post()
  async define(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: DefineCohortBody }) body: DefineCohortBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const result = await this.registry.cohortDefinitions.define(study, body, context);
    return recorded(result, `/api/studies/${study}/cohorts`, reply);
  }

  @Post('attrition')
  @HttpCode(200)
  @UseInterceptors(RepresentationInterceptor)
  async attrition(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: AttritionBody }) { criteria }: AttritionBody,
    @CurrentPermission() permission: Permission,
  ): Promise<AttritionAnswer> {
    checkCriteria(criteria);
    const { records, position } = await this.registry.queries.cohort(study, sitesOf(permission).sites);
    const steps = attrition(records, criteria).map(({ leftOut, ...step }) => ({
      ...step,
      leftOut: leftOut.map((patientId) => ({ patientId })),
    }));
    const { records: remaining } = toSubjects(records, { all: criteria });
    return {
      position,
      hash: criteriaHash(criteria),
      subjects: records.length,
      steps,
      remaining: remaining.map(({ patientId }) => ({ patientId })),
    };
  }
}
