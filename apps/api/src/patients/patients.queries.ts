import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PatientList } from '#read-models';
import { type HistoryAnswer, type PatientAnswer, Registry } from '#registry';

/** The subjects of a study and their present state. */
export class ListPatients extends Query<PatientList> {
  constructor(
    readonly studyId: string,
    readonly page: { waitFor?: number; after?: string; limit?: number; sites?: readonly string[] },
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
  ) {
    super();
  }
}

@QueryHandler(ListPatients)
export class ListPatientsHandler implements IQueryHandler<ListPatients> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, page }: ListPatients) {
    return this.registry.queries.patients(studyId, page);
  }
}

@QueryHandler(ReadPatient)
export class ReadPatientHandler implements IQueryHandler<ReadPatient> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, patientId, waitFor }: ReadPatient) {
    return this.registry.queries.patient(studyId, patientId, waitFor);
  }
}

@QueryHandler(ReadHistory)
export class ReadHistoryHandler implements IQueryHandler<ReadHistory> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, patientId, waitFor }: ReadHistory) {
    return this.registry.queries.history(studyId, patientId, waitFor);
  }
}
