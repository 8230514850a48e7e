import type { Migration } from 'kysely';
import { append } from './0002-append.js';
import { statements } from './statements.js';

/** Logs whose append function wrote each position of its answer out. */
export const appendInBrief: Migration = { up: (db) => statements(db, [append]) };
