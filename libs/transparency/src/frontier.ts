import { emptyRoot, type NodeHasher, nodeHash } from './hash.js';

/**
 * The right edge of a growing tree: the roots of the perfect subtrees that its leaves make, largest first. It
 * takes leaves one by one and gives the root at any size on the way, in memory that grows with log2 of the size.
 */
export class Frontier {
  readonly #node: NodeHasher;
  readonly #subtrees: Uint8Array[] = [];
  #size = 0;

  constructor(node: NodeHasher = nodeHash) {
    this.#node = node;
  }

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  append(leaf: Uint8Array): void {
    let subtree = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      subtree = this.#node(this.#subtrees.pop()!, subtree);
    }
    this.#subtrees.push(subtree);
    this.#size += 1;
  }

  /** The Merkle tree hash of the leaves so far (RFC 9162, section 2.1.1). */
  root(): Uint8Array {
    return this.#size === 0 ? emptyRoot() : foldRight(this.#subtrees, this.#node);
  }
}

/** The root over subtrees from left to right, each larger than the next. There must be one at least. */
export function foldRight(subtrees: readonly Uint8Array[], node: NodeHasher = nodeHash): Uint8Array {
  return subtrees.reduceRight((right, left) => node(left, right));
}

/** The Merkle tree hash of these leaf hashes, in order. */
export function rootOf(leaves: Iterable<Uint8Array>, node: NodeHasher = nodeHash): Uint8Array {
  const frontier = new Frontier(node);
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}
