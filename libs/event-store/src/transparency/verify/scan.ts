import { Frontier } from '#transparency';
import { hexNodeHasher } from '../node-hasher.js';
import { CommandIds } from './command-ids.js';
import { hashOf, MEMBER, type RawRow } from './raw-row.js';

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
  readonly #versions = new Map<string, number>();
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
  accept(row: RawRow, sealedHash: string | undefined): void {
    const { position } = row;
    this.events += 1;
    if (position <= this.last) {
      this.repeated.push(position);
      return;
    }
    if (position > this.last + 1) this.gaps.push({ from: this.last + 1, to: position - 1 });
    const hash = hashOf(row.members);
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

  #checkVersion({ position, version, members }: RawRow): void {
    const stream = members[MEMBER.stream]!;
    const expected = (this.#versions.get(stream) ?? 0) + 1;
    if (version !== expected) this.wrongVersions.push({ position, stream, expected, actual: version });
    this.#versions.set(stream, version);
  }

  #checkTime({ position, members }: RawRow): void {
    const recordedAt = members[MEMBER.recordedAt]!;
    if (recordedAt < this.#recordedAt) this.backInTime.push(position);
    this.#recordedAt = recordedAt;
  }

  /** The events of a command follow each other in its stream; the first of them opens it. */
  #checkCommand({ position, opensCommand, members }: RawRow): void {
    const command = members[MEMBER.command]!;
    const stream = members[MEMBER.stream]!;
    if (opensCommand) {
      const commandId = command.slice(1, -1);
      if (this.#commands.seen(commandId)) this.twice.push({ commandId, position });
    } else if (command !== this.#command || stream !== this.#stream) {
      this.withoutCommand.push(position);
    }
    this.#command = command;
    this.#stream = stream;
  }
}
