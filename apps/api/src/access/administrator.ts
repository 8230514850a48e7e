import { ROLES } from '#access';
import { type Accounts, THE_REGISTRY } from './accounts.js';
import type { ApiTokens } from './api-tokens.js';
import type { Invitation, Invitations } from './invitations.js';
import { newSecret } from './secrets.js';

/** The account that a new registry has: every role in every study, so that one person can begin. */
export const ADMINISTRATOR = 'administrator';
const TOKEN_NAME = 'operator';

/** What a first run shows, this once. */
export interface FirstRun {
  readonly token?: string;
  readonly invitation?: Invitation;
}

/** Sees to it that there is an administrator. */
export class Administrator {
  readonly #accounts: Accounts;
  readonly #tokens: ApiTokens;
  readonly #invitations: Invitations;

  constructor(parts: { accounts: Accounts; tokens: ApiTokens; invitations: Invitations }) {
    this.#accounts = parts.accounts;
    this.#tokens = parts.tokens;
    this.#invitations = parts.invitations;
  }

  /**
   * Makes the administrator's account at the first run, with an invitation to set its password, and its access token.
   * A given token, of the operator's environment, takes the place of the one before; without one, a token is made at
   * the first run. Once the account is deactivated it stays so: others administer, or the operator by the command
   * line. Returns what was made, to be shown once.
   */
  async ensure(given?: string): Promise<FirstRun> {
    const known = await this.#accounts.read(ADMINISTRATOR);
    if (known?.status === 'DEACTIVATED') return {};
    const invitation = known ? undefined : await this.#create();
    const token = await this.#ensureToken(given);
    return { ...(token !== undefined && { token }), ...(invitation && { invitation }) };
  }

  async #create(): Promise<Invitation> {
    const invitation = await this.#invitations.invite(ADMINISTRATOR, 'Administrator', THE_REGISTRY);
    for (const role of ROLES) {
      const grant = { role, studyId: '*', siteIds: '*' } as const;
      const reason = 'first run of the registry';
      await this.#accounts.record(ADMINISTRATOR, { name: 'grant-role', grant, reason }, THE_REGISTRY);
    }
    return invitation;
  }

  async #ensureToken(given: string | undefined): Promise<string | undefined> {
    const { tokens } = await this.#accounts.get(ADMINISTRATOR);
    const present = tokens.find(({ name }) => name === TOKEN_NAME);
    if (given === undefined && present) return undefined;
    const token = given ?? newSecret();
    if (present) {
      if ((await this.#tokens.find(token))?.tokenId === present.tokenId) return undefined;
      await this.#tokens.revoke(ADMINISTRATOR, present.tokenId, 'another token was given', THE_REGISTRY);
    }
    const wanted = { name: TOKEN_NAME, scopes: '*', expiresOn: null } as const;
    await this.#tokens.put(ADMINISTRATOR, token, wanted, THE_REGISTRY);
    return given === undefined ? token : undefined;
  }
}
