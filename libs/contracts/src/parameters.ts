import { z } from 'zod';
import { Identifier } from '#trial';

/** A study's id names its log. */
export const StudyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be 1-63 small letters, digits or "-"')
  .meta({ id: 'StudyId', description: 'Identifier of a study', example: 'gist-demo' });

export const PatientId = Identifier.meta({
  id: 'PatientId',
  description: "A subject's number within the study",
  example: 'P-001',
});

/** A whole number in a query string. */
export const Count = (maximum: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n <= maximum, `must be at most ${maximum}`)
    .meta({ type: 'integer', minimum: 0, maximum });

const waitFor = Count(Number.MAX_SAFE_INTEGER)
  .optional()
  .describe('Answer only when this position of the study is read; 503 when it takes too long');

/** Reads of one thing. */
export const ReadQuery = z.object({ waitFor }).strict();
export type ReadQuery = z.infer<typeof ReadQuery>;

export const PageLimit = Count(1000)
  .refine((n) => n >= 1, 'must be at least 1')
  .optional()
  .describe('At most so many, 100 unless told');

const limit = PageLimit;

/** A page of subjects, in the order of their numbers. */
export const PatientsQuery = z
  .object({ waitFor, after: PatientId.optional().describe('Only subjects after this one'), limit })
  .strict();
export type PatientsQuery = z.infer<typeof PatientsQuery>;

/** Reads of the log, oldest first. */
export const EventsQuery = z
  .object({
    waitFor,
    after: Count(Number.MAX_SAFE_INTEGER).optional().describe('Only events after this position'),
    limit,
  })
  .strict();
export type EventsQuery = z.infer<typeof EventsQuery>;

/** Reads of outcomes. */
export const OutcomeQuery = ReadQuery.extend({
  explain: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Id of a row: answers the subjects and events behind its number'),
}).strict();
export type OutcomeQuery = z.infer<typeof OutcomeQuery>;
