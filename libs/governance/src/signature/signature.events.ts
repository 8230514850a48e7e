import { z } from 'zod';
import { CalendarDate, defineEvent, type EventOf } from '#kernel';
import { Identifier, Note } from '#trial';

/**
 * Electronic signatures (21 CFR Part 11, subparts B and C), in the stream `governance/<patient>`. Type names and
 * payloads are the storage format: never renamed, only upcast.
 */

const patientId = Identifier;
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be SHA-256 in hexadecimal');

/** What is signed. */
export const SignedScope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('patient'), patientId }).strict(),
    z
      .object({
        kind: z.literal('visit'),
        patientId,
        schedule: Identifier,
        month: z.int().min(1),
        /** The visit's window when it was signed: what is dated in it is the content. */
        from: CalendarDate,
        to: CalendarDate,
      })
      .strict(),
    z.object({ kind: z.literal('event'), patientId, eventId: z.uuid() }).strict(),
    z.object({ kind: z.literal('data-cut'), name: Identifier }).strict(),
  ])
  .meta({ id: 'SignedScope' });
export type SignedScope = z.infer<typeof SignedScope>;

/** What a signature states (11.50 (a)(3)). */
export const MEANINGS = {
  AUTHORSHIP: 'I recorded these data',
  REVIEW: 'I reviewed these data',
  APPROVAL: 'I approve these data',
  RESPONSIBILITY: 'I am responsible for these data and they are accurate and complete',
} as const;
export const Meaning = z.enum(Object.keys(MEANINGS) as [keyof typeof MEANINGS, ...(keyof typeof MEANINGS)[]]);
export type Meaning = z.infer<typeof Meaning>;

export const Signed = defineEvent(
  'signature.signed',
  1,
  z
    .object({
      signatureId: z.uuid(),
      studyId: z.string().min(1).max(63),
      of: SignedScope,
      meaning: Meaning,
      /** The meaning in the words that the signer was shown. */
      statement: Note,
      /** The account that signed: the event's actor, and nobody else. */
      signerId: z.string().min(1).max(200),
      printedName: z.string().min(1).max(200),
      /** How the signer proved who it is, in the request that signed. */
      authentication: z.enum(['password+totp', 'password+recovery-code', 'oidc']),
      /** SHA-256 of the content's canonical JSON; see `signedContent`. */
      contentHash: Sha256,
      /** The study's position at which the content was read, and the version of the subject's stream there. */
      position: z.int().min(1),
      version: z.int().min(0),
    })
    .strict(),
);

/** What was signed has changed: the signature no longer speaks for it, and is to be given again. */
export const SignatureBroken = defineEvent(
  'signature.broken',
  1,
  z
    .object({
      signatureId: z.uuid(),
      /** The first event after which the content differed. */
      causeEventId: z.uuid(),
      causeType: z.string(),
      causePosition: z.int().min(1),
      /** SHA-256 of the content after it. */
      contentHash: Sha256,
      task: z.literal('SIGN_AGAIN'),
    })
    .strict(),
);

export const signatureEvents = [Signed, SignatureBroken] as const;
export type SignatureEvent = EventOf<(typeof signatureEvents)[number]>;
export type SignaturePayload = z.infer<typeof Signed.schema>;
