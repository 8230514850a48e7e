import { Body, Controller, Get, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Permission, Principal } from '#access';
import {
  SignableQuery,
  SignaturesFilter,
  SignBody,
  SignSubjectBody,
  SubjectScope,
  ToSignFilter,
  validate,
} from '#contracts';
import { type CommandContext, Registry, type SignableScope } from '#registry';
import { CurrentPermission, CurrentPrincipal, sitesOf } from '../access/access.decorator.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { CutPath, PatientPath, StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { Signers } from './signers.js';

/** Electronic signatures. */
@Controller('studies/:study')
export class SignaturesController {
  constructor(
    private readonly registry: Registry,
    private readonly signers: Signers,
  ) {}

  @Get('signatures')
  @UseInterceptors(RepresentationInterceptor)
  list(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: SignaturesFilter }) filter: SignaturesFilter,
    @CurrentPermission() permission: Permission,
  ) {
    return this.registry.governance.reads.signatures(study, { ...filter, ...sitesOf(permission) });
  }

  @Get('to-sign')
  @UseInterceptors(RepresentationInterceptor)
  toSign(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ToSignFilter }) { site, ...filter }: ToSignFilter,
    @CurrentPermission() permission: Permission,
  ) {
    return this.registry.governance.reads.toSign(study, { ...filter, ...sitesOf(permission, site) });
  }

  @Get('patients/:patient/signable')
  @UseInterceptors(RepresentationInterceptor)
  async signable(
    @Param({ schema: PatientPath }) { study, patient: patientId }: PatientPath,
    @Query({ schema: SignableQuery }) { kind = 'patient', ...rest }: SignableQuery,
  ) {
    const scope = validate(SubjectScope, { kind, ...rest });
    return this.#show(study, { patientId, scope });
  }

  @Post('patients/:patient/sign')
  async sign(
    @Param({ schema: PatientPath }) { study, patient: patientId }: PatientPath,
    @Body({ schema: SignSubjectBody }) { scope, ...body }: SignSubjectBody,
    @CurrentPrincipal() principal: Principal,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#sign(study, { patientId, scope }, body, { principal, context, reply });
  }

  @Get('data-cuts/:cut/signable')
  @UseInterceptors(RepresentationInterceptor)
  signableCut(@Param({ schema: CutPath }) { study, cut }: CutPath) {
    return this.#show(study, { dataCut: cut });
  }

  @Post('data-cuts/:cut/sign')
  async signCut(
    @Param({ schema: CutPath }) { study, cut }: CutPath,
    @Body({ schema: SignBody }) body: SignBody,
    @CurrentPrincipal() principal: Principal,
    @CurrentCommand() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#sign(study, { dataCut: cut }, body, { principal, context, reply });
  }

  #show(study: string, wanted: SignableScope) {
    return this.registry.governance.signing.show(study, wanted);
  }

  async #sign(
    study: string,
    wanted: SignableScope,
    { meaning, contentHash, ...proof }: SignBody,
    from: { principal: Principal; context: CommandContext; reply: FastifyReply },
  ) {
    const signer = await this.signers.prove(from.principal, proof);
    const { signing } = this.registry.governance;
    const result = await signing.sign(study, wanted, { meaning, contentHash }, signer, from.context);
    return recorded(result, `/api/studies/${study}/signatures`, from.reply);
  }
}
