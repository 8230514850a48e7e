import fc from 'fast-check';
import {
  consistencyProof,
  edgeRoot,
  extendTiles,
  HASH_SIZE,
  inclusionProof,
  leafHash,
  type Node,
  perfectRoot,
  rootFromInclusion,
  rootOf,
  type TileAddition,
  type TreeEdge,
  tileOf,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

const LEAVES = Array.from({ length: 70_000 }, (_, n) => leafHash(`leaf ${n}`));

const sideBySide = (leaves: readonly Uint8Array[]) => {
  const bytes = new Uint8Array(leaves.length * HASH_SIZE);
  leaves.forEach((leaf, n) => {
    bytes.set(leaf, n * HASH_SIZE);
  });
  return bytes;
};

/** A tree kept as the store keeps it: tiles that grow at their end. */
function grow(steps: readonly number[]) {
  const tiles = new Map<string, number[]>();
  let edge: TreeEdge = { size: 0, tiles: [] };
  for (const step of steps) {
    const leaves = sideBySide(LEAVES.slice(edge.size, edge.size + step));
    const next = extendTiles(edge, leaves);
    next.additions.forEach((addition: TileAddition) => {
      const key = `${addition.level}/${addition.index}`;
      tiles.set(key, [...(tiles.get(key) ?? []), ...addition.hashes]);
    });
    edge = next.edge;
  }
  const read = async (nodes: readonly Node[]) =>
    nodes.map((node) => {
      const { level, index, first, count } = tileOf(node);
      return perfectRoot(Uint8Array.from(tiles.get(`${level}/${index}`)!), first, count);
    });
  return { edge, tiles, read };
}

const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 });
const proved = sizes.chain((steps) => {
  const size = steps.reduce((a, b) => a + b);
  return fc.record({
    steps: fc.constant(steps),
    size: fc.integer({ min: 1, max: size }),
    pick: fc.nat(),
    flip: fc.nat(),
  });
});

/** The proof with one bit changed, one hash more, or one less. */
function spoiled(proof: readonly Uint8Array[], flip: number): Uint8Array[][] {
  const one = flip % (proof.length || 1);
  const changed = proof.map((hash, n) => (n === one ? hash.map((byte, at) => (at ? byte : byte ^ 1)) : hash));
  return [...(proof.length ? [changed, proof.slice(0, -1)] : []), [...proof, LEAVES[0]!]];
}

describe('a tree kept in tiles', () => {
  it('has the root of its leaves, however it grew', () => {
    fc.assert(
      fc.property(sizes, (steps) => {
        const { edge } = grow(steps);
        expect(edgeRoot(edge)).toEqual(rootOf(LEAVES.slice(0, edge.size)));
      }),
      { numRuns: 50 },
    );
  });

  it('fills three levels', async () => {
    const { edge, tiles, read } = grow([1000, 64_536, 1, 4463]);
    expect([...tiles.keys()].filter((key) => key.startsWith('2/'))).toEqual(['2/0']);
    expect(edgeRoot(edge)).toEqual(rootOf(LEAVES));
    const proof = await inclusionProof(65_535, edge.size, read);
    expect(verifyInclusion(LEAVES[65_535]!, 65_535, edge.size, edgeRoot(edge), proof)).toBe(true);
  });

  it('proves every leaf to be in every earlier size, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(proved, async ({ steps, size, pick, flip }) => {
        const { read } = grow(steps);
        const index = pick % size;
        const leaf = LEAVES[index]!;
        const root = rootOf(LEAVES.slice(0, size));
        const proof = await inclusionProof(index, size, read);
        expect(verifyInclusion(leaf, index, size, root, proof)).toBe(true);
        expect(verifyInclusion(LEAVES[index + 1]!, index, size, root, proof)).toBe(false);
        expect(rootFromInclusion(leaf, size, size, proof)).toBeUndefined();
        for (const other of spoiled(proof, flip)) {
          expect(verifyInclusion(leaf, index, size, root, other)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('proves every size to begin with every smaller one, and with nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(proved, async ({ steps, size, pick, flip }) => {
        const { read } = grow(steps);
        const small = 1 + (pick % size);
        const [from, to] = [small, size].map((n) => ({ size: n, root: rootOf(LEAVES.slice(0, n)) }));
        const proof = await consistencyProof(small, size, read);
        expect(verifyConsistency(from!, to!, proof)).toBe(true);
        expect(verifyConsistency({ ...from!, root: LEAVES[0]!.toReversed() }, to!, proof)).toBe(false);
        for (const other of spoiled(proof, flip)) expect(verifyConsistency(from!, to!, other)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('a larger tree never proves consistency with a smaller one', () => {
    const root = rootOf(LEAVES.slice(0, 2));
    expect(verifyConsistency({ size: 3, root }, { size: 2, root }, [])).toBe(false);
  });

  it('every tree begins with the empty one', () => {
    const to = { size: 5, root: rootOf(LEAVES.slice(0, 5)) };
    expect(verifyConsistency({ size: 0, root: rootOf([]) }, to, [])).toBe(true);
  });
});
