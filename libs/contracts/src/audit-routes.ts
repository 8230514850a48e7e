import { z } from 'zod';
import { AuditFilter } from '#access';
import { Count, ListFormat, PageLimit } from './parameters.js';
import type { RouteContract } from './route.js';

/** The audit trail: who did what, when and why. */

export const AuditQuery = AuditFilter.extend({
  order: z.enum(['oldest', 'newest']).optional().describe('Which comes first; oldest unless given'),
  after: Count(Number.MAX_SAFE_INTEGER).optional().describe('Continue after this position, in the order'),
  limit: PageLimit,
  format: ListFormat,
}).strict();
export type AuditQuery = z.infer<typeof AuditQuery>;

const fields = z.record(z.string(), z.unknown()).nullable();

export const AuditEntry = z
  .object({
    position: z.int().min(1),
    eventId: z.uuid(),
    recordedAt: z.string().meta({ format: 'date-time', description: "UTC, by the database's clock" }),
    actor: z.string().meta({ description: 'Account that did it' }),
    printedName: z.string().nullable().meta({
      description: 'Whose account that is; null for the registry itself and for operators, who have none',
    }),
    actingRole: z.string().meta({ description: 'The role in which it was done' }),
    action: z.string().meta({ description: 'Type of the event' }),
    schemaVersion: z.int().min(1).meta({ description: 'Version of the form by which it was recorded' }),
    stream: z.string(),
    version: z.int().min(1),
    patientId: z.string().nullable(),
    occurredOn: z.string().nullable().meta({ description: 'The clinical date, which may be earlier' }),
    reason: z.string().nullable(),
    summary: z.string().meta({ description: 'One line, to read' }),
    oldValue: fields.meta({ description: 'Of a correction: the fields that it changed, as they were' }),
    newValue: fields.meta({ description: 'What was recorded; of a correction, the fields that it changed' }),
    correlationId: z.string().nullable(),
    leafHash: z.string().meta({ description: 'By which the entry can be found in the sealed log' }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z
  .object({
    position: z.int().min(0),
    entries: z.array(AuditEntry),
    next: z.int().nullable().meta({ description: '`after` of the next page; null at the end' }),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditReviewBody = z
  .object({
    filter: AuditFilter.meta({ description: 'What was looked at' }),
    conclusion: z.string().trim().min(1).max(4000),
  })
  .strict()
  .meta({ id: 'AuditReviewBody' });
export type AuditReviewBody = z.infer<typeof AuditReviewBody>;

export const AuditReview = z
  .object({ upTo: z.int().min(0).meta({ description: 'Position up to which the review speaks' }) })
  .meta({ id: 'AuditReview' });

export const AuditReviewList = z.object({
  position: z.int().min(0).meta({ description: "Of the registry's log" }),
  reviews: z.array(
    z
      .object({
        reviewedAt: z.string().meta({ format: 'date-time', description: "UTC, by the database's clock" }),
        actor: z.string(),
        printedName: z.string().nullable(),
        actingRole: z.string(),
        filter: AuditFilter,
        sites: z.union([z.literal('*'), z.array(z.string())]),
        upTo: z.int().min(0),
        conclusion: z.string(),
      })
      .meta({ id: 'AuditReviewRecord', description: 'Who looked at what, and what they found' }),
  ),
});
export type AuditReviewList = z.infer<typeof AuditReviewList>;

const trail = { tag: 'Audit', answer: AuditPage, query: AuditQuery, method: 'get' } as const;

export const auditRoutes: readonly RouteContract[] = [
  {
    ...trail,
    path: '/studies/{study}/audit',
    operationId: 'readAuditTrail',
    access: 'audit.read',
    summary: "The audit trail of a study, as far as the reader's sites reach",
    problems: [404],
  },
  {
    ...trail,
    path: '/audit',
    operationId: 'readRegistryAuditTrail',
    access: 'audit.registry',
    summary: 'The audit trail of accounts, access, exports and identifying data',
  },
  {
    method: 'get',
    tag: 'Audit',
    path: '/studies/{study}/audit/reviews',
    operationId: 'listAuditReviews',
    access: 'audit.read',
    summary: 'Reviews of the audit trail, the newest first',
    answer: AuditReviewList,
    problems: [404],
  },
  {
    method: 'post',
    tag: 'Audit',
    path: '/studies/{study}/audit/reviews',
    operationId: 'reviewAuditTrail',
    access: 'audit.review',
    summary: 'Record that the audit trail was reviewed, and with which conclusion',
    body: AuditReviewBody,
    answer: AuditReview,
    status: 201,
    problems: [404],
  },
];
