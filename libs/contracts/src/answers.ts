import { z } from 'zod';
import { PartialDate } from '#kernel';
import { Protocol, Publication, Site, TrialRegistration } from '#trial';
import { PatientId, StudyId } from './parameters.js';

/** What the API answers. Every answer about a study says which position of its log it reflects. */

const position = z.int().min(0).meta({ description: "The study's position that this answer reflects" });
const version = z.int().min(1).meta({ description: 'Version of the stream; send it back as If-Match' });
const instant = z.string().meta({ format: 'date-time', description: 'UTC, microseconds' });

export const Recorded = z
  .object({ position, version, eventIds: z.array(z.uuid()).min(1) })
  .meta({ id: 'Recorded', description: 'Where the events of a command stand in the log' });
export type Recorded = z.infer<typeof Recorded>;

export const LoggedEvent = z
  .object({
    position: z.int().min(1),
    stream: z.string().meta({ example: 'patient/P-001' }),
    version: z.int().min(1),
    eventId: z.uuid(),
    commandId: z.uuid(),
    type: z.string().meta({ example: 'patient.dose-changed' }),
    schemaVersion: z.int().min(1),
    payload: z.record(z.string(), z.unknown()),
    actor: z.string(),
    actingRole: z.string(),
    reason: z.string().nullable(),
    correlationId: z.string().nullable(),
    causationId: z.string().nullable(),
    occurredOn: PartialDate.nullable(),
    recordedAt: instant,
    leafHash: z.string().meta({ description: "SHA-256 of the event's canonical line, hex" }),
    studyId: z.string(),
  })
  .meta({ id: 'LoggedEvent', description: 'An event as the log holds it' });
export type LoggedEvent = z.infer<typeof LoggedEvent>;

export const EventPage = z.object({
  position,
  events: z.array(LoggedEvent),
  next: z
    .int()
    .nullable()
    .meta({ description: 'What to send as `after` for the next page; null at the end' }),
});

export const History = z.object({ position, version, patientId: PatientId, events: z.array(LoggedEvent) });

export const StudySummary = z
  .object({
    studyId: StudyId,
    publicTitle: z.string(),
    protocolVersion: z.string(),
    sites: z.int().min(0),
    position,
  })
  .meta({ id: 'StudySummary' });

export const StudyList = z.object({ studies: z.array(StudySummary) });

export const StudyAnswer = z.object({
  position,
  version,
  studyId: StudyId,
  publicTitle: z.string(),
  registration: TrialRegistration,
  protocol: Protocol,
  sites: z.array(Site.extend({ openedOn: PartialDate, closedOn: PartialDate.nullable() })),
  publications: z.array(Publication),
  dataCuts: z.array(z.record(z.string(), z.unknown())),
});

export const Health = z.object({
  status: z.enum(['ok', 'unavailable']),
  release: z.string(),
  database: z.enum(['ok', 'unavailable']),
});

export const ProblemList = z.object({
  problems: z.array(z.object({ code: z.string(), status: z.int(), title: z.string() })),
});

export const PatientSummary = z
  .looseObject({ patientId: PatientId, version })
  .meta({ id: 'PatientSummary', description: "A subject's present state in one row" });

export const PatientList = z.object({ position, patients: z.array(PatientSummary) });

export const PatientAnswer = z
  .looseObject({ position, version, patientId: PatientId })
  .meta({ description: 'The derived record of a subject: disease, treatment, response, visits, endpoints' });

export const OutcomeAnswer = z.looseObject({ position });
