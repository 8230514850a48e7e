import { z } from 'zod';
import { CalendarDate } from '#kernel';
import { Anchor, EndpointDefinition, Identifier, Note, Where } from '#trial';

/** A study's id names its log. */
export const StudyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be 1-63 small letters, digits or "-"')
  .meta({ id: 'StudyId', description: 'Identifier of a study', example: 'gist-demo' });

export const PatientId = Identifier.meta({
  id: 'PatientId',
  description: "A subject's number within the study",
  example: 'P-001',
});

/** A whole number in a query string. */
export const Count = (maximum: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n <= maximum, `must be at most ${maximum}`)
    .meta({ type: 'integer', minimum: 0, maximum });

const waitFor = Count(Number.MAX_SAFE_INTEGER)
  .optional()
  .describe('Answer only when this position of the study is read; 503 when it takes too long');

/** A position, or an instant with its offset. */
const KnownAt = z
  .string()
  .regex(
    /^(\d{1,15}|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))$/,
    'must be a position or an instant such as 2026-03-01T12:00:00Z',
  );

const CriteriaText = z.string().min(1).max(200);

/** The name of a data cut. */
export const CutName = Identifier.meta({
  id: 'CutName',
  description: 'Name of a data cut',
  example: 'interim-1',
});

const knownAt = KnownAt.optional().describe(
  'Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`)',
);
const asOf = CalendarDate.optional().describe('Leave out what happened after this date');
const criteria = CriteriaText.optional().describe(
  "Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1`",
);
const cut = CutName.optional().describe(
  'Answer by this data cut, which is moment, date and criteria at once',
);

const moment = { knownAt, asOf, criteria, cut };

/** Another view than the present one by the protocol. */
export const MomentQuery = z.object(moment).strict();
export type MomentQuery = z.infer<typeof MomentQuery>;

/** Reads of one thing. */
export const ReadQuery = z.object({ waitFor }).strict();
export type ReadQuery = z.infer<typeof ReadQuery>;

/** Reads of a subject. */
export const PatientQuery = ReadQuery.extend(moment).strict();
export type PatientQuery = z.infer<typeof PatientQuery>;

/** Reads of what was recorded of a subject. */
export const HistoryQuery = ReadQuery.extend({ knownAt, cut }).strict();
export type HistoryQuery = z.infer<typeof HistoryQuery>;

const word = z
  .string()
  .refine(
    (text) => KnownAt.safeParse(text).success || Identifier.safeParse(text).success,
    'must be a position, an instant such as 2026-03-01T12:00:00Z or the name of a data cut',
  )
  .describe('A position, an instant or the name of a data cut');

/** Two views to compare. */
export const DiffQuery = z.object({ from: word, to: word }).strict();
export type DiffQuery = z.infer<typeof DiffQuery>;

const rule = CriteriaText.describe('Criteria, e.g. `choi-2007`');

/** Two rules to compare. */
export const CriteriaComparisonQuery = z.object({ a: rule, b: rule, ...moment }).strict();
export type CriteriaComparisonQuery = z.infer<typeof CriteriaComparisonQuery>;

/** A data cut to take: of what is known now unless `knownAt` says otherwise. */
export const TakeDataCutBody = z
  .object({
    name: CutName,
    purpose: Note,
    knownAt: KnownAt.optional(),
    asOf: CalendarDate.optional(),
    criteria: CriteriaText.optional(),
  })
  .strict()
  .meta({ id: 'TakeDataCutBody' });
export type TakeDataCutBody = z.infer<typeof TakeDataCutBody>;

export const PageLimit = Count(1000)
  .refine((n) => n >= 1, 'must be at least 1')
  .optional()
  .describe('At most so many, 100 unless told');

/** A list as a page, or as a file that is recorded as an export. */
export const ListFormat = z
  .enum(['json', 'csv'])
  .optional()
  .describe('csv: a file with its metadata, of up to 10,000 entries; recorded as an export');

const limit = PageLimit;

/** A page of subjects, in the order of their numbers. */
export const PatientsQuery = z
  .object({ waitFor, after: PatientId.optional().describe('Only subjects after this one'), limit, ...moment })
  .strict();
export type PatientsQuery = z.infer<typeof PatientsQuery>;

/** Reads of the log, oldest first. */
export const EventsQuery = z
  .object({
    waitFor,
    after: Count(Number.MAX_SAFE_INTEGER).optional().describe('Only events after this position'),
    limit,
  })
  .strict();
export type EventsQuery = z.infer<typeof EventsQuery>;

/** The name of a cohort. */
export const CohortName = Identifier.meta({
  id: 'CohortName',
  description: 'Name of a cohort',
  example: 'high-risk',
});

/** What part of the subjects is analysed, and how otherwise than by the protocol. */
export const AnalysisQuery = z
  .object({
    cohort: CohortName.optional().describe('Only the subjects of this cohort'),
    groupBy: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('The fact that groups are made by, e.g. `sex`; the treatment setting unless given'),
    endpoint: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9_]{0,63}$/, "must be an endpoint of the study's protocol")
      .optional()
      .describe("Survival: the endpoint that is shown or changed; the protocol's first unless given"),
    start: Anchor.optional().describe('Survival: count that endpoint from here instead'),
    censorAt: EndpointDefinition.shape.censorAt
      .optional()
      .describe('Survival: censor that endpoint here instead'),
  })
  .strict();
export type AnalysisQuery = z.infer<typeof AnalysisQuery>;

/** A cohort to define: who fulfils all criteria, which are applied in their order. */
export const DefineCohortBody = z
  .object({ name: CohortName, purpose: Note, criteria: z.array(Where).min(1).max(50) })
  .strict()
  .meta({ id: 'DefineCohortBody' });
export type DefineCohortBody = z.infer<typeof DefineCohortBody>;

export const AttritionBody = DefineCohortBody.pick({ criteria: true }).strict().meta({ id: 'AttritionBody' });
export type AttritionBody = z.infer<typeof AttritionBody>;

/** Reads of outcomes. */
export const OutcomeQuery = ReadQuery.extend({
  ...moment,
  ...AnalysisQuery.shape,
  explain: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Id of a row: answers the subjects and events behind its number'),
}).strict();
export type OutcomeQuery = z.infer<typeof OutcomeQuery>;

/** Commands may be asked what they would do. */
export const PreviewQuery = z
  .object({
    preview: z
      .enum(['true', 'false'])
      .optional()
      .describe('`true` answers what would change, and records nothing'),
  })
  .strict();
export type PreviewQuery = z.infer<typeof PreviewQuery>;
