import { z } from 'zod';
import { Code, Identifier } from '#trial';
import { ListFormat, PatientId } from './parameters.js';
import type { RouteContract } from './route.js';

/** Serious adverse events: of which somebody has to be told within hours. */

export const SeriousEventState = z.enum(['DUE', 'OVERDUE', 'REPORTED', 'REPORTED_LATE']).meta({
  id: 'SeriousEventState',
  description: 'DUE and OVERDUE wait for a report; the others were reported, in time or not',
});

export const SeriousEventsQuery = z
  .object({
    site: Identifier.optional().describe('Only subjects of this site'),
    state: SeriousEventState.optional(),
    format: ListFormat,
  })
  .strict();
export type SeriousEventsQuery = z.infer<typeof SeriousEventsQuery>;

const instant = z.string().meta({ format: 'date-time', description: 'UTC' });

export const SeriousAdverseEvent = z
  .object({
    findingId: z.uuid(),
    rule: z.string().meta({ description: "Id and version of the protocol's rule", example: 'sae-sponsor@1' }),
    patientId: PatientId,
    siteId: Identifier,
    adverseEventId: Identifier,
    term: Code,
    maximumGrade: z.int(),
    to: Code.meta({ description: 'Who is to be told' }),
    withinHours: z.int(),
    awareAt: instant.meta({ description: 'When the site learned that it is serious' }),
    reportBy: instant,
    notifiedAt: instant.nullable(),
    state: SeriousEventState,
    hoursLeft: z
      .number()
      .nullable()
      .meta({ description: 'Until it is overdue, negative since; null where it was reported' }),
    raisedAt: instant.nullable(),
    acknowledgedBy: z.string().nullable(),
    evidence: z.array(z.uuid()),
  })
  .meta({ id: 'SeriousAdverseEvent' });

export const SeriousEventsAnswer = z.object({
  position: z.int().min(0).meta({ description: 'How far the log was looked at for this answer' }),
  asOf: instant.meta({ description: 'The instant by which time is told' }),
  items: z.array(SeriousAdverseEvent),
});

export const safetyRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    access: 'worklist.read',
    path: '/studies/{study}/serious-adverse-events',
    operationId: 'listSeriousAdverseEvents',
    tag: 'Worklist',
    summary: 'Serious adverse events and the time left to report them, the shortest first',
    query: SeriousEventsQuery,
    answer: SeriousEventsAnswer,
    problems: [403, 404],
  },
];
