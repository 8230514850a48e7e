import { OUTCOMES, type OutcomeName } from '#trial';
import { accessRoutes } from './access-routes.js';
import {
  EventPage,
  Health,
  History,
  OutcomeAnswer,
  PatientAnswer,
  PatientList,
  ProblemList,
  StudyAnswer,
  StudyList,
} from './answers.js';
import { auditRoutes } from './audit-routes.js';
import { cohortRoutes } from './cohort-routes.js';
import { commandRoutes } from './command-routes.js';
import { exportRoutes } from './export-routes.js';
import { governanceRoutes } from './governance-routes.js';
import { identityRoutes } from './identity-routes.js';
import { importRoutes } from './import-routes.js';
import { logRoutes } from './log-routes.js';
import {
  EventsQuery,
  HistoryQuery,
  OutcomeQuery,
  PatientQuery,
  PatientsQuery,
  ReadQuery,
} from './parameters.js';
import { plotRoutes } from './plot-routes.js';
import { printRoutes } from './print-routes.js';
import { privacyRoutes } from './privacy-routes.js';
import type { RouteContract } from './route.js';
import { safetyRoutes } from './safety-routes.js';
import { timeTravelRoutes } from './time-travel-routes.js';
import { worklistRoutes } from './worklist-routes.js';

const open = { method: 'get', access: 'open', tag: 'Registry' } as const;

const registryRoutes: readonly RouteContract[] = [
  {
    ...open,
    path: '/health',
    operationId: 'health',
    summary: 'Whether the registry can answer',
    answer: Health,
    problems: [503],
  },
  {
    ...open,
    path: '/problems',
    operationId: 'listProblems',
    summary: 'Every error code, its status and its title',
    answer: ProblemList,
  },
  {
    ...open,
    path: '/openapi.json',
    operationId: 'openapi',
    summary: 'This document',
    answer: 'application/json',
  },
  { ...open, path: '/docs', operationId: 'docs', summary: 'This document, to read', answer: 'text/html' },
  {
    ...open,
    path: '/docs/{asset}',
    operationId: 'docsAsset',
    summary: 'A style sheet or script of the page',
    answer: 'text/javascript',
    problems: [404],
  },
];

const read = { method: 'get', problems: [403, 404, 422, 503] } as const;

const readRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    access: 'study.list',
    path: '/studies',
    operationId: 'listStudies',
    tag: 'Studies',
    summary: 'The studies of this registry',
    answer: StudyList,
  },
  {
    ...read,
    access: 'study.read',
    path: '/studies/{study}',
    operationId: 'readStudy',
    tag: 'Studies',
    summary: 'A study: registration, protocol, sites, publications',
    query: ReadQuery,
    answer: StudyAnswer,
  },
  {
    ...read,
    access: 'subject.list',
    path: '/studies/{study}/patients',
    operationId: 'listPatients',
    tag: 'Patients',
    summary: 'The subjects of a study and their present state',
    query: PatientsQuery,
    answer: PatientList,
  },
  {
    ...read,
    access: 'subject.read',
    path: '/studies/{study}/patients/{patient}',
    operationId: 'readPatient',
    tag: 'Patients',
    summary: 'The state of a subject, derived from its events',
    query: PatientQuery,
    answer: PatientAnswer,
  },
  {
    ...read,
    access: 'subject.history',
    path: '/studies/{study}/patients/{patient}/history',
    operationId: 'readHistory',
    tag: 'Patients',
    summary: 'Everything recorded of a subject, in record order',
    query: HistoryQuery,
    answer: History,
  },
  {
    ...read,
    access: 'log.read',
    path: '/studies/{study}/events',
    operationId: 'readEvents',
    tag: 'Studies',
    summary: "The study's log, page by page",
    query: EventsQuery,
    answer: EventPage,
  },
];

const outcomeSummaries: Record<OutcomeName, string> = {
  flow: 'How many were enrolled, treated, operated, lost (CONSORT flow)',
  baseline: 'Baseline characteristics',
  response: 'Response to treatment with exact confidence intervals',
  survival: 'Time-to-event endpoints (Kaplan-Meier)',
  'adverse-events': 'Adverse events by term and maximum grade',
  exposure: 'Exposure, dose changes and pauses',
  paper: 'The figures of a publication beside the recomputed ones',
};

const outcomeRoutes = OUTCOMES.map(
  (name): RouteContract => ({
    ...read,
    access: 'outcome.read',
    path: `/studies/{study}/outcomes/${name}`,
    operationId: `outcomes${name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`,
    tag: 'Outcomes',
    summary: outcomeSummaries[name],
    query: OutcomeQuery,
    answer: OutcomeAnswer,
  }),
);

/** Every route of the API. The OpenAPI document is made of it, and a test compares it with the controllers. */
export const routes: readonly RouteContract[] = [
  ...registryRoutes,
  ...readRoutes,
  ...outcomeRoutes,
  ...timeTravelRoutes,
  ...cohortRoutes,
  ...plotRoutes,
  ...logRoutes,
  ...commandRoutes,
  ...worklistRoutes,
  ...accessRoutes,
  ...identityRoutes,
  ...safetyRoutes,
  ...printRoutes,
  ...privacyRoutes,
  ...auditRoutes,
  ...governanceRoutes,
  ...importRoutes,
  ...exportRoutes,
];
