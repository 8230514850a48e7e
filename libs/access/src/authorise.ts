import { DomainError } from '#kernel';
import { type Action, type ActionRule, ruleOf } from './actions.js';
import type { Principal } from './principal.js';
import { includes, ROLES, type Role, type RoleGrant, type Scope } from './roles.js';

/** What an action is done to. `subject` is the number to speak of where its site refuses. */
export interface Target {
  readonly study?: string;
  readonly site?: string;
  readonly subject?: string;
}

/** Leave to act. */
export interface Permission {
  readonly allowed: true;
  /** The role that it is done in; events name it. An account without a role acts as `account-holder`. */
  readonly role: Role | 'account-holder';
  /** The sites of the study that the answer may speak of. */
  readonly sites: Scope;
  /** Whether the answer must be pseudonymised. */
  readonly pseudonymised: boolean;
}

/** A refusal and the error that tells of it. A study or subject out of reach is unknown, not forbidden. */
export interface Refusal {
  readonly allowed: false;
  readonly error: DomainError;
}

/**
 * Whether somebody may do something, and in which role: the acting one where the sender chose one, otherwise, of
 * those that may, the one that reaches furthest, in the order of `ROLES`. An analyst acts as such only where no
 * other role may.
 */
export function authorise(principal: Principal, action: Action, target: Target = {}): Permission | Refusal {
  const rule = ruleOf(action);
  if (!includes(principal.scopes, action)) return outOfScope(action);
  if (rule.scope === 'self') return permission(chosenRole(principal), '*');
  const inStudy = principal.roles.filter(({ studyId }) => studyMatches(studyId, rule, target));
  if (inStudy.length === 0) return rule.scope === 'registry' ? noRole(action) : unknownStudy(target);
  const able = inStudy.filter(
    ({ role }) => rule.roles.includes(role) && (principal.actingRole ?? role) === role,
  );
  if (able.length === 0) return noRole(action, principal.actingRole);
  const reaching = able.filter(({ siteIds }) => siteMatches(siteIds, rule, target));
  const grants = widest(reaching);
  if (grants) return permission(grants.role, grants.sites);
  return rule.scope === 'subject' && target.subject !== undefined
    ? unknownSubject(target)
    : noRole(action, principal.actingRole);
}

const chosenRole = ({ actingRole, roles }: Principal) =>
  actingRole ?? ROLES.find((role) => roles.some((grant) => grant.role === role)) ?? 'account-holder';

function studyMatches(studyId: string, rule: ActionRule, { study }: Target): boolean {
  return studyId === '*' || (rule.scope !== 'registry' && study !== undefined && studyId === study);
}

function siteMatches(siteIds: Scope, rule: ActionRule, { site }: Target): boolean {
  if (siteIds === '*' || rule.scope === 'sites') return true;
  return rule.scope === 'subject' && site !== undefined && siteIds.includes(site);
}

/** The role to act in and all the sites that it is held for. */
function widest(grants: readonly RoleGrant[]): { role: Role; sites: Scope } | undefined {
  const held = ROLES.flatMap((role) => {
    const scopes = grants.filter((grant) => grant.role === role).map(({ siteIds }) => siteIds);
    return scopes.length === 0 ? [] : [{ role, sites: union(scopes) }];
  });
  const identified = held.filter(({ role }) => role !== 'analyst');
  const candidates = identified.length > 0 ? identified : held;
  return candidates.find(({ sites }) => sites === '*') ?? candidates[0];
}

function union(scopes: readonly Scope[]): Scope {
  return scopes.includes('*') ? '*' : [...new Set(scopes.flatMap((scope) => [...scope]))].sort();
}

const permission = (role: Permission['role'], sites: Scope): Permission => ({
  allowed: true,
  role,
  sites,
  pseudonymised: role === 'analyst',
});

const refusal = (error: DomainError): Refusal => ({ allowed: false, error });

const outOfScope = (action: Action): Refusal =>
  refusal(new DomainError('TOKEN_SCOPE_MISSING', `the token was not issued for ${action}`, { action }));

function noRole(action: Action, actingRole?: Role): Refusal {
  const { summary, roles } = ruleOf(action);
  const as = actingRole ? `acting as ${actingRole}` : 'with your roles';
  const values = { action, roles, ...(actingRole && { actingRole }) };
  return refusal(new DomainError('FORBIDDEN', `${as} you may not: ${summary}`, values));
}

function unknownStudy({ study }: Target): Refusal {
  return refusal(new DomainError('STUDY_UNKNOWN', `no study is called ${study}`, { studyId: study }));
}

/** The words in which the registry speaks of a subject that does not exist. */
export function unknownSubject({ study, subject }: Target): Refusal {
  const values = { studyId: study, patientId: subject };
  return refusal(new DomainError('PATIENT_UNKNOWN', `study ${study} has no subject ${subject}`, values));
}
