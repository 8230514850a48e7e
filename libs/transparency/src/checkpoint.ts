import { DomainError } from '#kernel';
import { fromBase64, toBase64 } from './base64.js';
import { HASH_SIZE } from './hash.js';
import { parseNote, type SignedNote, type Signer, signNote } from './note.js';
import type { TreeHead } from './proofs.js';

/** A log's size and root under its name, as a C2SP tlog-checkpoint states them. */
export interface Checkpoint extends TreeHead {
  /** `anamnesis/<registry>/<study>`; also the name of the key that signs it. */
  readonly origin: string;
}

/** A checkpoint with the note that says so. Its signatures are not judged by reading it. */
export interface ParsedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/** The name under which a registry's checkpoints of a study are signed. */
export const originOf = (registry: string, studyId: string): string => `anamnesis/${registry}/${studyId}`;

/** The study that an origin names, or undefined when it isn't one of this product's. */
export const studyOf = (origin: string): string | undefined =>
  /^anamnesis\/[^/]+\/([^/]+)$/.exec(origin)?.[1];

/** The signed note of a checkpoint. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: Signer): string {
  return signNote(`${origin}\n${size}\n${toBase64(root)}\n`, origin, signer);
}

/** Reads a checkpoint's note. Throws NOTE_MALFORMED, BASE64_MALFORMED or CHECKPOINT_MALFORMED. */
export function parseCheckpoint(text: string): ParsedCheckpoint {
  const note = parseNote(text);
  const [origin, size, encoded] = note.text.split('\n');
  const root = fromBase64(encoded ?? '');
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size ?? '') || root.length !== HASH_SIZE) {
    throw new DomainError('CHECKPOINT_MALFORMED', 'the note is not a checkpoint', {
      text: note.text.slice(0, 300),
    });
  }
  return { origin, size: Number(size), root, note };
}
