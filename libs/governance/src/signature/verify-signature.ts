import type { RecordedEvent } from '#kernel';
import type { HistoryEvent } from '#trial';
import { DATA_CUTS, governanceStream } from '../streams.js';
import type { Break } from './signature.decider.js';
import type { SignaturePayload, SignedScope } from './signature.events.js';
import { type ContentSource, contentHash } from './signed-content.js';

/** Ways in which a signature can be other than what it says. */
export type SignatureFault =
  | 'SIGNER_IS_NOT_ACTOR'
  | 'WRONG_STUDY'
  | 'WRONG_STREAM'
  | 'SIGNED_BEFORE_ITS_CONTENT'
  | 'CONTENT_DIFFERS';

export interface SignatureVerdict {
  /** Whether it is the signature that was given: on this content, at this place, by this account. */
  readonly genuine: boolean;
  readonly faults: readonly SignatureFault[];
  /** What has changed the content since; null while the signature speaks for it. */
  readonly brokenBy: Break | null;
}

/** The subject whose governance stream holds the signatures of a scope. */
export const signedOf = (of: SignedScope): string => (of.kind === 'data-cut' ? DATA_CUTS : of.patientId);

/**
 * Whether a recorded signature is bound to what it stands by: its own place in the log, its signer, and the content as
 * it was at the position it names. One that was moved, or whose content was, is found.
 *
 * @param source everything recorded until now
 */
export function verifySignature(
  event: Pick<RecordedEvent, 'studyId' | 'stream' | 'position' | 'actor'> & {
    readonly payload: SignaturePayload;
  },
  source: ContentSource,
): SignatureVerdict {
  const { payload } = event;
  const { of, position } = payload;
  const found: [SignatureFault, boolean][] = [
    ['SIGNER_IS_NOT_ACTOR', event.actor !== payload.signerId],
    ['WRONG_STUDY', event.studyId !== payload.studyId || source.studyId !== payload.studyId],
    ['WRONG_STREAM', event.stream !== governanceStream(signedOf(of))],
    ['SIGNED_BEFORE_ITS_CONTENT', event.position <= position],
    ['CONTENT_DIFFERS', contentHash(of, upTo(source, position)) !== payload.contentHash],
  ];
  const faults = found.flatMap(([fault, holds]) => (holds ? [fault] : []));
  return { genuine: faults.length === 0, faults, brokenBy: breakOf(payload, source) };
}

/** The first event after the signature's position that made its content another; null where none did. */
export function breakOf(signature: SignaturePayload, source: ContentSource): Break | null {
  const { of, position, contentHash: signed } = signature;
  if (contentHash(of, source) === signed && !source.history.some((event) => event.position > position))
    return null;
  for (const event of source.history) {
    if (event.position <= position) continue;
    const hash = contentHash(of, upTo(source, event.position));
    if (hash !== signed) return { cause: event, contentHash: hash };
  }
  return null;
}

const upTo = (source: ContentSource, position: number): ContentSource => ({
  ...source,
  history: source.history.filter((event: HistoryEvent) => event.position <= position),
});
