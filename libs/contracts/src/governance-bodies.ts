import { z } from 'zod';
import { Meaning } from '#governance';
import { ChangeReason, Identifier, Note } from '#trial';
import { ProofBody } from './access-bodies.js';

/** What clients send about locks, queries, comparison with the source and signatures. */

/** A part of a subject's data: all of it, a visit by its place in the schedule, or an event. */
export const SubjectScope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('patient') }).strict(),
    z.object({ kind: z.literal('visit'), schedule: Identifier, month: z.int().min(1) }).strict(),
    z.object({ kind: z.literal('event'), eventId: z.uuid() }).strict(),
  ])
  .default({ kind: 'patient' })
  .meta({ id: 'SubjectScope' });

const because = Note.describe('Why; it stands in the audit trail');

export const LockBody = z.object({ reason: because }).strict().meta({ id: 'LockBody' });
export type LockBody = z.infer<typeof LockBody>;

export const UnlockBody = z.object({ reason: ChangeReason }).strict().meta({ id: 'UnlockBody' });
export type UnlockBody = z.infer<typeof UnlockBody>;

export const LockSubjectBody = LockBody.extend({ scope: SubjectScope })
  .strict()
  .meta({ id: 'LockSubjectBody' });
export type LockSubjectBody = z.infer<typeof LockSubjectBody>;

export const UnlockSubjectBody = UnlockBody.extend({ scope: SubjectScope })
  .strict()
  .meta({ id: 'UnlockSubjectBody' });
export type UnlockSubjectBody = z.infer<typeof UnlockSubjectBody>;

export const OpenQueryBody = z
  .object({
    eventId: z.uuid().optional().describe('The event it asks about; left out for the record as a whole'),
    field: z
      .string()
      .regex(/^[A-Za-z]\w*(\.\w+)*$/, 'must be a path of field names')
      .max(200)
      .optional()
      .describe("Path of a field of the event's payload, e.g. targetLesions.0.meanHu"),
    text: Note,
  })
  .strict()
  .refine(({ eventId, field }) => field === undefined || eventId !== undefined, {
    path: ['field'],
    message: 'is a field of an event: name the event too',
  })
  .meta({ id: 'OpenQueryBody' });
export type OpenQueryBody = z.infer<typeof OpenQueryBody>;

export const MoveQueryBody = z
  .object({ queryId: z.uuid(), text: Note.describe('The answer, or why') })
  .strict()
  .meta({ id: 'MoveQueryBody' });
export type MoveQueryBody = z.infer<typeof MoveQueryBody>;

const eventIds = z.array(z.uuid()).min(1).max(1000);

export const VerifySourceBody = z
  .object({ eventIds, note: Note.optional() })
  .strict()
  .meta({ id: 'VerifySourceBody' });
export type VerifySourceBody = z.infer<typeof VerifySourceBody>;

export const WithdrawVerificationBody = z
  .object({ eventIds, reason: because })
  .strict()
  .meta({ id: 'WithdrawVerificationBody' });
export type WithdrawVerificationBody = z.infer<typeof WithdrawVerificationBody>;

/** The signature itself and the proof of who signs: both in one request. */
export const SignBody = z
  .object({
    meaning: Meaning,
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be SHA-256 in hexadecimal')
      .describe('Of what the signer was shown'),
    password: ProofBody.shape.password
      .optional()
      .describe('Left out by those who log in at an OpenID provider and have just done so again'),
    code: ProofBody.shape.code,
  })
  .strict()
  .meta({ id: 'SignBody' });
export type SignBody = z.infer<typeof SignBody>;

export const SignSubjectBody = SignBody.extend({ scope: SubjectScope })
  .strict()
  .meta({ id: 'SignSubjectBody' });
export type SignSubjectBody = z.infer<typeof SignSubjectBody>;

/** What to show before it is signed; the scope as query parameters. */
export const SignableQuery = z
  .object({
    kind: z.enum(['patient', 'visit', 'event']).optional().describe('All of the data unless told'),
    eventId: z.uuid().optional(),
    schedule: Identifier.optional(),
    month: z
      .string()
      .regex(/^\d{1,4}$/, 'must be a whole number')
      .transform(Number)
      .meta({ type: 'integer', minimum: 1 })
      .optional(),
  })
  .strict();
export type SignableQuery = z.infer<typeof SignableQuery>;
