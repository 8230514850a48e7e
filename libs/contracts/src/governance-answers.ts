import { z } from 'zod';
import { LockScope, Meaning, QUERY_STATES, SignedScope } from '#governance';
import { PartialDate } from '#kernel';
import { PatientId } from './parameters.js';

/** What the API answers about locks, queries, comparison with the source, signatures and impact. */

const position = z.int().min(0).meta({ description: "The study's position that this answer reflects" });
const next = z
  .int()
  .nullable()
  .meta({ description: 'What to send as `after` for the next page; null at the end' });
const total = z.int().min(0).meta({ description: 'How many rows the filter has, on all pages' });
const instant = z.string().meta({ format: 'date-time', description: 'UTC, microseconds' });

export const Done = z
  .object({
    by: z.string(),
    role: z.string(),
    at: instant,
    eventId: z.uuid(),
    position: z.int().min(1),
  })
  .meta({ id: 'Done', description: 'Who did it, in which role, when, and the event that says so' });

export const Lock = z
  .object({
    lockId: z.string().meta({ example: 'patient/P-001' }),
    scope: LockScope,
    reason: z.string(),
    placed: Done,
  })
  .meta({ id: 'Lock' });

export const LockList = z.object({ position, locks: z.array(Lock) });

export const QueryState = z.enum(QUERY_STATES).meta({ id: 'QueryState' });

export const QueryRow = z
  .object({
    queryId: z.uuid(),
    patientId: PatientId,
    siteId: z.string(),
    state: QueryState,
    eventId: z.uuid().nullable(),
    field: z.string().nullable(),
    text: z.string(),
    check: z.string().nullable().meta({ description: 'The edit check that raised it, id@version' }),
    openedBy: z.string(),
    openedAt: instant,
    movedBy: z.string(),
    movedAt: instant,
    ageDays: z.int().min(0),
  })
  .meta({ id: 'QueryRow' });

export const QueryList = z.object({ position, rows: z.array(QueryRow), next, total });

const DataQuery = z
  .object({
    queryId: z.uuid(),
    siteId: z.string(),
    eventId: z.uuid().nullable(),
    field: z.string().nullable(),
    text: z.string(),
    check: z.string().nullable(),
    seen: z.string().nullable(),
    state: QueryState,
    steps: z.array(
      Done.extend({
        step: z.enum(['OPENED', 'ANSWERED', 'CLOSED', 'RE_OPENED', 'CANCELLED']),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'DataQuery', description: 'A query and all that was said about it' });

const SourceMark = z
  .object({ eventId: z.uuid(), saidBy: z.uuid(), verified: Done })
  .meta({ id: 'SourceMark' });

const signature = {
  signatureId: z.uuid(),
  of: SignedScope,
  meaning: Meaning,
  statement: z.string(),
  signerId: z.string(),
  printedName: z.string(),
  contentHash: z.string(),
};

const Break = z.looseObject({ contentHash: z.string() });

export const Signature = z
  .looseObject({
    ...signature,
    signed: Done,
    signedAt: instant,
    authentication: z.string(),
    position: z.int().min(1),
    version: z.int().min(0),
    state: z.enum(['STANDING', 'BROKEN']),
    broken: Done.extend({ causeEventId: z.uuid(), causeType: z.string() }).nullable(),
    signedAgainBy: z.uuid().nullable(),
    verdict: z.object({
      genuine: z.boolean(),
      faults: z.array(z.string()),
      brokenBy: Break.nullable(),
    }),
  })
  .meta({ id: 'Signature' });

export const SubjectGovernance = z.object({
  position,
  patientId: PatientId,
  queries: z.array(DataQuery),
  verifications: z.array(SourceMark.extend({ state: z.enum(['VERIFIED', 'BROKEN']) })),
  signatures: z.array(Signature),
  locks: z.array(Lock),
});

export const SignatureRow = z
  .object({
    ...signature,
    patientId: PatientId.nullable().meta({ description: 'Null for a data cut' }),
    signedAt: instant,
    state: z.enum(['STANDING', 'BROKEN']),
    brokenAt: instant.nullable(),
    causeEventId: z.uuid().nullable(),
    task: z.literal('SIGN_AGAIN').nullable(),
  })
  .meta({ id: 'SignatureRow' });

export const SignatureList = z.object({ position, rows: z.array(SignatureRow), next, total });

export const ToSign = z
  .object({
    patientId: PatientId,
    siteId: z.string(),
    why: z.enum(['BROKEN', 'ENDED']).meta({
      description: 'BROKEN: signed, and changed since. ENDED: follow-up is over and the record is not signed',
    }),
    of: SignedScope,
    meaning: Meaning.nullable().meta({ description: 'Of the broken signature' }),
    printedName: z.string().nullable().meta({ description: 'Who gave the broken signature' }),
    endedOn: PartialDate.nullable(),
  })
  .meta({ id: 'ToSign' });

export const ToSignList = z.object({
  position,
  rows: z.array(ToSign),
  next: z
    .string()
    .nullable()
    .meta({ description: 'What to send as `after` for the next page; null at the end' }),
  total,
});

export const Signable = z.object({
  of: SignedScope,
  content: z.looseObject({ studyId: z.string() }),
  contentHash: z
    .string()
    .meta({ description: "SHA-256 of the content's canonical JSON; send it back to sign" }),
  position,
  version: z.int().min(0),
});

const FieldChange = z
  .object({ path: z.string(), before: z.unknown(), after: z.unknown() })
  .meta({ id: 'FieldChange' });

const Figure = z.looseObject({ value: z.union([z.number(), z.string()]).nullable() }).nullable();

export const Impact = z
  .object({
    position,
    version: z.int().min(0).meta({ description: 'Send it as If-Match to record exactly this' }),
    events: z.array(z.object({ type: z.string(), payload: z.record(z.string(), z.unknown()) })),
    changes: z
      .array(FieldChange)
      .meta({ description: "Every field of the subject's record that would change" }),
    response: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
    endpoints: z.array(FieldChange),
    visits: z.array(FieldChange),
    warnings: z.object({ added: z.array(z.looseObject({})), removed: z.array(z.looseObject({})) }),
    figures: z
      .array(
        z.object({
          outcome: z.string(),
          id: z.string(),
          label: z.string(),
          group: z.string().nullable(),
          unit: z.string().nullable(),
          before: Figure,
          after: Figure,
        }),
      )
      .meta({ description: 'Figures of the cohort that would move' }),
    signaturesBroken: z.array(z.looseObject(signature)),
    verificationsBroken: z.array(SourceMark),
    doubts: z.object({ raised: z.array(z.looseObject({})), settled: z.array(z.looseObject({})) }),
    locks: z.array(Lock).meta({ description: 'Locks that would refuse it' }),
  })
  .meta({ id: 'Impact', description: 'What a command would change; nothing is recorded' });
