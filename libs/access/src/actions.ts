import type { Role } from './roles.js';

/**
 * What an action is about, which decides which grants of a role count:
 * - `self`: the account's own affairs; every account may.
 * - `registry`: no study, so the role must be held for every study.
 * - `study`: the study as a whole, so the role must be held for all its sites.
 * - `sites`: a study as far as the role reaches; the answer is limited to the role's sites.
 * - `subject`: one subject; the role must be held for its site.
 */
export type ActionScope = 'self' | 'registry' | 'study' | 'sites' | 'subject';

export interface ActionRule {
  readonly scope: ActionScope;
  /** `identify`: who a subject is, which is no one's business but its site's. */
  readonly kind: 'read' | 'write' | 'review' | 'identify';
  readonly roles: readonly Role[];
  readonly summary: string;
}

const SITE_STAFF = ['coordinator', 'investigator'] as const;
const OVERSIGHT = ['data-manager', 'monitor', 'auditor'] as const;
const EVERYONE = [...SITE_STAFF, ...OVERSIGHT, 'analyst', 'administrator'] as const;

/**
 * The matrix: which role may do what. An analyst's answers are pseudonymised; an auditor's writes are reviews only.
 * A new route names its action here, and nothing else decides.
 */
export const ACTIONS = {
  'session.own': { scope: 'self', kind: 'write', roles: EVERYONE, summary: 'Use and change the own account' },
  'study.list': {
    scope: 'self',
    kind: 'read',
    roles: EVERYONE,
    summary: 'List the studies one has a role in',
  },
  'study.read': {
    scope: 'sites',
    kind: 'read',
    roles: EVERYONE,
    summary: 'Read protocol, sites, publications',
  },
  'study.register': {
    scope: 'registry',
    kind: 'write',
    roles: ['data-manager', 'administrator'],
    summary: 'Register a study',
  },
  'study.configure': {
    scope: 'study',
    kind: 'write',
    roles: ['data-manager', 'administrator'],
    summary: 'Amend the protocol, open and close sites, record publications, take data cuts',
  },
  'subject.list': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT, 'analyst'],
    summary: 'List subjects and read their derived records',
  },
  'subject.read': {
    scope: 'subject',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT, 'analyst'],
    summary: 'Read the derived record of a subject',
  },
  'subject.history': {
    scope: 'subject',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'Read what was recorded of a subject, by whom and why',
  },
  'subject.enrol': { scope: 'subject', kind: 'write', roles: SITE_STAFF, summary: 'Enrol a subject' },
  'subject.record': {
    scope: 'subject',
    kind: 'write',
    roles: SITE_STAFF,
    summary: 'Record what happened to a subject',
  },
  'subject.correct': {
    scope: 'subject',
    kind: 'write',
    roles: [...SITE_STAFF, 'data-manager'],
    summary: 'Correct or void what was recorded',
  },
  'subject.import': {
    scope: 'sites',
    kind: 'write',
    roles: [...SITE_STAFF, 'data-manager'],
    summary: 'Import a file; each of its rows as far as the role may record it by hand',
  },
  'log.read': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: "Read the study's log",
  },
  'log.export': {
    scope: 'study',
    kind: 'read',
    roles: [...OVERSIGHT],
    summary: "Take the study's sealed log along",
  },
  'data.export': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT, 'analyst'],
    summary: "Take a study's data along as files",
  },
  'outcome.read': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT, 'analyst'],
    summary: "Read the cohort's outcomes and what is behind them",
  },
  'cohort.define': {
    scope: 'study',
    kind: 'write',
    roles: ['data-manager', 'analyst', 'administrator'],
    summary: 'Define cohorts, which analyses name',
  },
  'worklist.read': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'Read what surveillance has found and what is due',
  },
  'worklist.act': {
    scope: 'sites',
    kind: 'write',
    roles: [...SITE_STAFF, 'data-manager', 'monitor'],
    summary: 'Acknowledge, snooze, assign and dismiss findings',
  },
  'query.list': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'List data queries',
  },
  'query.open': {
    scope: 'subject',
    kind: 'write',
    roles: ['data-manager', 'monitor'],
    summary: 'Open a data query',
  },
  'query.answer': { scope: 'subject', kind: 'write', roles: SITE_STAFF, summary: 'Answer a data query' },
  'query.settle': {
    scope: 'subject',
    kind: 'write',
    roles: ['data-manager', 'monitor'],
    summary: 'Close, cancel and re-open data queries',
  },
  'source.verify': {
    scope: 'subject',
    kind: 'write',
    roles: ['monitor'],
    summary: 'Mark data as compared with their source',
  },
  'lock.list': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'List the locks in force',
  },
  'lock.place': {
    scope: 'subject',
    kind: 'write',
    roles: ['data-manager', 'monitor'],
    summary: 'Lock sites, records, visits and events',
  },
  'lock.release': {
    scope: 'subject',
    kind: 'write',
    roles: ['data-manager'],
    summary: 'Unlock sites, records, visits and events',
  },
  'study.lock': {
    scope: 'study',
    kind: 'write',
    roles: ['data-manager'],
    summary: 'Lock and unlock the study',
  },
  'signature.list': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'List electronic signatures',
  },
  'signature.sign': {
    scope: 'subject',
    kind: 'write',
    roles: [...SITE_STAFF, 'data-manager'],
    summary: "Sign a subject's data",
  },
  'data-cut.sign': {
    scope: 'study',
    kind: 'write',
    roles: ['investigator', 'data-manager'],
    summary: 'Sign a data cut',
  },
  'identity.read': {
    scope: 'subject',
    kind: 'identify',
    roles: SITE_STAFF,
    summary: 'See who a subject is',
  },
  'identity.record': {
    scope: 'subject',
    kind: 'identify',
    roles: SITE_STAFF,
    summary: 'Record who a subject is',
  },
  'identity.erase': {
    scope: 'subject',
    kind: 'identify',
    roles: [...SITE_STAFF, 'data-manager'],
    summary: 'Ask for the erasure of who a subject is, and approve or decline it',
  },
  'erasure.list': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, 'data-manager', 'auditor'],
    summary: 'List erasures of who subjects are: asked for, declined, done',
  },
  'consent.read': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'Read who consented when and to which version of the form',
  },
  'privacy.read': {
    scope: 'sites',
    kind: 'read',
    roles: ['investigator', ...OVERSIGHT],
    summary: 'Read what was done with identifying data, and what left as a file',
  },
  'audit.read': {
    scope: 'sites',
    kind: 'read',
    roles: [...SITE_STAFF, ...OVERSIGHT],
    summary: 'Read the audit trail of a study',
  },
  'audit.review': {
    scope: 'sites',
    kind: 'review',
    roles: [...OVERSIGHT],
    summary: 'Record a review of the audit trail',
  },
  'audit.registry': {
    scope: 'registry',
    kind: 'read',
    roles: ['auditor', 'administrator'],
    summary: 'Read the audit trail of accounts, access and exports',
  },
  'access.read': {
    scope: 'study',
    kind: 'read',
    roles: [...OVERSIGHT, 'administrator'],
    summary: 'Read who has, or had, access to a study',
  },
  'account.read': {
    scope: 'registry',
    kind: 'read',
    roles: ['auditor', 'administrator'],
    summary: 'Read who has, or had, access',
  },
  'account.manage': {
    scope: 'registry',
    kind: 'write',
    roles: ['administrator'],
    summary: 'Invite and deactivate accounts, revoke their tokens',
  },
  'queue.manage': {
    scope: 'registry',
    kind: 'write',
    roles: ['administrator'],
    summary: 'See background jobs, and retry, pause and remove them',
  },
  'role.grant': {
    scope: 'study',
    kind: 'write',
    roles: ['administrator'],
    summary: 'Grant and revoke roles in a study',
  },
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as [Action, ...Action[]];

/** The rule of an action, without the narrow type of its row. */
export const ruleOf = (action: Action): ActionRule => ACTIONS[action];
