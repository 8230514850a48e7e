import { daysBetween } from '#kernel';

/** Days in a mean Gregorian month, 365.25 / 12. Durations in months are days divided by it. */
export const DAYS_PER_MONTH = 30.4375;

/** Months from one full date to another, as a fraction. */
export function monthsBetween(from: string, to: string): number {
  return daysBetween(from, to) / DAYS_PER_MONTH;
}
