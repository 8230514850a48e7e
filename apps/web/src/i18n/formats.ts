import type { Language } from './language.js';

export interface Formats {
  /** A calendar date, full or partial, as the language writes it. */
  readonly date: (partial: string) => string;
  /** A UTC instant in the reader's zone, to the second. */
  readonly instant: (utc: string) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** Of numbers in one text, such as `6800-368000`, each as the language groups its digits. */
  readonly range: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const made = new Map<Language, Formats>();

export function formatsOf(language: Language): Formats {
  const known = made.get(language) ?? makeFormats(language);
  made.set(language, known);
  return known;
}

function makeFormats(language: Language): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const month = language === 'en' ? 'short' : 'long';
  const utc = { timeZone: 'UTC', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...utc, month, day: 'numeric' });
  const monthOnly = new Intl.DateTimeFormat(locale, { ...utc, month });
  const year = new Intl.DateTimeFormat(locale, utc);
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' });
  return {
    date: (partial) => {
      const format = partial.length === 4 ? year : partial.length === 7 ? monthOnly : day;
      const at = Date.parse(`${partial}${'-01-01'.slice(partial.length - 4)}T00:00:00Z`);
      return Number.isNaN(at) ? partial : format.format(at);
    },
    instant: (text) => instant.format(Date.parse(text)),
    number: (value, decimals) =>
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: decimals ?? 3,
        ...(decimals !== undefined && { minimumFractionDigits: decimals }),
      }).format(value),
    range: (text) =>
      text.replace(/(?<![.\d])\d{4,}/g, (digits) => new Intl.NumberFormat(locale).format(Number(digits))),
    list: (items) => items.join(language === 'en' ? ', ' : '、'),
  };
}
