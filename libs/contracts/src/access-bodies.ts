import { z } from 'zod';
import { AccountId, DisplayName, PASSWORD_LENGTH, Reason, RoleGrant, TokenScopes } from '#access';
import { CalendarDate } from '#kernel';

/** What clients send about accounts and sessions. Whatever a body does not list is refused. */

/** Longer than any password may be, so that the policy is what speaks; short enough to hash at once. */
const Password = z
  .string()
  .min(1)
  .max(PASSWORD_LENGTH.max * 4)
  .meta({ format: 'password' });
const Code = z.string().min(1).max(40);

const reason = Reason.describe('Why; it stands in the audit trail');

export const LoginBody = z
  .object({
    account: z.string().min(1).max(200),
    password: Password,
    code: Code.optional().describe('Of the authenticator app, or a recovery code'),
  })
  .strict()
  .meta({ id: 'LoginBody' });
export type LoginBody = z.infer<typeof LoginBody>;

export const ProofBody = LoginBody.omit({ account: true })
  .strict()
  .meta({ id: 'ProofBody', description: 'Proof that the owner of the session is still there' });
export type ProofBody = z.infer<typeof ProofBody>;

export const PasswordBody = ProofBody.extend({ newPassword: Password }).strict().meta({ id: 'PasswordBody' });
export type PasswordBody = z.infer<typeof PasswordBody>;

export const CodeBody = z.object({ code: Code }).strict().meta({ id: 'CodeBody' });
export type CodeBody = z.infer<typeof CodeBody>;

export const ActivateBody = z
  .object({ account: AccountId, code: Code.describe('Of the invitation'), password: Password })
  .strict()
  .meta({ id: 'ActivateBody' });
export type ActivateBody = z.infer<typeof ActivateBody>;

export const InviteBody = z
  .object({ account: AccountId, displayName: DisplayName.describe('Printed name') })
  .strict()
  .meta({ id: 'InviteBody' });
export type InviteBody = z.infer<typeof InviteBody>;

export const ReasonBody = z.object({ reason }).strict().meta({ id: 'ReasonBody' });
export type ReasonBody = z.infer<typeof ReasonBody>;

export const GrantRoleBody = RoleGrant.extend({ reason }).strict().meta({ id: 'GrantRoleBody' });
export type GrantRoleBody = z.infer<typeof GrantRoleBody>;

export const RevokeRoleBody = RoleGrant.omit({ siteIds: true })
  .extend({ reason })
  .strict()
  .meta({ id: 'RevokeRoleBody' });
export type RevokeRoleBody = z.infer<typeof RevokeRoleBody>;

export const IssueTokenBody = z
  .object({
    name: z.string().trim().min(1).max(100).describe('What it is for'),
    scopes: TokenScopes,
    expiresOn: CalendarDate.describe('Its last day, UTC'),
  })
  .strict()
  .meta({ id: 'IssueTokenBody' });
export type IssueTokenBody = z.infer<typeof IssueTokenBody>;

/** `asOf`: a date, whose end (UTC) is meant, or a UTC instant. */
export const AccessQuery = z
  .object({
    asOf: z
      .union([CalendarDate, z.iso.datetime({ precision: undefined })])
      .optional()
      .describe('A date, whose end (UTC) is meant, or a UTC instant; the present unless given'),
  })
  .strict();
export type AccessQuery = z.infer<typeof AccessQuery>;

/** With `reauthenticate`, the owner of the session proves again who it is, whatever the provider remembers. */
export const OidcQuery = z.object({ reauthenticate: z.literal('true').optional() }).strict();
export type OidcQuery = z.infer<typeof OidcQuery>;

/** What the provider sends back (RFC 6749 4.1.2, RFC 9207); providers may add to it. */
export const OidcCallbackQuery = z.looseObject({
  state: z.string().max(200).optional(),
  code: z.string().max(4000).optional(),
  error: z.string().max(200).optional(),
});
