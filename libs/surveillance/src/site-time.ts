import { Temporal } from 'temporal-polyfill';

/** Tells what time it is. Passed in everywhere, so that tests and demonstrations can move time. */
export type Clock = () => Date;

/** The calendar date in an IANA time zone at an instant. */
export function localDate(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/**
 * The instant at which a calendar date begins in an IANA time zone. On a day that has no midnight, because clocks
 * go forward then, that is the first instant of the day.
 */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

const zoned = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
