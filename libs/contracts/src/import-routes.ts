import { z } from 'zod';
import { IMPORT_ENCODINGS, IMPORT_FORMATS, IMPORT_LIMITS, ImportCounts, ImportMapping } from '#interop';
import { PatientId } from './parameters.js';
import type { RouteContract } from './route.js';

/** Files that become what is recorded of subjects. */

/** Base64 has four signs for three bytes. */
const LONGEST = Math.ceil(IMPORT_LIMITS.bytes / 3) * 4;
/** For the rest of the body: mapping, name and reason. */
const BESIDES = 256 * 1024;
export const IMPORT_BODY_LIMIT = LONGEST + BESIDES;

const reason = z.string().trim().min(1).max(4000);

export const ImportBody = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .meta({ description: 'Of the file; kept for ever, so it must name nobody' }),
    content: z.base64().max(LONGEST).meta({ description: 'The bytes of the file, Base64' }),
    format: z.enum(IMPORT_FORMATS),
    encoding: z.enum(IMPORT_ENCODINGS).optional().meta({ description: 'utf-8 unless told' }),
    mapping: ImportMapping.optional().meta({
      description: 'Left out where the columns are patientId, command and the fields themselves',
    }),
    partial: z.boolean().optional().meta({
      description: 'Record the good rows although others are rejected; otherwise it is all or nothing',
    }),
    reason: reason.meta({ description: 'Why the file is imported; part of every event it causes' }),
  })
  .strict()
  .meta({ id: 'ImportBody' });
export type ImportBody = z.infer<typeof ImportBody>;

export const ImportPreviewBody = ImportBody.extend({ reason: reason.optional() })
  .strict()
  .meta({ id: 'ImportPreviewBody' });
export type ImportPreviewBody = z.infer<typeof ImportPreviewBody>;

const RowProblem = z
  .object({
    code: z.string(),
    message: z.string(),
    column: z.string().nullable().meta({ description: 'Name of the column, where it is one' }),
    field: z.string().nullable().meta({ description: "Path in the command's body, where it is one" }),
  })
  .meta({ id: 'RowProblem' });

const ImportedRow = z
  .object({
    row: z.int().min(1).meta({ description: 'As a spreadsheet numbers it; of NDJSON, the line' }),
    outcome: z.enum(['recorded', 'unchanged', 'rejected']),
    patientId: PatientId.nullable(),
    commands: z.array(z.string()),
    problems: z.array(RowProblem),
  })
  .meta({ id: 'ImportedRow' });

const ImportedSubject = z
  .object({
    patientId: PatientId,
    siteId: z.string().nullable(),
    enrolled: z.boolean().meta({ description: 'Whether the import enrols the subject' }),
    events: z.int().min(1),
    changes: z
      .array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() }))
      .meta({ description: 'Fields of the derived record that become others; none of a new subject' }),
  })
  .meta({ id: 'ImportedSubject' });

export const ImportAnswer = z
  .object({
    position: z.int().min(0),
    importId: z.uuid().nullable().meta({ description: 'Null where nothing is, or was, recorded' }),
    file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
    counts: ImportCounts,
    rows: z.array(ImportedRow),
    subjects: z.array(ImportedSubject),
    rejects: z.string().meta({ description: 'The rejected rows and why, CSV; empty where there are none' }),
  })
  .meta({ id: 'ImportAnswer' });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

const ImportRow = z
  .object({
    importId: z.uuid(),
    position: z.int().min(1),
    recordedAt: z.string().meta({ format: 'date-time', description: 'UTC, microseconds' }),
    actor: z.string(),
    actingRole: z.string(),
    reason: z.string(),
    file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), format: z.string() }),
    partial: z.boolean(),
    counts: ImportCounts,
    subjects: z.int().min(0),
  })
  .meta({ id: 'ImportRecord', description: 'An import as the log tells of it' });

export const ImportList = z.object({ position: z.int().min(0), imports: z.array(ImportRow) });
export type ImportList = z.infer<typeof ImportList>;

const example = {
  name: 'adverse-events-2024-03.csv',
  content: 'U3ViamVjdCxUZXJtLE9uc2V0LEdyYWRlDQpQLTAwMSxPRURFTUEsMjAyNC0wMi0wMSwxDQo=',
  format: 'csv',
  mapping: {
    patientId: { column: 'Subject' },
    commands: [
      {
        command: 'report-adverse-event',
        fields: {
          adverseEventId: { constant: 'AE-1' },
          term: { column: 'Term' },
          onsetOn: { column: 'Onset' },
          'grade.scale': { constant: 'CTCAE' },
          'grade.version': { constant: '5.0' },
          'grade.value': { column: 'Grade' },
        },
      },
    ],
  },
  reason: 'Adverse events kept on paper until the end of February',
};

const importing = {
  method: 'post',
  tag: 'Import and export',
  access: 'subject.import',
  answer: ImportAnswer,
  bodyLimit: IMPORT_BODY_LIMIT,
  example,
  problems: [403, 404, 409, 413, 422],
} as const;

export const importRoutes: readonly RouteContract[] = [
  {
    ...importing,
    path: '/studies/{study}/imports',
    operationId: 'importFile',
    summary: 'Record a file: all of it, or with `partial` the rows that are not rejected',
    description:
      'Each row goes by the same rules, locks and access as a command. All is recorded by one transaction, behind an ' +
      'event that names the person, the file by its hash, and how many rows were read, recorded, unchanged and ' +
      'rejected. A row that is recorded already changes nothing.',
    body: ImportBody,
    status: 201,
  },
  {
    ...importing,
    path: '/studies/{study}/imports/preview',
    operationId: 'previewImport',
    summary: 'What a file would record, row by row, and what it would change; records nothing',
    body: ImportPreviewBody,
  },
  {
    method: 'get',
    tag: 'Import and export',
    access: 'log.read',
    path: '/studies/{study}/imports',
    operationId: 'listImports',
    summary: "The files that were imported, newest first, as far as the reader's sites reach",
    answer: ImportList,
    problems: [403, 404],
  },
];
