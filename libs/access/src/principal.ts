import type { Action } from './actions.js';
import type { Role, RoleGrant } from './roles.js';

/** Who sends a request: an account, what it may do, and how it proved who it is. */
export interface Principal {
  /** What events name as their actor. Unique, and never another person's. */
  readonly accountId: string;
  /** Printed name. */
  readonly displayName: string;
  readonly roles: readonly RoleGrant[];
  readonly via: 'session' | 'token';
  /** Which session or token it is; not the secret. */
  readonly credentialId: string;
  /** What a token was issued for; sessions may do all that their account may. */
  readonly scopes: '*' | readonly Action[];
  /** The role the sender chose to act in; undefined where the registry is to choose. */
  readonly actingRole?: Role;
  /** When the account last proved who it is, UTC; for a token, when it was issued. */
  readonly authenticatedAt: string;
}
