import { z } from 'zod';
import { CalendarDate, defineEvent, type EventOf } from '#kernel';
import { ACTION_NAMES } from './actions.js';
import { RoleGrant } from './roles.js';

/**
 * What happens to an account, on the registry's log, stream `account/<id>`. No event holds a secret: passwords,
 * codes, keys and tokens are kept as hashes in tables of their own. Names and payloads are the storage format.
 */

export const AccountId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,62}$/, 'must be 2-63 small letters, digits, ".", "_", "@" or "-"')
  .meta({ id: 'AccountId', description: 'What an account is called, for ever', example: 'm.tan' });

export const DisplayName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{C}+$/u, 'must be printable');
export const Reason = z.string().trim().min(1).max(1000);
const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'must be a UTC instant');

/** Who an OpenID provider says somebody is. */
export const ExternalIdentity = z
  .object({ issuer: z.string().min(1).max(500), subject: z.string().min(1).max(255) })
  .strict();
export type ExternalIdentity = z.infer<typeof ExternalIdentity>;

export const TokenScopes = z
  .union([z.literal('*'), z.array(z.enum(ACTION_NAMES)).min(1)])
  .meta({ id: 'TokenScopes', description: 'The actions a token is for, or * for all its account may do' });
export type TokenScopes = z.infer<typeof TokenScopes>;

export const AccountInvited = defineEvent(
  'account.invited',
  1,
  z
    .object({ accountId: AccountId, displayName: DisplayName, identity: ExternalIdentity.optional() })
    .strict(),
);
export const InvitationRenewed = defineEvent('account.invitation-renewed', 1, z.object({}).strict());
/** The person took the account over, with a password or by the word of an OpenID provider. */
export const AccountActivated = defineEvent(
  'account.activated',
  1,
  z.object({ by: z.enum(['invitation', 'oidc']) }).strict(),
);
export const AccountDeactivated = defineEvent('account.deactivated', 1, z.object({}).strict());
export const PasswordChanged = defineEvent(
  'account.password-changed',
  1,
  z.object({ by: z.enum(['owner', 'invitation']) }).strict(),
);
export const TotpEnrolled = defineEvent('account.totp-enrolled', 1, z.object({}).strict());
export const TotpRemoved = defineEvent('account.totp-removed', 1, z.object({}).strict());
export const RecoveryCodesIssued = defineEvent(
  'account.recovery-codes-issued',
  1,
  z.object({ count: z.int().min(1) }).strict(),
);
export const AccountLocked = defineEvent(
  'account.locked',
  1,
  z.object({ failures: z.int().min(1), until: Instant }).strict(),
);
export const AccountUnlocked = defineEvent('account.unlocked', 1, z.object({}).strict());
export const RoleGranted = defineEvent('account.role-granted', 1, RoleGrant);
export const RoleRevoked = defineEvent(
  'account.role-revoked',
  1,
  RoleGrant.pick({ role: true, studyId: true }),
);
export const ApiTokenIssued = defineEvent(
  'account.api-token-issued',
  1,
  z
    .object({
      tokenId: z.uuid(),
      name: z.string().trim().min(1).max(100),
      scopes: TokenScopes,
      /** The last day on which it works, UTC; null only for the token that the operator sets. */
      expiresOn: CalendarDate.nullable(),
    })
    .strict(),
);
export const ApiTokenRevoked = defineEvent(
  'account.api-token-revoked',
  1,
  z.object({ tokenId: z.uuid() }).strict(),
);

export const accountEvents = [
  AccountInvited,
  InvitationRenewed,
  AccountActivated,
  AccountDeactivated,
  PasswordChanged,
  TotpEnrolled,
  TotpRemoved,
  RecoveryCodesIssued,
  AccountLocked,
  AccountUnlocked,
  RoleGranted,
  RoleRevoked,
  ApiTokenIssued,
  ApiTokenRevoked,
] as const;

export type AccountEvent = EventOf<(typeof accountEvents)[number]>;
