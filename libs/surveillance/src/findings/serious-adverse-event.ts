import { effectiveFacts } from '#trial';
import { localDate } from '../site-time.js';
import type { Check, Found, RuleOf } from './finding.js';
import { type Look, timeZoneOf } from './look.js';

type Rule = RuleOf<'SERIOUS_ADVERSE_EVENT'>;

const HOUR_MS = 3_600_000;

/** A serious adverse event of which somebody has to be told within hours, and has or has not been. */
interface Duty {
  readonly adverseEventId: string;
  readonly term: string;
  readonly maximumGrade: number;
  /** When the site learned that it is serious, UTC. */
  readonly awareAt: string;
  readonly reportBy: Date;
  /** UTC; null as long as the rule's receiver was not told. */
  readonly notifiedAt: string | null;
  readonly evidence: readonly string[];
}

/**
 * Asks for a report at once. When its time has run out, another finding takes the place of the first, so that people
 * are told once more and have one task. It is settled when the receiver was told, and gone when the event is serious
 * no more.
 */
export const seriousAdverseEvent: Check<'SERIOUS_ADVERSE_EVENT'> = {
  findings: (rule, look) => dutiesOf(rule, look).map((duty) => foundOf(rule, duty, look)),
  changes: () => [],
  moments: (rule, look) =>
    dutiesOf(rule, look).flatMap(({ notifiedAt, reportBy }) =>
      // The moment itself is still in time.
      notifiedAt === null ? [new Date(reportBy.getTime() + 1)] : [],
    ),
};

function foundOf({ to, withinHours }: Rule, duty: Duty, look: Look): Found {
  const { adverseEventId, term, maximumGrade, awareAt, reportBy, notifiedAt, evidence } = duty;
  const late = (notifiedAt === null ? look.now : new Date(notifiedAt)) > reportBy;
  const values = { adverseEventId, term, maximumGrade, to, withinHours, awareAt, notifiedAt };
  return {
    key: late ? `${adverseEventId}/overdue` : adverseEventId,
    due: localDate(reportBy, timeZoneOf(look.study, look.record.siteId)),
    evidence,
    settled: notifiedAt !== null,
    values: { ...values, reportBy: reportBy.toISOString(), ...(late && { overdue: true }) },
  };
}

function dutiesOf({ to, withinHours }: Rule, { record, history }: Look): Duty[] {
  const serious = record.adverseEvents.filter((event) => event.serious);
  if (serious.length === 0) return [];
  const facts = effectiveFacts(history);
  return serious.map(({ adverseEventId, term, maximumGrade, eventIds }) => {
    let awareAt: string | undefined;
    let notified: { at: string; by: string } | undefined;
    for (const fact of facts) {
      if (!('adverseEventId' in fact.payload) || fact.payload.adverseEventId !== adverseEventId) continue;
      if (fact.type === 'patient.serious-adverse-event-notified') {
        if (fact.payload.to === to) notified ??= { at: fact.payload.notifiedAt, by: fact.eventId };
      } else if ('serious' in fact.payload && fact.payload.serious === true) {
        // What was recorded before such moments were is known of at the end of its day.
        awareAt ??= fact.payload.awareAt ?? `${fact.latest}T23:59:59Z`;
      }
    }
    const aware = new Date(awareAt ?? `${record.enrolledOn}T23:59:59Z`);
    return {
      adverseEventId,
      term,
      maximumGrade,
      awareAt: aware.toISOString(),
      reportBy: new Date(aware.getTime() + withinHours * HOUR_MS),
      notifiedAt: notified ? new Date(notified.at).toISOString() : null,
      evidence: notified ? [...eventIds, notified.by] : eventIds,
    };
  });
}
