import { config, type z } from 'zod';
import { fieldErrors } from '../api/field-errors.js';
import { complaint } from './complaint.js';

/** What a contract says of a body: the parsed body, or a complaint for each field by its path, as a phrase in English. */
export function check(
  schema: z.ZodType,
  body: unknown,
): { body: unknown; errors: null } | { body: null; errors: Readonly<Record<string, string>> } {
  config({ localeError: complaint });
  const parsed = schema.safeParse(body);
  if (parsed.success) return { body: parsed.data, errors: null };
  return { body: null, errors: fieldErrors(parsed.error.issues) };
}
