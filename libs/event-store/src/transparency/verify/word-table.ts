const INITIAL_SLOTS = 2 ** 16;
/** In 32-bit words: two of key, one of value. */
const SLOT = 3;

/**
 * Numbers by 64-bit keys, in an open-addressing table of typed arrays: 24 bytes or less for each, and found with one
 * miss of the cache, where a Map of strings takes over a hundred bytes and several misses. Keys must be as good as
 * random; whoever makes them of longer texts must confirm a surprise, for two texts may have the same key.
 */
export class WordTable {
  #slots = new Uint32Array(SLOT * INITIAL_SLOTS);
  #count = 0;

  /** Puts `value`, above zero, under a key and returns what was there; 0 for nothing. */
  put(high: number, low: number, value: number): number {
    if (this.#count * SLOT * 2 >= this.#slots.length) this.#grow();
    const mask = this.#slots.length / SLOT - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = SLOT * slot;
      const old = this.#slots[at + 2]!;
      if (old === 0) {
        this.#slots[at] = high;
        this.#slots[at + 1] = low;
        this.#slots[at + 2] = value;
        this.#count += 1;
        return 0;
      }
      if (this.#slots[at] === high && this.#slots[at + 1] === low) {
        this.#slots[at + 2] = value;
        return old;
      }
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    this.#count = 0;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] !== 0) this.put(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}
