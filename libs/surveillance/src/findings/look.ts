import { addMonths } from '#kernel';
import {
  effectiveFacts,
  type Fact,
  type HistoryEvent,
  type PatientRecord,
  type Study,
  timeline,
} from '#trial';

/** A subject as a check sees it on a calendar date of the subject's site. */
export interface Look {
  /** Derived with `asOf: date`, so that what happened later is not known yet. */
  readonly record: PatientRecord;
  /** Everything recorded of the subject, in record order. */
  readonly history: readonly HistoryEvent[];
  readonly study: Study;
  /** The site's calendar date of the look, YYYY-MM-DD. */
  readonly date: string;
  /** The instant of the look; of a look at a date alone, the end of that date at the site. */
  readonly now: Date;
}

/** A site's time zone; UTC for a site that the study does not know. */
export function timeZoneOf(study: Study, siteId: string): string {
  return study.sites.find((site) => site.siteId === siteId)?.timeZone ?? 'UTC';
}

/** A fact with the one date that the record uses for it. */
export type LookedFact = Fact & { readonly on: string };

/** The facts up to the date of the look, in clinical order; of the first `upTo` positions where that is given. */
export function factsOf({ record, history, date }: Look, upTo = Number.POSITIVE_INFINITY): LookedFact[] {
  const imputed = new Map(record.imputations.map(({ eventId, used }) => [eventId, used]));
  const known =
    upTo === Number.POSITIVE_INFINITY ? history : history.filter(({ position }) => position < upTo);
  return timeline(effectiveFacts(known)).flatMap((fact) => {
    const on = imputed.get(fact.eventId) ?? fact.earliest;
    return on <= date ? [{ ...fact, on }] : [];
  });
}

/** The dates of all facts, those of partial ones as early and as late as they can be. */
export function datesOf(history: readonly HistoryEvent[]): string[] {
  return effectiveFacts(history).flatMap(({ earliest, latest }) =>
    earliest === latest ? [latest] : [earliest, latest],
  );
}

/** Whether follow-up has ended by death, withdrawal or loss. */
export const hasEnded = ({ record, date }: Look): boolean => record.ended !== null && record.ended.on <= date;

/** The date so many calendar months after an anchor; undefined where the subject does not have the anchor. */
export function monthsAfter(
  record: PatientRecord,
  anchor: keyof PatientRecord['anchors'],
  months: number,
): string | undefined {
  const start = record.anchors[anchor];
  return start && addMonths(start.on, months);
}
