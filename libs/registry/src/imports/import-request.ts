import type { ImportCounts, ImportEncoding, ImportFormat, ImportMapping, RowProblem } from '#interop';
import type { FieldChange, PatientCommand } from '#trial';

/** A file somebody wants recorded. */
export interface ImportRequest {
  readonly name: string;
  readonly content: Uint8Array;
  readonly format: ImportFormat;
  readonly encoding?: ImportEncoding;
  readonly mapping?: ImportMapping;
  /** Record the good rows although others are rejected. */
  readonly partial?: boolean;
  readonly reason: string;
}

/** Who sends the file. */
export interface ImportContext {
  readonly actor: string;
  readonly actingRole: string;
  readonly correlationId?: string;
  /**
   * The role in which the sender may give a command; `siteId` is the subject's, undefined where it is not enrolled.
   * Throws FORBIDDEN, PATIENT_UNKNOWN.
   */
  readonly allow: (command: PatientCommand, patientId: string, siteId: string | undefined) => string;
}

export type RowOutcome = 'recorded' | 'unchanged' | 'rejected';

/** What became, or would become, of a row. */
export interface ImportedRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly patientId: string | null;
  readonly commands: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What an import makes of a subject's record. */
export interface ImportedSubject {
  readonly patientId: string;
  readonly siteId: string | null;
  readonly enrolled: boolean;
  readonly events: number;
  /** Fields of the derived record that become others; none of a subject that is new. */
  readonly changes: readonly FieldChange[];
}

export interface ImportResult {
  /** Head of the log by which it was judged, or after it was recorded. */
  readonly position: number;
  /** Stream `import/<importId>` tells of it; null where nothing was recorded. */
  readonly importId: string | null;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly counts: ImportCounts;
  readonly rows: readonly ImportedRow[];
  readonly subjects: readonly ImportedSubject[];
  /** The rejected rows with the reasons, as CSV; empty where there are none. */
  readonly rejects: string;
}
