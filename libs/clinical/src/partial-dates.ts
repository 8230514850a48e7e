import { dateBounds, isPartialDate } from '#kernel';
import { ClinicalInputError } from './input-error.js';

/** Part of a protocol: how a date that was recorded without its day or month enters a calculation. */
export type ImputationPolicy = 'first' | 'middle' | 'last';

export interface ImputationBounds {
  /** The event can't have come before, for example the first dose for an adverse event on treatment. */
  readonly notBefore?: string | null;
  /** Nor after, for example death or the data cut. */
  readonly notAfter?: string | null;
}

export interface ImputedDate {
  /** A full calendar date inside the range that the recorded date allows. */
  readonly date: string;
  /** What was made up: nothing, the day, or the month and the day. */
  readonly imputed: 'none' | 'day' | 'month-day';
}

function middle(partial: string): string {
  return partial.length === 7 ? `${partial}-15` : `${partial}-07-01`;
}

function clampTo(date: string, earliest: string, latest: string): string {
  return date < earliest ? earliest : date > latest ? latest : date;
}

/**
 * A full date for `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. first: 1 January or the 1st; middle: 1 July or the 15th; last:
 * 31 December or the last of the month. Bounds move an imputed date only as far as the recorded part allows, so
 * 2014-03 stays in March 2014; a full date is never moved.
 * @throws ClinicalInputError when `partial` or a bound is not a date
 */
export function imputeDate(
  partial: string,
  policy: ImputationPolicy,
  { notBefore, notAfter }: ImputationBounds = {},
): ImputedDate {
  if (!isPartialDate(partial)) throw new ClinicalInputError('date', `not a date: "${partial}"`);
  for (const bound of [notBefore, notAfter]) {
    if (bound && !(bound.length === 10 && isPartialDate(bound))) {
      throw new ClinicalInputError('bounds', `not a full date: "${bound}"`);
    }
  }
  if (partial.length === 10) return { date: partial, imputed: 'none' };
  const { earliest, latest } = dateBounds(partial);
  const wanted = policy === 'first' ? earliest : policy === 'last' ? latest : middle(partial);
  const notEarlier = notBefore ? clampTo(notBefore, earliest, latest) : earliest;
  const notLater = notAfter ? clampTo(notAfter, earliest, latest) : latest;
  return {
    date: clampTo(wanted, notEarlier, notLater),
    imputed: partial.length === 7 ? 'day' : 'month-day',
  };
}
