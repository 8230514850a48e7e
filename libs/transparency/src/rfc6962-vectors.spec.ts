import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  type Node,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

/*
 * The eight leaves, roots and proofs by which Certificate Transparency implementations are compared:
 * github.com/transparency-dev/merkle, proof/verify_test.go.
 */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(hexToBytes(hex)));

const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const N = {
  l1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  l2: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  l12: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  l34: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  l14: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  l5: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  l56: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  l58: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  l7: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
  l78: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
};

/** Leaf (from 1), size and proof. */
const INCLUSION: [number, number, string[]][] = [
  [1, 8, [N.l2, N.l34, N.l58]],
  [6, 8, [N.l5, N.l78, N.l14]],
  [3, 3, [N.l12]],
  [2, 5, [N.l1, N.l34, N.l5]],
];

const CONSISTENCY: [number, number, string[]][] = [
  [1, 1, []],
  [1, 8, [N.l2, N.l34, N.l58]],
  [6, 8, [N.l56, N.l78, N.l14]],
  [2, 5, [N.l34, N.l5]],
  [6, 7, [N.l56, N.l7, N.l14]],
];

const head = (size: number) => ({ size, root: hexToBytes(ROOTS[size - 1]!) });
const read = async (nodes: readonly Node[]) =>
  nodes.map(({ level, index }) => rootOf(LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level)));

describe('the reference vectors of RFC 6962', () => {
  it('the empty tree', () => {
    expect(bytesToHex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each(ROOTS.map((root, index) => [index + 1, root] as const))('the root of %i leaves', (size, root) => {
    expect(bytesToHex(rootOf(LEAVES.slice(0, size)))).toBe(root);
  });

  it.each(INCLUSION)('leaf %i is in the tree of %i', async (leaf, size, expected) => {
    const proof = await inclusionProof(leaf - 1, size, read);
    expect(proof.map(bytesToHex)).toEqual(expected);
    expect(verifyInclusion(LEAVES[leaf - 1]!, leaf - 1, size, head(size).root, proof)).toBe(true);
  });

  it.each(CONSISTENCY)('the tree of %i is the beginning of the tree of %i', async (from, size, expected) => {
    const proof = await consistencyProof(from, size, read);
    expect(proof.map(bytesToHex)).toEqual(expected);
    expect(verifyConsistency(head(from), head(size), proof)).toBe(true);
  });
});
