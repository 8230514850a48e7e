import { Controller, Get, Inject, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Permission } from '#access';
import { ConsentsQuery, ErasuresQuery, PrivacyQuery } from '#contracts';
import { Registry } from '#registry';
import { CurrentAuthor, CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { sendCsv } from '../http/csv-file.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { Erasures } from './erasures.js';
import { PrivacyRegister } from './privacy-register.js';
import { RegisterFiles } from './register-files.js';

const FILE_PAGE = 1_000;

/** Who consented, and what was done with the data that say who subjects are. */
@Controller('studies/:study')
@UseInterceptors(RepresentationInterceptor)
export class PrivacyController {
  readonly #erasures: Erasures;
  readonly #register: PrivacyRegister;
  readonly #files: RegisterFiles;

  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(AccessServices) access: AccessServices,
  ) {
    this.#erasures = new Erasures(registry, access);
    this.#register = new PrivacyRegister(registry, access);
    this.#files = new RegisterFiles(registry, access);
  }

  @Get('consents')
  async consents(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ConsentsQuery }) { site, format = 'json', ...filter }: ConsentsQuery,
    @CurrentPermission() permission: Permission,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { consents } = this.registry.governance;
    const wanted = { ...filter, ...sitesOf(permission, site) };
    if (format === 'json') return consents.page(study, wanted);
    const asked = { studyId: study, filter: { site, ...filter }, sites: permission.sites, author };
    const text = await this.#files.consents(asked, async (after = filter.after) => {
      const from = { ...wanted, ...(after !== undefined && { after }), limit: FILE_PAGE };
      const { subjects: rows, ...page } = await consents.page(study, from);
      return { ...page, rows };
    });
    return sendCsv(reply, `consents-${study}`, text);
  }

  @Get('erasures')
  erasures(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ErasuresQuery }) { site, ...filter }: ErasuresQuery,
    @CurrentPermission() permission: Permission,
  ) {
    return this.#erasures.list(study, { ...filter, ...sitesOf(permission, site) });
  }

  @Get('privacy-register')
  async register(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PrivacyQuery }) { format = 'json', ...query }: PrivacyQuery,
    @CurrentPermission() { sites }: Permission,
    @CurrentAuthor() author: Author,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (format === 'json') return this.#register.page(study, sites, query);
    const asked = { studyId: study, filter: query, sites, author };
    const text = await this.#files.processing(asked, async (after = query.after) => {
      const from = { ...query, ...(after !== undefined && { after }), limit: FILE_PAGE };
      const { entries: rows, ...page } = await this.#register.page(study, sites, from);
      return { ...page, rows };
    });
    return sendCsv(reply, `privacy-register-${study}`, text);
  }
}
