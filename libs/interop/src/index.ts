/** What other programs write and read: tables and commands that come in, data that go out. Pure. */
export * from './csv.js';
export * from './event-of-command.js';
export * from './export/archive.js';
export * from './export/commands-of.js';
export * from './export/dataset-json.js';
export * from './export/study-tables.js';
export * from './export/subject-tables.js';
export { type Table, tableCsv } from './export/table.js';
export * from './import/command-fields.js';
export * from './import/guess-mapping.js';
export * from './import/import.events.js';
export * from './import/import-file.js';
export * from './import/mapping.js';
export * from './import/read-import.js';
export { CommandLine, resolveRefs } from './import/read-ndjson.js';
export { COMMAND_COLUMN, PATIENT_COLUMN } from './import/read-table.js';
export * from './import/rejects.js';
