import { z } from 'zod';
import { isPartialDate } from '#kernel';

/** Vocabulary shared by the study's and the patients' events. */

/** An identifier people choose: a study, site, subject, lesion or adverse event number. */
export const Identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be 1-64 letters, digits, ".", "_" or "-"');

/** A coded value; the protocol says which codes a study uses. */
export const Code = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9_]{0,63}$/, 'must be a code of capital letters, digits and "_"');

/** A moment as people write it, with its offset, e.g. `2024-05-02T08:30+08:00`: its date is the one of the place. */
export const Moment = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
    'must be an instant such as 2024-05-02T08:30+08:00',
  )
  .refine((moment) => isPartialDate(moment.slice(0, 10)), 'must be a day of the calendar')
  .meta({ id: 'Moment', example: '2024-05-02T08:30+08:00' });

export const Note = z.string().trim().min(1).max(4000);
export const Label = z.string().trim().min(1).max(300);

/** A length in mm, to 0.01 mm. */
export const Millimetres = z.number().min(0).max(2000).multipleOf(0.01);

/** A daily dose in whole milligrams. */
export const MgPerDay = z.int().min(1).max(100_000);

/** A count that may be censored: 4, "<5", ">10", "<=5", ">=6". */
export const CountValue = z.union([
  z.int().min(0),
  z.string().regex(/^(<=?|>=?)\d+$/, 'must be a count, or a censored count such as "<5"'),
]);

/** Why a recorded value was changed; both a code and words are required. */
export const ChangeReason = z
  .object({
    code: z.enum([
      'DATA_ENTRY_ERROR',
      'NEW_INFORMATION',
      'SOURCE_CORRECTED',
      'QUERY_RESOLUTION',
      'DUPLICATE',
      'OTHER',
    ]),
    text: Note,
  })
  .strict()
  .meta({ id: 'ChangeReason' });

/**
 * A toxicity grade: the scale, its version, and a grade or the range reported (WHO I-II = [1, 2]).
 * Grades of different scales are never converted into each other.
 */
export const Grade = z
  .object({
    scale: Code,
    version: z.string().min(1).max(20),
    value: z.union([
      z.int().min(0).max(5),
      z
        .tuple([z.int().min(0).max(5), z.int().min(0).max(5)])
        .refine(([low, high]) => low <= high, 'must rise'),
    ]),
  })
  .strict()
  .meta({ id: 'Grade' });
export type Grade = z.infer<typeof Grade>;

/** The highest grade that a grade or a range of grades states. */
export function maximumGrade(grade: Grade): number {
  return typeof grade.value === 'number' ? grade.value : grade.value[1];
}
