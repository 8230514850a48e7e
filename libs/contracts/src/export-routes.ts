import { z } from 'zod';
import { EXPORT_FORMATS, EXPORT_LEVELS } from '#interop';
import { CohortName, MomentQuery } from './parameters.js';
import type { RouteContract } from './route.js';

/** Data that leave the registry as files for other programs. */

export const ExportBody = MomentQuery.extend({
  format: z.enum(EXPORT_FORMATS).meta({
    description:
      'csv: tables; dataset-json: the same as CDISC Dataset-JSON 1.1; commands: what can be imported again',
  }),
  level: z.enum(EXPORT_LEVELS).optional().meta({
    description: 'CODED unless told; to analysts everything is PSEUDONYMISED',
  }),
  cohort: CohortName.optional().describe('Only the subjects of this saved cohort'),
  purpose: z.string().trim().min(1).max(1000).meta({ description: 'What it is for; kept in the log' }),
})
  .strict()
  .meta({ id: 'ExportBody' });
export type ExportBody = z.infer<typeof ExportBody>;

const ExportRecord = z
  .object({
    exportedAt: z.string().meta({ format: 'date-time', description: 'UTC, microseconds' }),
    actingRole: z.string(),
    format: z.string(),
    purpose: z.string().nullable(),
    records: z.int().min(0),
    sha256: z.string().nullable(),
  })
  .meta({ id: 'ExportRecord' });

export const ExportList = z.object({ exports: z.array(ExportRecord) });
export type ExportList = z.infer<typeof ExportList>;

const exporting = { tag: 'Import and export', access: 'data.export', problems: [403, 404, 422] } as const;

export const exportRoutes: readonly RouteContract[] = [
  {
    ...exporting,
    method: 'post',
    path: '/studies/{study}/exports',
    operationId: 'exportData',
    summary: "A study's data as a zip, with a manifest of hashes; that it left is recorded first",
    description:
      "As far as the reader's sites reach. `X-Export-Sha256` is the hash of the zip, which the registry's log has too.",
    body: ExportBody,
    example: { format: 'csv', asOf: '2025-06-30', purpose: 'Interim report to the sponsor' },
    answer: 'application/zip',
  },
  {
    ...exporting,
    method: 'get',
    path: '/studies/{study}/exports',
    operationId: 'listExports',
    summary: "The reader's own exports of the study, newest first",
    answer: ExportList,
  },
];
