import type { Pool } from 'pg';
import {
  type Account,
  type AccountCommand,
  type AccountEvent,
  type AccountState,
  accountDecider,
} from '#access';
import {
  type CommandResult,
  commandHandler,
  commandIdOf,
  type EventStore,
  FoldCache,
  newId,
  REGISTRY,
  type RecordedEvent,
} from '#event-store';
import { DomainError } from '#kernel';

/** Who changes an account, in which role, and the name of the request. */
export interface Author {
  readonly actor: string;
  readonly actingRole: string;
  readonly correlationId?: string;
  readonly idempotencyKey?: string;
}

/** What the registry does by itself. */
export const THE_REGISTRY: Author = { actor: 'registry', actingRole: 'system' };

/** Who did something, as an event's envelope has it. */
type Act = Pick<RecordedEvent, 'actor' | 'actingRole'>;

const NO_ACCOUNT: ReadonlySet<string> = new Set(['operator', THE_REGISTRY.actingRole]);
const isOfAccount = ({ actingRole }: Act): boolean => !NO_ACCOUNT.has(actingRole);

interface Folded {
  readonly state: AccountState;
  readonly version: number;
}

const NEW: Folded = { state: accountDecider.initial, version: 0 };
const CHANGES_ROLES: ReadonlySet<AccountCommand['name']> = new Set([
  'grant-role',
  'revoke-role',
  'deactivate',
]);

export const accountStream = (accountId: string): string => `account/${accountId}`;

/** The accounts of the registry: commands go to its log, and what an account is, is folded from there. */
export class Accounts {
  readonly #pool: Pool;
  readonly #store: EventStore;
  readonly #handle: ReturnType<typeof commandHandler<AccountState, AccountCommand, AccountEvent>>;
  readonly #folded = new FoldCache<AccountState>(1000);

  constructor({ pool, store }: { pool: Pool; store: EventStore }) {
    this.#pool = pool;
    this.#store = store;
    this.#handle = commandHandler({ store, decider: accountDecider });
  }

  /** Changes an account. Throws what the account's decider throws and IDEMPOTENCY_KEY_REUSED. */
  async record(accountId: string, command: AccountCommand, author: Author): Promise<CommandResult> {
    const { actor, actingRole, correlationId, idempotencyKey } = author;
    const result = await this.#handle({
      studyId: REGISTRY,
      stream: accountStream(accountId),
      command,
      actor,
      actingRole,
      correlationId,
      reason: 'reason' in command ? command.reason : null,
      commandId: idempotencyKey === undefined ? newId() : commandIdOf(actor, idempotencyKey),
    });
    if (CHANGES_ROLES.has(command.name)) await this.#copyRoles(accountId);
    return result;
  }

  /** An account as it is now, or null. With `version`, what is known of that version or later does. */
  async read(accountId: string, version = Number.POSITIVE_INFINITY): Promise<AccountState> {
    const known = this.#folded.get(accountId) ?? { ...NEW, position: 0 };
    if (known.version >= version) return known.state;
    const { state, ...place } = fold(known, await this.#events(accountId, { from: known.version + 1 }));
    if (place.version > 0) this.#folded.set(accountId, { state, version: place.version, position: 0 });
    return state;
  }

  /** Throws ACCOUNT_UNKNOWN. */
  async get(accountId: string): Promise<Account> {
    const account = await this.read(accountId);
    if (account) return account;
    throw new DomainError('ACCOUNT_UNKNOWN', `there is no account ${accountId}`, { accountId });
  }

  /**
   * Tells the printed names of those who did something; null for what the registry did by itself, and for operators,
   * whose names are the operating system's and may be those of accounts by chance.
   */
  async printedNames(acts: readonly Act[]): Promise<(act: Act) => string | null> {
    const ids = [...new Set(acts.filter(isOfAccount).map(({ actor }) => actor))];
    const accounts = await Promise.all(ids.map((id) => this.read(id)));
    const names = new Map(ids.map((id, i) => [id, accounts[i]?.displayName]));
    return (act) => (isOfAccount(act) && names.get(act.actor)) || null;
  }

  /** Every account, in the order of their names, as the log tells it up to a position. */
  async all(upTo?: number): Promise<Account[]> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `select substr(stream, 9) as id from log.event where study_id = $1 and stream >= 'account/'
       and stream < 'account0' and version = 1 and position <= $2 order by stream`,
      [REGISTRY, upTo ?? Number.MAX_SAFE_INTEGER],
    );
    const accounts: Account[] = [];
    for (const { id } of rows) {
      const account =
        upTo === undefined ? await this.read(id) : fold(NEW, await this.#events(id, { upTo })).state;
      if (account) accounts.push(account);
    }
    return accounts;
  }

  #events(accountId: string, range: { from?: number; upTo?: number }): Promise<RecordedEvent[]> {
    return this.#store.readStream(REGISTRY, accountStream(accountId), range);
  }

  /** The present roles as rows, which the database's own row-level security reads. */
  async #copyRoles(accountId: string): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query(`select pg_advisory_xact_lock(hashtextextended('access.role_grant/' || $1, 0))`, [
        accountId,
      ]);
      const roles = (await this.read(accountId))?.roles ?? [];
      const rows = roles.flatMap(({ role, studyId, siteIds }) =>
        (siteIds === '*' ? ['*'] : siteIds).map((site) => [role, studyId, site]),
      );
      await client.query('delete from access.role_grant where account_id = $1', [accountId]);
      await client.query(
        `insert into access.role_grant (account_id, role, study_id, site_id)
         select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
        [accountId, ...[0, 1, 2].map((column) => rows.map((row) => row[column]))],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

function fold(from: Folded, events: readonly RecordedEvent[]): Folded {
  return events.reduce<Folded>(
    ({ state }, event) => ({
      state: accountDecider.evolve(state, event as RecordedEvent<AccountEvent>),
      version: event.version,
    }),
    from,
  );
}
