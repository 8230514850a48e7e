import { z } from 'zod';
import { ACTION_NAMES, AccountId, ExternalIdentity, Role, RoleGrant, TokenScopes } from '#access';
import { CalendarDate } from '#kernel';

/** What the API answers about accounts and sessions. */

const instant = z.string().meta({ format: 'date-time', description: 'UTC' });

export const WhoAmI = z
  .object({
    accountId: AccountId,
    displayName: z.string(),
    roles: z.array(RoleGrant),
    actingRole: Role.nullable().meta({ description: 'The role chosen with X-Acting-Role' }),
    via: z.enum(['session', 'token']),
    scopes: TokenScopes,
    actions: z.array(z.enum(ACTION_NAMES)).meta({ description: 'What some role of the account may do' }),
    authenticatedAt: instant,
    secondFactor: z.boolean(),
    byProvider: z.boolean().meta({ description: 'Whether an OpenID provider says who it is' }),
  })
  .meta({ id: 'WhoAmI' });

export const AccountToken = z
  .object({
    tokenId: z.uuid(),
    name: z.string(),
    scopes: TokenScopes,
    expiresOn: CalendarDate.nullable(),
  })
  .meta({ id: 'AccountToken', description: 'A token that was not revoked; its text is kept nowhere' });

export const AccountAnswer = z
  .object({
    accountId: AccountId,
    displayName: z.string(),
    status: z.enum(['INVITED', 'ACTIVE', 'DEACTIVATED']),
    identity: ExternalIdentity.nullable().meta({ description: 'Who an OpenID provider says it is' }),
    lockedUntil: instant.nullable(),
    totp: z.boolean(),
    roles: z.array(RoleGrant),
    tokens: z.array(AccountToken),
  })
  .meta({ id: 'Account' });

export const AccessListAnswer = z
  .object({
    asOf: instant.nullable(),
    position: z
      .int()
      .min(0)
      .meta({ description: "Position of the registry's log that this answer reflects" }),
    accounts: z.array(AccountAnswer),
  })
  .meta({ id: 'AccessList', description: 'Who has, or had, access' });

export const InvitationAnswer = z
  .object({ accountId: AccountId, code: z.string(), expiresAt: instant })
  .meta({ id: 'Invitation', description: 'To be handed to the person; the code is shown this once' });

export const TokenList = z.object({ tokens: z.array(AccountToken) });

export const IssuedTokenAnswer = z
  .object({ tokenId: z.uuid(), token: z.string() })
  .meta({ id: 'IssuedToken', description: 'The token, shown this once' });

export const TotpOffer = z
  .object({ secret: z.string().meta({ description: 'Base32' }), uri: z.string() })
  .meta({ id: 'TotpOffer', description: 'For an authenticator app; shown this once' });

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
