import { Recorded } from './answers.js';
import { CriteriaComparisonQuery, DiffQuery, MomentQuery, TakeDataCutBody } from './parameters.js';
import type { RouteContract } from './route.js';
import {
  CriteriaComparisonAnswer,
  DataCutCheck,
  DataCutList,
  OutcomeDiffAnswer,
  ReplayAnswer,
} from './time-travel-answers.js';

const read = { method: 'get', problems: [403, 404, 422, 503] } as const;

/** What looks at the study otherwise than as it is now. */
export const timeTravelRoutes: readonly RouteContract[] = [
  {
    method: 'post',
    access: 'study.configure',
    path: '/studies/{study}/data-cuts',
    operationId: 'takeDataCut',
    tag: 'Studies',
    summary: 'Take a data cut: a named view that can be made again for ever',
    description: 'The event carries the SHA-256 of all outcome tables, so that anybody can check them later.',
    body: TakeDataCutBody,
    example: { name: 'interim-1', asOf: '2025-06-30', purpose: 'Interim report to the sponsor' },
    answer: Recorded,
    command: true,
    problems: [403, 404, 409, 422],
  },
  {
    ...read,
    access: 'outcome.read',
    path: '/studies/{study}/data-cuts',
    operationId: 'listDataCuts',
    tag: 'Studies',
    summary: 'The data cuts of a study, in the order they were taken',
    answer: DataCutList,
  },
  {
    ...read,
    access: 'outcome.read',
    path: '/studies/{study}/data-cuts/{cut}',
    operationId: 'checkDataCut',
    tag: 'Studies',
    summary: 'A data cut, its tables made again from the log and compared with its hash',
    answer: DataCutCheck,
  },
  {
    ...read,
    access: 'outcome.read',
    path: '/studies/{study}/outcomes/diff',
    operationId: 'diffOutcomes',
    tag: 'Outcomes',
    summary: 'Which figures moved between two moments, and which events moved them',
    query: DiffQuery,
    answer: OutcomeDiffAnswer,
  },
  {
    ...read,
    access: 'outcome.read',
    path: '/studies/{study}/outcomes/criteria-comparison',
    operationId: 'compareCriteria',
    tag: 'Outcomes',
    summary: 'Who differs under two criteria',
    query: CriteriaComparisonQuery,
    answer: CriteriaComparisonAnswer,
  },
  {
    ...read,
    access: 'subject.history',
    path: '/studies/{study}/patients/{patient}/replay',
    operationId: 'replayPatient',
    tag: 'Patients',
    summary: 'The record of a subject event by event, and what each changed',
    query: MomentQuery,
    answer: ReplayAnswer,
  },
];
