import Papa from 'papaparse';
import type { AuditEntry } from '#contracts';

const COLUMNS = [
  'position',
  'recordedAt',
  'actor',
  'printedName',
  'actingRole',
  'action',
  'schemaVersion',
  'patientId',
  'summary',
  'reason',
  'oldValue',
  'newValue',
  'occurredOn',
  'stream',
  'version',
  'eventId',
  'correlationId',
  'leafHash',
] as const satisfies readonly (keyof AuditEntry)[];

/** What the file says of itself, one line each before the table: `# study: gist-demo`. */
export type Metadata = Readonly<Record<string, string>>;

/** Entries as CSV (RFC 4180), metadata first. A cell that a spreadsheet would take for a formula is quoted by a '. */
export function auditCsv(metadata: Metadata, entries: readonly AuditEntry[]): string {
  const head = Object.entries(metadata).map(([name, value]) => [`# ${name}: ${value.replace(/\s+/g, ' ')}`]);
  const rows = entries.map((entry) => COLUMNS.map((name) => cell(entry[name])));
  return `${Papa.unparse([...head, [...COLUMNS], ...rows], { escapeFormulae: true })}\r\n`;
}

const cell = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
