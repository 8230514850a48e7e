import type { AuditRow } from './audit-rows.js';
import type { Change } from './old-values.js';

const LONGEST = 240;
const ITEMS = 4;

/**
 * An entry in one line that needs no knowledge of the program: whose, what, and the values as `name value`. Made from
 * the event itself, so that every type of event has one.
 *
 *     Subject P-001: dose changed - effective on 2014-03-01, drug IMATINIB, from mg per day 400, to mg per day 300
 *     Subject P-001: event corrected (dose changed) - to mg per day 300, before: 200
 */
export function summaryOf(row: AuditRow, change: Change): string {
  const { type, payload } = row;
  const target = typeof payload.targetType === 'string' ? ` (${words(afterDot(payload.targetType))})` : '';
  const head = `${about(row)}: ${words(afterDot(type))}${target}`;
  const details = change.oldValue ? corrections(change) : members(payload);
  return clip(details.length === 0 ? head : `${head} - ${details.join(', ')}`);
}

function about({ stream, payload }: AuditRow): string {
  const [kind = '', id] = stream.split('/');
  if (kind === 'patient') return `Subject ${id}`;
  if (kind === 'identity') return `Subject ${payload.patientId} of ${payload.studyId}`;
  return id === undefined ? capital(words(kind)) : `${capital(words(kind))} ${stream.slice(kind.length + 1)}`;
}

function corrections({ oldValue, newValue }: Change): string[] {
  if (newValue === null) return members(oldValue ?? {});
  return Object.entries(newValue).map(
    ([name, value]) => `${words(name)} ${brief(value)}, before: ${brief(oldValue?.[name] ?? null)}`,
  );
}

const UNREAD = new Set(['targetEventId', 'targetType', 'sessionId', 'tokenId']);

const members = (payload: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(payload)
    .filter(([name, value]) => value !== null && !UNREAD.has(name))
    .map(([name, value]) => `${words(name)} ${brief(value)}`);

function brief(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return `(${members(value as Record<string, unknown>).join(', ')})`;
  const shown = value.slice(0, ITEMS).map(brief).join(' and ');
  return value.length > ITEMS ? `${shown} and ${value.length - ITEMS} more` : shown || 'none';
}

const afterDot = (type: string) => type.slice(type.indexOf('.') + 1);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `fromMgPerDay` and `dose-changed` as people write them. */
const words = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

/** Surrogate pairs stay whole. */
function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const signs = [...line];
  return signs.length <= LONGEST ? line : `${signs.slice(0, LONGEST - 3).join('')}...`;
}
