import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { Principal } from './access.decorator.js';

/** The administrator of a registry that has no accounts. */
const ADMINISTRATOR = { name: 'administrator', role: 'administrator' };

const FRESH_MS = 5_000;

interface Known extends Principal {
  readonly hash: Buffer;
}

/**
 * Access tokens, of which the database keeps only SHA-256 hashes. A token is 256 random bits, so a fast hash
 * is as good as a slow one.
 */
export class AccessTokens {
  #known: Promise<readonly Known[]> = Promise.resolve([]);
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly pool: Pool) {}

  /** Who a token belongs to; undefined where nobody's. A revoked token works for five seconds more. */
  async principalOf(token: string): Promise<Principal | undefined> {
    const hash = sha256(token);
    let found: Known | undefined;
    for (const known of await this.#all()) if (timingSafeEqual(known.hash, hash)) found = known;
    return found && { actor: found.actor, actingRole: found.actingRole };
  }

  /**
   * Sees to it that there is an administrator. Returns the token that was made for it, once: at the first run
   * without a given token. A given one takes the place of the one before.
   */
  async ensureAdministrator(given?: string): Promise<string | undefined> {
    const token = given ?? randomBytes(32).toString('base64url');
    const { rowCount } = await this.pool.query(
      `insert into access.token (name, role, hash) values ($1, $2, $3)
       on conflict (name) do ${given ? 'update set hash = excluded.hash, created_at = now()' : 'nothing'}`,
      [ADMINISTRATOR.name, ADMINISTRATOR.role, sha256(token)],
    );
    this.#readAt = Number.NEGATIVE_INFINITY;
    return given === undefined && rowCount === 1 ? token : undefined;
  }

  #all(): Promise<readonly Known[]> {
    const now = performance.now();
    if (now - this.#readAt > FRESH_MS) {
      this.#readAt = now;
      this.#known = this.#read();
      this.#known.catch(() => {
        this.#readAt = Number.NEGATIVE_INFINITY;
      });
    }
    return this.#known;
  }

  async #read(): Promise<readonly Known[]> {
    const { rows } = await this.pool.query<{ name: string; role: string; hash: Buffer }>(
      'select name, role, hash from access.token',
    );
    return rows.map(({ name, role, hash }) => ({ actor: name, actingRole: role, hash }));
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
