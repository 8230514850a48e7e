import { z } from 'zod';
import { CalendarDate, type DomainEvent, defineEvent, type EventOf, PartialDate } from '#kernel';
import { Code, Identifier, Label, Note } from '../values.js';
import { Where } from '../where.js';
import { Protocol } from './protocol.js';
import { Publication } from './publication.js';
import { TrialRegistration } from './registration.js';

/** The study's own stream. Type names and payloads are the storage format: never renamed, only upcast. */

/** Protocols had no edit checks in version 1. */
const withEditChecks = <P extends { protocol: object }>(payload: P) => ({
  ...payload,
  protocol: { editChecks: [], ...payload.protocol },
});

export const StudyRegistered = defineEvent(
  'study.registered',
  2,
  z.object({ studyId: Identifier, registration: TrialRegistration, protocol: Protocol }).strict(),
  { occurredOn: (p) => p.registration.dateOfRegistration, upcasts: { 1: withEditChecks } },
);

export const ProtocolAmended = defineEvent(
  'study.protocol-amended',
  2,
  z.object({ effectiveOn: CalendarDate, summary: Note, protocol: Protocol }).strict(),
  { occurredOn: (p) => p.effectiveOn, upcasts: { 1: withEditChecks } },
);

export const Site = z
  .object({
    siteId: Identifier,
    name: Label,
    country: Code,
    /** IANA name, e.g. Asia/Shanghai: the site's calendar day decides what is due. */
    timeZone: z.string().regex(/^[A-Za-z_+-]+(\/[A-Za-z0-9_+-]+)*$/, 'must be an IANA time zone'),
  })
  .strict()
  .meta({ id: 'Site' });
export type Site = z.infer<typeof Site>;

export const SiteOpened = defineEvent(
  'study.site-opened',
  1,
  Site.extend({ openedOn: PartialDate }).strict(),
  {
    occurredOn: (p) => p.openedOn,
  },
);

export const SiteClosed = defineEvent(
  'study.site-closed',
  1,
  z.object({ siteId: Identifier, closedOn: PartialDate, reason: Note }).strict(),
  { occurredOn: (p) => p.closedOn },
);

export const PublicationRecorded = defineEvent('study.publication-recorded', 1, Publication);

/** A named view of the study that can be made again for ever: how far the log was read, and up to which clinical date. */
export const DataCutTaken = defineEvent(
  'study.data-cut-taken',
  1,
  z
    .object({
      name: Identifier,
      /** The last position the cut reads. */
      position: z.int().min(1),
      /** Clinical cutoff; null for all that was known. */
      asOf: CalendarDate.nullable(),
      criteria: z.object({ risk: z.string().optional(), response: z.string().optional() }).strict(),
      purpose: Note,
      /** SHA-256, hex, of the cut's tables in canonical JSON when it was taken. */
      tablesHash: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .strict(),
  { occurredOn: (p) => p.asOf },
);

/** A part of the subjects that analyses may name: criteria in the order in which they are applied. Never redefined. */
export const CohortDefined = defineEvent(
  'study.cohort-defined',
  1,
  z
    .object({
      name: Identifier,
      purpose: Note,
      criteria: z.array(Where).min(1).max(50),
      /** SHA-256, hex, of the criteria in canonical JSON. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .strict(),
);

export const studyEvents = [
  StudyRegistered,
  ProtocolAmended,
  SiteOpened,
  SiteClosed,
  PublicationRecorded,
  DataCutTaken,
  CohortDefined,
] as const;

export type StudyEvent = EventOf<(typeof studyEvents)[number]>;

const types: ReadonlySet<string> = new Set(studyEvents.map((definition) => definition.type));

/** Whether an event says something of a study; its payload is then of the present schema, as the log's catalogue read it. */
export function isStudyEvent<E extends DomainEvent>(event: E): event is E & StudyEvent {
  return types.has(event.type);
}
