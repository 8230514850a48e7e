import { Frontier } from '#transparency';
import { hexNodeHasher } from '../node-hasher.js';
import { CommandIds } from './command-ids.js';
import type { ScannedRow } from './scanned-rows.js';

/** A version that is not the next of its stream. */
export interface WrongVersion {
  readonly position: number;
  readonly stream: string;
  readonly expected: number;
  readonly actual: number;
}

/** A root recomputed from the events' contents. */
export interface RecomputedRoot {
  readonly size: number;
  /** Hex. */
  readonly root: string;
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
  readonly #versions = new Map<string, { version: number }>();
  readonly #commands = new CommandIds();
  #recordedAt = '';
  #command = '';
  #stream = '';

  /** The tree's size; it stays at the first gap. */
  get treeSize(): number {
    return this.#frontier.size;
  }

  /** The root of the rows so far, hex. */
  root(): string | undefined {
    return this.#frontier.root();
  }

  /** `sealedHash` is what the sealed tree has at the row's position, hex; undefined beyond it. */
  accept(row: ScannedRow, sealedHash: string | undefined): void {
    const { position } = row;
    this.events += 1;
    if (position <= this.last) {
      this.repeated.push(position);
      return;
    }
    if (position > this.last + 1) this.gaps.push({ from: this.last + 1, to: position - 1 });
    const { hash } = row;
    if (hash !== row.storedHash) this.unfaithful.push(position);
    if (sealedHash !== undefined && hash !== sealedHash) this.unsealed.push(position);
    if (this.gaps.length === 0) this.#frontier.append(hash);
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

  #checkVersion({ position, version, stream }: ScannedRow): void {
    const last = this.#versions.get(stream);
    const expected = (last?.version ?? 0) + 1;
    if (version !== expected) this.wrongVersions.push({ position, stream, expected, actual: version });
    if (last) last.version = version;
    else this.#versions.set(stream, { version });
  }

  #checkTime({ position, recordedAt }: ScannedRow): void {
    if (recordedAt < this.#recordedAt) this.backInTime.push(position);
    this.#recordedAt = recordedAt;
  }

  /** The events of a command follow each other in its stream; the first of them opens it. */
  #checkCommand({ position, opensCommand, commandId, stream }: ScannedRow): void {
    if (opensCommand) {
      if (this.#commands.seen(commandId)) this.twice.push({ commandId, position });
    } else if (commandId !== this.#command || stream !== this.#stream) {
      this.withoutCommand.push(position);
    }
    this.#command = commandId;
    this.#stream = stream;
  }
}
