const INITIAL_SLOTS = 2 ** 16;

/** The number that hexadecimal digits make, in 32 bits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    value = (value << 4) | ((code & 0xf) + (code > 0x39 ? 9 : 0));
  }
  return value >>> 0;
}

/**
 * The command ids seen, by their last 62 random bits in an open-addressing table: 16 bytes or less for each, where a
 * Set of strings takes a hundred. A hit says that an id was very probably seen before, and must be confirmed.
 */
export class CommandIds {
  #slots = new Uint32Array(2 * INITIAL_SLOTS);
  #count = 0;

  /** Whether the UUID (36 characters) was probably added before; adds it. */
  seen(uuid: string): boolean {
    if (this.#count * 2 >= this.#slots.length / 2) this.#grow();
    // Never zero, which marks an empty slot.
    const high = ((digits(uuid, 19, 23) << 16) | digits(uuid, 24, 28) | 1) >>> 0;
    return !this.#add(high, digits(uuid, 28, 36));
  }

  #add(high: number, low: number): boolean {
    const mask = this.#slots.length / 2 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = 2 * slot;
      if (this.#slots[at] === 0) {
        this.#slots[at] = high;
        this.#slots[at + 1] = low;
        this.#count += 1;
        return true;
      }
      if (this.#slots[at] === high && this.#slots[at + 1] === low) return false;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    this.#count = 0;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0) this.#add(old[at]!, old[at + 1]!);
    }
  }
}
