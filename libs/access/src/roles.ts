import { z } from 'zod';

/**
 * What people are in a study (ICH E6(R3) 4.2): a coordinator records at a site, an investigator is responsible for
 * it, a monitor compares with the source, a data manager keeps the data in order, an auditor reads everything and
 * writes reviews, an analyst sees pseudonymised data, an administrator decides who is what.
 */
export const ROLES = [
  'coordinator',
  'investigator',
  'data-manager',
  'monitor',
  'auditor',
  'analyst',
  'administrator',
] as const;
export const Role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** All of them, or those named. */
export type Scope = '*' | readonly string[];

const SiteId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be the id of a site');

export const RoleGrant = z
  .object({
    role: Role,
    studyId: z
      .union([
        z.literal('*'),
        z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be the id of a study or "*"'),
      ])
      .meta({ description: 'A study, or * for every one' }),
    siteIds: z
      .union([z.literal('*'), z.array(SiteId).min(1).max(1000)])
      .meta({ description: 'Sites of the study, or * for every one' }),
  })
  .strict()
  .meta({ id: 'RoleGrant', description: 'A role in a study, at some of its sites' });

/** A role in a study, at some of its sites. */
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Whether a scope has a member. */
export const includes = (scope: Scope, member: string): boolean => scope === '*' || scope.includes(member);
