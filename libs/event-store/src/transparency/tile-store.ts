import type { Pool } from 'pg';
import {
  edgeWidth,
  HASH_SIZE,
  type Node,
  perfectRoot,
  type ReadNodes,
  TILE_WIDTH,
  type TreeEdge,
  tileOf,
} from '#transparency';
import { nodeHasher } from './node-hasher.js';

interface TileId {
  readonly level: number;
  readonly index: number;
}

const keyOf = ({ level, index }: TileId) => `${level}/${index}`;

/** The stored hashes of these tiles, by `level/index`. One query. */
async function readTiles(pool: Pool, studyId: string, ids: readonly TileId[]): Promise<Map<string, Buffer>> {
  const { rows } = await pool.query<TileId & { hashes: Buffer }>({
    name: 'log.tiles',
    text: `select t.level, t.index, t.hashes
      from unnest($2::integer[], $3::bigint[]) as wanted (level, index)
      join log.tile t on t.study_id = $1 and t.level = wanted.level and t.index = wanted.index`,
    values: [studyId, ids.map(({ level }) => level), ids.map(({ index }) => index)],
  });
  return new Map(rows.map((row) => [keyOf(row), row.hashes]));
}

/**
 * Reads a study's perfect subtrees from its tiles: what the proofs are made of. All nodes of one call cost one query
 * of at most two tiles for each 8 levels of the tree; tiles that `known` has are not asked for again.
 */
export function nodeReader(pool: Pool, studyId: string, known = new Map<string, Buffer>()): ReadNodes {
  return async (nodes: readonly Node[]) => {
    if (nodes.length === 0) return [];
    const places = nodes.map(tileOf);
    const wanted = new Map(places.map((place) => [keyOf(place), place]));
    for (const key of known.keys()) wanted.delete(key);
    const tiles = wanted.size > 0 ? await readTiles(pool, studyId, [...wanted.values()]) : [];
    for (const [key, hashes] of tiles) known.set(key, hashes);
    return places.map((place) => {
      const hashes = known.get(keyOf(place));
      if (!hashes || hashes.length < (place.first + place.count) * HASH_SIZE) {
        throw new Error(`the tree of ${studyId} lacks tile ${keyOf(place)}`);
      }
      return perfectRoot(hashes, place.first, place.count, nodeHasher);
    });
  };
}

/** The incomplete tiles of the tree of `size` leaves, also when the stored ones have grown since. */
export async function readEdge(pool: Pool, studyId: string, size: number): Promise<TreeEdge> {
  const ids: TileId[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level += 1) {
    if (edgeWidth(size, level) > 0) ids.push({ level, index: Math.floor(size / TILE_WIDTH ** (level + 1)) });
  }
  const tiles = await readTiles(pool, studyId, ids);
  const height = (ids.at(-1)?.level ?? -1) + 1;
  const edge = Array.from({ length: height }, (_, level) => {
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const bytes = edgeWidth(size, level) * HASH_SIZE;
    const hashes = tiles.get(keyOf({ level, index })) ?? Buffer.alloc(0);
    if (hashes.length < bytes) throw new Error(`the tree of ${studyId} lacks tile ${level}/${index}`);
    return hashes.subarray(0, bytes);
  });
  return { size, tiles: edge };
}
