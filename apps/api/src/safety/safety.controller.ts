import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import type { Permission } from '#access';
import { SeriousEventsQuery } from '#contracts';
import { Registry } from '#registry';
import { seriousAdverseEvents } from '#surveillance';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

/** Of what somebody has to be told within hours. */
@Controller('studies/:study')
export class SafetyController {
  constructor(private readonly registry: Registry) {}

  @Get('serious-adverse-events')
  @UseInterceptors(RepresentationInterceptor)
  async list(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: SeriousEventsQuery }) { site, state }: SeriousEventsQuery,
    @CurrentPermission() permission: Permission,
  ) {
    const { pool, surveillance, watchClock } = this.registry;
    const position = await surveillance.lookedUpTo(study);
    const now = watchClock();
    const items = await seriousAdverseEvents(pool, study, { ...sitesOf(permission, site), state, now });
    return { position, asOf: now.toISOString(), items };
  }
}
