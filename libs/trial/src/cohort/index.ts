/** From patient records to the tables of a study. */
export * from './agreement.js';
export * from './analyse.js';
export {
  type AnalysisSpec,
  type Cohort as AnalysedCohort,
  DEFAULT_LANDMARKS,
  type EndpointChange,
  endpointIn,
  toCohort,
} from './cohort.js';
export { both, describeWhere, EVERYBODY, factsNamed } from './conditions.js';
export { checkCriteria, checkGrouping, mayBeNamed } from './criteria-check.js';
export { toSubjects } from './decide.js';
export type { FactDefinition } from './fact-definition.js';
export { FACTS, type FactDescription, factCatalogue, factDefinition, factsOf } from './facts.js';
export { measure } from './measure.js';
export type { Evidence, Measured } from './measured.js';
export { DAYS_PER_MONTH } from './months.js';
export {
  type Curve,
  type CurveStep,
  type Explanation,
  explain,
  OUTCOMES,
  type Outcome,
  type OutcomeName,
  type OutcomeRow,
  type OutcomeTable,
  type SubjectEvidence,
} from './outcome-table.js';
export { type Subjects, succeed } from './subjects.js';
export { checkFlow } from './tables/flow.js';
export { describeEndpoint } from './tables/survival.js';
