import type { LoggedEvent } from '#contracts';

const COLUMNS = [
  'position',
  'recordedAt',
  'actor',
  'actingRole',
  'stream',
  'version',
  'type',
  'occurredOn',
  'reason',
  'payload',
  'eventId',
  'leafHash',
] as const satisfies readonly (keyof LoggedEvent)[];

/** Events as CSV (RFC 4180) with all that an inspector needs to find them again. */
export function toCsv(events: readonly LoggedEvent[]): string {
  const rows = events.map((event) =>
    COLUMNS.map((name) => {
      const value = event[name];
      return field(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''));
    }).join(','),
  );
  return `\ufeff${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is made text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
