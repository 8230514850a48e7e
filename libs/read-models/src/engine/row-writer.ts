import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { arrayLiteral } from '../table/column.js';
import { columnNames, copyLine, type EncodedRow, primaryKey, type Table } from '../table/table.js';
import type { FoldedSubject, Parked } from './fold-subject.js';
import type { Projection } from './projection.js';
import { type Changes, replacement } from './written-rows.js';

/** Writes rows of one release. Statements run in the caller's transaction. */
export class RowWriter {
  readonly schema: string;
  readonly #projection: Projection;

  constructor(projection: Projection, schema: string) {
    this.#projection = projection;
    this.schema = schema;
  }

  /** Gives subjects their rows in place of those they had, of which `changes` may know what is there. */
  async replace(
    client: PoolClient,
    studyId: string,
    subjects: readonly FoldedSubject[],
    changes: Changes = (folded, table) => replacement(this.#projection.tables[table]!, folded.rows[table]!),
  ): Promise<void> {
    for (const [index, table] of this.#projection.tables.entries()) {
      const cleared: string[] = [];
      const gone: EncodedRow[] = [];
      const rows: EncodedRow[] = [];
      for (const subject of subjects) {
        const change = changes(subject, index);
        if (change.clear) cleared.push(subject.subject);
        gone.push(...change.gone);
        rows.push(...change.rows);
      }
      if (cleared.length > 0) await this.#clear(client, table, studyId, cleared);
      if (gone.length > 0) await this.#remove(client, table, studyId, gone);
      if (rows.length > 0) await this.#upsert(client, table, rows);
    }
  }

  /** Removes all rows of subjects. */
  async #clear(client: PoolClient, table: Table, studyId: string, subjects: string[]): Promise<void> {
    const name = `${this.schema}.${table.name}`;
    if (table.subject === null) {
      await client.query(`delete from ${name} where study_id = $1`, [studyId]);
      return;
    }
    await client.query({
      name: `clear ${name}`,
      text: `delete from ${name} where study_id = $1 and ${table.subject} = any($2)`,
      values: [studyId, arrayLiteral(subjects)],
    });
  }

  /** Removes single rows. */
  async #remove(
    client: PoolClient,
    table: Table,
    studyId: string,
    rows: readonly EncodedRow[],
  ): Promise<void> {
    const name = `${this.schema}.${table.name}`;
    const names = columnNames(table);
    const key = primaryKey(table).slice(1);
    const lists = key.map((_, index) => `$${index + 2}::text[]`).join(', ');
    const same = key.map((column) => `t.${column} = x.${column}::${castOf(table, column)}`).join(' and ');
    await client.query({
      name: `remove ${name}`,
      text: `delete from ${name} t using unnest(${lists}) as x (${key.join(', ')})
        where t.study_id = $1 and ${same}`,
      values: [studyId, ...key.map((column) => arrayLiteral(rows.map((row) => row[names.indexOf(column)]!)))],
    });
  }

  async #upsert(client: PoolClient, table: Table, rows: readonly EncodedRow[]): Promise<void> {
    await client.query({
      name: `upsert ${this.schema}.${table.name}`,
      text: upsertStatement(this.schema, table),
      values: [jsonOf(rows)],
    });
  }

  /** Adds rows of subjects that have none. */
  async copy(client: PoolClient, subjects: readonly FoldedSubject[]): Promise<void> {
    for (const [index, table] of this.#projection.tables.entries()) {
      const lines = subjects.flatMap(({ rows }) => rows[index]!.map(copyLine));
      if (lines.length > 0) await copyInto(client, `${this.schema}.${table.name}`, lines.join(''));
    }
  }

  /** Removes everything of a study but its checkpoint. */
  async clear(client: PoolClient, studyId: string): Promise<void> {
    for (const name of [...this.#projection.tables.map((table) => table.name), 'parked']) {
      await client.query(`delete from ${this.schema}.${name} where study_id = $1`, [studyId]);
    }
  }

  /** Lists subjects as parked. */
  async park(client: PoolClient, studyId: string, parked: readonly Parked[]): Promise<void> {
    if (parked.length === 0) return;
    await client.query(
      `insert into ${this.schema}.parked as p
         (study_id, subject, stale_since_position, code, message, parked_at, attempts)
       select $1, x.subject, x.since, x.code, x.message, clock_timestamp(), 1
       from unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) as x (subject, since, code, message)
       on conflict (study_id, subject) do update set stale_since_position = excluded.stale_since_position,
         code = excluded.code, message = excluded.message, attempts = p.attempts + 1`,
      [
        studyId,
        arrayLiteral(parked.map(({ subject }) => subject)),
        arrayLiteral(parked.map(({ staleSince }) => String(staleSince))),
        arrayLiteral(parked.map(({ code }) => code)),
        arrayLiteral(parked.map(({ message }) => message)),
      ],
    );
  }

  async unpark(client: PoolClient, studyId: string, subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return;
    await client.query(`delete from ${this.schema}.parked where study_id = $1 and subject = any($2)`, [
      studyId,
      arrayLiteral(subjects),
    ]);
  }

  async parkedSubjects(client: PoolClient, studyId: string): Promise<string[]> {
    const { rows } = await client.query(
      `select subject from ${this.schema}.parked where study_id = $1 order by subject`,
      [studyId],
    );
    return rows.map((row) => row.subject);
  }
}

/** A column's type without its collation; the study's and the subject's are text. */
const castOf = (table: Table, column: string) =>
  (table.columns[column]?.type ?? 'text').replace(' collate "C"', '');

const statements = new WeakMap<Table, Map<string, string>>();

function upsertStatement(schema: string, table: Table): string {
  const known = statements.get(table) ?? new Map<string, string>();
  statements.set(table, known);
  const statement = known.get(schema) ?? buildUpsert(schema, table);
  known.set(schema, statement);
  return statement;
}

function buildUpsert(schema: string, table: Table): string {
  const columns = columnNames(table);
  const key = primaryKey(table);
  const updates = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return `insert into ${schema}.${table.name} (${columns.join(', ')})
    select ${columns.map((column, index) => `(x ->> ${index})::${castOf(table, column)}`).join(', ')}
    from jsonb_array_elements($1) as x
    on conflict (${key.join(', ')}) do update set ${updates.join(', ')}`;
}

/** Half a surrogate pair, as JSON escapes it. */
const LONE_SURROGATE = /\\ud[89a-f]/;

/** Rows as one parameter, which is read faster than an array for each column. Text that isn't Unicode becomes so, as in COPY. */
function jsonOf(rows: readonly EncodedRow[]): string {
  const text = JSON.stringify(rows);
  if (!LONE_SURROGATE.test(text)) return text;
  return JSON.stringify(rows.map((row) => row.map((field) => field && Buffer.from(field).toString())));
}

function copyInto(client: PoolClient, table: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = client.query(copyFrom(`copy ${table} from stdin`));
    stream.on('error', reject);
    stream.on('finish', resolve);
    stream.end(lines);
  });
}
