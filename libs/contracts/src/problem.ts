import { z } from 'zod';

/** One field of a request that is not valid. */
export const FieldError = z
  .object({
    field: z
      .string()
      .meta({ description: 'Path of the field, e.g. targetLesions.0.meanHu; empty for the whole' }),
    pointer: z.string().meta({ description: 'The same as a JSON pointer (RFC 6901) fragment' }),
    message: z.string(),
  })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'Where the code is explained', format: 'uri-reference' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What was wrong this time, in words' }),
    instance: z.string().meta({ description: 'The address that was asked for', format: 'uri-reference' }),
    code: z.string().meta({ description: 'Stable; see GET /api/problems' }),
    values: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What explains the problem: dates, doses, allowed codes' }),
    errors: z.array(FieldError).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457)' });
export type Problem = z.infer<typeof Problem>;

/** The media type that problems are sent as. */
export const PROBLEM_JSON = 'application/problem+json';

/** A schema's complaint, as Standard Schema and zod give it. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly keys?: readonly string[];
}

/** Issues of a schema as fields. A field that must not be there is named itself, not the object around it. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap(({ message, path = [], code, keys }) => {
    const parts = path.map((part) => String(typeof part === 'object' ? part.key : part));
    if (code !== 'unrecognized_keys' || !keys) {
      const missing = path.length > 0 && /received undefined$/.test(message);
      return [fieldError(parts, missing ? 'is missing' : message)];
    }
    return keys.map((key) => fieldError([...parts, key], 'is not a field of this request'));
  });
}

function fieldError(path: readonly string[], message: string): FieldError {
  const pointer = path.map(
    (part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`,
  );
  return { field: path.join('.'), pointer: `#${pointer.join('')}`, message };
}
