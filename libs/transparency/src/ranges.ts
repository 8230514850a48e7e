/** The leaves from `start` up to, not including, `end`; a subtree of the tree. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A perfect subtree: its leaves are index * 2^level up to, not including, (index + 1) * 2^level. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two that is less than n, for n > 1. */
function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/**
 * The subtrees whose hashes prove that leaf `index` is in the tree of `size` leaves: PATH(m, D_n) of RFC 9162,
 * section 2.1.3.1, nearest the leaf first.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The subtrees whose hashes prove that the tree of `size` leaves begins with the tree of `from` leaves, for
 * 0 < from: PROOF(m, D_n) of RFC 9162, section 2.1.4.1. None when the sizes are equal.
 */
export function consistencyRanges(from: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (from < end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The old tree's own last subtree, which the verifier knows when it is the whole old tree.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The perfect subtrees that a subtree is made of, from left to right. */
export function nodesOf({ start, end }: Range): Node[] {
  const nodes: Node[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}
