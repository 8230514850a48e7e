import { z } from 'zod';
import { defineEvent, type EventOf } from '#kernel';
import { AccountId } from './account.events.js';
import { ACTION_NAMES } from './actions.js';
import { AuditReviewed } from './audit.events.js';

/**
 * Who came, what was refused and what left the registry: on the registry's log, stream `access/<account>`, or
 * `access` where the account is not known. What somebody typed as the name of an account that does not exist is not
 * kept: it may be a password.
 */

const count = z.int().min(1).meta({ description: 'How often, since it was last recorded' });
const studyId = z.string().nullable();

export const LoggedIn = defineEvent(
  'access.logged-in',
  1,
  z
    .object({
      sessionId: z.uuid(),
      by: z.enum(['password', 'password+totp', 'password+recovery-code', 'oidc']),
    })
    .strict(),
);
export const LoggedOut = defineEvent(
  'access.logged-out',
  1,
  z.object({ sessionId: z.uuid(), why: z.enum(['owner', 'idle', 'expired', 'revoked']) }).strict(),
);
export const LoginFailed = defineEvent(
  'access.login-failed',
  1,
  z
    .object({
      accountId: AccountId.nullable(),
      why: z.enum([
        'ACCOUNT_UNKNOWN',
        'ACCOUNT_INACTIVE',
        'ACCOUNT_LOCKED',
        'PASSWORD',
        'SECOND_FACTOR',
        'OIDC',
      ]),
      count,
    })
    .strict(),
);
export const Refused = defineEvent(
  'access.refused',
  1,
  z
    .object({
      method: z.string(),
      /** The route's template; never the address, which may name a subject. */
      route: z.string(),
      action: z.enum(ACTION_NAMES),
      studyId,
      code: z.string(),
      count,
    })
    .strict(),
);
export const Exported = defineEvent(
  'access.exported',
  1,
  z
    .object({
      what: z.string().min(1).max(200),
      format: z.string().min(1).max(60),
      studyId,
      /** How many rows or events left, and SHA-256 (hex) of the file where there is one. */
      records: z.int().min(0),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    })
    .strict(),
);
/** A page that left the registry on paper. */
export const Printed = defineEvent(
  'access.printed',
  1,
  z.object({ what: z.string().min(1).max(200), studyId, subject: z.string().nullable() }).strict(),
);
export const SensitiveRead = defineEvent(
  'access.sensitive-read',
  1,
  z.object({ what: z.string().min(1).max(200), studyId, subject: z.string().nullable(), count }).strict(),
);

export const accessEvents = [
  LoggedIn,
  LoggedOut,
  LoginFailed,
  Refused,
  Exported,
  Printed,
  SensitiveRead,
  AuditReviewed,
] as const;
export type AccessEvent = EventOf<(typeof accessEvents)[number]>;
