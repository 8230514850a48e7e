import type { Pool, PoolClient } from 'pg';

/** A connection that is lent to a key, and how many use it. */
interface Line {
  readonly client: Promise<PoolClient>;
  users: number;
  broken: boolean;
}

/**
 * Lends the users of one key the same connection at the same time, where each sends one statement: the server goes from
 * one to the next without a round trip, and what they lock is handed on without another backend having to wake up.
 */
export class Pipelines {
  readonly #pool: Pool;
  readonly #lines = new Map<string, Line>();

  /** @param pool of connections in pipeline mode */
  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async use<Result>(key: string, action: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const line = this.#lineOf(key);
    line.users += 1;
    const client = await line.client;
    try {
      return await action(client);
    } catch (error) {
      line.broken = true;
      this.#leave(key, line);
      throw error;
    } finally {
      line.users -= 1;
      if (line.users === 0) {
        this.#leave(key, line);
        client.release(line.broken);
      }
    }
  }

  #lineOf(key: string): Line {
    const known = this.#lines.get(key);
    const wanted = this.#pool.waitingCount > 0 && this.#pool.idleCount === 0;
    // Where others wait for a connection, this one is given back when those who use it now are done.
    if (known && !wanted) return known;
    const line = { client: this.#pool.connect(), users: 0, broken: false };
    this.#lines.set(key, line);
    // Those who await it are told why; who comes later tries again.
    line.client.catch(() => this.#leave(key, line));
    return line;
  }

  #leave(key: string, line: Line): void {
    if (this.#lines.get(key) === line) this.#lines.delete(key);
  }
}
