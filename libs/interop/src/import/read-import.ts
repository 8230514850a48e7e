import { DomainError } from '#kernel';
import { invalid } from '../csv.js';
import type { ImportRows } from './import-file.js';
import type { ImportMapping } from './mapping.js';
import { readNdjson } from './read-ndjson.js';
import { readTable } from './read-table.js';

export const IMPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** How a file's characters are written; what spreadsheets in China save is often GB 18030. */
export const IMPORT_ENCODINGS = ['utf-8', 'gb18030'] as const;
export type ImportEncoding = (typeof IMPORT_ENCODINGS)[number];

/** A larger file is better cut in two: everything in it is judged, and recorded, at once. */
export const IMPORT_LIMITS = { bytes: 8 * 1024 * 1024, rows: 20_000 } as const;

export interface ImportOptions {
  readonly format: ImportFormat;
  readonly encoding?: ImportEncoding;
  readonly mapping?: ImportMapping;
}

/** The format that a file's name tells. */
export const formatOf = (name: string): ImportFormat => (/\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv');

/** Reads a file. Throws IMPORT_FILE_INVALID with row and column, IMPORT_TOO_LARGE. */
export function readImport(file: Uint8Array, options: ImportOptions): ImportRows {
  const { format, encoding = 'utf-8', mapping } = options;
  checkSize('bytes', file.length);
  const text = decodeText(file, encoding);
  if (mapping && format === 'ndjson') throw invalid('commands as NDJSON take no mapping');
  const read = format === 'ndjson' ? readNdjson(text) : readTable(text, mapping);
  checkSize('rows', read.rows.length);
  if (read.rows.length === 0) throw invalid('the file has no rows');
  return read;
}

/** The text of a file. Throws IMPORT_FILE_INVALID. */
export function decodeText(file: Uint8Array, encoding: ImportEncoding): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    throw invalid(`the file is not ${encoding.toUpperCase()}; save it as UTF-8, or say how it is written`, {
      encoding,
    });
  }
  const at = text.indexOf('\u0000');
  if (at < 0) return text;
  const row = text.slice(0, at).split('\n').length;
  throw invalid(`row ${row}: no text may contain U+0000; a spreadsheet must be saved as CSV first`, { row });
}

function checkSize(what: keyof typeof IMPORT_LIMITS, size: number): void {
  const most = IMPORT_LIMITS[what];
  if (size <= most) return;
  throw new DomainError(
    'IMPORT_TOO_LARGE',
    `the file has ${size} ${what}, more than ${most}; cut it in two`,
    {
      [what]: size,
      most,
    },
  );
}
