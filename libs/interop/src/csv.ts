import Papa from 'papaparse';
import { DomainError } from '#kernel';

/** A table as text: RFC 4180, the first row names the columns. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** As a spreadsheet numbers it: the names of the columns are row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet would take for a formula; a number is none. */
const FORMULA = /^[=@\t\r]|^[+-](?!\d+(?:\.\d+)?$)/;
const MADE_TEXT = /^'(?=[=@\t\r+-])/;

/**
 * Reads a table; blank rows are passed over, and the ' that keeps a spreadsheet from computing a cell is taken off.
 * Throws IMPORT_FILE_INVALID with the row, and the column where it is one.
 */
export function readCsv(file: string): CsvTable {
  const text = file.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw invalid(`row ${(broken.row ?? 0) + 1}: ${broken.message}`, { row: (broken.row ?? 0) + 1 });
  const [head = [], ...body] = data;
  const columns = head.map((name) => name.trim());
  if (columns.every((name) => name === '')) throw invalid('the first row names no column', { row: 1 });
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (twice !== undefined) {
    throw invalid(`row 1: two columns are called ${twice}`, { row: 1, column: twice });
  }
  const rows = body.map((cells, at) => ({ row: at + 2, cells: cells.map(plain) }));
  return { columns, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** What stands between the names of the columns most often, by the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const times = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

const plain = (cell: string) => cell.replace(MADE_TEXT, '');

/** Writes a table; a cell that a spreadsheet would take for a formula is made text by a '. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
): string {
  const data = [[...columns], ...rows.map((row) => [...row])];
  return `${Papa.unparse(data, { escapeFormulae: FORMULA })}\r\n`;
}

/** The refusal of a file that can't be read. */
export function invalid(message: string, values: Readonly<Record<string, unknown>> = {}): DomainError {
  return new DomainError('IMPORT_FILE_INVALID', message, values);
}
