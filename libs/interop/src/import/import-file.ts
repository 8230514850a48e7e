import type { PatientCommandName } from '#trial';

/** A command as a file says it; its data are not judged yet. */
export interface ImportCommand {
  readonly patientId: string;
  readonly command: PatientCommandName;
  /** May say `ref:<name>` where the id of an event is meant that another row of the subject made. */
  readonly data: unknown;
  /** What later rows of the subject call the event it makes. */
  readonly ref?: string;
  /** Which column a field was filled from; a path of `data` each. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is wrong with a row. */
export interface RowProblem {
  /** Of the catalogue of errors. */
  readonly code: string;
  readonly message: string;
  readonly column: string | null;
  /** Path in the command's body. */
  readonly field: string | null;
}

export interface ImportRow {
  /** As a spreadsheet numbers it, the names of the columns being row 1; of NDJSON, the line. */
  readonly row: number;
  /** As they are in the file. */
  readonly cells: readonly string[];
  /** One where the row itself can't be read. */
  readonly problems: readonly RowProblem[];
  /** Recorded all or none. */
  readonly commands: readonly ImportCommand[];
}

/** A file that has been read, not judged. */
export interface ImportRows {
  readonly columns: readonly string[];
  readonly rows: readonly ImportRow[];
}

export const problem = (
  code: string,
  message: string,
  at: { column?: string | null; field?: string | null } = {},
): RowProblem => ({ code, message, column: at.column ?? null, field: at.field ?? null });
