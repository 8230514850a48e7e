import { z } from 'zod';
import { PartialDate } from '#kernel';
import { Protocol, Publication, Site, TrialRegistration } from '#trial';
import { PatientId, StudyId } from './parameters.js';
import { viewMembers } from './time-travel-answers.js';

/** What the API answers. Every answer about a study says which position of its log it reflects. */

const position = z.int().min(0).meta({ description: "The study's position that this answer reflects" });
const version = z.int().min(1).meta({ description: 'Version of the stream; send it back as If-Match' });
const instant = z.string().meta({ format: 'date-time', description: 'UTC, microseconds' });

/** Only where another view than the present one by the protocol was asked for. */
const view = z.object(viewMembers).partial().shape;

export const Recorded = z
  .object({
    position,
    version,
    eventIds: z.array(z.uuid()).meta({ description: 'None where what was asked for is so already' }),
  })
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

export const History = z.object({
  position,
  version,
  patientId: PatientId,
  events: z.array(LoggedEvent),
  knownAt: view.knownAt,
});

export const StudySummary = z
  .object({
    studyId: StudyId,
    title: z.string(),
    registration: z.string(),
    protocolVersion: z.string(),
    openSites: z.int().min(0),
    plannedSubjects: z.int().min(0),
    enrolledSubjects: z.int().min(0),
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
  cohorts: z.array(z.record(z.string(), z.unknown())),
});

export const Health = z.object({
  status: z.enum(['ok', 'unavailable']),
  release: z.string(),
  database: z.enum(['ok', 'unavailable']),
});

export const ProblemList = z.object({
  problems: z.array(z.object({ code: z.string(), status: z.int(), title: z.string() })),
});

const underivable = z
  .int()
  .optional()
  .meta({ description: 'Of another view: how many subjects cannot be derived, and are left out' });

const staleSince = z
  .int()
  .nullable()
  .meta({ description: 'The first event that could not be derived; null where all are' });

/** Analysts may see shifted dates, or years only. */
const shownDate = PartialDate;

export const PatientSummary = z
  .object({
    patientId: PatientId,
    siteId: z.string(),
    setting: z.string(),
    status: z.string().meta({ example: 'ON_TREATMENT' }),
    enrolledOn: shownDate,
    drug: z.string().nullable(),
    presentMgPerDay: z.int().meta({ description: '0 while paused, stopped or untreated' }),
    riskDerived: z
      .string()
      .nullable()
      .meta({ description: 'Null where the protocol names no criteria of risk' }),
    bestResponse: z.string().nullable(),
    recurrence: z.enum(['NONE', 'SUSPECTED', 'CONFIRMED']),
    nextVisitDueOn: shownDate.nullable(),
    lastContactOn: shownDate,
    version,
    staleSince,
  })
  .meta({ id: 'PatientSummary', description: "A subject's present state in one row" });

export const PatientList = z.object({
  position,
  patients: z.array(PatientSummary),
  next: PatientId.nullable().meta({
    description: 'What to send as `after` for the next page; null at the end',
  }),
  underivable,
  ...view,
});

export const PatientAnswer = z.object({
  position,
  ...view,
  version,
  patientId: PatientId,
  staleSince,
  studyPosition: z.int().meta({
    description: "The study's last own event: it may have changed the record without a new version",
  }),
  record: z
    .looseObject({
      status: z.string(),
      treatments: z.array(z.looseObject({ drug: z.string(), status: z.string(), presentMgPerDay: z.int() })),
    })
    .meta({
      description:
        'The derived record: consent, diagnosis, risk, resectability, surgeries, treatments, assessments, ' +
        'responses, recurrence, adverse events, visits, endpoints; each leads back to its events',
    }),
});

const OutcomeRow = z
  .looseObject({
    id: z.string().meta({ description: 'What to send as `explain`' }),
    label: z.string(),
    value: z.union([z.number(), z.string()]).nullable(),
    unit: z.string().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    ci: z.array(z.number().nullable()).length(2).nullable().meta({ description: '95% confidence interval' }),
    unknown: z.int().meta({ description: 'Subjects of whom it is not known' }),
    note: z.string().nullable(),
    published: z.string().nullable().optional(),
    agrees: z.boolean().nullable().optional(),
  })
  .meta({ id: 'OutcomeRow' });

const SubjectEvidence = z
  .object({ patientId: PatientId, eventIds: z.array(z.uuid()), value: z.unknown().optional() })
  .meta({ id: 'SubjectEvidence' });

const OutcomeTable = z
  .looseObject({
    position,
    ...view,
    underivable,
    name: z.string(),
    title: z.string(),
    definition: z.string(),
    columns: z.array(z.object({ key: z.string(), label: z.string() })),
    rows: z.array(OutcomeRow),
    rules: z.record(z.string(), z.string().nullable()),
  })
  .meta({ id: 'OutcomeTable' });

const OutcomeExplanation = z
  .object({
    position,
    ...view,
    outcome: z.string(),
    row: OutcomeRow,
    numerator: z.array(SubjectEvidence),
    denominator: z.array(SubjectEvidence),
  })
  .meta({ id: 'OutcomeExplanation', description: 'The answer to `?explain=`' });

export const OutcomeAnswer = z.union([OutcomeTable, OutcomeExplanation]);
