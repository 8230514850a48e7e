import { epochDay, isPartialDate } from '#kernel';
import { productExact, sumExact } from './exact.js';
import { ClinicalInputError } from './input-error.js';

/** A stretch of one daily dose, both ends included. Days are numbers (1 = first day) or calendar dates. */
export interface DoseSegment<Day extends number | string = number | string> {
  readonly from: Day;
  readonly to: Day;
  /** mg per day; 0 is a pause. */
  readonly mgPerDay: number;
  /** Why this dose or pause; a reason that begins with PLANNED_ makes a pause a planned one. */
  readonly reason?: string | null;
}

export interface Exposure {
  /** From the first day of the first segment to the last day of the last, pauses and gaps included. */
  readonly timeOnTreatmentDays: number;
  /** Days with a dose above 0. */
  readonly daysDosed: number;
  readonly plannedPauseDays: number;
  readonly unplannedPauseDays: number;
  /** Days inside the treatment that no segment covers; counted as undosed. */
  readonly uncoveredDays: number;
  readonly cumulativeMg: number;
  /** Cumulative dose over time on treatment. */
  readonly meanDailyMgOverDuration: number | null;
  /** Cumulative dose over planned dose x time on treatment. */
  readonly rdiAllDays: number | null;
  /** The same with planned pauses taken out of the time. */
  readonly rdiExcludingPlannedPauses: number | null;
  readonly plannedMgPerDay: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mgPerDay: number;
  readonly planned: boolean;
}

function dayOf(day: number | string, field: string): number {
  if (typeof day === 'number') {
    if (Number.isInteger(day)) return day;
    throw new ClinicalInputError(field, 'must be a whole day number');
  }
  if (day.length === 10 && isPartialDate(day)) return epochDay(day);
  throw new ClinicalInputError(field, `not a calendar date: "${day}"`);
}

function toSpan(segment: DoseSegment, index: number): Span {
  const at = `segments[${index}]`;
  const from = dayOf(segment.from, `${at}.from`);
  const to = dayOf(segment.to, `${at}.to`);
  if (to < from) throw new ClinicalInputError(`${at}.to`, 'is before the segment begins');
  if (!Number.isFinite(segment.mgPerDay) || segment.mgPerDay < 0) {
    throw new ClinicalInputError(`${at}.mg`, 'must be 0 mg or more');
  }
  return { from, to, mgPerDay: segment.mgPerDay, planned: segment.reason?.startsWith('PLANNED_') ?? false };
}

function toSpans(segments: readonly DoseSegment[]): Span[] {
  const mixed = new Set(segments.flatMap(({ from, to }) => [typeof from, typeof to])).size > 1;
  if (mixed) throw new ClinicalInputError('segments', 'mixes day numbers and calendar dates');
  const spans = segments.map(toSpan).sort((a, b) => a.from - b.from);
  spans.forEach((span, index) => {
    const previous = spans[index - 1];
    if (previous && span.from <= previous.to) throw new ClinicalInputError('segments', 'overlap');
  });
  return spans;
}

const length = ({ from, to }: Span): number => to - from + 1;
const days = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + length(span), 0);
const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/**
 * What a patient took: time on treatment, days dosed, cumulative dose and relative dose intensity (RDI) against the
 * planned daily dose, with and without planned pauses. Only pauses (0 mg) can be planned; a reduced dose counts in full.
 * Ratios are null when there is no time to divide by.
 * @throws ClinicalInputError when segments overlap, run backwards or have a negative dose
 */
export function exposure(segments: readonly DoseSegment[], plannedMgPerDay = 400): Exposure {
  if (!(plannedMgPerDay > 0)) throw new ClinicalInputError('plannedMgPerDay', 'must be more than 0');
  const spans = toSpans(segments);
  const [first, last] = [spans[0], spans.at(-1)];
  const time = first && last ? last.to - first.from + 1 : 0;
  const pauses = spans.filter(({ mgPerDay }) => mgPerDay === 0);
  const planned = days(pauses.filter((pause) => pause.planned));
  const cumulativeMg = sumExact(spans.map((span) => productExact(span.mgPerDay, length(span))));
  return {
    timeOnTreatmentDays: time,
    daysDosed: days(spans) - days(pauses),
    plannedPauseDays: planned,
    unplannedPauseDays: days(pauses) - planned,
    uncoveredDays: time - days(spans),
    cumulativeMg,
    meanDailyMgOverDuration: ratio(cumulativeMg, time),
    rdiAllDays: ratio(cumulativeMg, plannedMgPerDay * time),
    rdiExcludingPlannedPauses: ratio(cumulativeMg, plannedMgPerDay * (time - planned)),
    plannedMgPerDay,
  };
}
