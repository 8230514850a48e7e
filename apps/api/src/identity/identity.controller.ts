import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IdentityBody, IdentityQuery, ReasonBody } from '#contracts';
import { CurrentAuthor } from '../access/access.decorator.js';
import type { Author } from '../access/accounts.js';
import { PatientPath } from '../http/paths.js';
import { Identities } from './identities.js';

/** Who subjects are: for the staff of their site, and for nobody else. */
@Controller('studies/:study/patients/:patient/identity')
export class IdentityController {
  constructor(private readonly identities: Identities) {}

  @Get()
  async read(
    @Param({ schema: PatientPath }) path: PatientPath,
    @Query({ schema: IdentityQuery }) { version }: IdentityQuery,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    return this.identities.read(subjectOf(path), version, author);
  }

  @Put()
  record(
    @Param({ schema: PatientPath }) path: PatientPath,
    @Body({ schema: IdentityBody }) { reason, ...data }: IdentityBody,
    @CurrentAuthor() author: Author,
  ) {
    return this.identities.record(subjectOf(path), data, reason, author);
  }

  @Post('erasure')
  @HttpCode(204)
  requestErasure(
    @Param({ schema: PatientPath }) path: PatientPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    return this.identities.requestErasure(subjectOf(path), reason, author);
  }

  @Post('erasure/approve')
  @HttpCode(204)
  approveErasure(
    @Param({ schema: PatientPath }) path: PatientPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    return this.identities.approveErasure(subjectOf(path), reason, author);
  }

  @Post('erasure/decline')
  @HttpCode(204)
  declineErasure(
    @Param({ schema: PatientPath }) path: PatientPath,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    return this.identities.declineErasure(subjectOf(path), reason, author);
  }
}

const subjectOf = ({ study, patient }: PatientPath) => ({ studyId: study, patientId: patient });
