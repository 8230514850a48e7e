import { z } from 'zod';
import { type PatientCommandName, patientCommandNames } from '#trial';
import { kindsOf } from './command-fields.js';

/** How a clinic's table becomes commands of subjects: data, kept beside the table it is for. */

const Column = z.string().trim().min(1).max(300);
const Cell = z.string().max(4000);

/** In which order a date's parts are written; whatever stands between them. Parts that aren't known are left out. */
export const DateOrder = z.enum(['YMD', 'DMY', 'MDY']);
export type DateOrder = z.infer<typeof DateOrder>;

/** What stands before the decimals of a number. */
export const DecimalSign = z.enum(['POINT', 'COMMA']);
export type DecimalSign = z.infer<typeof DecimalSign>;

const FromColumn = z
  .object({
    column: Column,
    values: z
      .record(Cell, z.union([z.string().max(4000), z.number(), z.boolean()]))
      .optional()
      .meta({ description: 'What cells mean: {"男": "MALE"}; others are taken as they are' }),
    dates: DateOrder.optional().meta({ description: 'Of this column, where it differs from the rest' }),
    multiplyBy: z.number().positive().optional().meta({ description: 'From cm to mm: 10' }),
    as: z
      .enum(['text', 'number', 'boolean'])
      .optional()
      .meta({ description: 'Where the contract leaves open what the field is, e.g. of a correction' }),
  })
  .strict()
  .meta({ id: 'ImportColumn', description: 'A field that is filled from a column' });
export type FromColumn = z.infer<typeof FromColumn>;

const Constant = z
  .object({ constant: z.union([z.string().max(4000), z.number(), z.boolean()]) })
  .strict()
  .meta({ id: 'ImportConstant', description: 'A field that is the same in every row' });

const Source = z.union([FromColumn, Constant]);
export type Source = z.infer<typeof Source>;

const FieldPath = z
  .string()
  .regex(/^\w[\w-]{0,99}(\.\w[\w -]{0,99}){0,5}$/, 'must be a path such as targetLesions.0.meanHu');

const MappedCommand = z
  .object({
    command: z.enum(patientCommandNames as [PatientCommandName, ...PatientCommandName[]]),
    when: z
      .object({ column: Column, is: z.union([Cell, z.array(Cell).min(1).max(100)]) })
      .strict()
      .optional()
      .meta({ description: 'Only rows in which the column says so' }),
    fields: z.record(FieldPath, Source),
  })
  .strict()
  .superRefine(({ command, fields }, context) => {
    for (const path of Object.keys(fields)) {
      if (kindsOf(command, path) !== undefined) continue;
      context.addIssue({ code: 'custom', path: ['fields', path], message: `${command} has no such field` });
    }
  })
  .meta({ id: 'ImportCommand', description: 'A command that a row means' });
export type MappedCommand = z.infer<typeof MappedCommand>;

export const ImportMapping = z
  .object({
    patientId: Source.meta({ description: "Where the subject's number is" }),
    dates: DateOrder.default('YMD'),
    decimals: DecimalSign.optional().meta({ description: 'How numbers are written: 8.2 (POINT) or 8,2' }),
    commands: z.array(MappedCommand).min(1).max(50),
  })
  .strict()
  .meta({ id: 'ImportMapping', description: 'How a table becomes commands' });
export type ImportMapping = z.infer<typeof ImportMapping>;

/** How a table's dates and numbers are written. */
export type Notation = Pick<ImportMapping, 'dates' | 'decimals'>;

/** The columns that a mapping reads. */
export function columnsOf({ patientId, commands }: ImportMapping): string[] {
  const sources = [patientId, ...commands.flatMap(({ fields }) => Object.values(fields))];
  const named = sources.flatMap((source) => ('column' in source ? [source.column] : []));
  return [...new Set([...named, ...commands.flatMap(({ when }) => (when ? [when.column] : []))])];
}
