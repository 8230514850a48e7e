import { z } from 'zod';
import { CalendarDate } from '#kernel';
import { Identifier, Label, Note } from '#trial';
import { Recorded } from './answers.js';
import { Count, PageLimit, PatientId, ReadQuery } from './parameters.js';
import type { RouteContract } from './route.js';

/** What waits for somebody: overdue visits, suspected recurrences, prompts; and what can be done about it. */

export const WorklistKind = z.enum([
  'VISIT_OVERDUE',
  'VISIT_DUE',
  'RECURRENCE',
  'PROGRESSION_ON_TREATMENT',
  'LONG_PAUSE',
  'COURSE_ENDING',
  'REASSESSMENT_DUE',
  'RECURRENCE_STATUS',
  'SERIOUS_ADVERSE_EVENT',
]);

export const WorklistState = z.enum([
  'OPEN',
  'ACKNOWLEDGED',
  'ASSIGNED',
  'SNOOZED',
  'RESOLVED',
  'DISMISSED',
  'UPCOMING',
  'DUE',
]);

export const WorklistQuery = z
  .object({
    site: Identifier.optional().describe('Only subjects of this site'),
    kind: WorklistKind.optional(),
    state: WorklistState.optional().describe(
      'Without one: all that waits for somebody, so neither RESOLVED nor DISMISSED nor SNOOZED',
    ),
    patient: PatientId.optional().describe('Only this subject'),
    date: CalendarDate.optional().describe(
      "The date by which visits are due and snoozes end; by default the date that it is now at each subject's site",
    ),
    dueWithinDays: Count(366)
      .optional()
      .describe('How many days before its window opens a visit is listed; 14 by default'),
    waitFor: ReadQuery.shape.waitFor,
    after: z.string().max(400).optional().describe('`next` of the page before'),
    limit: z
      .string()
      .regex(/^\d{1,4}$/, 'must be a whole number')
      .transform(Number)
      .refine((n) => n >= 1 && n <= 1000, 'must be 1 to 1000')
      .meta({ type: 'integer', minimum: 1, maximum: 1000 })
      .optional()
      .describe('At most so many, 100 unless told'),
  })
  .strict();
export type WorklistQuery = z.infer<typeof WorklistQuery>;

export const WorklistItem = z
  .object({
    findingId: z.uuid().nullable().meta({ description: 'Null for a visit that is due or comes up' }),
    kind: WorklistKind,
    rule: z
      .string()
      .nullable()
      .meta({ description: "Id and version of the protocol's rule", example: 'visit@1' }),
    state: WorklistState,
    patientId: PatientId,
    siteId: Identifier,
    dueOn: CalendarDate,
    lookedOn: CalendarDate.meta({ description: "The site's calendar date of the last look" }),
    evidence: z.array(z.uuid()).meta({ description: 'The events that show it' }),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    raisedAt: z.string().nullable(),
    acknowledgedBy: z.string().nullable(),
    assignedTo: z.string().nullable(),
    snoozedUntil: CalendarDate.nullable(),
    snoozedReason: z.string().nullable(),
    dismissedReason: z.string().nullable(),
  })
  .meta({ id: 'WorklistItem' });

export const WorklistAnswer = z.object({
  position: z.int().min(0).meta({
    description: 'How far the log has been looked at: every event up to there shows in this answer',
  }),
  items: z.array(WorklistItem),
  next: z
    .string()
    .nullable()
    .meta({ description: 'What to send as `after` for the next page; null at the end' }),
  counts: z.partialRecord(WorklistKind, z.int().min(0)).meta({
    description: 'How many there are of each kind, whatever `kind` was asked for, on all pages',
  }),
});

export const VisitsQuery = z
  .object({
    schedule: Identifier.describe('A visit schedule of the protocol'),
    site: Identifier.optional().describe('Only subjects of this site'),
    offset: Count(10_000_000).optional().describe('How many subjects to pass over'),
    limit: PageLimit,
  })
  .strict();
export type VisitsQuery = z.infer<typeof VisitsQuery>;

const VisitMarks = z.array(z.enum(['QUERIED', 'LOCKED', 'SIGNED', 'BROKEN'])).meta({
  id: 'VisitMarks',
  description: 'A query waits; it is locked; it is signed; its signature is broken and to be given again',
});

export const VisitsAnswer = z.object({
  position: z.int().min(0).meta({ description: 'How far the log has been read for this answer' }),
  total: z.int().min(0).meta({ description: 'How many subjects follow the schedule, on all pages' }),
  subjects: z.array(
    z
      .object({
        patientId: PatientId,
        siteId: Identifier,
        marks: VisitMarks,
        visits: z.array(
          z.object({
            month: z.int().min(1),
            due: CalendarDate,
            windowFrom: CalendarDate,
            windowTo: CalendarDate,
            attendedOn: CalendarDate.nullable(),
            eventId: z.uuid().nullable().meta({ description: 'The event that recorded the attendance' }),
            expected: z.boolean().meta({
              description: 'False where follow-up or the schedule ended before the window closed',
            }),
            marks: VisitMarks,
          }),
        ),
      })
      .meta({ id: 'SubjectVisits', description: "A subject's visits by one schedule" }),
  ),
});

/** What can be done about a finding, and the body it takes. */
export const findingActionBodies = {
  acknowledge: z.object({ note: Note.optional() }).strict(),
  snooze: z.object({ until: CalendarDate, reason: Note }).strict(),
  assign: z
    .object({
      to: Label.meta({ description: 'An account or a function, never a private name' }),
      note: Note.optional(),
    })
    .strict(),
  dismiss: z.object({ reason: Note }).strict(),
} as const;
export type FindingActionName = keyof typeof findingActionBodies;
export const findingActionNames = Object.keys(findingActionBodies) as FindingActionName[];

const SUMMARIES: Readonly<Record<FindingActionName, string>> = {
  acknowledge: 'Say that a finding has been seen',
  snooze: 'Put a finding off until a date, for a reason',
  assign: 'Give a finding to somebody',
  dismiss: 'Close a finding that needs nothing, for a reason',
};

const EXAMPLES: { readonly [N in FindingActionName]: z.input<(typeof findingActionBodies)[N]> } = {
  acknowledge: { note: 'Called the subject' },
  snooze: { until: '2024-05-02', reason: 'Travelling until the end of April' },
  assign: { to: 'Tumour board' },
  dismiss: { reason: 'Seen at another hospital; the report is on file' },
};

export const worklistRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    access: 'worklist.read',
    path: '/studies/{study}/worklist',
    operationId: 'readWorklist',
    tag: 'Worklist',
    summary: 'What waits for somebody, the longest due first',
    query: WorklistQuery,
    answer: WorklistAnswer,
    problems: [403, 404, 503],
  },
  {
    method: 'get',
    access: 'worklist.read',
    path: '/studies/{study}/visits',
    operationId: 'listVisits',
    tag: 'Worklist',
    summary: 'Subjects by visits: who came when, what was missed, queried, locked and signed',
    query: VisitsQuery,
    answer: VisitsAnswer,
    problems: [403, 404],
  },
  ...findingActionNames.map(
    (name): RouteContract => ({
      method: 'post',
      access: 'worklist.act',
      path: `/studies/{study}/worklist/{finding}/${name}`,
      operationId: `${name}Finding`,
      tag: 'Worklist',
      summary: SUMMARIES[name],
      body: findingActionBodies[name],
      example: EXAMPLES[name],
      answer: Recorded,
      command: true,
      problems: [403, 404, 409, 422],
    }),
  ),
];
