import type { Migration } from 'kysely';
import { append } from './0002-append.js';
import { statements } from './statements.js';

/** Logs that were made before their append function was sure to find commands and streams by the indexes meant for it. */
export const appendByIndex: Migration = { up: (db) => statements(db, [append]) };
