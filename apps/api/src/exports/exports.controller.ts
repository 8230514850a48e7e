import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Res,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Permission } from '#access';
import { ExportBody, type ExportList } from '#contracts';
import { REGISTRY } from '#event-store';
import { Registry } from '#registry';
import { CurrentAuthor, CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { Pseudonyms } from '../access/pseudonyms.js';
import { ApiOptions } from '../api-options.js';
import { momentOfSubjects } from '../http/moments.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

/** Newest exports that are listed. */
const LISTED = 200;

/** Data that leave the registry. */
@Controller('studies/:study/exports')
export class ExportsController {
  constructor(
    private readonly registry: Registry,
    private readonly access: AccessServices,
    private readonly pseudonyms: Pseudonyms,
    private readonly options: ApiOptions,
  ) {}

  /** What can't be logged must not leave: it is recorded before it is sent. */
  @Post()
  @HttpCode(200)
  async make(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: ExportBody }) { format, level, cohort, purpose, ...asked }: ExportBody,
    @CurrentPermission() permission: Permission,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const hidden = permission.pseudonymised || level === 'PSEUDONYMISED';
    const request = {
      format,
      purpose,
      ...(cohort !== undefined && { cohort }),
      moment: momentOfSubjects(asked, permission) ?? {},
      release: this.options.release,
      ...sitesOf(permission),
      ...(hidden && { pseudonyms: await this.pseudonyms.of(study) }),
    };
    const { zip, sha256, manifest } = await this.registry.exports.make(study, request, author);
    const records = manifest.files.reduce((sum, file) => sum + file.records, 0);
    const told = `${format}, ${manifest.level.toLowerCase()}`;
    const what = cohort === undefined ? 'study data' : `study data, cohort ${cohort}`;
    const payload = { what, format: told, studyId: study, records, sha256 };
    await this.access.log.exported(author, payload, purpose);
    const name = `${study}-${manifest.knownAt}-${format}.zip`;
    reply.headers({ 'x-export-sha256': sha256, 'x-position': manifest.knownAt, 'cache-control': 'no-store' });
    return new StreamableFile(zip, {
      type: 'application/zip',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Get()
  @UseInterceptors(RepresentationInterceptor)
  async list(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @CurrentAuthor() { actor }: Author,
  ): Promise<ExportList> {
    const { rows } = await this.registry.pool.query<ExportList['exports'][number]>(
      `select log.instant(recorded_at) as "exportedAt", acting_role as "actingRole", reason as purpose,
         payload->>'format' as format, (payload->>'records')::int as records, payload->>'sha256' as sha256
       from log.event where study_id = $1 and stream = $2 and type = 'access.exported' and payload->>'studyId' = $3
       order by version desc limit $4`,
      [REGISTRY, `access/${actor}`, study, LISTED],
    );
    return { exports: rows };
  }
}
