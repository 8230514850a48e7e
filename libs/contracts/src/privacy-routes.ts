import { z } from 'zod';
import { CONSENT_STATES } from '#governance';
import { CalendarDate } from '#kernel';
import { Identifier } from '#trial';
import { Done } from './governance-answers.js';
import { Count, ListFormat, PageLimit, PatientId } from './parameters.js';
import type { RouteContract } from './route.js';

/** Consents, and what was done with identifying data: read, recorded, erased, exported. */

const Version = z.string().min(1).max(200);
const site = Identifier.optional().describe('Only subjects of this site');
const position = z.int().min(0).meta({ description: 'How far the log was read for this answer' });

export const ConsentsQuery = z
  .object({
    site,
    state: z.enum(CONSENT_STATES).optional(),
    formVersion: Version.optional().describe('Only those whose consent in force is to this version'),
    notFormVersion: Version.optional().describe(
      'Only those whose consent in force is to another version, or to none: they are to be asked again',
    ),
    after: PatientId.optional().describe('Only subjects after this one'),
    limit: PageLimit,
    format: ListFormat,
  })
  .strict();
export type ConsentsQuery = z.infer<typeof ConsentsQuery>;

export const ConsentsAnswer = z.object({
  position,
  subjects: z.array(
    z
      .object({
        patientId: PatientId,
        siteId: Identifier,
        state: z.enum(CONSENT_STATES),
        formVersion: z.string().nullable().meta({ description: 'Of the consent in force' }),
        steps: z.array(
          z.object({
            step: z.enum(['CONSENTED', 'RE_CONSENTED', 'WITHDRAWN']),
            on: z.string().meta({ description: 'Clinical date, which may be partial' }),
            formVersion: z.string().nullable(),
            recorded: Done,
            correctedBy: z.uuid().nullable(),
          }),
        ),
      })
      .meta({ id: 'SubjectConsents' }),
  ),
  next: z.string().nullable(),
});

export const ERASURE_STATES = ['REQUESTED', 'DECLINED', 'ERASED'] as const;

export const ErasuresQuery = z
  .object({
    site,
    state: z.enum(ERASURE_STATES).optional().describe('REQUESTED: those that wait for a second person'),
  })
  .strict();
export type ErasuresQuery = z.infer<typeof ErasuresQuery>;

const person = z
  .object({
    by: z.string(),
    printedName: z.string().nullable(),
    role: z.string(),
    at: z.string().meta({ format: 'date-time' }),
    reason: z.string(),
  })
  .meta({ id: 'ErasureStep' });

export const ErasureRow = z
  .object({
    patientId: PatientId,
    siteId: z.string().nullable(),
    state: z.enum(ERASURE_STATES),
    requested: person.nullable().meta({
      description: 'Null for an erasure that a restored log had forgotten and was told of again',
    }),
    decided: person.nullable(),
  })
  .meta({ id: 'Erasure' });
export type ErasureRow = z.infer<typeof ErasureRow>;

export const ErasuresAnswer = z.object({ position, erasures: z.array(ErasureRow) });

export const PROCESSING_KINDS = [
  'READ',
  'RECORDED',
  'ERASURE_REQUESTED',
  'ERASURE_DECLINED',
  'ERASED',
  'EXPORTED',
  'PRINTED',
] as const;

export const PrivacyQuery = z
  .object({
    kind: z.enum(PROCESSING_KINDS).optional(),
    patient: PatientId.optional().describe('Only this subject'),
    actor: z.string().min(1).max(62).optional().describe('Only what this account did'),
    from: CalendarDate.optional().describe('From the beginning of this day, UTC'),
    to: CalendarDate.optional().describe('To the end of this day, UTC'),
    after: Count(Number.MAX_SAFE_INTEGER).optional().describe('Continue after this position'),
    limit: PageLimit,
    format: ListFormat,
  })
  .strict();
export type PrivacyQuery = z.infer<typeof PrivacyQuery>;

export const ProcessingEntry = z
  .object({
    position: z.int().min(1).meta({ description: "On the registry's log" }),
    recordedAt: z.string().meta({ format: 'date-time' }),
    kind: z.enum(PROCESSING_KINDS),
    actor: z.string(),
    printedName: z.string().nullable(),
    actingRole: z.string(),
    patientId: z.string().nullable(),
    what: z
      .string()
      .meta({ description: 'What was read, which fields were set, what left as a file or on paper' }),
    records: z.int().nullable().meta({ description: 'Of an export: how many rows left' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ProcessingEntry' });
export type ProcessingEntry = z.infer<typeof ProcessingEntry>;

export const PrivacyAnswer = z.object({
  position,
  entries: z.array(ProcessingEntry),
  next: z.int().nullable(),
});

const read = { method: 'get', tag: 'Privacy', problems: [403, 404] } as const;

export const privacyRoutes: readonly RouteContract[] = [
  {
    ...read,
    path: '/studies/{study}/consents',
    operationId: 'listConsents',
    access: 'consent.read',
    summary: 'Who consented when, to which version of the form, and who withdrew',
    query: ConsentsQuery,
    answer: ConsentsAnswer,
  },
  {
    ...read,
    path: '/studies/{study}/erasures',
    operationId: 'listErasures',
    access: 'erasure.list',
    summary: 'Erasures of identifying data: asked for, declined, done',
    query: ErasuresQuery,
    answer: ErasuresAnswer,
  },
  {
    ...read,
    path: '/studies/{study}/privacy-register',
    operationId: 'readPrivacyRegister',
    access: 'privacy.read',
    summary: 'What was done with identifying data, and what left the registry as a file',
    query: PrivacyQuery,
    answer: PrivacyAnswer,
  },
];
