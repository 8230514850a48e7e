import { type AccessPolicy, DEFAULT_POLICY } from '#access';
import type { Keyring } from '#identity';
import type { Registry } from '#registry';
import { AccessHistory } from './access-history.js';
import { AccessLog } from './access-log.js';
import { AccountAdministration } from './account-administration.js';
import { Accounts } from './accounts.js';
import { Administrator } from './administrator.js';
import { ApiTokens } from './api-tokens.js';
import { Authenticator } from './authenticator.js';
import { Credentials } from './credentials.js';
import { Invitations } from './invitations.js';
import { Login } from './login.js';
import { Oidc } from './oidc.js';
import type { OidcOptions } from './oidc-options.js';
import { PasswordHasher } from './password-hasher.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';
import { SubjectSites } from './subject-sites.js';
import { TotpSecrets } from './totp-secrets.js';

export interface AccessOptions {
  readonly policy?: Partial<AccessPolicy>;
  /** An OpenID provider that people may log in at. */
  readonly oidc?: OidcOptions;
  /** By which the secrets of second factors are wrapped; without it nobody can enrol one. */
  readonly keys?: Keyring | undefined;
  /** Told of what could not be written to the access log. */
  readonly onError?: (error: unknown) => void;
}

/** Everything about who may come in and what they may do, over a registry that the caller opens and closes. */
export class AccessServices {
  readonly policy: AccessPolicy;
  readonly hasher = new PasswordHasher();
  readonly log: AccessLog;
  readonly accounts: Accounts;
  readonly credentials: Credentials;
  readonly sessions: Sessions;
  readonly tokens: ApiTokens;
  readonly authenticator: Authenticator;
  readonly totpSecrets: TotpSecrets;
  readonly secondFactor: SecondFactor;
  readonly invitations: Invitations;
  readonly login: Login;
  readonly oidc: Oidc | undefined;
  readonly administration: AccountAdministration;
  readonly administrator: Administrator;
  readonly history: AccessHistory;
  readonly subjectSites: SubjectSites;

  constructor({ pool, store, clock }: Registry, { policy, oidc, keys, onError }: AccessOptions = {}) {
    this.policy = { ...DEFAULT_POLICY, ...policy };
    this.log = new AccessLog(store, onError);
    this.accounts = new Accounts({ pool, store });
    this.credentials = new Credentials(pool);
    const base = { pool, store, clock, ...this };
    this.sessions = new Sessions(base);
    this.tokens = new ApiTokens(base);
    this.totpSecrets = new TotpSecrets({ ...base, keys });
    this.secondFactor = new SecondFactor({ ...base, ...this });
    this.authenticator = new Authenticator({ ...base, ...this });
    this.invitations = new Invitations({ ...base, ...this });
    this.login = new Login({ ...base, ...this });
    this.oidc = oidc && new Oidc(oidc, { ...base, ...this });
    this.administration = new AccountAdministration({ ...base, ...this });
    this.administrator = new Administrator({ ...base, ...this });
    this.history = new AccessHistory({ ...base, ...this });
    this.subjectSites = new SubjectSites(pool);
  }
}
