import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes of one hash. */
export const HASH_SIZE = 32;

const LEAF = 0x00;
const NODE = 0x01;

/** SHA-256(0x01 || left || right). The server passes a faster one than this library's. */
export type NodeHasher = (left: Uint8Array, right: Uint8Array) => Uint8Array;

/** SHA-256(0x00 || data): the hash of a leaf (RFC 9162, section 2.1.1). Text is hashed as UTF-8. */
export function leafHash(data: Uint8Array | string): Uint8Array {
  const bytes = typeof data === 'string' ? utf8ToBytes(data) : data;
  return sha256.create().update(Uint8Array.of(LEAF)).update(bytes).digest();
}

/** The hash of an inner node (RFC 9162, section 2.1.1). */
export const nodeHash: NodeHasher = (left, right) => sha256(nodeInput(left, right));

/** What an inner node's hash covers, for hashers other than this library's. */
export function nodeInput(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_SIZE);
  input[0] = NODE;
  input.set(left, 1);
  input.set(right, 1 + HASH_SIZE);
  return input;
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array(0));

/** Whether two hashes are the same bytes. */
export function equalHashes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
