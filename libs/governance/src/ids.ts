import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#kernel';

/** SHA-256, hex, of a value's canonical JSON (RFC 8785). */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

/** The id that stands for what is named: equal parts give equal ids. A UUID of version 8 (RFC 9562, 5.8) from SHA-256. */
export function idOf(...parts: readonly (string | number)[]): string {
  const hex = hashOf(parts);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const fields = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return [...fields, hex.slice(20, 32)].join('-');
}
