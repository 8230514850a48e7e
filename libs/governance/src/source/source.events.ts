import { z } from 'zod';
import { defineEvent, type EventOf } from '#kernel';
import { Note } from '#trial';

/** Comparison of the data with their source, in the stream `governance/<patient>`. Names and payloads are the storage format. */

/** These facts were compared with the source and agree with it, as they stood then. */
export const SourceVerified = defineEvent(
  'source.verified',
  1,
  z
    .object({
      facts: z
        .array(
          z
            .object({
              eventId: z.uuid(),
              /** The event whose payload the fact had: the fact's own or its correction's. */
              saidBy: z.uuid(),
            })
            .strict(),
        )
        .min(1)
        .max(1000),
      note: Note.optional(),
    })
    .strict(),
);

/** A verification was made in error. */
export const SourceVerificationWithdrawn = defineEvent(
  'source.verification-withdrawn',
  1,
  z.object({ eventIds: z.array(z.uuid()).min(1).max(1000), reason: Note }).strict(),
);

export const sourceEvents = [SourceVerified, SourceVerificationWithdrawn] as const;
export type SourceEvent = EventOf<(typeof sourceEvents)[number]>;
