import { Body, Controller, Get, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Permission } from '#access';
import { AuditQuery, AuditReviewBody } from '#contracts';
import { REGISTRY } from '#event-store';
import { CurrentAuthor, CurrentPermission } from '../access/access.decorator.js';
import type { Author } from '../access/accounts.js';
import { sendCsv } from '../http/csv-file.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { type AuditQuestion, AuditTrail } from './audit-trail.js';

const DEFAULT_PAGE = 100;

/** The audit trail, for people to read, filter, take along and review. */
@Controller()
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get('studies/:study/audit')
  @UseInterceptors(RepresentationInterceptor)
  ofStudy(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: AuditQuery }) query: AuditQuery,
    @CurrentPermission() { sites }: Permission,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer({ log: study, sites }, query, author, reply);
  }

  @Get('audit')
  @UseInterceptors(RepresentationInterceptor)
  ofRegistry(
    @Query({ schema: AuditQuery }) query: AuditQuery,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer({ log: REGISTRY, sites: '*' }, query, author, reply);
  }

  @Get('studies/:study/audit/reviews')
  @UseInterceptors(RepresentationInterceptor)
  reviews(@Param({ schema: StudyPath }) { study }: StudyPath, @CurrentPermission() { sites }: Permission) {
    return this.trail.reviews(study, sites);
  }

  @Post('studies/:study/audit/reviews')
  review(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: AuditReviewBody }) body: AuditReviewBody,
    @CurrentPermission() { sites }: Permission,
    @CurrentAuthor() author: Author,
  ) {
    return this.trail.review({ studyId: study, sites, ...body }, author);
  }

  async #answer(
    about: Pick<AuditQuestion, 'log' | 'sites'>,
    { order = 'oldest', after = 0, limit = DEFAULT_PAGE, format = 'json', ...filter }: AuditQuery,
    author: Author,
    reply: FastifyReply,
  ) {
    reply.header('cache-control', 'private, no-cache');
    const question = { ...about, filter, order, after, limit };
    if (format === 'json') return this.trail.page(question);
    const text = await this.trail.file(question, author);
    return sendCsv(reply, `audit-trail-${about.log.replace('$', '')}`, text);
  }
}
