export * from './findings/finding.js';
export * from './findings/findings-of.js';
export * from './findings/look.js';
export { type RecurrenceStatus, recurrenceStatus } from './findings/milestone-checks.js';
export { expectedVisits } from './findings/visit-overdue.js';
export * from './site-time.js';
