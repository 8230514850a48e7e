import { Body, Controller, Get, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission } from '#access';
import {
  EnrolBody,
  HistoryQuery,
  MomentQuery,
  PatientQuery,
  PatientsQuery,
  PreviewQuery,
  patientCommand,
  patientCommandPaths,
} from '#contracts';
import type { CommandContext } from '#registry';
import type { PatientCommandName } from '#trial';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { PreviewCommand } from '../governance/preview.query.js';
import { CurrentCommand, recorded } from '../http/command-context.js';
import { momentOf, momentOfSubjects } from '../http/moments.js';
import { PatientPath, StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { RecordPatientCommand } from './patients.commands.js';
import { ListPatients, ReadHistory, ReadPatient, ReplayPatient } from './patients.queries.js';

@Controller('studies/:study/patients')
export class PatientsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  async enrol(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Body({ schema: EnrolBody }) { patientId, ...data }: EnrolBody,
    @Query({ schema: PreviewQuery }) { preview }: PreviewQuery,
    @CurrentCommand() context: CommandContext,
    @CurrentPermission() permission: Permission,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = new RecordPatientCommand(study, patientId, { name: 'enrol', data }, context);
    return preview === 'true' ? this.#preview(command, permission, reply) : this.#record(command, reply);
  }

  /** One route for each command; its name is the last part of the path. */
  @Post(patientCommandPaths.map((name) => `:patient/${name}`))
  async record(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Body() body: unknown,
    @Query({ schema: PreviewQuery }) { preview }: PreviewQuery,
    @CurrentCommand() context: CommandContext,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const name = request.routeOptions.url?.split('/').at(-1) as PatientCommandName;
    const command = new RecordPatientCommand(study, patient, patientCommand(name, body), context);
    return preview === 'true' ? this.#preview(command, permission, reply) : this.#record(command, reply);
  }

  @Get()
  @UseInterceptors(RepresentationInterceptor)
  list(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PatientsQuery }) query: PatientsQuery,
    @CurrentPermission() permission: Permission,
  ) {
    const { waitFor, after, limit } = query;
    const page = { waitFor, after, limit, ...sitesOf(permission) };
    return this.queries.execute(new ListPatients(study, page, momentOfSubjects(query, permission)));
  }

  @Get(':patient')
  @UseInterceptors(RepresentationInterceptor)
  read(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Query({ schema: PatientQuery }) query: PatientQuery,
    @CurrentPermission() permission: Permission,
  ) {
    const moment = momentOfSubjects(query, permission);
    return this.queries.execute(new ReadPatient(study, patient, query.waitFor, moment));
  }

  @Get(':patient/history')
  @UseInterceptors(RepresentationInterceptor)
  history(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ) {
    return this.queries.execute(new ReadHistory(study, patient, query.waitFor, momentOf(query)));
  }

  @Get(':patient/replay')
  @UseInterceptors(RepresentationInterceptor)
  replay(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @Query({ schema: MomentQuery }) query: MomentQuery,
  ) {
    return this.queries.execute(new ReplayPatient(study, patient, momentOf(query)));
  }

  async #record(command: RecordPatientCommand, reply: FastifyReply) {
    const { studyId, patientId } = command;
    return recorded(await this.commands.execute(command), patientUrl(studyId, patientId), reply);
  }

  async #preview(wanted: RecordPatientCommand, permission: Permission, reply: FastifyReply) {
    const { studyId, patientId, command } = wanted;
    const { sites } = sitesOf(permission);
    const impact = await this.queries.execute(new PreviewCommand(studyId, patientId, command, sites));
    reply.code(200).headers({ 'x-position': impact.position, 'cache-control': 'no-store' });
    return impact;
  }
}

const patientUrl = (study: string, patient: string) => `/api/studies/${study}/patients/${patient}`;
