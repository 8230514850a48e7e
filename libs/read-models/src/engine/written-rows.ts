import { type EncodedRow, keyOf, type Table } from '../table/table.js';
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
  /** By table: its rows by their keys. */
  readonly tables: readonly ReadonlyMap<string, EncodedRow>[];
}

/** A change that presumes nothing about what is there. A row whose key is its subject is overwritten. */
export function replacement(table: Table, rows: readonly EncodedRow[]): RowChange {
  return { clear: table.key.length > 0 || rows.length === 0, gone: [], rows };
}

function difference(
  before: ReadonlyMap<string, EncodedRow>,
  now: ReadonlyMap<string, EncodedRow>,
): RowChange {
  const rows = [...now].filter(([key, row]) => !isSame(before.get(key), row)).map(([, row]) => row);
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, row]) => row);
  return { clear: false, gone, rows };
}

const isSame = (a: EncodedRow | undefined, b: EncodedRow) =>
  a?.every((field, index) => field === b[index]) ?? false;

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
    const now = new Map<FoldedSubject, Written>();
    const key = (subject: string) => `${schema}/${studyId}/${subject}`;
    const stamp = (version: number) => `${version}/${rules.rulesPosition}`;
    const keyed = (folded: FoldedSubject) => {
      const known = now.get(folded);
      if (known) return known;
      const tables = folded.rows.map((rows, index) => {
        const table = projection.tables[index]!;
        return new Map(rows.map((row) => [keyOf(table, row), row]));
      });
      const written = { stamp: stamp(folded.version), tables };
      now.set(folded, written);
      return written;
    };
    return {
      changes: (folded, table) => {
        const { tables } = keyed(folded);
        const before = this.#written.get(key(folded.subject));
        return before?.stamp === stamp(versionsBefore.get(folded.subject) ?? -1)
          ? difference(before.tables[table]!, tables[table]!)
          : replacement(projection.tables[table]!, folded.rows[table]!);
      },
      remember: () => {
        for (const [{ subject }, written] of now) this.#keep(key(subject), written);
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

const sizeOf = ({ tables }: Written) => tables.reduce((sum, rows) => sum + rows.size, 0);
