export type * from './comparisons.js';
export type { CutCheck, DataCutAsked, TakenCut } from './data-cuts.js';
export { asksForPast, type MomentAsked, type Viewed, type ViewRules } from './moments.js';
export type { PastExplanation, PastOutcome, PastPatient, PastPatientList } from './past.js';
export type { Replay, ReplayStep } from './replay.js';
export type { TimeTravel } from './time-travel.js';
