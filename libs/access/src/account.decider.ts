import { type Decider, DomainError } from '#kernel';
import {
  AccountActivated,
  AccountDeactivated,
  type AccountEvent,
  AccountInvited,
  AccountLocked,
  AccountUnlocked,
  ApiTokenIssued,
  ApiTokenRevoked,
  type ExternalIdentity,
  InvitationRenewed,
  PasswordChanged,
  RecoveryCodesIssued,
  RoleGranted,
  RoleRevoked,
  type TokenScopes,
  TotpEnrolled,
  TotpRemoved,
} from './account.events.js';
import type { Role, RoleGrant } from './roles.js';

export interface IssuedToken {
  readonly tokenId: string;
  readonly name: string;
  readonly scopes: TokenScopes;
  readonly expiresOn: string | null;
}

/** An account as its events tell it. Once deactivated it stays so: its name is nobody else's ever. */
export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly status: 'INVITED' | 'ACTIVE' | 'DEACTIVATED';
  readonly identity: ExternalIdentity | null;
  readonly lockedUntil: string | null;
  readonly totp: boolean;
  readonly roles: readonly RoleGrant[];
  /** Without the revoked ones. */
  readonly tokens: readonly IssuedToken[];
}
export type AccountState = Account | null;

/** Every command carries what its events need; a reason goes into the envelope. */
export type AccountCommand =
  | { name: 'invite'; accountId: string; displayName: string; identity?: ExternalIdentity }
  | { name: 'renew-invitation'; reason: string }
  | { name: 'activate'; by: 'invitation' | 'oidc' }
  | { name: 'deactivate'; reason: string }
  | { name: 'change-password'; by: 'owner' | 'invitation' }
  | { name: 'enrol-totp'; recoveryCodes: number }
  | { name: 'remove-totp'; reason: string }
  | { name: 'issue-recovery-codes'; count: number }
  | { name: 'lock'; failures: number; until: string }
  | { name: 'unlock'; reason: string }
  | { name: 'grant-role'; grant: RoleGrant; reason: string }
  | { name: 'revoke-role'; role: Role; studyId: string; reason: string }
  | { name: 'issue-api-token'; token: IssuedToken }
  | { name: 'revoke-api-token'; tokenId: string; reason: string };

/**
 * Throws ACCOUNT_EXISTS, ACCOUNT_UNKNOWN, ACCOUNT_DEACTIVATED, ACCOUNT_ACTIVE, ACCOUNT_NOT_ACTIVE, TOTP_ENROLLED,
 * TOTP_NOT_ENROLLED, ROLE_NOT_HELD, TOKEN_UNKNOWN, TOKEN_NAME_TAKEN.
 */
export const accountDecider: Decider<AccountState, AccountCommand, AccountEvent> = {
  initial: null,
  decide(state, command) {
    if (command.name === 'invite') return invite(state, command);
    if (!state) throw new DomainError('ACCOUNT_UNKNOWN', 'there is no such account');
    if (state.status === 'DEACTIVATED') {
      if (command.name === 'deactivate' || command.name === 'revoke-api-token') return [];
      const { accountId } = state;
      throw new DomainError('ACCOUNT_DEACTIVATED', `account ${accountId} is deactivated`, { accountId });
    }
    return change(state, command);
  },
  evolve: (state, event) => evolve(state, event),
};

function invite(
  state: AccountState,
  { accountId, displayName, identity }: AccountCommand & { name: 'invite' },
) {
  if (state) {
    throw new DomainError('ACCOUNT_EXISTS', `an account is, or was, called ${accountId}`, { accountId });
  }
  return [AccountInvited({ accountId, displayName, ...(identity && { identity }) })];
}

type Change = Exclude<AccountCommand, { name: 'invite' }>;

function change(account: Account, command: Change): AccountEvent[] {
  switch (command.name) {
    case 'renew-invitation':
      return [InvitationRenewed({})];
    case 'activate':
      return activate(account, command.by);
    case 'deactivate':
      return [AccountDeactivated({})];
    case 'change-password':
      active(account);
      return [PasswordChanged({ by: command.by })];
    case 'lock':
      return [AccountLocked({ failures: command.failures, until: command.until })];
    case 'unlock':
      return account.lockedUntil === null ? [] : [AccountUnlocked({})];
    case 'grant-role':
      return grantRole(account, command.grant);
    case 'revoke-role':
      return revokeRole(account, command);
    case 'issue-api-token':
      return issueToken(account, command.token);
    case 'revoke-api-token':
      return revokeToken(account, command.tokenId);
    default:
      return changeSecondFactor(account, command);
  }
}

function changeSecondFactor(
  account: Account,
  command: Extract<Change, { name: 'enrol-totp' | 'remove-totp' | 'issue-recovery-codes' }>,
): AccountEvent[] {
  active(account);
  const { accountId } = account;
  if (command.name === 'enrol-totp') {
    if (account.totp)
      throw new DomainError('TOTP_ENROLLED', 'a second factor is enrolled already', { accountId });
    return [TotpEnrolled({}), RecoveryCodesIssued({ count: command.recoveryCodes })];
  }
  if (!account.totp)
    throw new DomainError('TOTP_NOT_ENROLLED', 'no second factor is enrolled', { accountId });
  return command.name === 'remove-totp' ? [TotpRemoved({})] : [RecoveryCodesIssued({ count: command.count })];
}

function activate({ status, accountId }: Account, by: 'invitation' | 'oidc'): AccountEvent[] {
  if (status === 'ACTIVE')
    throw new DomainError('ACCOUNT_ACTIVE', 'the account is active already', { accountId });
  return [AccountActivated({ by })];
}

function active({ status, accountId }: Account): void {
  if (status !== 'ACTIVE') {
    throw new DomainError('ACCOUNT_NOT_ACTIVE', `account ${accountId} is not activated`, { accountId });
  }
}

function grantRole({ roles }: Account, grant: RoleGrant): AccountEvent[] {
  const siteIds = grant.siteIds === '*' ? grant.siteIds : [...new Set(grant.siteIds)].sort();
  const held = roles.find((known) => sameRole(known, grant));
  if (held && String(held.siteIds) === String(siteIds)) return [];
  return [RoleGranted({ ...grant, siteIds })];
}

function revokeRole(
  { roles, accountId }: Account,
  { role, studyId }: AccountCommand & { name: 'revoke-role' },
) {
  if (!roles.some((held) => sameRole(held, { role, studyId }))) {
    const values = { accountId, role, studyId };
    throw new DomainError('ROLE_NOT_HELD', `${accountId} is no ${role} of ${studyId}`, values);
  }
  return [RoleRevoked({ role, studyId })];
}

function issueToken({ tokens }: Account, token: IssuedToken): AccountEvent[] {
  const { name } = token;
  if (tokens.some((known) => known.name === name)) {
    throw new DomainError('TOKEN_NAME_TAKEN', `a token is called ${name} already; revoke it first`, { name });
  }
  return [ApiTokenIssued(token)];
}

function revokeToken({ tokens }: Account, tokenId: string): AccountEvent[] {
  if (!tokens.some((known) => known.tokenId === tokenId)) {
    throw new DomainError('TOKEN_UNKNOWN', 'the account has no such token', { tokenId });
  }
  return [ApiTokenRevoked({ tokenId })];
}

type RoleInStudy = Pick<RoleGrant, 'role' | 'studyId'>;
const sameRole = (a: RoleInStudy, b: RoleInStudy) => a.role === b.role && a.studyId === b.studyId;

function evolve(state: AccountState, event: AccountEvent): AccountState {
  if (event.type === 'account.invited') {
    const { accountId, displayName, identity = null } = event.payload;
    const none = { lockedUntil: null, totp: false, roles: [], tokens: [] };
    return { accountId, displayName, identity, status: 'INVITED', ...none };
  }
  if (!state) return state;
  switch (event.type) {
    case 'account.activated':
      return { ...state, status: 'ACTIVE' };
    case 'account.deactivated':
      return { ...state, status: 'DEACTIVATED', roles: [], tokens: [] };
    case 'account.totp-enrolled':
      return { ...state, totp: true };
    case 'account.totp-removed':
      return { ...state, totp: false };
    case 'account.locked':
      return { ...state, lockedUntil: event.payload.until };
    case 'account.unlocked':
      return { ...state, lockedUntil: null };
    case 'account.role-granted':
      return {
        ...state,
        roles: [...state.roles.filter((held) => !sameRole(held, event.payload)), event.payload],
      };
    case 'account.role-revoked':
      return { ...state, roles: state.roles.filter((held) => !sameRole(held, event.payload)) };
    case 'account.api-token-issued':
      return { ...state, tokens: [...state.tokens, event.payload] };
    case 'account.api-token-revoked':
      return { ...state, tokens: state.tokens.filter(({ tokenId }) => tokenId !== event.payload.tokenId) };
    default:
      return state;
  }
}
