import { z } from 'zod';
import { defineEvent, type EventOf } from '#kernel';
import { IMPORT_ENCODINGS, IMPORT_FORMATS } from './read-import.js';

const count = z.int().min(0);

/** How many rows a file had, and what became of them; nothing is lost between the two. */
export const ImportCounts = z
  .object({
    read: count,
    recorded: count.meta({ description: 'Rows of which something new was recorded' }),
    unchanged: count.meta({ description: 'Rows whose facts were all recorded before' }),
    rejected: count,
    events: count.meta({ description: 'Events that were recorded' }),
  })
  .strict()
  .refine(({ read, recorded, unchanged, rejected }) => read === recorded + unchanged + rejected, {
    message: 'rows read must be those recorded, unchanged and rejected',
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

/**
 * Somebody recorded a file: on the study's log, stream `import/<id>`, in front of the events it caused, which name it
 * as their cause.
 */
export const ImportRecorded = defineEvent(
  'import.recorded',
  1,
  z
    .object({
      file: z
        .object({
          name: z.string().min(1).max(255),
          bytes: count,
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          format: z.enum(IMPORT_FORMATS),
          encoding: z.enum(IMPORT_ENCODINGS),
        })
        .strict(),
      /** As it was sent; null for a file that needs none. A later release may read it otherwise. */
      mapping: z.record(z.string(), z.unknown()).nullable(),
      /** Whether the person asked for the good rows to be recorded where others are not. */
      partial: z.boolean(),
      rows: ImportCounts,
      subjects: count,
      /** Of the subjects. */
      siteIds: z.array(z.string()),
      reason: z.string().min(1).max(4000),
    })
    .strict(),
);

export const importEvents = [ImportRecorded] as const;
export type ImportEvent = EventOf<typeof ImportRecorded>;
