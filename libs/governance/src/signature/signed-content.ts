import { type DataCut, effectiveFacts, type Fact, type HistoryEvent } from '#trial';
import { hashOf } from '../ids.js';
import type { SignedScope } from './signature.events.js';

/** What signed content is read from. */
export interface ContentSource {
  readonly studyId: string;
  /** The subject's history; empty for a data cut. */
  readonly history: readonly HistoryEvent[];
  readonly dataCuts: readonly DataCut[];
}

/** What a signature speaks for: recorded facts as they stand, never what is derived from them. */
export interface SignedContent {
  readonly studyId: string;
  readonly of: SignedScope;
  readonly facts?: readonly Pick<Fact, 'eventId' | 'correctedBy' | 'type' | 'payload'>[];
  readonly dataCut?: DataCut;
}

/** The content of a scope; undefined where there is none, e.g. of a voided event. */
export function signedContent(of: SignedScope, source: ContentSource): SignedContent | undefined {
  const { studyId } = source;
  if (of.kind === 'data-cut') {
    const dataCut = source.dataCuts.find(({ name }) => name === of.name);
    return dataCut && { studyId, of, dataCut };
  }
  const facts = effectiveFacts(source.history).filter((fact) => belongs(fact, of));
  if (facts.length === 0) return undefined;
  return {
    studyId,
    of,
    facts: facts.map(
      ({ eventId, correctedBy, type, payload }) => ({ eventId, correctedBy, type, payload }) as Fact,
    ),
  };
}

function belongs(fact: Fact, of: Exclude<SignedScope, { kind: 'data-cut' }>): boolean {
  if (of.kind === 'patient') return true;
  if (of.kind === 'event') return fact.eventId === of.eventId;
  return fact.earliest <= of.to && fact.latest >= of.from;
}

/** SHA-256, hex, of a content's canonical JSON; of nothing where there is none. */
export const contentHash = (of: SignedScope, source: ContentSource): string =>
  hashOf(signedContent(of, source) ?? null);
