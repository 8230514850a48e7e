import { newId, REGISTRY } from '#event-store';
import {
  beginWith,
  type Keyring,
  MasterKeyExchanged,
  MasterKeysRetired,
  masterKeysInUse,
  retireEarlier,
  VAULT_STREAM,
  type WrappedAgain,
} from '#identity';
import { DomainError } from '#kernel';
import type { Registry } from '#registry';
import type { Author } from '../access/accounts.js';

export interface Rotation extends WrappedAgain {
  readonly present: string;
  readonly retired: readonly string[];
}

/** Exchanges the master key while the registry runs, and says so on its log. */
export class MasterKeys {
  constructor(
    private readonly registry: Registry,
    private readonly keys: Keyring,
  ) {}

  /** Which keys are in use; null where nothing was ever wrapped. */
  inUse() {
    return masterKeysInUse(this.registry.pool);
  }

  /**
   * Wraps everything by the newest key. Where that is the present one already, `makeNew` makes a newer one first; a
   * rotation that was interrupted is finished instead. Throws MASTER_KEY_UNCHANGED where there is no newer key.
   */
  async rotate(reason: string, author: Author, makeNew?: () => void): Promise<Rotation> {
    const before = await this.inUse();
    if (before.earlier.length === 0 && before.present === this.keys.newest.id) {
      makeNew?.();
      this.keys.reload();
    }
    const { newest } = this.keys;
    if (before.present !== newest.id) {
      // What has been wrapped must be within reach, or it would be told too late.
      for (const id of [before.present, ...before.earlier]) if (id !== null) this.keys.find(id);
      await this.#record(MasterKeyExchanged({ from: before.present, to: newest.id }), reason, author);
      await beginWith(this.registry.pool, newest);
    } else if (before.earlier.length === 0) {
      throw new DomainError('MASTER_KEY_UNCHANGED', 'the newest master key is the present one already', {
        masterKey: newest.id,
      });
    }
    const { earlier } = await this.inUse();
    const done = await retireEarlier(this.registry.pool, this.keys);
    if (earlier.length > 0) {
      await this.#record(MasterKeysRetired({ masterKeys: [...earlier], ...done }), reason, author);
    }
    return { present: newest.id, retired: earlier, ...done };
  }

  async #record(
    event: ReturnType<typeof MasterKeyExchanged> | ReturnType<typeof MasterKeysRetired>,
    reason: string,
    { actor, actingRole, correlationId }: Author,
  ): Promise<void> {
    await this.registry.store.append({
      studyId: REGISTRY,
      stream: VAULT_STREAM,
      commandId: newId(),
      actor,
      actingRole,
      correlationId,
      reason,
      events: [event],
    });
  }
}
