import { copyLine } from '../table/table.js';
import type { FoldContext, FoldedSubject } from './fold-subject.js';

interface Written {
  readonly stamp: string;
  /** By table: its rows as text. */
  readonly tables: readonly string[];
}

/** What was last written for subjects, so that tables which an event leaves alone are not written again. */
export class WrittenRows {
  readonly #written = new Map<string, Written>();
  readonly #limit: number;

  /** @param limit subjects remembered at most */
  constructor(limit = 20_000) {
    this.#limit = limit;
  }

  /**
   * Says for one batch which tables of which subjects stay as they are. Rows are a function of history and
   * rules: when the batch continues from the version and rules remembered, the database has what was written.
   */
  comparison(
    schema: string,
    { projection, studyId, rules }: FoldContext,
    versionsBefore: ReadonlyMap<string, number>,
  ) {
    const now = new Map<string, Written>();
    const key = (subject: string) => `${schema}/${studyId}/${subject}`;
    const stamp = (version: number) => `${version}/${rules.rulesPosition}`;
    const texts = (folded: FoldedSubject) => {
      const known = now.get(folded.subject)?.tables;
      if (known) return known;
      const tables = folded.rows.map((rows, index) =>
        projection.tables[index]!.key.length > 0 ? rows.map(copyLine).join('') : '',
      );
      now.set(folded.subject, { stamp: stamp(folded.version), tables });
      return tables;
    };
    return {
      same: (folded: FoldedSubject, table: number): boolean => {
        const text = texts(folded)[table]!;
        if (projection.tables[table]!.key.length === 0) return false;
        const before = this.#written.get(key(folded.subject));
        return (
          before?.stamp === stamp(versionsBefore.get(folded.subject) ?? -1) && before.tables[table] === text
        );
      },
      /** To be called once the batch is committed. */
      remember: (): void => {
        for (const [subject, written] of now) {
          this.#written.delete(key(subject));
          this.#written.set(key(subject), written);
        }
        for (const oldest of this.#written.keys()) {
          if (this.#written.size <= this.#limit) break;
          this.#written.delete(oldest);
        }
      },
    };
  }
}
