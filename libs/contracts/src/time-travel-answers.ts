import { z } from 'zod';
import { CalendarDate } from '#kernel';
import { PatientId } from './parameters.js';

/** What the API answers of other views than the present one. */

const position = z.int().min(0).meta({ description: "The study's position that this answer reflects" });
const instant = z.string().meta({ format: 'date-time', description: 'UTC, microseconds' });

/** Members of an answer that is another view than the present one by the protocol. */
export const viewMembers = {
  knownAt: z.int().meta({ description: 'The last position that was read' }),
  asOf: CalendarDate.nullable().meta({ description: 'What happened later is left out; null: nothing is' }),
  cut: z.string().nullable().meta({ description: 'The data cut that was asked for' }),
  rules: z.record(z.string(), z.string().nullable()).meta({ description: 'The rules that made it' }),
};

const View = z.object(viewMembers).meta({ id: 'View', description: 'Which view of the study it is' });

export const DataCutSummary = z
  .object({
    name: z.string(),
    purpose: z.string(),
    knownAt: z.int(),
    asOf: CalendarDate.nullable(),
    criteria: z.object({ risk: z.string().optional(), response: z.string().optional() }),
    tablesHash: z
      .string()
      .meta({ description: 'SHA-256 of all outcome tables in canonical JSON (RFC 8785), hex' }),
    takenAt: instant,
  })
  .meta({ id: 'DataCut', description: 'A named view that can be made again for ever' });

export const DataCutList = z.object({ position, dataCuts: z.array(DataCutSummary) });

export const DataCutCheck = z.object({
  position,
  cut: DataCutSummary,
  reproduced: z
    .boolean()
    .meta({ description: 'Whether the tables made from the log now have the same hash' }),
  tablesHashNow: z.string(),
});

const Figure = z
  .looseObject({
    value: z.union([z.number(), z.string()]).nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
  })
  .meta({ id: 'Figure' });

export const OutcomeDiffAnswer = z.object({
  position,
  from: View,
  to: View,
  figures: z.array(
    z.object({
      outcome: z.string(),
      row: z.string(),
      label: z.string(),
      section: z.string().nullable(),
      group: z.string().nullable(),
      from: Figure.nullable(),
      to: Figure.nullable(),
      subjects: z.array(
        z.object({
          patientId: PatientId,
          changes: z.array(z.enum(['ENTERED', 'LEFT', 'COUNTED', 'NOT_COUNTED', 'VALUE', 'EVIDENCE'])),
          eventIds: z.array(z.uuid()),
        }),
      ),
      moreSubjects: z.int(),
    }),
  ),
  events: z.array(
    z.object({
      position: z.int(),
      eventId: z.uuid(),
      type: z.string(),
      patientId: PatientId.nullable(),
      occurredOn: z.string().nullable(),
      recordedAt: instant,
    }),
  ),
});

export const ReplayAnswer = z.object({
  position,
  patientId: PatientId,
  steps: z.array(
    z.object({
      position: z.int(),
      version: z.int().nullable(),
      eventId: z.uuid(),
      type: z.string(),
      occurredOn: z.string().nullable(),
      recordedAt: instant,
      actor: z.string(),
      reason: z.string().nullable(),
      changes: z.array(
        z.object({
          path: z.string().meta({ example: 'treatments[IMATINIB].status' }),
          from: z.unknown(),
          to: z.unknown(),
        }),
      ),
      failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
  ),
});

const Rule = z.object({ id: z.string(), version: z.string(), title: z.string(), source: z.string() });

export const CriteriaComparisonAnswer = z.object({
  position,
  ...viewMembers,
  kind: z.enum(['risk', 'response']),
  a: Rule,
  b: Rule,
  cells: z.array(
    z.object({
      a: z.string().nullable(),
      b: z.string().nullable(),
      count: z.int(),
      subjects: z.array(z.object({ patientId: PatientId })),
    }),
  ),
  agree: z.int(),
  differ: z.int(),
  notAssessed: z.int(),
});
