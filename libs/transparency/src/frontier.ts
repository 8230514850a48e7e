import { emptyRoot, type NodeHasher, nodeHash } from './hash.js';

/**
 * The right edge of a growing tree: the roots of the perfect subtrees that its leaves make, largest first. It
 * takes leaves one by one and gives the root at any size on the way, in memory that grows with log2 of the size.
 * Hashes are whatever `node` takes and gives: bytes, or hex.
 */
export class Frontier<H> {
  readonly #node: (left: H, right: H) => H;
  readonly #onSubtree: ((level: number, root: H) => void) | undefined;
  readonly #subtrees: H[] = [];
  #size = 0;

  /** `onSubtree` is told of each perfect subtree of two leaves and more as it becomes complete. */
  constructor(node: (left: H, right: H) => H, onSubtree?: (level: number, root: H) => void) {
    this.#node = node;
    this.#onSubtree = onSubtree;
  }

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  append(leaf: H): void {
    let subtree = leaf;
    let level = 0;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      subtree = this.#node(this.#subtrees.pop()!, subtree);
      level += 1;
      this.#onSubtree?.(level, subtree);
    }
    this.#subtrees.push(subtree);
    this.#size += 1;
  }

  /** The Merkle tree hash of the leaves so far (RFC 9162, section 2.1.1); undefined while there is none. */
  root(): H | undefined {
    return this.#size === 0 ? undefined : foldRight(this.#subtrees, this.#node);
  }
}

/** The root over subtrees from left to right, each larger than the next. There must be one at least. */
export function foldRight<H>(subtrees: readonly H[], node: (left: H, right: H) => H): H {
  return subtrees.reduceRight((right, left) => node(left, right));
}

/** The Merkle tree hash of these leaf hashes, in order. */
export function rootOf(leaves: Iterable<Uint8Array>, node: NodeHasher = nodeHash): Uint8Array {
  const frontier = new Frontier(node);
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root() ?? emptyRoot();
}
