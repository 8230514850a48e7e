import { z } from 'zod';

/**
 * Calendar dates without a time zone, as ISO 8601 text. A partial date (`2014`, `2014-03`) is a fact in its
 * own right: the day or month was not recorded. Nothing here reads a clock.
 */

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

/** A full calendar date, `YYYY-MM-DD`, that exists in the Gregorian calendar. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a calendar date YYYY-MM-DD', abort: true })
  .refine(isPartialDate, 'is not a date of the calendar')
  .meta({ id: 'CalendarDate', description: 'A calendar date, YYYY-MM-DD', format: 'date' });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what is missing was not recorded. */
export const PartialDate = z
  .string()
  .regex(PARTIAL, {
    error: 'must be a date YYYY-MM-DD, or YYYY-MM or YYYY where the rest is not known',
    abort: true,
  })
  .refine(isPartialDate, 'is not a date of the calendar')
  .meta({
    id: 'PartialDate',
    description: 'A calendar date YYYY-MM-DD; YYYY-MM or YYYY where the rest is not known',
  });

/** True for a full or partial date that exists (2014, 2014-03, 2014-02-28; not 2014-02-30). */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), match[2], match[3]];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  if (day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= daysInMonth(year, Number(month));
}

/** Days in a month (1-12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole days since 1970-01-01 of a full calendar date. */
export function epochDay(date: string): number {
  return utc(yearOf(date), monthOf(date), dayOf(date)) / MS_PER_DAY;
}

/** The days of 1900 to 2099 that were asked for, as a visit's windows are of every subject, over and over. */
const known = new Map<number, string>();
const FIRST_KNOWN = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST_KNOWN = Date.UTC(2099, 11, 31) / MS_PER_DAY;

/** The calendar date that many days after 1970-01-01. */
export function fromEpochDay(day: number): string {
  const written = known.get(day);
  if (written !== undefined) return written;
  const date = new Date(day * MS_PER_DAY);
  const text = format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (day >= FIRST_KNOWN && day <= LAST_KNOWN) known.set(day, text);
  return text;
}

/** Days from `from` to `to` (negative when `to` is earlier). Both are full dates. */
export function daysBetween(from: string, to: string): number {
  return epochDay(to) - epochDay(from);
}

/** The date `days` days later. */
export function addDays(date: string, days: number): string {
  return fromEpochDay(epochDay(date) + days);
}

/** The date `months` calendar months later; the day is clamped to the month's end (31 January + 1 = 28 February). */
export function addMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return format(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** The first and last calendar date that a full or partial date allows. */
export function dateBounds(partial: string): { earliest: string; latest: string } {
  if (partial.length === 10) return { earliest: partial, latest: partial };
  if (partial.length === 7) {
    const last = daysInMonth(Number(partial.slice(0, 4)), Number(partial.slice(5, 7)));
    return { earliest: `${partial}-01`, latest: `${partial}-${pad(last)}` };
  }
  return { earliest: `${partial}-01-01`, latest: `${partial}-12-31` };
}

/** The number of the decimal digits from one place of a text to another. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

const yearOf = (date: string): number => digits(date, 0, 4);
const monthOf = (date: string): number => digits(date, 5, 7);
const dayOf = (date: string): number => digits(date, 8, 10);

function utc(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0-99 for 1900-1999.
  if (year > 99) return Date.UTC(year, month - 1, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
