import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import Papa from 'papaparse';
import type { Registry } from '#registry';
import type { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';

/** A table that is to leave the registry. */
export interface CsvFile<Row extends object> {
  /** What it is, as the log of exports says it. */
  readonly what: string;
  /** The log that it speaks of. */
  readonly studyId: string;
  /** What the file says of itself, one line each before the table: `# order: oldest first`. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly columns: readonly (keyof Row & string)[];
  readonly rows: readonly Row[];
}

/**
 * A table as CSV (RFC 4180), metadata first, with who took it along and when. That it left is recorded before it does.
 * A cell that a spreadsheet would take for a formula is quoted by a '.
 */
export async function leaveAsCsv<Row extends object>(
  { registry, access }: { registry: Registry; access: AccessServices },
  author: Author,
  { what, studyId, metadata, columns, rows }: CsvFile<Row>,
): Promise<string> {
  const exporter = { actor: author.actor, actingRole: author.actingRole };
  const name = (await access.accounts.printedNames([exporter]))(exporter);
  const told = {
    [`${what} of`]: studyId,
    ...metadata,
    'exported at': registry.clock().toISOString(),
    'exported by': `${name === null ? '' : `${name}, `}${author.actor} as ${author.actingRole}`,
    entries: String(rows.length),
  };
  const head = Object.entries(told).map(([key, value]) => [`# ${key}: ${value.replace(/\s+/g, ' ')}`]);
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  const text = `${Papa.unparse([...head, [...columns], ...cells], { escapeFormulae: true })}\r\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  await access.log.exported(author, { what, format: 'csv', studyId, records: rows.length, sha256 });
  return text;
}

const cell = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value;

/** Sends a text as a file of that name. */
export function sendCsv(reply: FastifyReply, name: string, text: string): string {
  reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`);
  return text;
}
