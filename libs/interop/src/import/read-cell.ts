import { isPartialDate } from '#kernel';
import type { FieldKind } from './command-fields.js';
import type { DateOrder, DecimalSign, FromColumn, Notation } from './mapping.js';

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const COMMA_NUMBER = /^[+-]?(?:\d+(?:,\d+)?|,\d+)$/;
const YES = ['true', 'yes', 'y', '1', '是'];
const NO = ['false', 'no', 'n', '0', '否'];
/** Enough for what is measured; without them 0.1 * 3 would not be 0.3. */
const DIGITS = 12;

/**
 * What a cell says, as its field takes it; a cell that says nothing its field takes stays text, for the contract to
 * refuse in its own words. Members of a list have a ; between them.
 */
export function readCell(
  cell: string,
  kinds: readonly FieldKind[],
  { values, as, ...how }: Partial<FromColumn> & Notation,
): unknown {
  const text = cell.trim();
  if (values && Object.hasOwn(values, text)) return values[text];
  for (const kind of as ? [as] : kinds) {
    const value = READERS[kind](text, kinds, how);
    if (value !== undefined) return value;
  }
  return text;
}

type Reader = (
  text: string,
  kinds: readonly FieldKind[],
  how: Notation & { readonly multiplyBy?: number },
) => unknown;

const READERS: Readonly<Record<FieldKind, Reader>> = {
  date: (text, _, { dates }) => readDate(text, dates),
  number: (text, _, { decimals, multiplyBy = 1 }) => {
    const value = readNumber(text, decimals);
    return value === undefined ? undefined : Number((value * multiplyBy).toPrecision(DIGITS));
  },
  boolean: readBoolean,
  list: (text, kinds, { decimals }) => {
    // A field that may also be one value is a list only where the cell has several.
    if (kinds.length > 1 && !text.includes(';')) return undefined;
    const parts = text.split(';').map((part) => part.trim());
    return parts.filter(Boolean).map((part) => readNumber(part, decimals) ?? part);
  },
  text: (text) => text,
};

/** Only in the notation that was said: where commas are decimal, 1.234 may be a thousand. */
function readNumber(text: string, decimals: DecimalSign = 'POINT'): number | undefined {
  if (decimals === 'COMMA') return COMMA_NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
  return NUMBER.test(text) ? Number(text) : undefined;
}

function readBoolean(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/** ISO 8601 from the parts of a date; undefined where they are none. */
function readDate(text: string, order: DateOrder): string | undefined {
  if (isPartialDate(text)) return text;
  const parts = text.match(/\d+/g) ?? [];
  if (!/^\d[\d\s./年月日-]*$/.test(text) || parts.length > 3) return undefined;
  const meant = order.slice(order === 'YMD' ? 0 : -parts.length);
  // Where only two parts are given the day is missing: month and year, in the order in which they stand.
  const names = parts.length === 2 && order !== 'YMD' ? 'MY' : meant;
  const part = (name: string) => (names.includes(name) ? parts[names.indexOf(name)] : undefined);
  const year = part('Y');
  if (year?.length !== 4) return undefined;
  const iso = [year, part('M')?.padStart(2, '0'), part('D')?.padStart(2, '0')].filter(Boolean).join('-');
  return isPartialDate(iso) ? iso : undefined;
}
