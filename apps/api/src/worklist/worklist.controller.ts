import { Body, Controller, Get, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Permission } from '#access';
import {
  type FindingActionName,
  findingActionBodies,
  findingActionNames,
  VisitsQuery,
  validate,
  WorklistQuery,
} from '#contracts';
import { commandIdOf } from '#event-store';
import { type CommandContext, Registry } from '#registry';
import type { FindingCommand } from '#surveillance';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

const FindingPath = StudyPath.extend({ finding: z.uuid() });
type FindingPath = z.infer<typeof FindingPath>;

/** What waits for somebody, what is done about it, and who came to which visit. */
@Controller('studies/:study')
export class WorklistController {
  constructor(private readonly registry: Registry) {}

  @Get('worklist')
  @UseInterceptors(RepresentationInterceptor)
  async read(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: WorklistQuery }) query: WorklistQuery,
    @CurrentPermission() permission: Permission,
  ) {
    return this.registry.worklists.read(study, { ...query, ...sitesOf(permission) });
  }

  @Get('visits')
  @UseInterceptors(RepresentationInterceptor)
  visits(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: VisitsQuery }) { site, ...filter }: VisitsQuery,
    @CurrentPermission() permission: Permission,
  ) {
    return this.registry.governance.reads.visits(study, { ...filter, ...sitesOf(permission, site) });
  }

  /** One route for each action; its name is the last part of the path. */
  @Post(findingActionNames.map((name) => `worklist/:finding/${name}`))
  async act(
    @Param({ schema: FindingPath }) { study, finding }: FindingPath,
    @Body() body: unknown,
    @CurrentCommand() context: CommandContext,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const name = request.routeOptions.url?.split('/').at(-1) as FindingActionName;
    const data = validate(findingActionBodies[name], body ?? {});
    const { actor, actingRole, correlationId, idempotencyKey, ifMatch } = context;
    const result = await this.registry.worklists.record(
      study,
      { name, findingId: finding, data } as FindingCommand,
      {
        ...{ actor, actingRole, correlationId, ...sitesOf(permission) },
        ...(idempotencyKey !== undefined && { commandId: commandIdOf(actor, idempotencyKey) }),
        ...(Array.isArray(ifMatch) && { expectedVersion: ifMatch[0] ?? -1 }),
      },
    );
    return recorded(result, `/api/studies/${study}/worklist`, reply);
  }
}
