/** What other programs write and read: tables and commands that come in, data that go out. Pure. */
export * from './csv.js';
export * from './event-of-command.js';
export * from './import/command-fields.js';
export * from './import/guess-mapping.js';
export * from './import/import.events.js';
export * from './import/import-file.js';
export * from './import/mapping.js';
export * from './import/read-import.js';
export { CommandLine, resolveRefs } from './import/read-ndjson.js';
export { COMMAND_COLUMN, emptyTable, PATIENT_COLUMN } from './import/read-table.js';
export * from './import/rejects.js';
