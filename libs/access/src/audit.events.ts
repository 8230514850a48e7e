import { z } from 'zod';
import { CalendarDate, defineEvent } from '#kernel';

const Instant = z.iso.datetime({ precision: undefined });
const instant = z
  .string()
  .refine(
    (text) => CalendarDate.safeParse(text).success || Instant.safeParse(text).success,
    'must be a date YYYY-MM-DD or an instant such as 2026-03-01T12:00:00Z',
  );
const part = (longest: number) => z.string().min(1).max(longest).optional();

/** What of an audit trail is looked at; all of it where nothing is given. */
export const AuditFilter = z
  .object({
    actor: part(62).describe('Account that did it'),
    type: part(100).describe('Type of event, or how it begins: patient.dose-changed, patient.'),
    patient: part(64).describe("The subject's number"),
    from: instant.optional().describe('Recorded at or after: a date (UTC), or a UTC instant'),
    to: instant.optional().describe('Recorded up to: a date, whose end (UTC) is meant, or a UTC instant'),
    reason: part(200).describe('Words in the reason'),
    text: part(200).describe('Words in what was recorded'),
  })
  .strict()
  .meta({ id: 'AuditFilter' });
export type AuditFilter = z.infer<typeof AuditFilter>;

/** Somebody reviewed the audit trail (ICH E6(R3) 4.2.2); on the registry's log. */
export const AuditReviewed = defineEvent(
  'audit.reviewed',
  1,
  z
    .object({
      studyId: z.string(),
      filter: AuditFilter,
      /** Sites that the reviewer could see, or * for all. */
      sites: z.union([z.literal('*'), z.array(z.string())]),
      /** Last position of the study's log that the review speaks of. */
      upTo: z.int().min(0),
      conclusion: z.string().min(1).max(4000),
    })
    .strict(),
);
