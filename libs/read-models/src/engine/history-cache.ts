import type { LogEvent } from './projection.js';

/**
 * The histories of the streams that changed last, and what was last written for them. Histories never change,
 * they only grow, so an entry can be behind the log but never wrong.
 */
export class HistoryCache {
  readonly #histories = new Map<string, readonly LogEvent[]>();
  readonly #limit: number;
  #events = 0;

  /** @param limit events held at most */
  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  /** The stream's first `version` events, or undefined where they are not all held. */
  get(studyId: string, stream: string, version: number): readonly LogEvent[] | undefined {
    const key = `${studyId}/${stream}`;
    const history = this.#histories.get(key);
    if (!history || history.length < version) return undefined;
    this.#histories.delete(key);
    this.#histories.set(key, history);
    return history.length === version ? history : history.slice(0, version);
  }

  set(studyId: string, stream: string, history: readonly LogEvent[]): void {
    const key = `${studyId}/${stream}`;
    const before = this.#histories.get(key);
    if (before && before.length > history.length) return;
    this.#events += history.length - (before?.length ?? 0);
    this.#histories.delete(key);
    this.#histories.set(key, history);
    for (const [oldest, events] of this.#histories) {
      if (this.#events <= this.#limit) break;
      this.#histories.delete(oldest);
      this.#events -= events.length;
    }
  }
}
