import { z } from 'zod';
import { StudyId } from './parameters.js';
import type { RouteContract } from './route.js';

/** The transparency log of a study: its signed roots, and proofs against them. See docs/transparency.md. */

const Whole = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'must be a whole number from 1 on')
  .transform(Number)
  .meta({ type: 'integer', minimum: 1 });

export const InclusionQuery = z
  .object({
    position: Whole.describe('The event to prove'),
    size: Whole.optional().describe(
      'The tree to prove it in: that of so many events; the newest unless told',
    ),
  })
  .strict();
export type InclusionQuery = z.infer<typeof InclusionQuery>;

export const ConsistencyQuery = z
  .object({
    from: Whole.describe('Size of the older tree'),
    to: Whole.optional().describe('Size of the newer tree; the newest unless told'),
  })
  .strict();
export type ConsistencyQuery = z.infer<typeof ConsistencyQuery>;

const size = z.int().min(1).meta({ description: 'Events in the tree' });
const Hash = z.base64().meta({ description: 'SHA-256' });

export const CheckpointAnswer = z
  .object({
    studyId: StudyId,
    size,
    root: Hash,
    note: z
      .string()
      .meta({ description: 'The signed note: a C2SP tlog-checkpoint. Keep it outside the registry' }),
    sealedAt: z.string().meta({ format: 'date-time', description: 'UTC, microseconds' }),
  })
  .meta({ id: 'Checkpoint', description: "A study's signed root" });

export const InclusionAnswer = z
  .object({ studyId: StudyId, position: z.int().min(1), size, leafHash: Hash, hashes: z.array(Hash) })
  .meta({
    id: 'InclusionProof',
    description: 'That an event is in the tree (RFC 9162, 2.1.3); nearest hash first',
  });

export const ConsistencyAnswer = z
  .object({ studyId: StudyId, from: size, to: size, hashes: z.array(Hash) })
  .meta({ id: 'ConsistencyProof', description: 'That a tree begins with an older one (RFC 9162, 2.1.4)' });

export const LogKeysAnswer = z.object({
  keys: z.array(
    z.object({
      key: z.string().meta({ description: "A C2SP note key under the name of this study's log" }),
      since: z.string().meta({ format: 'date-time' }),
      until: z
        .string()
        .nullable()
        .meta({ description: 'When another key took over; null for the key of today' }),
      endorsed: z
        .boolean()
        .nullable()
        .meta({ description: 'Whether the key before it has signed for it; null for the first' }),
    }),
  ),
});

const read = { method: 'get', access: 'log.read', tag: 'Transparency log', problems: [403, 404] } as const;

const take = { ...read, answer: 'application/json', tag: 'Transparency log' } as const;

export const logRoutes: readonly RouteContract[] = [
  {
    ...take,
    access: 'log.export',
    path: '/studies/{study}/bundle',
    operationId: 'bundleStudy',
    summary: "The study's sealed events with all that is needed to check them elsewhere",
    description: 'See docs/bundle-format.md; `anamnesis verify-bundle` checks it. That it left is recorded.',
  },
  {
    ...take,
    access: 'subject.history',
    path: '/studies/{study}/patients/{patient}/bundle',
    operationId: 'bundlePatient',
    summary: "A subject's sealed events with proofs, to check them elsewhere",
  },
  {
    ...read,
    path: '/studies/{study}/log/checkpoint',
    operationId: 'readCheckpoint',
    summary: "The newest signed root of the study's log",
    answer: CheckpointAnswer,
  },
  {
    ...read,
    path: '/studies/{study}/log/inclusion',
    operationId: 'proveInclusion',
    summary: 'Proof that an event is in the sealed log',
    query: InclusionQuery,
    answer: InclusionAnswer,
    problems: [403, 404, 422],
  },
  {
    ...read,
    path: '/studies/{study}/log/consistency',
    operationId: 'proveConsistency',
    summary: 'Proof that the sealed log has only grown',
    query: ConsistencyQuery,
    answer: ConsistencyAnswer,
    problems: [403, 404, 422],
  },
  {
    ...read,
    path: '/studies/{study}/log/keys',
    operationId: 'readLogKeys',
    summary: 'The keys that sign or signed the roots',
    answer: LogKeysAnswer,
  },
];
