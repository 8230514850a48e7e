import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import type { Permission } from '#access';
import { ConsentsQuery, ErasuresQuery, PrivacyQuery } from '#contracts';
import { Registry } from '#registry';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { Erasures } from './erasures.js';
import { PrivacyRegister } from './privacy-register.js';

/** Who consented, and what was done with the data that say who subjects are. */
@Controller('studies/:study')
@UseInterceptors(RepresentationInterceptor)
export class PrivacyController {
  readonly #erasures: Erasures;
  readonly #register: PrivacyRegister;

  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(AccessServices) access: AccessServices,
  ) {
    this.#erasures = new Erasures(registry, access);
    this.#register = new PrivacyRegister(registry, access);
  }

  @Get('consents')
  consents(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ConsentsQuery }) { site, ...filter }: ConsentsQuery,
    @CurrentPermission() permission: Permission,
  ) {
    return this.registry.governance.consents.page(study, { ...filter, ...sitesOf(permission, site) });
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
  register(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PrivacyQuery }) query: PrivacyQuery,
    @CurrentPermission() { sites }: Permission,
  ) {
    return this.#register.page(study, sites, query);
  }
}
