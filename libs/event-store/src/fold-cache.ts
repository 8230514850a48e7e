/** A stream's state after its event `version`. */
export interface Folded<State> {
  readonly state: State;
  readonly version: number;
  /** Position of that event; 0 for a stream without events. */
  readonly position: number;
}

/**
 * The states of the streams used last. An entry may lag behind the log, as other processes write too; the
 * version expected at append finds out.
 */
export class FoldCache<State> {
  readonly #entries = new Map<string, Folded<State>>();
  readonly #capacity: number;

  constructor(capacity = 10_000) {
    this.#capacity = capacity;
  }

  get(key: string): Folded<State> | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: Folded<State>): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
  }
}
