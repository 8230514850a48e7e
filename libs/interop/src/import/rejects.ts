import { writeCsv } from '../csv.js';
import type { ImportRow, RowProblem } from './import-file.js';

/** What says of a rejected row why; the same table can be sent again with them still there. */
export const REASON_COLUMNS = [
  'rejected_row',
  'rejected_column',
  'rejected_code',
  'rejected_reason',
] as const;

/** The rejected rows as they were in the file, with the reason beside each; an empty text where there are none. */
export function rejectsCsv(
  columns: readonly string[],
  rows: readonly (Pick<ImportRow, 'row' | 'cells'> & { readonly problems: readonly RowProblem[] })[],
): string {
  if (rows.length === 0) return '';
  const own = columns.filter((column) => !REASON_COLUMNS.some((name) => name === column));
  const kept = own.map((column) => columns.indexOf(column));
  const lines = rows.map(({ row, cells, problems }) => {
    const joined = (of: (problem: RowProblem) => string | null) =>
      [...new Set(problems.map(of).filter((text) => text !== null))].join('; ');
    const reasons = [
      row,
      joined((p) => p.column ?? p.field),
      joined((p) => p.code),
      joined((p) => p.message),
    ];
    return [...kept.map((at) => cells[at] ?? ''), ...reasons];
  });
  return writeCsv([...own, ...REASON_COLUMNS], lines);
}
