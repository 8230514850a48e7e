import { z } from 'zod';
import { CalendarDate, defineEvent, type EventOf } from '#kernel';
import { Identifier, Label, Note } from '#trial';

/**
 * What surveillance raises of a subject and what people do about it: the stream `surveillance/<patient>` of the
 * study's log. Type names and payloads are the storage format: never renamed, only upcast.
 */

const FindingId = z.uuid();

const raised = {
  findingId: FindingId,
  siteId: Identifier,
  /** `id@version` of the protocol's rule. */
  rule: z.string().min(1).max(80),
  dueOn: CalendarDate,
  /** The site's calendar date on which the rule looked. */
  lookedOn: CalendarDate,
  /** The events that show it. */
  evidence: z.array(z.uuid()),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
};

/** A visit's window has closed with nothing recorded. */
export const OverdueRaised = defineEvent('follow-up.overdue-raised', 1, z.object(raised).strict(), {
  occurredOn: (p) => p.lookedOn,
});

/** Any other kind of rule has found its condition true. */
export const FindingRaised = defineEvent(
  'surveillance.finding-raised',
  1,
  z
    .object({
      ...raised,
      kind: z.enum([
        'RECURRENCE',
        'PROGRESSION_ON_TREATMENT',
        'LONG_PAUSE',
        'COURSE_ENDING',
        'REASSESSMENT_DUE',
        'RECURRENCE_STATUS',
        'SERIOUS_ADVERSE_EVENT',
      ]),
    })
    .strict(),
  { occurredOn: (p) => p.lookedOn },
);

/** Somebody has seen it. */
export const FindingAcknowledged = defineEvent(
  'surveillance.finding-acknowledged',
  1,
  z.object({ findingId: FindingId, note: Note.optional() }).strict(),
);

/** It is not to be shown as open before a date. */
export const FindingSnoozed = defineEvent(
  'surveillance.finding-snoozed',
  1,
  z.object({ findingId: FindingId, until: CalendarDate, reason: Note }).strict(),
);

/** Somebody is to see to it: an account or a function, never a private name. */
export const FindingAssigned = defineEvent(
  'surveillance.finding-assigned',
  1,
  z.object({ findingId: FindingId, to: Label, note: Note.optional() }).strict(),
);

/** It needs nothing, for a reason. */
export const FindingDismissed = defineEvent(
  'surveillance.finding-dismissed',
  1,
  z.object({ findingId: FindingId, reason: Note }).strict(),
);

/** For the catalogue of a log. */
export const surveillanceEvents = [
  OverdueRaised,
  FindingRaised,
  FindingAcknowledged,
  FindingSnoozed,
  FindingAssigned,
  FindingDismissed,
] as const;

export type SurveillanceEvent = EventOf<(typeof surveillanceEvents)[number]>;

/** The stream of what surveillance raised of a subject. */
export const surveillanceStream = (patientId: string): string => `surveillance/${patientId}`;
