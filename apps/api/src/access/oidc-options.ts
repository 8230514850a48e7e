import { z } from 'zod';
import { RoleGrant } from '#access';

/** An OpenID provider that people may log in at. */
export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Without it the registry is a public client, protected by PKCE alone. */
  readonly clientSecret?: string;
  readonly scope: string;
  /** The claim that becomes the account's id at the first login. */
  readonly accountClaim: string;
  /** The claim whose values `roles` maps: a text or a list of texts. */
  readonly roleClaim: string;
  /** What the values of the role claim give. Without it, administrators grant roles and nobody gets any by logging in. */
  readonly roles?: Readonly<Record<string, readonly RoleGrant[]>>;
}

const Roles = z.record(z.string(), z.array(RoleGrant));

/** The provider that an environment names; undefined where it names none. Throws where what it says can't be read. */
export function oidcOptions(
  environment: Readonly<Record<string, string | undefined>>,
): OidcOptions | undefined {
  const { ANAMNESIS_OIDC_ISSUER: issuer, ANAMNESIS_OIDC_CLIENT_ID: clientId } = environment;
  if (!issuer) return undefined;
  if (!clientId) throw new RangeError('ANAMNESIS_OIDC_ISSUER needs ANAMNESIS_OIDC_CLIENT_ID');
  const roles = environment.ANAMNESIS_OIDC_ROLES;
  return {
    issuer,
    clientId,
    clientSecret: environment.ANAMNESIS_OIDC_CLIENT_SECRET,
    scope: environment.ANAMNESIS_OIDC_SCOPE ?? 'openid profile',
    accountClaim: environment.ANAMNESIS_OIDC_ACCOUNT_CLAIM ?? 'preferred_username',
    roleClaim: environment.ANAMNESIS_OIDC_ROLE_CLAIM ?? 'groups',
    ...(roles && { roles: parseRoles(roles) }),
  };
}

function parseRoles(text: string): z.infer<typeof Roles> {
  try {
    return Roles.parse(JSON.parse(text));
  } catch (error) {
    throw new RangeError(
      `ANAMNESIS_OIDC_ROLES must be like {"group": [{"role", "studyId", "siteIds"}]}: ${(error as Error).message}`,
    );
  }
}
