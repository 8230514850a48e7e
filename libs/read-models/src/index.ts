export type { BuildStatus } from './engine/build-progress.js';
export { isDistributed } from './engine/citus.js';
export { createEngine, type Engine, type EngineOptions } from './engine/engine.js';
export type { LogEvent, Projection } from './engine/projection.js';
export {
  ensureRelease,
  type RebuildOptions,
  type RebuildProgress,
  rebuildAll,
  rebuildStudy,
  rollback,
} from './engine/rebuild.js';
export { contentHashes, type Release, releaseIn, releases } from './engine/release.js';
export { type RetryResult, retryParked } from './engine/retry-parked.js';
export { ProjectionRunner, type RunnerOptions } from './engine/runner.js';
export { type ParkedSubject, type ProjectionStatus, projectionStatus } from './engine/status.js';
export { governance } from './governance/governance.projection.js';
export * from './governance/governance.query.js';
export {
  listPatients,
  type PatientFilter,
  type PatientList,
  type PatientSummary,
} from './patient-state/patient-state.query.js';
export { summarise } from './patient-state/patient-state.table.js';
export { patientOf, patientStream, patients } from './patients.projection.js';
export * from './position.query.js';
export { type PatientView, PresentRecords, type Records } from './present-records.js';
export { openRegistry, type Registry, type RegistryViews } from './registry.js';
export { studies } from './study/studies.projection.js';
export * from './study/study.query.js';
export * as column from './table/column.js';
export { type Derived, patientTable, studyTable, type Table } from './table/table.js';
export * from './time-machine.js';
export * from './visit/visit.query.js';
