import type { PoolClient } from 'pg';
import { Frontier, HASH_SIZE, TILE_WIDTH } from '#transparency';
import { hexNodeHasher } from '../node-hasher.js';

const HEX = 2 * HASH_SIZE;
const TILES_PER_PAGE = 256;

const pageOf = (position: number) => Math.floor((position - 1) / (TILE_WIDTH * TILES_PER_PAGE));

/** The lowest tiles of a study as they are stored, read in pages from first to last or at any place. */
export class SealedTree {
  readonly #client: PoolClient;
  readonly #studyId: string;
  readonly #size: number;
  #page = -1;
  #tiles = new Map<number, string>();

  /** `size` is that of the newest checkpoint: hashes beyond it belong to a seal that was not yet seen. */
  constructor(client: PoolClient, studyId: string, size: number) {
    this.#client = client;
    this.#studyId = studyId;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether the tile of a position must be loaded before `hashAt`. */
  lacks(position: number): boolean {
    return position <= this.#size && pageOf(position) !== this.#page;
  }

  /** Makes the tile of a position ready for `hashAt`. */
  async load(position: number): Promise<void> {
    if (!this.lacks(position)) return;
    const page = pageOf(position);
    const { rows } = await this.#client.query({
      name: 'verify.tiles',
      text: `select index, encode(hashes, 'hex') as hashes from log.tile
        where study_id = $1 and level = 0 and index between $2 and $3`,
      values: [this.#studyId, page * TILES_PER_PAGE, (page + 1) * TILES_PER_PAGE - 1],
    });
    this.#tiles = new Map(rows.map((row) => [Number(row.index), row.hashes]));
    this.#page = page;
  }

  /** The sealed hash of a position, hex; `''` where the tree should have one, undefined beyond it. */
  hashAt(position: number): string | undefined {
    if (position > this.#size) return undefined;
    const tile = this.#tiles.get(Math.floor((position - 1) / TILE_WIDTH)) ?? '';
    const at = ((position - 1) % TILE_WIDTH) * HEX;
    return tile.slice(at, at + HEX);
  }

  /** Whether a position has this hash; undefined beyond the tree. */
  has(position: number, hash: string): boolean | undefined {
    if (position > this.#size) return undefined;
    const tile = this.#tiles.get(Math.floor((position - 1) / TILE_WIDTH));
    return tile?.startsWith(hash, ((position - 1) % TILE_WIDTH) * HEX) ?? false;
  }

  /** The root of the sealed hashes themselves at a size, hex: whether they are what a checkpoint was signed for. */
  async rootAt(size: number): Promise<string | undefined> {
    const frontier = new Frontier<string>(hexNodeHasher);
    for (let position = 1; position <= size; position += 1) {
      if (this.lacks(position)) await this.load(position);
      const hash = this.hashAt(position);
      if (hash?.length !== HEX) return undefined;
      frontier.append(hash);
    }
    return frontier.root();
  }
}
