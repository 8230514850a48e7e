import { Identifier, type PatientCommandName, patientCommandNames } from '#trial';
import { type CsvRow, type CsvTable, invalid, readCsv } from '../csv.js';
import { kindsOf } from './command-fields.js';
import {
  type ImportCommand,
  type ImportRow,
  type ImportRows,
  problem,
  type RowProblem,
} from './import-file.js';
import { columnsOf, type ImportMapping, type MappedCommand, type Notation, type Source } from './mapping.js';
import { readCell } from './read-cell.js';
import { REASON_COLUMNS } from './rejects.js';

/** Columns of a table that needs no mapping, besides the fields. */
export const PATIENT_COLUMN = 'patientId';
export const COMMAND_COLUMN = 'command';
const NO_FIELDS: readonly string[] = [PATIENT_COLUMN, COMMAND_COLUMN, ...REASON_COLUMNS];

/**
 * Reads a table by its mapping; without one, its columns must be `patientId`, `command` and the fields themselves.
 * Throws IMPORT_FILE_INVALID where the table has not the columns.
 */
export function readTable(text: string, mapping?: ImportMapping): ImportRows {
  const table = readCsv(text);
  const { columns } = table;
  const needed = mapping ? columnsOf(mapping) : [PATIENT_COLUMN, COMMAND_COLUMN];
  const missing = needed.find((column) => !columns.includes(column));
  if (missing !== undefined) {
    const hint = mapping ? '' : '; a table with other columns needs a mapping';
    throw invalid(`row 1: there is no column ${missing}${hint}`, { row: 1, column: missing, columns });
  }
  const read = (row: CsvRow) => (mapping ? byMapping(table, row, mapping) : byNames(table, row));
  return { columns, rows: table.rows.map((row) => rowOf(table, row, read)) };
}

type Said = Pick<ImportRow, 'problems' | 'commands'>;

function rowOf({ columns }: CsvTable, { row, cells }: CsvRow, read: (row: CsvRow) => Said): ImportRow {
  if (cells.length !== columns.length) {
    const message = `the row has ${cells.length} cells, the table ${columns.length} columns`;
    return { row, cells, problems: [problem('IMPORT_ROW_INVALID', message)], commands: [] };
  }
  const { problems, commands } = read({ row, cells });
  if (problems.length > 0) return { row, cells, problems, commands: [] };
  if (commands.length > 0) return { row, cells, problems, commands };
  const nothing = problem('IMPORT_ROW_INVALID', 'the row says nothing: every column that is read is empty');
  return { row, cells, problems: [nothing], commands };
}

/** A row by the mapping: each of its commands of which a column has a value. */
function byMapping({ columns }: CsvTable, { cells }: CsvRow, mapping: ImportMapping): Said {
  const cellOf = (column: string) => (cells[columns.indexOf(column)] ?? '').trim();
  const { patientId, dates, decimals } = mapping;
  const id =
    'constant' in patientId
      ? patientId.constant
      : readCell(cellOf(patientId.column), ['text'], { dates, ...patientId });
  const wrong = subjectProblem(String(id), 'column' in patientId ? patientId.column : null);
  if (wrong) return { problems: [wrong], commands: [] };
  const commands = mapping.commands.flatMap((mapped): ImportCommand[] => {
    if (!isMeant(mapped, cellOf)) return [];
    const filled = fill(mapped.command, Object.entries(mapped.fields), cellOf, { dates, decimals });
    if (!filled) return [];
    return [{ patientId: String(id), command: mapped.command, ...filled }];
  });
  return { problems: [], commands };
}

function isMeant({ when }: MappedCommand, cellOf: (column: string) => string): boolean {
  return when === undefined || [when.is].flat().includes(cellOf(when.column));
}

/** A row that names its command; its other columns are the command's fields, and what is in none of them is refused. */
function byNames({ columns }: CsvTable, { cells }: CsvRow): Said {
  const cellOf = (column: string) => (cells[columns.indexOf(column)] ?? '').trim();
  const wrong = subjectProblem(cellOf(PATIENT_COLUMN), PATIENT_COLUMN);
  if (wrong) return { problems: [wrong], commands: [] };
  const command = cellOf(COMMAND_COLUMN) as PatientCommandName;
  if (!patientCommandNames.includes(command)) {
    const message = `there is no command ${command || '(empty)'}`;
    return { problems: [problem('VALIDATION_FAILED', message, { column: COMMAND_COLUMN })], commands: [] };
  }
  const fields = columns.filter((column) => !NO_FIELDS.includes(column));
  const own = fields.filter((column) => column !== '' && kindsOf(command, column) !== undefined);
  const lost = fields.find((column) => !own.includes(column) && cellOf(column) !== '');
  if (lost !== undefined) {
    const message = `${command} has no field ${lost || 'without a name'}; leave the cell empty, or give a mapping`;
    return { problems: [problem('IMPORT_ROW_INVALID', message, { column: lost })], commands: [] };
  }
  const filled = fill(
    command,
    own.map((column) => [column, { column }]),
    cellOf,
    { dates: 'YMD' },
  );
  return {
    problems: [],
    commands: filled ? [{ patientId: cellOf(PATIENT_COLUMN), command, ...filled }] : [],
  };
}

function subjectProblem(patientId: string, column: string | null): RowProblem | undefined {
  const parsed = Identifier.safeParse(patientId);
  if (parsed.success) return undefined;
  const message =
    patientId === '' ? "the subject's number is missing" : (parsed.error.issues[0]?.message ?? '');
  return problem('VALIDATION_FAILED', message, { column, field: PATIENT_COLUMN });
}

/** The body that the fields make; undefined where no column has a value. */
function fill(
  command: PatientCommandName,
  fields: readonly (readonly [string, Source])[],
  cellOf: (column: string) => string,
  notation: Notation,
): Pick<ImportCommand, 'data' | 'columns'> | undefined {
  const filled = fields.filter(([, source]) => 'column' in source && cellOf(source.column) !== '');
  if (filled.length === 0) return undefined;
  const data: Record<string, unknown> = {};
  for (const [path, source] of fields) {
    if ('constant' in source) {
      if (isWanted(path, fields, filled))
        put(data, path, constantOf(command, path, source.constant, notation));
      continue;
    }
    const cell = cellOf(source.column);
    if (cell !== '')
      put(data, path, readCell(cell, kindsOf(command, path) ?? [], { ...notation, ...source }));
  }
  const columns = fields.flatMap(([path, source]) => ('column' in source ? [[path, source.column]] : []));
  return { data: packed(data), columns: Object.fromEntries(columns) };
}

/** A constant that is text is read as a cell is. */
const constantOf = (
  command: PatientCommandName,
  path: string,
  constant: string | number | boolean,
  notation: Notation,
) => (typeof constant === 'string' ? readCell(constant, kindsOf(command, path) ?? [], notation) : constant);

/** A constant inside an object is left out where the object has columns and none of them has a value. */
function isWanted(
  path: string,
  fields: readonly (readonly [string, Source])[],
  filled: readonly (readonly [string, Source])[],
): boolean {
  const parts = path.split('.').slice(0, -1);
  return parts.every((_, at) => {
    const inside = ([other]: readonly [string, Source]) =>
      other.startsWith(`${parts.slice(0, at + 1).join('.')}.`);
    const columns = fields.filter(([other, source]) => 'column' in source && inside([other, source]));
    return columns.length === 0 || filled.some(inside);
  });
}

function put(data: Record<string, unknown>, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    Object.defineProperty(data, name, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const inner = Object.hasOwn(data, name) ? (data[name] as Record<string, unknown>) : {};
  put(inner, rest.join('.'), value);
  put(data, name, inner);
}

/** Objects whose members are numbered are lists; a number that was left out leaves no gap. */
function packed(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, packed(member)] as const);
  const numbered = entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name));
  if (!numbered) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => member);
}
