import { foldRight } from './frontier.js';
import { emptyRoot, HASH_SIZE, type NodeHasher, nodeHash } from './hash.js';
import type { Node } from './ranges.js';

/**
 * Tiles as C2SP tlog-tiles defines them: tile (level, index) holds up to 256 hashes, side by side, of the perfect
 * subtrees of 256^level leaves. A tile with all 256 never changes again; one of fewer only grows.
 */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** Which tile holds a perfect subtree, and which of its hashes are the subtree's leaves there. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
  /** Number of the first hash in the tile. */
  readonly first: number;
  /** How many hashes, a power of two. */
  readonly count: number;
}

export function tileOf({ level, index }: Node): TilePlace {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level - tileLevel * TILE_HEIGHT);
  const first = index * count;
  const tile = Math.floor(first / TILE_WIDTH);
  return { level: tileLevel, index: tile, first: first - tile * TILE_WIDTH, count };
}

const hashAt = (hashes: Uint8Array, n: number) => hashes.subarray(n * HASH_SIZE, (n + 1) * HASH_SIZE);

/** The root of the perfect subtree over `count` hashes (a power of two) of a tile. */
export function perfectRoot(
  hashes: Uint8Array,
  first: number,
  count: number,
  node: NodeHasher = nodeHash,
): Uint8Array {
  let row = Array.from({ length: count }, (_, n) => hashAt(hashes, first + n));
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, n) => node(row[2 * n]!, row[2 * n + 1]!));
  }
  return row[0]!;
}

/** How many hashes the last, incomplete tile of a level holds in a tree of `size` leaves. */
export const edgeWidth = (size: number, level: number): number =>
  Math.floor(size / TILE_WIDTH ** level) % TILE_WIDTH;

/** Hashes that go to the end of a tile. */
export interface TileAddition {
  readonly level: number;
  readonly index: number;
  readonly hashes: Uint8Array;
}

/** The incomplete tiles of a tree, by level: all that is needed to let it grow. */
export interface TreeEdge {
  readonly size: number;
  readonly tiles: readonly Uint8Array[];
}

/** Lets a tree grow by leaf hashes laid side by side. The edge it starts from stays as it is. */
export function extendTiles(
  edge: TreeEdge,
  leaves: Uint8Array,
  node: NodeHasher = nodeHash,
): { edge: TreeEdge; additions: TileAddition[] } {
  const additions: TileAddition[] = [];
  const tiles: Uint8Array[] = [];
  let added = leaves;
  for (let level = 0; level < edge.tiles.length || added.length > 0; level += 1) {
    const next = extendLevel(edge, level, added, node);
    additions.push(...next.additions);
    tiles.push(next.rest);
    added = next.roots;
  }
  return { edge: { size: edge.size + leaves.length / HASH_SIZE, tiles }, additions };
}

function extendLevel(edge: TreeEdge, level: number, added: Uint8Array, node: NodeHasher) {
  const old = edge.tiles[level] ?? new Uint8Array(0);
  const row = joined([old, added]);
  const firstTile = Math.floor(edge.size / TILE_WIDTH ** (level + 1));
  const bytes = TILE_WIDTH * HASH_SIZE;
  const additions: TileAddition[] = [];
  const roots: Uint8Array[] = [];
  for (let at = 0; at < row.length; at += bytes) {
    const tile = row.subarray(at, at + bytes);
    const hashes = at === 0 ? tile.subarray(old.length) : tile;
    if (hashes.length > 0) additions.push({ level, index: firstTile + at / bytes, hashes });
    if (tile.length === bytes) roots.push(perfectRoot(tile, 0, TILE_WIDTH, node));
  }
  return { additions, roots: joined(roots), rest: row.subarray(row.length - (row.length % bytes)) };
}

/** The Merkle tree hash of the whole tree, from its incomplete tiles alone. */
export function edgeRoot({ size, tiles }: TreeEdge, node: NodeHasher = nodeHash): Uint8Array {
  if (size === 0) return emptyRoot();
  const subtrees = tiles.toReversed().flatMap((tile) => perfectRoots(tile, node));
  return foldRight(subtrees, node);
}

/** The roots of the perfect subtrees that an incomplete tile's hashes make, from left to right. */
function perfectRoots(tile: Uint8Array, node: NodeHasher): Uint8Array[] {
  const width = tile.length / HASH_SIZE;
  const roots: Uint8Array[] = [];
  let first = 0;
  for (let count = TILE_WIDTH / 2; count >= 1; count /= 2) {
    if (width - first < count) continue;
    roots.push(perfectRoot(tile, first, count, node));
    first += count;
  }
  return roots;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
