import { z } from 'zod';
import { Code, Identifier, Label, MgPerDay, Note } from '../values.js';
import { Where } from '../where.js';
import { EditCheck } from './edit-check.js';

/**
 * A study's protocol as data. Every rule that one study has and another may not have stands here; the
 * program knows kinds of rules, never a study's own.
 */

const Coded = z.object({ code: Code, label: Label }).strict();

const VisitWindow = z
  .object({
    /** Applies to visits up to this month; the last window has none and applies to all later ones. */
    upToMonth: z.int().min(0).optional(),
    days: z.int().min(0),
  })
  .strict();

/** What a schedule or an endpoint counts from. */
export const Anchor = z.enum(['ENROLMENT', 'DIAGNOSIS', 'TREATMENT_START', 'R0_RESECTION', 'RESECTION']);
export type Anchor = z.infer<typeof Anchor>;

export const VisitSchedule = z
  .object({
    id: Identifier,
    label: Label,
    anchor: Anchor,
    /** Who follows this schedule. Of several each runs until the next one's anchor; of those with one date the first. */
    population: Where,
    /** Calendar months after the anchor. */
    months: z.array(z.int().min(1)).min(1),
    /** After the last of `months`, every so many months. */
    thenEveryMonths: z.int().min(1).optional(),
    /** The last month of the schedule. */
    untilMonth: z.int().min(1),
    windows: z.array(VisitWindow).min(1),
  })
  .strict()
  .meta({ id: 'VisitSchedule' });
export type VisitSchedule = z.infer<typeof VisitSchedule>;

export const EndpointEvent = z.enum([
  'RECURRENCE',
  'PROGRESSION',
  'DEATH',
  'RESPONSE',
  'CONVERSION',
  'TREATMENT_STOP',
]);
export type EndpointEvent = z.infer<typeof EndpointEvent>;

/** A time-to-event endpoint: where it starts, what ends it, what censors it, what competes with it. */
export const EndpointDefinition = z
  .object({
    id: Code,
    label: Label,
    population: Where,
    start: Anchor,
    events: z.array(EndpointEvent).min(1),
    competing: z.array(EndpointEvent).default([]),
    censorAt: z.enum(['LAST_ADEQUATE_IMAGING', 'LAST_CONTACT', 'LAST_DOSE']),
    /**
     * FDA sensitivity rule: an event after this many consecutive scheduled visits without an assessment is
     * censored at the last adequate assessment before them (FDA, Clinical Trial Endpoints, 2018, table A).
     */
    censorAfterMissedVisits: z.int().min(1).optional(),
  })
  .strict()
  .meta({ id: 'EndpointDefinition' });
export type EndpointDefinition = z.infer<typeof EndpointDefinition>;

export const DrugPolicy = z
  .object({
    code: Code,
    label: Label,
    /** e.g. TARGETED_THERAPY: imatinib is no chemotherapy. */
    drugClass: Code,
    levelsMgPerDay: z.array(MgPerDay).min(1),
    startMgPerDay: z.array(MgPerDay).min(1),
    /** The dose against which relative dose intensity is computed. */
    referenceMgPerDay: MgPerDay,
    /** What the protocol asks when the response on a dose is this. */
    escalations: z
      .array(z.object({ on: z.literal('PD'), fromMgPerDay: MgPerDay, toMgPerDay: MgPerDay }).strict())
      .default([]),
    /** Length of the planned pause before surgery, in days. */
    preOperativePauseDays: z
      .object({ min: z.int().min(0), max: z.int().min(0) })
      .strict()
      .optional(),
    /** What to tell whoever prescribes the drug against a mutation it does not reach. */
    mutationWarnings: z.array(z.object({ mutation: Code, message: Note }).strict()).default([]),
    /** Planned course in months from the first dose, by setting; a setting not listed has no planned end. */
    plannedMonths: z.record(Code, z.int().min(1)).default({}),
  })
  .strict()
  .meta({ id: 'DrugPolicy' });
export type DrugPolicy = z.infer<typeof DrugPolicy>;

/**
 * What the registry watches by itself. Each rule has an id and a version; a finding names them.
 */
export const SurveillanceRule = z
  .discriminatedUnion('kind', [
    z
      .object({ kind: z.literal('VISIT_OVERDUE'), id: Identifier, version: z.int().min(1), label: Label })
      .strict(),
    z
      .object({
        kind: z.literal('RECURRENCE'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
        /** Growth of a lesion that counts, percent of the smallest earlier size, and at least so many mm. */
        growthPercent: z.int().min(1).default(20),
        growthMm: z.number().min(0).default(5),
      })
      .strict(),
    z
      .object({
        kind: z.literal('PROGRESSION_ON_TREATMENT'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
      })
      .strict(),
    z
      .object({
        kind: z.literal('LONG_PAUSE'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
        days: z.int().min(1),
      })
      .strict(),
    z
      .object({
        kind: z.literal('COURSE_ENDING'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
        daysBefore: z.int().min(0),
      })
      .strict(),
    z
      .object({
        kind: z.literal('SERIOUS_ADVERSE_EVENT'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
        /** Who is to be told of it, and how soon after the site has learned that it is serious. */
        to: Code,
        withinHours: z.int().min(1).max(8784),
      })
      .strict(),
    z
      .object({
        kind: z.literal('REASSESSMENT_DUE'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
        population: Where,
        fromMonth: z.int().min(0),
        toMonth: z.int().min(0),
      })
      .strict(),
    z
      .object({
        kind: z.literal('RECURRENCE_STATUS'),
        id: Identifier,
        version: z.int().min(1),
        label: Label,
        population: Where,
        atMonth: z.int().min(1),
        anchor: Anchor,
      })
      .strict(),
  ])
  .meta({ id: 'SurveillanceRule' });
export type SurveillanceRule = z.infer<typeof SurveillanceRule>;

export const Protocol = z
  .object({
    version: z.string().min(1).max(40),
    settings: z.array(Coded).min(1),
    primarySites: z.array(Coded).min(1),
    eligibility: z.array(z.object({ id: Identifier, text: Note, where: Where }).strict()),
    drugs: z.array(DrugPolicy).min(1),
    reasons: z
      .object({
        doseChange: z.array(Coded).min(1),
        pause: z.array(Coded.extend({ planned: z.boolean() }).strict()).min(1),
        resume: z.array(Coded).min(1),
        stop: z.array(Coded).min(1),
      })
      .strict(),
    visitSchedules: z.array(VisitSchedule),
    evaluability: z
      .object({
        /** Least time from the first to the last dose for efficacy; safety takes any dose. */
        efficacyMinimumOnDrug: z
          .object({ length: z.int().min(0), unit: z.enum(['DAYS', 'MONTHS']) })
          .strict(),
      })
      .strict(),
    dates: z
      .object({
        /** Where only a month or a year is known: its first, middle (15th; 1 July) or last day. */
        imputation: z.enum(['first', 'middle', 'last']),
        /** What analysts see of dates: shifted by a constant of each subject (unless said), or years only. */
        forAnalysts: z.enum(['SHIFTED', 'YEAR_ONLY']).optional(),
      })
      .strict(),
    /** Criteria of the primary tumour's risk; none where no rule here is about the study's tumour. */
    risk: z.object({ criteria: z.string() }).strict().optional(),
    response: z
      .object({
        criteria: z.string(),
        progressionReference: z.enum(['NADIR', 'BASELINE']).default('NADIR'),
        confirmation: z.boolean().default(false),
        /** Settings whose tumour response is measured; the others have no tumour to measure. */
        settings: z.array(Code),
      })
      .strict(),
    toxicity: z
      .object({
        scale: Code,
        version: z.string().min(1).max(20),
        terms: z.array(Coded.extend({ local: z.boolean().default(false) }).strict()).min(1),
      })
      .strict(),
    endpoints: z.array(EndpointDefinition),
    surveillance: z.array(SurveillanceRule).default([]),
    editChecks: z.array(EditCheck).default([]),
  })
  .strict()
  .meta({ id: 'Protocol' });
export type Protocol = z.infer<typeof Protocol>;

/** The protocol's policy for a drug; undefined where the protocol does not have it. */
export function drugPolicy(protocol: Protocol, drug: string): DrugPolicy | undefined {
  return protocol.drugs.find((policy) => policy.code === drug);
}

export function plannedPause(protocol: Protocol, reason: string): boolean {
  return protocol.reasons.pause.some((known) => known.code === reason && known.planned);
}
