import { type EncodedRow, hasSameKey, keyOf, type Table } from '../table/table.js';
import type { FoldContext, FoldedSubject } from './fold-subject.js';

/** What has to be written for a subject's rows in one table to be what they should. */
export interface RowChange {
  /** Whether it isn't known what is there: all of the subject's rows go first. */
  readonly clear: boolean;
  /** Rows that are there and should not be. */
  readonly gone: readonly EncodedRow[];
  /** Rows that are new or differ from those of the same key. */
  readonly rows: readonly EncodedRow[];
}

/** Says how the rows of a subject in the table of that number change. */
export type Changes = (folded: FoldedSubject, table: number) => RowChange;

interface Written {
  readonly stamp: string;
  /** By table. */
  readonly tables: readonly (readonly EncodedRow[])[];
}

/** A change that presumes nothing about what is there. A row whose key is its subject is overwritten. */
export function replacement(table: Table, rows: readonly EncodedRow[]): RowChange {
  return { clear: table.key.length > 0 || rows.length === 0, gone: [], rows };
}

function difference(table: Table, before: readonly EncodedRow[], now: readonly EncodedRow[]): RowChange {
  // Nearly always an event changes rows that stay where they are.
  if (before.length === now.length && now.every((row, at) => hasSameKey(table, row, before[at]!))) {
    return { clear: false, gone: [], rows: now.filter((row, at) => !isSame(row, before[at])) };
  }
  const known = new Map(before.map((row) => [keyOf(table, row), row]));
  const rows: EncodedRow[] = [];
  for (const row of now) {
    const key = keyOf(table, row);
    if (!isSame(row, known.get(key))) rows.push(row);
    known.delete(key);
  }
  return { clear: false, gone: [...known.values()], rows };
}

function isSame(row: EncodedRow, other: EncodedRow | undefined): boolean {
  if (!other) return false;
  for (let at = 0; at < row.length; at += 1) if (row[at] !== other[at]) return false;
  return true;
}

/** What was last written for subjects, so that an event costs the rows that it changes. */
export class WrittenRows {
  readonly #written = new Map<string, Written>();
  readonly #limit: number;
  #rows = 0;

  /** @param limit rows remembered at most; a few hundred bytes each */
  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  /**
   * Compares one batch with what is there. Rows are a function of history and rules: where the batch continues from
   * the version and rules remembered, the database has what was written. `remember` is to be called once it is
   * committed.
   */
  comparison(
    schema: string,
    { projection, studyId, rules }: FoldContext,
    versionsBefore: ReadonlyMap<string, number>,
  ): { changes: Changes; remember: () => void } {
    const written = new Set<FoldedSubject>();
    const key = (subject: string) => `${schema}/${studyId}/${subject}`;
    const stamp = (version: number) => `${version}/${rules.rulesPosition}`;
    return {
      changes: (folded, index) => {
        written.add(folded);
        const table = projection.tables[index]!;
        const before = this.#written.get(key(folded.subject));
        return before?.stamp === stamp(versionsBefore.get(folded.subject) ?? -1)
          ? difference(table, before.tables[index]!, folded.rows[index]!)
          : replacement(table, folded.rows[index]!);
      },
      remember: () => {
        for (const { subject, version, rows } of written) {
          this.#keep(key(subject), { stamp: stamp(version), tables: rows });
        }
        for (const oldest of this.#written.keys()) {
          if (this.#rows <= this.#limit) break;
          this.#forget(oldest);
        }
      },
    };
  }

  #keep(key: string, written: Written): void {
    this.#forget(key);
    this.#written.set(key, written);
    this.#rows += sizeOf(written);
  }

  #forget(key: string): void {
    const written = this.#written.get(key);
    if (!written) return;
    this.#written.delete(key);
    this.#rows -= sizeOf(written);
  }
}

const sizeOf = ({ tables }: Written) => tables.reduce((sum, rows) => sum + rows.length, 0);
