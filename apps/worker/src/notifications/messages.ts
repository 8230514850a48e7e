import type { RecordedEvent } from '#event-store';
import { type Notice, type SurveillanceEvent, type WorklistItem, worklistKinds } from '#surveillance';

/** What a receiver is told of a finding: a study, a site, a subject number, what and when. Never who it is. */
export interface FindingMessage {
  /** The event's id; the same message has the same. */
  readonly id: string;
  readonly type: 'finding-raised';
  readonly study: string;
  readonly site: string;
  readonly subject: string;
  readonly finding: string;
  readonly kind: (typeof worklistKinds)[number];
  readonly rule: string;
  readonly dueOn: string;
  readonly raisedAt: string;
}

/** Null for events that nobody is told of. */
export function findingNotice(event: RecordedEvent): Notice | null {
  const message = findingMessage(event);
  return message && { id: message.id, channel: 'webhook', message };
}

function findingMessage(event: RecordedEvent): FindingMessage | null {
  const raised = event as unknown as SurveillanceEvent;
  if (raised.type !== 'follow-up.overdue-raised' && raised.type !== 'surveillance.finding-raised')
    return null;
  const { findingId, siteId, rule, dueOn } = raised.payload;
  return {
    id: event.eventId,
    type: 'finding-raised',
    study: event.studyId,
    site: siteId,
    subject: event.stream.slice(event.stream.indexOf('/') + 1),
    finding: findingId,
    kind: raised.type === 'follow-up.overdue-raised' ? 'VISIT_OVERDUE' : raised.payload.kind,
    rule,
    dueOn,
    raisedAt: event.recordedAt,
  };
}

const TITLES: Readonly<Record<(typeof worklistKinds)[number], string>> = {
  SERIOUS_ADVERSE_EVENT: 'Serious adverse events to report',
  VISIT_OVERDUE: 'Overdue visits',
  VISIT_DUE: 'Visits due',
  RECURRENCE: 'Suspected recurrences',
  PROGRESSION_ON_TREATMENT: 'Progression: dose to be raised',
  LONG_PAUSE: 'Long pauses',
  COURSE_ENDING: 'Courses ending',
  REASSESSMENT_DUE: 'Reassessments due',
  RECURRENCE_STATUS: 'Recurrence status unknown',
};

/** A site's worklist as a plain text mail; null where nothing waits. */
export function digestMail(
  study: string,
  site: string,
  date: string,
  items: readonly WorklistItem[],
): { subject: string; text: string } | null {
  if (items.length === 0) return null;
  const sections = worklistKinds.flatMap((kind) => {
    const lines = items
      .filter((item) => item.kind === kind)
      .map((item) => `  ${item.patientId}  due ${item.dueOn}`);
    return lines.length === 0 ? [] : [`${TITLES[kind]}: ${lines.length}`, ...lines, ''];
  });
  return {
    subject: `${study}, site ${site}: ${items.length} on the worklist of ${date}`,
    text: sections.join('\n'),
  };
}
