import { z } from 'zod';
import { defineEvent } from '#kernel';

/** The stream of the registry's own log that says which key signs checkpoints, and since when. */
export const LOG_KEY_STREAM = 'log-key';

/** Another key signs the checkpoints from now on. The first key is recorded by it too. */
export const LogKeyRotated = defineEvent(
  'registry.log-key-rotated',
  1,
  z
    .object({
      /** The new public key in the text form of signed notes; its name is the origin of the registry's own log. */
      key: z.string().max(300),
      /** The key before it; null for the first. */
      previous: z.string().max(300).nullable(),
      /** A signed note by the key before it that names the new one; null when that key was not at hand. */
      endorsement: z.string().max(2000).nullable(),
    })
    .strict(),
);
