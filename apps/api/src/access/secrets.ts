import { createHash, randomBytes } from 'node:crypto';

/**
 * A secret of 256 random bits for a cookie, a token or a link. So much chance needs no slow hash: SHA-256 of it may
 * be kept, and looked up.
 */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** A code that people can type, 16 signs of 31 (79 bits): `k7qm-2xwd-94hs-tfpv`. */
export function newCode(): string {
  const signs: string[] = [];
  // The largest multiple of 31 in a byte: what is above would make the first signs more frequent.
  while (signs.length < 16)
    for (const byte of randomBytes(32)) if (byte < 248) signs.push(ALPHABET[byte % 31]!);
  return [0, 4, 8, 12].map((from) => signs.slice(from, from + 4).join('')).join('-');
}

/** A typed code as it was given out: case and separators do not count. */
export function normaliseCode(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');
}
