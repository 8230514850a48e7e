import { z } from 'zod';
import { AccountId, Reason } from '#access';
import { CalendarDate } from '#kernel';
import { ReasonBody } from './access-bodies.js';
import { Count } from './parameters.js';
import type { RouteContract } from './route.js';

/** Who a subject is. These data are in no log and no other answer. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{C}+$/u, 'must be printable, on one line');

export const IdentifyingData = z
  .object({
    name: line(200).nullable(),
    identityNumber: line(60).nullable().describe('Of an identity document or insurance'),
    phone: line(60).nullable(),
    address: line(500).nullable(),
    birthDate: CalendarDate.nullable(),
  })
  .strict()
  .meta({ id: 'IdentifyingData', description: 'Who a subject is; null where it is not known' });
export type IdentifyingData = z.infer<typeof IdentifyingData>;

export const IdentityBody = IdentifyingData.extend({
  reason: Reason.describe('Why; it stands in the audit trail'),
})
  .strict()
  .meta({ id: 'IdentityBody' });
export type IdentityBody = z.infer<typeof IdentityBody>;

export const IdentityQuery = z
  .object({ version: Count(1_000_000).optional().describe('An earlier version; the last unless given') })
  .strict();
export type IdentityQuery = z.infer<typeof IdentityQuery>;

export const IdentityAnswer = z
  .object({
    patientId: z.string(),
    version: z.int().min(1),
    data: IdentifyingData,
    erasureRequested: z
      .object({ by: AccountId, reason: z.string() })
      .nullable()
      .meta({ description: 'Who asked for erasure, which another person has to approve' }),
  })
  .meta({ id: 'Identity' });

export const IdentityVersion = z.object({ version: z.int().min(1) }).meta({ id: 'IdentityVersion' });

const path = '/studies/{study}/patients/{patient}/identity';
const about = { tag: 'Identity' } as const;
const erase = {
  ...about,
  method: 'post',
  access: 'identity.erase',
  body: ReasonBody,
  answer: null,
  problems: [403, 404, 409, 410, 422],
} as const;

export const identityRoutes: readonly RouteContract[] = [
  {
    ...about,
    method: 'get',
    path,
    operationId: 'readIdentity',
    access: 'identity.read',
    summary: 'Who a subject is; each look is recorded',
    query: IdentityQuery,
    answer: IdentityAnswer,
    problems: [404, 410],
  },
  {
    ...about,
    method: 'put',
    path,
    operationId: 'recordIdentity',
    access: 'identity.record',
    summary: 'Record who a subject is, or what has changed of it',
    body: IdentityBody,
    answer: IdentityVersion,
    problems: [404, 410],
  },
  {
    ...erase,
    path: `${path}/erasure`,
    operationId: 'requestErasure',
    summary: 'Ask for the erasure of who a subject is',
  },
  {
    ...erase,
    path: `${path}/erasure/approve`,
    operationId: 'approveErasure',
    summary: 'Erase it for good, on the request of another person',
  },
  {
    ...erase,
    path: `${path}/erasure/decline`,
    operationId: 'declineErasure',
    summary: 'Decline or withdraw the request',
  },
];
