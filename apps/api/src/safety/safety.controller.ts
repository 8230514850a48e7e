import { Controller, Get, Inject, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Permission } from '#access';
import { SeriousEventsQuery } from '#contracts';
import { Registry } from '#registry';
import { seriousAdverseEvents } from '#surveillance';
import { CurrentAuthor, CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { sendCsv } from '../http/csv-file.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { RegisterFiles } from '../privacy/register-files.js';

/** Of what somebody has to be told within hours. */
@Controller('studies/:study')
@UseInterceptors(RepresentationInterceptor)
export class SafetyController {
  readonly #files: RegisterFiles;

  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(AccessServices) access: AccessServices,
  ) {
    this.#files = new RegisterFiles(registry, access);
  }

  @Get('serious-adverse-events')
  async list(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: SeriousEventsQuery }) { site, state, format = 'json' }: SeriousEventsQuery,
    @CurrentPermission() permission: Permission,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { pool, surveillance, watchClock } = this.registry;
    const position = await surveillance.lookedUpTo(study);
    const now = watchClock();
    const items = await seriousAdverseEvents(pool, study, { ...sitesOf(permission, site), state, now });
    if (format === 'json') return { position, asOf: now.toISOString(), items };
    const asked = { studyId: study, filter: { site, state }, sites: permission.sites, author };
    const text = await this.#files.seriousEvents(asked, { position, rows: items });
    return sendCsv(reply, `serious-adverse-events-${study}`, text);
  }
}
