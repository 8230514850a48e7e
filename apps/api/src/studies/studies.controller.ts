import { Body, Controller, Get, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Permission, Principal } from '#access';
import { EventsQuery, ReadQuery, RegisterStudyBody, studyCommand, studyCommandPaths } from '#contracts';
import type { CommandContext } from '#registry';
import type { StudyCommandName } from '#trial';
import { CurrentPermission, CurrentPrincipal, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { RecordStudyCommand } from './studies.commands.js';
import { ListStudies, ReadEvents, ReadStudy } from './studies.queries.js';

const DEFAULT_PAGE = 100;

@Controller('studies')
export class StudiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  async register(
    @Body({ schema: RegisterStudyBody }) data: z.output<typeof RegisterStudyBody>,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = new RecordStudyCommand(data.studyId, { name: 'register', data }, context);
    return recorded(await this.commands.execute(command), `/api/studies/${data.studyId}`, reply);
  }

  /** One route for each command; its name is the last part of the path. */
  @Post(studyCommandPaths.map((name) => `:study/${name}`))
  async record(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body() body: unknown,
    @CurrentCommand() context: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const name = request.routeOptions.url?.split('/').at(-1) as StudyCommandName;
    const command = new RecordStudyCommand(study, studyCommand(name, body), context);
    return recorded(await this.commands.execute(command), `/api/studies/${study}`, reply);
  }

  @Get()
  @UseInterceptors(RepresentationInterceptor)
  list(@CurrentPrincipal() { roles }: Principal) {
    return this.queries.execute(new ListStudies(roles.map(({ studyId }) => studyId)));
  }

  @Get(':study')
  @UseInterceptors(RepresentationInterceptor)
  read(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ReadQuery }) { waitFor }: ReadQuery,
  ) {
    return this.queries.execute(new ReadStudy(study, waitFor));
  }

  @Get(':study/events')
  @UseInterceptors(RepresentationInterceptor)
  events(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: EventsQuery }) { after = 0, limit = DEFAULT_PAGE, waitFor }: EventsQuery,
    @CurrentPermission() permission: Permission,
  ) {
    return this.queries.execute(new ReadEvents(study, { after, limit, waitFor, ...sitesOf(permission) }));
  }
}
