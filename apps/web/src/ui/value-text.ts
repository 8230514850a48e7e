import { useI18n } from '../i18n/i18n.js';

const DATE = /^\d{4}(-\d{2}){0,2}$/;
const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Any value of a record or an event as a reader reads it. */
export function useValueText(): (value: unknown) => string {
  const { code, date, number, list } = useI18n();
  const text = (value: unknown): string => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return code('code', String(value));
    if (typeof value === 'string') {
      if (DATE.test(value)) return date(value);
      return CODE.test(value) || value.includes('-20') ? code('code', value) : value;
    }
    if (Array.isArray(value)) return value.length === 0 ? '–' : list(value.map(text));
    const members = Object.entries(value as object).filter(
      ([, member]) => member !== null && member !== false,
    );
    return `(${members.map(([name, member]) => `${code('field', name)} ${text(member)}`).join(', ')})`;
  };
  return text;
}
