import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { adverseEvent } from './adverse-event/adverse-event.table.js';
import type { assessment } from './assessment/assessment.table.js';
import type { doseInterval } from './dose-interval/dose-interval.table.js';
import type { dataQuery } from './governance/data-query.table.js';
import type { signature } from './governance/signature.table.js';
import type { patientState } from './patient-state/patient-state.table.js';
import type { response } from './response/response.table.js';
import type { study } from './study/study.table.js';
import type { surgery } from './surgery/surgery.table.js';
import type { Columns, RowOf } from './table/column.js';
import type { timeToEvent } from './time-to-event/time-to-event.table.js';
import type { visit } from './visit/visit.table.js';

type StudyRow<T extends { columns: Columns }> = { study_id: string } & RowOf<T['columns']>;
type PatientRow<T extends { columns: Columns }> = { patient_id: string } & StudyRow<T>;

interface CheckpointRow {
  study_id: string;
  position: number;
  study_version: number;
  revision: number;
}

/** The views of the registry. node-postgres reads dates and numerics as it likes: cast them to text. */
export interface RegistryViews {
  'registry.patient_state': PatientRow<typeof patientState>;
  'registry.response': PatientRow<typeof response>;
  'registry.dose_interval': PatientRow<typeof doseInterval>;
  'registry.assessment': PatientRow<typeof assessment>;
  'registry.adverse_event': PatientRow<typeof adverseEvent>;
  'registry.surgery': PatientRow<typeof surgery>;
  'registry.time_to_event': PatientRow<typeof timeToEvent>;
  'registry.visit': PatientRow<typeof visit>;
  'registry.data_query': PatientRow<typeof dataQuery>;
  'registry.signature': PatientRow<typeof signature>;
  'registry.study': StudyRow<typeof study>;
  'registry.patients_checkpoint': CheckpointRow;
  'registry.studies_checkpoint': CheckpointRow;
  'registry.governance_checkpoint': CheckpointRow;
  'log.event': {
    study_id: string;
    position: number;
    stream: string;
    event_id: string;
    actor: string;
    recorded_at: Date;
    occurred_on: string | null;
  };
  'projection.release': { schema_name: string; projection: string; state: string; built_at: Date };
}

/** The read models as the queries of this library and an analyst's see them. */
export type Registry = Kysely<RegistryViews>;

/** Queries over a pool of `createPool`; ending the pool stays the caller's. */
export function openRegistry(pool: Pool): Registry {
  return new Kysely<RegistryViews>({ dialect: new PostgresDialect({ pool }) });
}
