import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#access';
import { OutcomeQuery } from '#contracts';
import { OUTCOMES, type OutcomeName } from '#trial';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { momentOf, momentOfSubjects } from '../http/moments.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { ReadOutcomes } from './outcomes.queries.js';

@Controller('studies/:study/outcomes')
export class OutcomesController {
  constructor(private readonly queries: QueryBus) {}

  @Get([...OUTCOMES])
  @UseInterceptors(RepresentationInterceptor)
  read(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: OutcomeQuery }) query: OutcomeQuery,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
  ) {
    const name = request.routeOptions.url?.split('/').at(-1) as OutcomeName;
    // A cohort may be one subject, whose figures would tell its real dates.
    const ofSubjects = query.explain !== undefined || query.cohort !== undefined;
    const moment = ofSubjects ? momentOfSubjects(query, permission) : momentOf(query);
    const { explain, waitFor, cohort, groupBy, endpoint, start, censorAt } = query;
    const asked = { cohort, groupBy, endpoint, start, censorAt };
    return this.queries.execute(
      new ReadOutcomes(study, name, { explain, waitFor, moment, asked, ...sitesOf(permission) }),
    );
  }
}
