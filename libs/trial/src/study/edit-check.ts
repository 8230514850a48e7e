import { z } from 'zod';
import { Identifier, Label, Note } from '../values.js';
import { Where } from '../where.js';

/**
 * What the registry doubts by itself. A check that finds something raises a query that names it as `id@version`, and
 * resolves that query when what it doubted is corrected.
 */

/** A kind of event, e.g. `patient.visit-attended`. */
const EventType = z.string().regex(/^patient\.[a-z-]+$/, 'must be the type of a clinical event');

/** Where a value stands in an event's payload: `weightKg`, `mitoses.count`, `targetLesions.*.meanHu`. */
const FieldPath = z
  .string()
  .max(200)
  .regex(/^[A-Za-z]\w*(\.(\*|\w+))*$/, 'must be a path of field names, with * for every element of a list');

const check = {
  id: Identifier,
  version: z.int().min(1),
  label: Label,
  /** What the query asks of the site. */
  text: Note,
  /** Of whom it is asked; everybody unless told otherwise. */
  when: Where.default({ all: [] }),
};

const DateOf = z.object({ on: EventType, field: FieldPath.optional() }).strict();

export const EditCheck = z
  .discriminatedUnion('kind', [
    /** A number of an event is outside what is plausible. */
    z
      .object({
        ...check,
        kind: z.literal('RANGE'),
        on: EventType,
        field: FieldPath,
        atLeast: z.number().optional(),
        atMost: z.number().optional(),
      })
      .strict()
      .refine((c) => c.atLeast !== undefined || c.atMost !== undefined, 'needs atLeast or atMost'),
    /** An event was recorded without a field that is wanted. */
    z.object({ ...check, kind: z.literal('MISSING'), on: EventType, field: FieldPath }).strict(),
    /** The subject's facts contradict each other: `expect` is known not to hold. */
    z.object({ ...check, kind: z.literal('CONSISTENCY'), expect: Where }).strict(),
    /** Something certainly happened before what it must not precede; the first of `earlier` counts. */
    z.object({ ...check, kind: z.literal('DATE_ORDER'), earlier: DateOf, later: DateOf }).strict(),
  ])
  .meta({ id: 'EditCheck' });
export type EditCheck = z.infer<typeof EditCheck>;

/** The name under which a check is cited. */
export const checkName = ({ id, version }: Pick<EditCheck, 'id' | 'version'>): string => `${id}@${version}`;
