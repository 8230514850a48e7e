/**
 * Statistics of the registry: proportions, survival, competing risks, tests and summaries, equal to R's to nine
 * digits or better. Pure functions over typed arrays; undefined figures are null, never NaN.
 */
export * from './aalen-johansen.js';
export * from './competing-summary.js';
export { CONFIDENCE_TYPES, type ConfidenceType } from './confidence-limits.js';
export * from './cox.js';
export type { Covariate, CoxData } from './cox-sample.js';
export {
  type Landmark,
  landmarks,
  lastAtOrBefore,
  numbersAtRisk,
  type RestrictedMean,
  restrictedMean,
  type SurvivalQuantile,
  survivalQuantiles,
} from './curve-readings.js';
export * from './descriptive.js';
export * from './factor.js';
export * from './fisher-exact.js';
export * from './gray-test.js';
export * from './kaplan-meier.js';
export * from './log-rank.js';
export * from './proportions.js';
export * from './special-functions.js';
export * from './summaries.js';
export * from './survival-table.js';
export * from './time-order.js';
