import { foldRight } from './frontier.js';
import { equalHashes, HASH_SIZE, nodeHash } from './hash.js';
import { consistencyRanges, inclusionRanges, type Node, nodesOf, type Range } from './ranges.js';

/** Gives the hashes of perfect subtrees, in the order asked for. */
export type ReadNodes = (nodes: readonly Node[]) => Promise<readonly Uint8Array[]>;

async function hashesOf(ranges: readonly Range[], read: ReadNodes): Promise<Uint8Array[]> {
  const nodes = ranges.map(nodesOf);
  const hashes = await read(nodes.flat());
  let used = 0;
  return nodes.map(({ length }) => {
    used += length;
    return foldRight(hashes.slice(used - length, used), nodeHash);
  });
}

/** The hashes proving that leaf `index` is in the tree of `size` leaves; index < size. One call of `read`. */
export const inclusionProof = (index: number, size: number, read: ReadNodes): Promise<Uint8Array[]> =>
  hashesOf(inclusionRanges(index, size), read);

/** The hashes proving that the tree of `size` leaves begins with that of `from`; 0 < from <= size. */
export const consistencyProof = (from: number, size: number, read: ReadNodes): Promise<Uint8Array[]> =>
  hashesOf(consistencyRanges(from, size), read);

const half = (n: number) => Math.floor(n / 2);
const isOdd = (n: number) => n % 2 === 1;
const areHashes = (hashes: readonly Uint8Array[]) => hashes.every((hash) => hash.length === HASH_SIZE);

/**
 * The root that a leaf hash and its proof lead to, or undefined when the proof hasn't the form of one for that
 * index and size (RFC 9162, section 2.1.3.2).
 */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!(index >= 0 && index < size) || !areHashes([leaf, ...proof])) return undefined;
  let [node, last, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (last === 0) return undefined;
    if (isOdd(node) || node === last) {
      root = nodeHash(hash, root);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = nodeHash(root, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? root : undefined;
}

/** Whether a leaf hash is number `index` (from 0) of the `size` leaves below `root`. */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  const found = rootFromInclusion(leaf, index, size, proof);
  return found !== undefined && equalHashes(found, root);
}

/** A tree that somebody has signed. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the tree `to` begins with the tree `from` (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(from: TreeHead, to: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (from.size > to.size || !areHashes(proof)) return false;
  if (from.size === to.size) return proof.length === 0 && equalHashes(from.root, to.root);
  if (from.size === 0) return proof.length === 0;
  let [node, last] = [from.size - 1, to.size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const [first, ...rest] = node === 0 ? [from.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let [old, root] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      old = nodeHash(hash, old);
      root = nodeHash(hash, root);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = nodeHash(root, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalHashes(old, from.root) && equalHashes(root, to.root);
}
