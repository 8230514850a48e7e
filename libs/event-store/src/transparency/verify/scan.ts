import { Frontier } from '#transparency';
import { hexNodeHasher } from '../node-hasher.js';
import type { RowReader } from './row-reader.js';
import { WordTable } from './word-table.js';

/** A version that is probably not the next of its stream, by its name as COPY writes it. */
export interface WrongVersion {
  readonly position: number;
  readonly stream: string;
  readonly expected: number;
  readonly actual: number;
}

const TILE_LEVELS = 8;

/**
 * Reads a log row by row and notes what can't be: hashes that don't fit their row or their place in the sealed tree,
 * gaps, versions, times and commands out of order. Grows the tree of what the rows contain now.
 */
export class LogScan {
  /** Positions whose stored hash is not that of the row. */
  readonly unfaithful: number[] = [];
  /** Positions whose contents are not what the sealed tree has there. */
  readonly unsealed: number[] = [];
  /** Runs of missing positions, ends included. */
  readonly gaps: { from: number; to: number }[] = [];
  readonly wrongVersions: WrongVersion[] = [];
  /** Positions recorded before the one before them. */
  readonly backInTime: number[] = [];
  /** Positions that come a second time. */
  readonly repeated: number[] = [];
  /** Positions of events whose command has no first event. */
  readonly withoutCommand: number[] = [];
  /** Command ids that probably begin twice, with the second position. */
  readonly twice: { commandId: string; position: number }[] = [];
  /** Roots of the perfect subtrees that the tiles above the lowest hold, hex, by tile level - 1. */
  readonly upper: string[][] = [];
  events = 0;
  last = 0;

  readonly #frontier = new Frontier<string>(hexNodeHasher, (level, root) => this.#subtree(level, root));
  /** The next version of each stream. */
  readonly #versions = new WordTable();
  readonly #commands = new WordTable();
  readonly #command = new Uint32Array(4);
  readonly #streamKey = new Uint32Array(2);
  #day = 0;
  #micros = 0;

  /** The tree's size; it stays at the first gap. */
  get treeSize(): number {
    return this.#frontier.size;
  }

  /** The root of the rows so far, hex. */
  root(): string | undefined {
    return this.#frontier.root();
  }

  /** `isSealed` says whether the sealed tree has the row's hash at its position; undefined beyond the tree. */
  accept(row: RowReader, isSealed: boolean | undefined): void {
    const { position } = row;
    this.events += 1;
    if (position <= this.last) {
      this.repeated.push(position);
      return;
    }
    if (position > this.last + 1) this.gaps.push({ from: this.last + 1, to: position - 1 });
    if (!row.isFaithful) this.unfaithful.push(position);
    if (isSealed === false) this.unsealed.push(position);
    if (this.gaps.length === 0) this.#frontier.append(row.hash);
    this.#checkVersion(row);
    this.#checkTime(row);
    this.#checkCommand(row);
    this.last = position;
  }

  #subtree(level: number, root: string): void {
    if (level % TILE_LEVELS !== 0) return;
    const tileLevel = level / TILE_LEVELS - 1;
    this.upper[tileLevel] ??= [];
    this.upper[tileLevel].push(root);
  }

  #checkVersion(row: RowReader): void {
    const { position, version, streamKey } = row;
    const expected = this.#versions.put(streamKey[0]!, streamKey[1]!, Math.max(version, 0) + 1) || 1;
    if (version !== expected)
      this.wrongVersions.push({ position, stream: row.stream, expected, actual: version });
  }

  #checkTime({ position, day, micros }: RowReader): void {
    if (day < this.#day || (day === this.#day && micros < this.#micros)) this.backInTime.push(position);
    this.#day = day;
    this.#micros = micros;
  }

  /** The events of a command follow each other in its stream; the first of them opens it. */
  #checkCommand(row: RowReader): void {
    const { position, opensCommand, command, streamKey } = row;
    if (opensCommand) {
      // The last 64 bits of a UUID are random, but for two.
      const before = this.#commands.put(command[2]!, command[3]!, 1);
      if (before > 0) this.twice.push({ commandId: row.commandId, position });
    } else if (!sameWords(command, this.#command) || !sameWords(streamKey, this.#streamKey)) {
      this.withoutCommand.push(position);
    }
    this.#command.set(command);
    this.#streamKey.set(streamKey);
  }
}

const sameWords = (a: Uint32Array, b: Uint32Array) => a.every((word, n) => word === b[n]);
