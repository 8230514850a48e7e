import type { LoggedEvent } from '#contracts';
import { useI18n } from '../i18n/i18n.js';
import { utcText } from './instant.js';
import { named } from './named.js';

const DATE = /^\d{4}(-\d{2}){0,2}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const CODE = /^[A-Z][A-Z0-9_]+$/;
const CRITERIA = /^[a-z]+(-[a-z0-9.]+)+$/;
const EVENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Any value of a record or an event as a reader reads it. An id among `events` is told by what that event is. */
export function useValueText(events: readonly LoggedEvent[] = []): (value: unknown) => string {
  const { code, date, number, list } = useI18n();
  const eventOf = (id: string) => events.find(({ eventId }) => eventId === id);
  const eventText = (event?: LoggedEvent) =>
    event ? `${code('event', event.type)} ${date(event.occurredOn ?? '')}`.trimEnd() : '–';
  const isTold = (value: unknown) =>
    value !== null &&
    value !== false &&
    (typeof value !== 'string' || !EVENT_ID.test(value) || eventOf(value) !== undefined);
  const text = (value: unknown): string => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return code('code', String(value));
    if (typeof value === 'string') {
      if (EVENT_ID.test(value)) return eventText(eventOf(value));
      if (DATE.test(value)) return date(value);
      if (INSTANT.test(value)) return utcText(value);
      return CODE.test(value) || CRITERIA.test(value) ? code('code', value) : value;
    }
    if (Array.isArray(value)) return list(value.filter(isTold).map(text)) || '–';
    const members = Object.entries(value as object).filter(([, member]) => isTold(member));
    return `(${members.map(([name, member]) => named(code('field', name), text(member), ' ')).join(', ')})`;
  };
  return text;
}
