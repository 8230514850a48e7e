import type { Account } from '#access';
import { type EventStore, REGISTRY } from '#event-store';
import type { Accounts } from './accounts.js';

/** Who has, or had, access. */
export interface AccessList {
  /** The instant asked for, or null for now. */
  readonly asOf: string | null;
  /** Position of the registry's log that the answer reflects. */
  readonly position: number;
  readonly accounts: readonly Account[];
}

/** Who had access as of any moment, from the registry's log. */
export class AccessHistory {
  readonly #accounts: Accounts;
  readonly #store: EventStore;

  constructor({ accounts, store }: { accounts: Accounts; store: EventStore }) {
    this.#accounts = accounts;
    this.#store = store;
  }

  /** `asOf` is a date, whose end (UTC) is meant, or a UTC instant; without it the answer is the present. */
  async list(asOf?: string): Promise<AccessList> {
    if (asOf === undefined) {
      const position = await this.#store.head(REGISTRY);
      return { asOf: null, position, accounts: await this.#accounts.all() };
    }
    const instant = asOf.length === 10 ? `${asOf}T23:59:59.999999Z` : asOf;
    const position = await this.#store.positionAt(REGISTRY, instant);
    return { asOf: instant, position, accounts: await this.#accounts.all(position) };
  }

  /** Those with a role in a study, and of their roles those. Throws STUDY_UNKNOWN. */
  async listFor(studyId: string, asOf?: string): Promise<AccessList> {
    await this.#store.head(studyId);
    const list = await this.list(asOf);
    const accounts = list.accounts.map((account) => ({
      ...account,
      roles: account.roles.filter((grant) => grant.studyId === '*' || grant.studyId === studyId),
    }));
    return { ...list, accounts: accounts.filter(({ roles }) => roles.length > 0) };
  }
}
