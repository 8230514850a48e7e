import { Body, Controller, Get, Param, Post, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Permission } from '#access';
import { LockBody, LockSubjectBody, UnlockBody, UnlockSubjectBody } from '#contracts';
import { type CommandContext, Registry } from '#registry';
import { Identifier } from '#trial';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { PatientPath, StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

const SitePath = StudyPath.extend({ site: Identifier });
type SitePath = z.infer<typeof SitePath>;

/** What is closed to changes, and who closed it. */
@Controller('studies/:study')
export class LocksController {
  constructor(private readonly registry: Registry) {}

  @Get('locks')
  @UseInterceptors(RepresentationInterceptor)
  list(@Param({ schema: StudyPath }) { study }: StudyPath, @CurrentPermission() permission: Permission) {
    return this.registry.governance.reads.locks(study, sitesOf(permission).sites);
  }

  @Post('lock')
  async lockStudy(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: LockBody }) { reason }: LockBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { locks } = this.registry.governance;
    return recorded(await locks.place(study, { kind: 'study' }, reason, context), locksUrl(study), reply);
  }

  @Post('unlock')
  async unlockStudy(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: UnlockBody }) { reason }: UnlockBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { locks } = this.registry.governance;
    return recorded(await locks.release(study, { kind: 'study' }, reason, context), locksUrl(study), reply);
  }

  @Post('sites/:site/lock')
  async lockSite(
    @Param({ schema: SitePath }) { study, site: siteId }: SitePath,
    @Body({ schema: LockBody }) { reason }: LockBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { locks } = this.registry.governance;
    const result = await locks.place(study, { kind: 'site', siteId }, reason, context);
    return recorded(result, locksUrl(study), reply);
  }

  @Post('sites/:site/unlock')
  async unlockSite(
    @Param({ schema: SitePath }) { study, site: siteId }: SitePath,
    @Body({ schema: UnlockBody }) { reason }: UnlockBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { locks } = this.registry.governance;
    const result = await locks.release(study, { kind: 'site', siteId }, reason, context);
    return recorded(result, locksUrl(study), reply);
  }

  @Post('patients/:patient/lock')
  async lockSubject(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body({ schema: LockSubjectBody }) { scope, reason }: LockSubjectBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { locks } = this.registry.governance;
    return recorded(await locks.placeOn(study, patient, scope, reason, context), locksUrl(study), reply);
  }

  @Post('patients/:patient/unlock')
  async unlockSubject(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body({ schema: UnlockSubjectBody }) { scope, reason }: UnlockSubjectBody,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { locks } = this.registry.governance;
    return recorded(await locks.releaseOn(study, patient, scope, reason, context), locksUrl(study), reply);
  }
}

const locksUrl = (study: string) => `/api/studies/${study}/locks`;
