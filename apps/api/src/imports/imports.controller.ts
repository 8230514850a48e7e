import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportBody, ImportPreviewBody } from '#contracts';
import { DomainError } from '#kernel';
import { type ImportContext, type ImportRequest, Registry } from '#registry';
import { authorOf, permissionOf } from '../access/access.decorator.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { ImportAccess } from './import-access.js';
import { importsOf } from './imports.queries.js';

/** Files that become what is recorded of subjects. */
@Controller('studies/:study/imports')
export class ImportsController {
  constructor(
    private readonly registry: Registry,
    private readonly access: ImportAccess,
  ) {}

  @Post()
  async record(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: ImportBody }) body: ImportBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const context = this.#context(study, request);
    const answer = await this.registry.imports.record(study, fileOf(body), context).catch((error) => {
      if (error instanceof DomainError) this.access.refused(study, error, request);
      throw error;
    });
    reply.header('x-position', answer.position);
    return answer;
  }

  @Post('preview')
  @HttpCode(200)
  preview(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: ImportPreviewBody }) { reason = 'preview', ...body }: ImportPreviewBody,
    @Req() request: FastifyRequest,
  ) {
    return this.registry.imports.preview(study, fileOf({ ...body, reason }), this.#context(study, request));
  }

  @Get()
  @UseInterceptors(RepresentationInterceptor)
  list(@Param({ schema: StudyPath }) { study }: StudyPath, @Req() request: FastifyRequest) {
    return importsOf(this.registry, study, permissionOf(request).sites);
  }

  #context(study: string, request: FastifyRequest): ImportContext {
    return { ...authorOf(request), allow: this.access.of(study, request) };
  }
}

const fileOf = ({ content, ...request }: ImportBody): ImportRequest => ({
  ...request,
  content: Buffer.from(content, 'base64'),
});
