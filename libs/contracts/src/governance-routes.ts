import { z } from 'zod';
import { Recorded } from './answers.js';
import { TARGET } from './examples/story.example.js';
import {
  LockList,
  QueryList,
  QueryState,
  Signable,
  SignatureList,
  SubjectGovernance,
  ToSignList,
} from './governance-answers.js';
import {
  LockBody,
  LockSubjectBody,
  MoveQueryBody,
  OpenQueryBody,
  SignableQuery,
  SignBody,
  SignSubjectBody,
  UnlockBody,
  UnlockSubjectBody,
  VerifySourceBody,
  WithdrawVerificationBody,
} from './governance-bodies.js';
import { Count, PatientId, ReadQuery } from './parameters.js';
import type { RouteContract } from './route.js';

/** Locks, queries, comparison with the source, and signatures. */

const study = '/studies/{study}';
const patient = `${study}/patients/{patient}`;
const tag = 'Governance';

const page = {
  waitFor: ReadQuery.shape.waitFor,
  after: Count(Number.MAX_SAFE_INTEGER).optional().describe('`next` of the page before'),
  limit: Count(1000)
    .refine((n) => n >= 1, 'must be at least 1')
    .optional()
    .describe('At most so many, 100 unless told'),
};

export const QueriesFilter = z
  .object({
    ...page,
    state: QueryState.optional().describe('Without one: those that wait for somebody, OPEN and ANSWERED'),
    site: z.string().min(1).max(64).optional().describe('Only subjects of this site'),
    patient: PatientId.optional().describe('Only this subject'),
    olderThanDays: Count(100_000).optional().describe('Only queries at least so old'),
  })
  .strict();
export type QueriesFilter = z.infer<typeof QueriesFilter>;

export const SignaturesFilter = z
  .object({
    ...page,
    state: z.enum(['STANDING', 'BROKEN']).optional(),
    task: z.literal('SIGN_AGAIN').optional().describe('Only those that are to be given again'),
  })
  .strict();
export type SignaturesFilter = z.infer<typeof SignaturesFilter>;

export const ToSignFilter = z
  .object({
    ...page,
    after: z.string().max(400).optional().describe('`next` of the page before'),
    site: z.string().min(1).max(64).optional().describe('Only subjects of this site'),
  })
  .strict();
export type ToSignFilter = z.infer<typeof ToSignFilter>;

const read = { method: 'get', tag, problems: [403, 404, 503] } as const;
const record = {
  method: 'post',
  tag,
  command: true,
  answer: Recorded,
  problems: [403, 404, 409, 422],
} as const;

const reason = { code: 'NEW_INFORMATION', text: 'A scan was read again' };
const query = { queryId: TARGET, text: 'The scale was read again: 71 kg' };

const lockRoutes: readonly RouteContract[] = [
  {
    ...read,
    access: 'lock.list',
    path: `${study}/locks`,
    operationId: 'listLocks',
    summary: 'The locks in force: who placed them, when and why',
    answer: LockList,
  },
  ...[
    { access: 'study.lock', path: study, of: 'Study', what: 'the study', bodies: [LockBody, UnlockBody] },
    {
      access: 'lock',
      path: `${study}/sites/{site}`,
      of: 'Site',
      what: 'the data of a site',
      bodies: [LockBody, UnlockBody],
    },
    {
      access: 'lock',
      path: patient,
      of: 'Subject',
      what: "a subject's record, or a visit or an event of it",
      bodies: [LockSubjectBody, UnlockSubjectBody],
    },
  ].flatMap(({ access, path, of, what, bodies: [place, release] }): RouteContract[] => [
    {
      ...record,
      access: access === 'lock' ? 'lock.place' : 'study.lock',
      path: `${path}/lock`,
      operationId: `lock${of}`,
      summary: `Close ${what} to changes`,
      body: place!,
      example: { reason: 'Interim analysis' },
    },
    {
      ...record,
      access: access === 'lock' ? 'lock.release' : 'study.lock',
      path: `${path}/unlock`,
      operationId: `unlock${of}`,
      summary: `Open ${what} to changes again`,
      body: release!,
      example: { reason },
    },
  ]),
];

/** What is done about a query, by the last part of the path. */
export const QUERY_MOVES = {
  'answer-query': { command: 'answer', access: 'query.answer', summary: 'Answer a query' },
  'close-query': { command: 'close', access: 'query.settle', summary: 'Close an answered query' },
  're-open-query': { command: 're-open', access: 'query.settle', summary: 'Open a query again' },
  'cancel-query': {
    command: 'cancel',
    access: 'query.settle',
    summary: 'Cancel a query that should not have been asked',
  },
} as const;
export type QueryMove = keyof typeof QUERY_MOVES;
export const queryMoves = Object.keys(QUERY_MOVES) as QueryMove[];

const queryRoutes: readonly RouteContract[] = [
  {
    ...read,
    access: 'query.list',
    path: `${study}/queries`,
    operationId: 'listQueries',
    summary: 'Data queries of a study by state, site, subject and age, the oldest first',
    query: QueriesFilter,
    answer: QueryList,
  },
  {
    ...record,
    access: 'query.open',
    path: `${patient}/open-query`,
    operationId: 'openQuery',
    summary: 'Ask about an event, one of its fields, or the record',
    body: OpenQueryBody,
    example: { eventId: TARGET, field: 'weightKg', text: 'Is the weight in kilograms?' },
  },
  ...queryMoves.map(
    (name): RouteContract => ({
      ...record,
      access: QUERY_MOVES[name].access,
      path: `${patient}/${name}`,
      operationId: name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      summary: QUERY_MOVES[name].summary,
      body: MoveQueryBody,
      example: query,
    }),
  ),
];

const sourceRoutes: readonly RouteContract[] = [
  {
    ...record,
    access: 'source.verify',
    path: `${patient}/verify-source`,
    operationId: 'verifySource',
    summary: 'Mark events as compared with their source, as they stand now',
    body: VerifySourceBody,
    example: { eventIds: [TARGET] },
  },
  {
    ...record,
    access: 'source.verify',
    path: `${patient}/withdraw-verification`,
    operationId: 'withdrawVerification',
    summary: 'Take marks of verification back',
    body: WithdrawVerificationBody,
    example: { eventIds: [TARGET], reason: "Another subject's file was compared" },
  },
];

const signing = {
  ...record,
  session: true,
  description:
    'The signer proves in this request who it is: by password and second factor, or, without a password, by having ' +
    'logged in again at the OpenID provider within the last minute. Nobody signs for another; tokens do not sign.',
  problems: [401, 403, 404, 409, 422],
} as const;

const signed = {
  meaning: 'APPROVAL',
  contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  password: 'correct horse battery',
  code: '123456',
};

const signatureRoutes: readonly RouteContract[] = [
  {
    ...read,
    access: 'signature.list',
    path: `${study}/signatures`,
    operationId: 'listSignatures',
    summary: 'Signatures with printed name, time and meaning; broken ones and what is to be signed again',
    query: SignaturesFilter,
    answer: SignatureList,
  },
  {
    ...read,
    access: 'signature.list',
    path: `${study}/to-sign`,
    operationId: 'listToSign',
    summary:
      'What waits for a signature: what was signed and has changed, and records whose follow-up is over',
    query: ToSignFilter,
    answer: ToSignList,
  },
  {
    ...read,
    access: 'subject.history',
    path: `${patient}/signable`,
    operationId: 'readSignable',
    summary: 'What would be signed, and its hash',
    query: SignableQuery,
    answer: Signable,
    problems: [403, 404, 422],
  },
  {
    ...signing,
    access: 'signature.sign',
    path: `${patient}/sign`,
    operationId: 'signSubject',
    summary: "Sign a subject's data, or a visit or an event of them",
    body: SignSubjectBody,
    example: signed,
  },
  {
    ...read,
    access: 'study.read',
    path: `${study}/data-cuts/{cut}/signable`,
    operationId: 'readSignableDataCut',
    summary: 'What would be signed of a data cut, and its hash',
    answer: Signable,
  },
  {
    ...signing,
    access: 'data-cut.sign',
    path: `${study}/data-cuts/{cut}/sign`,
    operationId: 'signDataCut',
    summary: 'Sign a data cut',
    body: SignBody,
    example: signed,
  },
];

export const governanceRoutes: readonly RouteContract[] = [
  ...lockRoutes,
  ...queryRoutes,
  ...sourceRoutes,
  ...signatureRoutes,
  {
    ...read,
    access: 'subject.history',
    path: `${patient}/governance`,
    operationId: 'readGovernance',
    summary: "What was said about a subject's data: queries, comparison with the source, signatures, locks",
    answer: SubjectGovernance,
    problems: [403, 404],
  },
];
