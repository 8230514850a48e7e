import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { DomainError } from '#kernel';
import { type NoteKey, parseCheckpoint, signerOf, studyOf, type VerifySignature } from '#transparency';
import type { RecordedKey } from '../log-key-history.js';
import type { Finding } from './findings.js';

/** A stored checkpoint, hashes in hex. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  /** UTC, microseconds. */
  readonly sealedAt: string;
}

/** A sealer that has signed before it heard of the new key. */
const TOLERANCE_MS = 60_000;

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const keyObjects = new Map<string, KeyObject>();

/** OpenSSL's verification, twenty times as fast as the one for browsers. */
const verifySignature: VerifySignature = (signature, message, publicKey) => {
  const id = Buffer.from(publicKey).toString('hex');
  let key = keyObjects.get(id);
  if (!key) {
    key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
    keyObjects.set(id, key);
  }
  return verify(null, message, key, signature);
};

const bad = (kind: Finding['kind'], size: number, detail: string): Finding => ({
  kind,
  from: 1,
  to: size,
  detail,
});

/** Checks a stored checkpoint by itself: its form, and a signature by a key of its time. Undefined when it is sound. */
export function checkCheckpoint(
  row: CheckpointRow,
  studyId: string,
  keys: readonly RecordedKey[],
): Finding | undefined {
  const { size } = row;
  const name = `the checkpoint of size ${size}`;
  const parsed = tryParse(row.note);
  if (!parsed) return bad('wrong-checkpoint', size, `${name} is not a checkpoint`);
  if (studyOf(parsed.origin) !== studyId || parsed.size !== size || hex(parsed.root) !== row.root) {
    return bad('wrong-checkpoint', size, `the note of ${name} states another log, size or root than its row`);
  }
  const signer = knownSigner(row.note, keys);
  if (!signer)
    return bad('unknown-signature', size, `${name} is signed by no key that the registry has recorded`);
  const sealedAt = Date.parse(row.sealedAt);
  const inTime =
    sealedAt >= Date.parse(signer.since) &&
    (signer.until === null || sealedAt <= Date.parse(signer.until) + TOLERANCE_MS);
  return inTime
    ? undefined
    : bad(
        'unknown-signature',
        size,
        `${name} is signed by a key that was not the registry's at ${row.sealedAt}`,
      );
}

/** The recorded key that has signed a checkpoint's note. */
export function knownSigner(text: string, keys: readonly RecordedKey[]): RecordedKey | undefined {
  const parsed = tryParse(text);
  if (!parsed) return undefined;
  const named = new Map(
    keys.map((key): [NoteKey, RecordedKey] => [{ name: parsed.origin, publicKey: key.publicKey }, key]),
  );
  const signer = signerOf(parsed.note, [...named.keys()], verifySignature);
  return signer && named.get(signer);
}

function tryParse(note: string) {
  try {
    return parseCheckpoint(note);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
