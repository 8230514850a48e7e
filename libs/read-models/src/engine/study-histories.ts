import type { Pool } from 'pg';
import type { LogReader } from './log-reader.js';
import type { LogEvent } from './projection.js';

interface Held {
  /** Up to here the study's log is held. */
  position: number;
  events: number;
  readonly streams: Map<string, LogEvent[]>;
}

const PAGE = 5000;

/**
 * Whole studies in memory, those that were read last: reading the past again and again costs no more than
 * deriving it. What was recorded never changes, so only what is new is read.
 */
export class StudyHistories {
  readonly #reader: LogReader;
  readonly #prefix: string;
  readonly #limit: number;
  readonly #studies = new Map<string, Promise<Held>>();
  readonly #sizes = new Map<string, number>();

  /**
   * @param prefix how the names of the streams begin that are read
   * @param limit events held at most; a larger study is read anew each time
   */
  constructor(reader: LogReader, prefix: string, limit: number) {
    this.#reader = reader;
    this.#prefix = prefix;
    this.#limit = limit;
  }

  /** Each stream's events up to a position that has been reached, streams in order. */
  async *histories(
    pool: Pool,
    studyId: string,
    upTo: number,
  ): AsyncGenerator<{ stream: string; history: readonly LogEvent[] }> {
    const held = await this.#held(pool, studyId, upTo);
    if (!held) {
      yield* this.#reader.histories(pool, studyId, this.#prefix, upTo);
      return;
    }
    for (const stream of [...held.streams.keys()].sort()) {
      const history = until(held.streams.get(stream)!, upTo);
      if (history.length > 0) yield { stream, history };
    }
  }

  async #held(pool: Pool, studyId: string, upTo: number): Promise<Held | undefined> {
    // A study has as many events as positions.
    if (upTo > this.#limit) return undefined;
    const before = this.#studies.get(studyId);
    const reading = before
      ? before.then((held) => this.#extend(pool, studyId, held, upTo))
      : this.#load(pool, studyId, upTo);
    this.#studies.delete(studyId);
    this.#studies.set(studyId, reading);
    try {
      const held = await reading;
      this.#sizes.set(studyId, held.events);
      this.#forgetOldest();
      return held;
    } catch (error) {
      this.#studies.delete(studyId);
      throw error;
    }
  }

  async #load(pool: Pool, studyId: string, upTo: number): Promise<Held> {
    const held: Held = { position: upTo, events: 0, streams: new Map() };
    for await (const { stream, history } of this.#reader.histories(pool, studyId, this.#prefix, upTo)) {
      held.streams.set(stream, history);
      held.events += history.length;
    }
    return held;
  }

  async #extend(pool: Pool, studyId: string, held: Held, upTo: number): Promise<Held> {
    while (held.position < upTo) {
      const stretch = { after: held.position, upTo: Math.min(held.position + PAGE, upTo) };
      for (const { stream, event } of await this.#reader.stretch(pool, studyId, this.#prefix, stretch)) {
        if (!stream.startsWith(this.#prefix)) continue;
        const history = held.streams.get(stream);
        if (history) history.push(event);
        else held.streams.set(stream, [event]);
        held.events += 1;
      }
      held.position = stretch.upTo;
    }
    return held;
  }

  #forgetOldest(): void {
    let events = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const studyId of this.#studies.keys()) {
      if (events <= this.#limit) return;
      events -= this.#sizes.get(studyId) ?? 0;
      this.#studies.delete(studyId);
      this.#sizes.delete(studyId);
    }
  }
}

/** The events up to a position, without copying where that is all. */
function until(history: readonly LogEvent[], position: number): readonly LogEvent[] {
  let end = history.length;
  while (end > 0 && history[end - 1]!.position > position) end -= 1;
  return end === history.length ? history : history.slice(0, end);
}
