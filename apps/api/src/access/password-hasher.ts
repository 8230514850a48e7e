import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '#access';
import { newSecret } from './secrets.js';

/** Argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). 2 is `Algorithm.Argon2id`. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Makes and checks password hashes. The check costs the same whether there is a hash or not. */
export class PasswordHasher {
  #nobodys: Promise<string> | undefined;
  #verifications = 0;

  /** How many passwords were checked since the start. */
  get verifications(): number {
    return this.#verifications;
  }

  hash(password: string): Promise<string> {
    return hash(normalisePassword(password), OPTIONS);
  }

  /** Whether a password belongs to a hash. Without one it is checked against nobody's, which never fits. */
  async verify(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    this.#verifications += 1;
    this.#nobodys ??= this.hash(newSecret());
    const nobodys = await this.#nobodys;
    const fits = await verify(passwordHash ?? nobodys, normalisePassword(password));
    return fits && passwordHash !== null && passwordHash !== undefined;
  }

  /** Whether it is one of these; an earlier password must not come back. */
  async isOneOf(passwordHashes: readonly string[], password: string): Promise<boolean> {
    for (const earlier of passwordHashes) if (await verify(earlier, normalisePassword(password))) return true;
    return false;
  }
}
