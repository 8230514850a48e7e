import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { DomainError } from '#kernel';
import { fromBase64, toBase64 } from './base64.js';

hashes.sha512 = sha512;

const ED25519 = 0x01;
const PUBLIC_KEY_SIZE = 32;
const ID_SIZE = 4;
const SIGNATURE_SIZE = 64;

/** A public key of a C2SP signed note. */
export interface NoteKey {
  /** Without spaces and plus signs. */
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Who can sign; the private key stays inside. */
export interface Signer {
  readonly publicKey: Uint8Array;
  /** Ed25519 (RFC 8032), 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

export type VerifySignature = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

/** Ed25519 as RFC 8032 has it. False for what is no signature or no key. */
export const verifyEd25519: VerifySignature = (signature, message, publicKey) => {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

/** SHA-256(name || "\n" || 0x01 || key), its first four bytes in hex: what signature lines call a key by. */
export function keyId({ name, publicKey }: NoteKey): string {
  const input = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey);
  return bytesToHex(sha256(input).subarray(0, ID_SIZE));
}

/** `<name>+<key id>+<base64 of 0x01 || key>`, the text form of a public key. */
export function formatKey(key: NoteKey): string {
  return `${key.name}+${keyId(key)}+${toBase64(concatBytes(Uint8Array.of(ED25519), key.publicKey))}`;
}

/** Reads what `formatKey` writes. Throws LOG_KEY_MALFORMED. */
export function parseKey(text: string): NoteKey {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([0-9A-Za-z+/=]+)$/.exec(text.trim()) ?? [];
  if (name && encoded) {
    const bytes = fromBase64(encoded);
    const key = { name, publicKey: bytes.subarray(1) };
    if (bytes[0] === ED25519 && key.publicKey.length === PUBLIC_KEY_SIZE && keyId(key) === id) return key;
  }
  throw new DomainError('LOG_KEY_MALFORMED', 'not the text form of an Ed25519 key', { key: text });
}

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A note taken apart. */
export interface SignedNote {
  /** What the signatures cover: whole lines, each with its line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note of this text, which must end with a line feed, signed by one key under this name. */
export function signNote(text: string, name: string, signer: Signer): string {
  const id = keyId({ name, publicKey: signer.publicKey });
  const bytes = Uint8Array.from(id.match(/../g)!, (hex) => Number.parseInt(hex, 16));
  return `${text}\n— ${name} ${toBase64(concatBytes(bytes, signer.sign(utf8ToBytes(text))))}\n`;
}

const malformed = (reason: string) =>
  new DomainError('NOTE_MALFORMED', `not a signed note: ${reason}`, { reason });

/** Takes a signed note apart without judging its signatures. Throws NOTE_MALFORMED. */
export function parseNote(note: string): SignedNote {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw malformed('no blank line before the signatures');
  const lines = note.slice(end + 2, -1).split('\n');
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
  if (!name || !encoded) throw malformed('a signature line is not "— name base64"');
  const bytes = fromBase64(encoded);
  if (bytes.length <= ID_SIZE) throw malformed('a signature is too short');
  return { name, keyId: bytesToHex(bytes.subarray(0, ID_SIZE)), signature: bytes.subarray(ID_SIZE) };
}

/**
 * The first of `keys` that has signed a note, or undefined. Signatures of unknown keys are passed over, as the
 * note format asks; a wrong signature under a known key's name and id counts as none.
 */
export function signerOf(
  note: SignedNote,
  keys: readonly NoteKey[],
  verifySignature: VerifySignature = verifyEd25519,
): NoteKey | undefined {
  const message = utf8ToBytes(note.text);
  return keys.find((key) =>
    note.signatures.some(
      ({ name, keyId: id, signature }) =>
        name === key.name &&
        signature.length === SIGNATURE_SIZE &&
        id === keyId(key) &&
        verifySignature(signature, message, key.publicKey),
    ),
  );
}
