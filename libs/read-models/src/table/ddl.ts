import { createHash } from 'node:crypto';
import type { Column } from './column.js';
import { columnNames, primaryKey, type Table } from './table.js';

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

const studyColumn: Column<string> = {
  type: 'text collate "C"',
  nullable: false,
  comment: 'The study.',
};
const subjectColumn: Column<string> = {
  type: 'text collate "C"',
  nullable: false,
  comment: "The subject's number.",
};

function allColumns(table: Table): [string, Column][] {
  const subject: [string, Column][] = table.subject ? [[table.subject, subjectColumn]] : [];
  return [['study_id', studyColumn], ...subject, ...Object.entries(table.columns)];
}

/** CREATE TABLE with its comments, without keys: they are made when the rows are in. */
export function createTable(schema: string, table: Table): string {
  const columns = allColumns(table).map(
    ([name, { type, nullable }]) => `${name} ${type}${nullable ? '' : ' not null'}`,
  );
  return `create table ${schema}.${table.name} (${columns.join(', ')});\n${comments('table', `${schema}.${table.name}`, table)}`;
}

/** The primary key and the indexes. */
export function createIndexes(schema: string, table: Table): string {
  const name = `${schema}.${table.name}`;
  const indexes = table.indexes.map(
    (columns) =>
      `create index ${table.name}_${columns.join('_')} on ${name} (study_id, ${columns.join(', ')});`,
  );
  return [`alter table ${name} add primary key (${primaryKey(table).join(', ')});`, ...indexes].join('\n');
}

/** The view by which everybody reads the table. */
export function createView(schema: string, name: string, table: Table): string {
  const view = `registry.${name}`;
  return `create or replace view ${view} as select ${columnNames(table).join(', ')} from ${schema}.${table.name};
    grant select on ${view} to anamnesis_app;\n${comments('view', view, table)}`;
}

function comments(kind: 'table' | 'view', name: string, table: Table): string {
  const columns = allColumns(table).map(
    ([column, { comment }]) => `comment on column ${name}.${column} is ${literal(comment)};`,
  );
  return [`comment on ${kind} ${name} is ${literal(table.comment)};`, ...columns].join('\n');
}

/** Changes when the tables' definitions do. */
export function fingerprint(version: number, tables: readonly Table[]): string {
  const definitions = tables.map((table) => [createTable('s', table), createIndexes('s', table)]);
  return createHash('sha256')
    .update(JSON.stringify([version, definitions]))
    .digest('hex')
    .slice(0, 16);
}
