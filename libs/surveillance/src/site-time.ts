import { Temporal } from 'temporal-polyfill';
import { addDays } from '#kernel';

/** Tells what time it is. Passed in everywhere, so that tests and demonstrations can move time. */
export type Clock = () => Date;

/** Days whose first instants are kept: a calendar of 100,000 subjects asks for the same few thousand. */
const KEPT_DAYS = 20_000;
const starts = new Map<string, number>();

/** A time zone's last answer; a calendar asks for the date of one instant 100,000 times. */
const answered = new Map<string, { readonly date: string; readonly from: number; readonly to: number }>();

/** The calendar date in an IANA time zone at an instant. */
export function localDate(instant: Date, timeZone: string): string {
  const time = instant.getTime();
  const last = answered.get(timeZone);
  if (last && last.from <= time && time < last.to) return last.date;
  const date = Temporal.Instant.fromEpochMilliseconds(time)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  const [from, to] = [startOfDay(date, timeZone), startOfDay(addDays(date, 1), timeZone)];
  answered.set(timeZone, { date, from: from.getTime(), to: to.getTime() });
  return date;
}

/**
 * The instant at which a calendar date begins in an IANA time zone. On a day that has no midnight, because clocks
 * go forward then, that is the first instant of the day.
 */
export function startOfDay(date: string, timeZone: string): Date {
  const key = `${date} ${timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) return new Date(known);
  if (starts.size >= KEPT_DAYS) starts.clear();
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
  starts.set(key, start);
  return new Date(start);
}

/** The date that it is at the sites of a study. */
export interface SiteDates {
  readonly bySite: Readonly<Record<string, string>>;
  /** At a site that the study does not know: UTC. */
  readonly elsewhere: string;
}

export function siteDates(
  instant: Date,
  sites: readonly { readonly siteId: string; readonly timeZone: string }[],
): SiteDates {
  return {
    bySite: Object.fromEntries(sites.map((site) => [site.siteId, localDate(instant, site.timeZone)])),
    elsewhere: localDate(instant, 'UTC'),
  };
}

export interface ClockEnvironment {
  /** Watch as if it had been this instant (ISO 8601) when the program started: for demonstrations. */
  readonly ANAMNESIS_CLOCK?: string | undefined;
}

/**
 * A clock that goes on from where the environment sets it; undefined where it sets none. Throws where that is no
 * instant.
 */
export function watchClock({ ANAMNESIS_CLOCK: text }: ClockEnvironment): Clock | undefined {
  if (!text) return undefined;
  const start = new Date(text).getTime();
  if (Number.isNaN(start))
    throw new Error(`ANAMNESIS_CLOCK must be an instant such as 2013-06-30T08:00Z, not ${text}`);
  const offset = start - Date.now();
  return () => new Date(Date.now() + offset);
}
