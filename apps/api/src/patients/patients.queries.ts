import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PatientList } from '#read-models';
import { type HistoryAnswer, type MomentAsked, type PatientAnswer, Registry, type Replay } from '#registry';

/** The subjects of a study and their present state. */
export class ListPatients extends Query<PatientList> {
  constructor(
    readonly studyId: string,
    readonly page: { waitFor?: number; after?: string; limit?: number; sites?: readonly string[] },
    readonly moment?: MomentAsked,
  ) {
    super();
  }
}

/** The derived record of one subject. */
export class ReadPatient extends Query<PatientAnswer> {
  constructor(
    readonly studyId: string,
    readonly patientId: string,
    readonly waitFor?: number,
    readonly moment?: MomentAsked,
  ) {
    super();
  }
}

/** What was recorded of one subject. */
export class ReadHistory extends Query<HistoryAnswer> {
  constructor(
    readonly studyId: string,
    readonly patientId: string,
    readonly waitFor?: number,
    readonly moment?: MomentAsked,
  ) {
    super();
  }
}

/** The record of one subject event by event. */
export class ReplayPatient extends Query<Replay> {
  constructor(
    readonly studyId: string,
    readonly patientId: string,
    readonly moment?: MomentAsked,
  ) {
    super();
  }
}

@QueryHandler(ListPatients)
export class ListPatientsHandler implements IQueryHandler<ListPatients> {
  constructor(private readonly registry: Registry) {}

  async execute({ studyId, page, moment }: ListPatients): Promise<PatientList> {
    const { queries, timeTravel } = this.registry;
    if (!moment) return queries.patients(studyId, page);
    await queries.waitFor(studyId, page.waitFor);
    return timeTravel.past.patients(studyId, moment, page);
  }
}

@QueryHandler(ReadPatient)
export class ReadPatientHandler implements IQueryHandler<ReadPatient> {
  constructor(private readonly registry: Registry) {}

  async execute({ studyId, patientId, waitFor, moment }: ReadPatient): Promise<PatientAnswer> {
    const { queries, timeTravel } = this.registry;
    if (!moment) return queries.patient(studyId, patientId, waitFor);
    await queries.waitFor(studyId, waitFor);
    return timeTravel.past.patient(studyId, patientId, moment);
  }
}

@QueryHandler(ReadHistory)
export class ReadHistoryHandler implements IQueryHandler<ReadHistory> {
  constructor(private readonly registry: Registry) {}

  async execute({ studyId, patientId, waitFor, moment }: ReadHistory): Promise<HistoryAnswer> {
    const { queries, timeTravel } = this.registry;
    if (!moment) return queries.history(studyId, patientId, waitFor);
    await queries.waitFor(studyId, waitFor);
    return timeTravel.past.history(studyId, patientId, moment);
  }
}

@QueryHandler(ReplayPatient)
export class ReplayPatientHandler implements IQueryHandler<ReplayPatient> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, patientId, moment }: ReplayPatient) {
    return this.registry.timeTravel.replay(studyId, patientId, moment);
  }
}
