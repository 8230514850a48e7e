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

/** The statements that make a table with its comments, without keys: they are made when the rows are in. */
export function createTable(schema: string, table: Table): string[] {
  const columns = allColumns(table).map(
    ([name, { type, nullable }]) => `${name} ${type}${nullable ? '' : ' not null'}`,
  );
  const name = `${schema}.${table.name}`;
  return [
    `create table ${name} (${columns.join(', ')})`,
    ...documentStorage(name, table),
    ...comments('table', name, table),
  ];
}

/** Documents are kept uncompressed: PostgreSQL's own compression costs more time than all the rest of a rebuild's writing. */
function documentStorage(name: string, table: Table): string[] {
  return allColumns(table)
    .filter(([, { type }]) => type === 'json')
    .map(([column]) => `alter table ${name} alter column ${column} set storage external`);
}

const isAboutPatients = (table: Table): boolean => table.subject === 'patient_id';

/** Who reads by SQL gets the subjects of their sites. The owner, whose rights the registry's views have, gets all. */
export function rowSecurity(schema: string, table: Table): string[] {
  if (!isAboutPatients(table)) return [];
  const name = `${schema}.${table.name}`;
  const condition =
    'site_id' in table.columns
      ? 'access.may_read_site(study_id, site_id)'
      : 'access.may_read_subject(study_id, patient_id)';
  return [
    `alter table ${name} enable row level security`,
    `create policy readers on ${name} for select to anamnesis_reader using (${condition})`,
    `grant usage on schema ${schema} to anamnesis_reader`,
    `grant select on ${name} to anamnesis_reader`,
  ];
}

/** The primary key and the indexes. */
export function createIndexes(schema: string, table: Table): string[] {
  const name = `${schema}.${table.name}`;
  const indexes = table.indexes.map(
    (columns) =>
      `create index ${table.name}_${columns.join('_')} on ${name} (study_id, ${columns.join(', ')})`,
  );
  return [`alter table ${name} add primary key (${primaryKey(table).join(', ')})`, ...indexes];
}

/** The view by which everybody reads the table. */
export function createView(schema: string, name: string, table: Table): string[] {
  const view = `registry.${name}`;
  return [
    `create or replace view ${view} as select ${columnNames(table).join(', ')} from ${schema}.${table.name}`,
    `grant select on ${view} to anamnesis_app`,
    ...comments('view', view, table),
  ];
}

/** The same for people who query by SQL: with their own rights, so that row security counts. */
export function createReadersView(schema: string, name: string, table: Table): string[] {
  if (!isAboutPatients(table)) return [];
  const view = `reader.${name}`;
  return [
    `drop view if exists ${view}`,
    `create view ${view} with (security_invoker = true) as
      select ${columnNames(table).join(', ')} from ${schema}.${table.name}`,
    `grant select on ${view} to anamnesis_reader`,
    ...comments('view', view, table),
  ];
}

function comments(kind: 'table' | 'view', name: string, table: Table): string[] {
  const columns = allColumns(table).map(
    ([column, { comment }]) => `comment on column ${name}.${column} is ${literal(comment)}`,
  );
  return [`comment on ${kind} ${name} is ${literal(table.comment)}`, ...columns];
}

/** Changes when the tables' definitions do. */
export function fingerprint(version: number, tables: readonly Table[]): string {
  const definitions = tables.map((table) => [
    createTable('s', table),
    rowSecurity('s', table),
    createIndexes('s', table),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([version, definitions]))
    .digest('hex')
    .slice(0, 16);
}
