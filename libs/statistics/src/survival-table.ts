import Papa from 'papaparse';
import type { CompetingData } from './aalen-johansen.js';
import type { Covariate } from './cox-sample.js';
import { type Factor, factor } from './factor.js';
import type { SurvivalData } from './kaplan-meier.js';

/** Which columns of a table to read, by their names in its header. */
export interface TableColumns {
  /** Follow-up, a number of 0 or more. */
  readonly time: string;
  /** Groups to compare. A row may be without (empty or NA); comparisons leave it out. */
  readonly group?: string;
  /** Strata to compare within. A row may be without (empty or NA); stratified comparisons leave it out. */
  readonly strata?: string;
}

export interface SurvivalColumns extends TableColumns {
  /** 1 for an event, 0 for the end of follow-up without one. */
  readonly status: string;
  /** Numbers to put into the Cox model. */
  readonly covariates?: readonly string[];
}

export interface CompetingColumns extends TableColumns {
  /** 0 for the end of follow-up without an event, 1, 2, ... for the cause of one. */
  readonly event: string;
}

export interface SurvivalTable extends SurvivalData {
  readonly group?: Factor;
  readonly strata?: Factor;
  readonly covariates?: readonly Covariate[];
}

export interface CompetingTable extends CompetingData {
  readonly group?: Factor;
  readonly strata?: Factor;
}

/** A table that cannot be read. Rows count from 1, the header; `column` is null where the row as a whole is wrong. */
export class SurvivalTableError extends Error {
  override readonly name = 'SurvivalTableError';

  constructor(
    readonly row: number,
    readonly column: string | null,
    readonly reason: string,
  ) {
    super(`row ${row}${column === null ? '' : `, column '${column}'`}: ${reason}`);
  }
}

/**
 * Reads right-censored follow-up from delimited text with a header (comma, semicolon or tab; blank lines skipped).
 *
 * @throws SurvivalTableError for an empty file, a missing column, a ragged or badly quoted row, a time that is
 * missing, not a number or negative, a status other than 0 and 1, or a covariate that is not a number.
 */
export function parseSurvivalTable(text: string, columns: SurvivalColumns): SurvivalTable {
  const { column, ...common } = readCommon(text, columns);
  const status = Uint8Array.from(column(columns.status), ({ row, text: value }) => {
    if (value !== '0' && value !== '1') {
      throw new SurvivalTableError(
        row,
        columns.status,
        `unknown status ${shown(value)}: 1 is an event, 0 is none`,
      );
    }
    return Number(value);
  });
  const covariates = (columns.covariates ?? []).map((name) => ({
    name,
    values: Float64Array.from(column(name), (cell) => numberOf(cell, name)),
  }));
  return { ...common, status, covariates };
}

/**
 * Reads follow-up with competing causes, as `parseSurvivalTable` reads a status.
 *
 * @throws SurvivalTableError as `parseSurvivalTable`; for an event that is not 0, 1, 2, ... up to 255.
 */
export function parseCompetingTable(text: string, columns: CompetingColumns): CompetingTable {
  const { column, ...common } = readCommon(text, columns);
  const labels = column(columns.event).map(({ row, text: value }) => {
    if (!/^\d{1,3}$/.test(value) || Number(value) > 255) {
      const reason = `unknown event ${shown(value)}: 0 is none, 1, 2, ... is its cause`;
      throw new SurvivalTableError(row, columns.event, reason);
    }
    return String(Number(value));
  });
  const { levels, codes } = factor(labels.map((label) => (label === '0' ? null : label)));
  return { ...common, cause: Uint8Array.from(codes, (code) => code + 1), causes: levels };
}

interface Cell {
  readonly row: number;
  readonly text: string;
}

type ColumnReader = (name: string) => Cell[];

interface CommonColumns {
  readonly time: Float64Array;
  readonly group?: Factor;
  readonly strata?: Factor;
  readonly column: ColumnReader;
}

function readCommon(text: string, columns: TableColumns): CommonColumns {
  const column = columnReader(text, columns.time);
  const time = Float64Array.from(column(columns.time), (cell) => {
    const value = numberOf(cell, columns.time);
    if (value < 0)
      throw new SurvivalTableError(cell.row, columns.time, `a time cannot be negative, got ${cell.text}`);
    return value;
  });
  const labelled = (name: string) =>
    factor(column(name).map((cell) => (isMissing(cell.text) ? null : cell.text)));
  return {
    time,
    ...(columns.group === undefined ? {} : { group: labelled(columns.group) }),
    ...(columns.strata === undefined ? {} : { strata: labelled(columns.strata) }),
    column,
  };
}

function columnReader(text: string, first: string): ColumnReader {
  const [header, ...records] = readRecords(text);
  if (!header) throw new SurvivalTableError(1, first, 'the file is empty');
  const names = header.cells.map((name) => name.trim());
  if (records.length === 0)
    throw new SurvivalTableError(header.row + 1, first, 'there are no rows after the header');
  for (const { row, cells } of records) {
    if (cells.length !== names.length) {
      throw new SurvivalTableError(row, null, `${cells.length} fields where the header has ${names.length}`);
    }
  }
  return (name) => {
    const at = names.indexOf(name);
    if (at < 0)
      throw new SurvivalTableError(
        header.row,
        name,
        `there is no such column; there are ${names.join(', ')}`,
      );
    if (names.includes(name, at + 1))
      throw new SurvivalTableError(header.row, name, 'the column occurs twice');
    return records.map(({ row, cells }) => ({ row, text: cells[at]!.trim() }));
  };
}

function readRecords(text: string): { row: number; cells: string[] }[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const fault = errors.find((error) => error.type === 'Quotes');
  if (fault) throw new SurvivalTableError((fault.row ?? 0) + 1, null, fault.message);
  return data
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0]!.trim() !== '');
}

/** What divides the header into the most names: in few rows, or among blank ones, nothing else is sure to tell. */
function delimiterOf(text: string): string {
  const header = text.trimStart();
  const width = (delimiter: string) =>
    Papa.parse<string[]>(header, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return [';', '\t'].reduce((best, each) => (width(each) > width(best) ? each : best), ',');
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberOf({ row, text }: Cell, column: string): number {
  if (isMissing(text)) throw new SurvivalTableError(row, column, 'the value is missing');
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new SurvivalTableError(row, column, `${shown(text)} is not a number`);
  return value;
}

function isMissing(text: string): boolean {
  return text === '' || text === 'NA';
}

function shown(text: string): string {
  return isMissing(text) ? '(missing)' : `'${text}'`;
}
