export type { AnalysisAsked } from './analysis.js';
export * from './clock.js';
export { criteriaHash, type DefinedCohort } from './cohort-definitions.js';
export * from './command-context.js';
export * from './commands.js';
export { eventTypes } from './event-types.js';
export type { ExportRequest, Exports } from './exports/exports.js';
export { Governance } from './governance/governance.js';
export type {
  LocksAnswer,
  SignatureAnswer,
  SubjectGovernance,
} from './governance/governance-queries.js';
export type { Preview } from './governance/previews.js';
export type { Signable, SignableScope, Signer } from './governance/signing.js';
export type { SubjectScope } from './governance/subject-scope.js';
export type * from './imports/import-request.js';
export type { Imports } from './imports/imports.js';
export * from './past/index.js';
export * from './queries.js';
export { PROJECTIONS } from './read-model-worker.js';
export * from './registry.js';
export * from './streams.js';
