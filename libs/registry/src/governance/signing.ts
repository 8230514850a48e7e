import { type CommandResult, commandHandler, type EventStore, newId } from '#event-store';
import {
  DATA_CUTS,
  governanceStream,
  hashOf,
  idOf,
  MEANINGS,
  type Meaning,
  type SignaturePayload,
  type SignatureState,
  type SignedContent,
  type SignedScope,
  signatureDecider,
  signedContent,
  signedOf,
} from '#governance';
import { DomainError } from '#kernel';
import type { CommandContext } from '../command-context.js';
import { commandRequest, named } from '../command-request.js';
import type { Studies } from '../studies.js';
import type { Steward } from './steward.js';
import { contentSource, readSubject, type SubjectData } from './subject-data.js';
import { type SubjectScope, scopeOf } from './subject-scope.js';

/** What can be signed: a part of a subject's data, or a data cut of the study. */
export type SignableScope =
  | { readonly patientId: string; readonly scope: SubjectScope }
  | { readonly dataCut: string };

/** What a signer is shown, and what its hash is. */
export interface Signable {
  readonly of: SignedScope;
  readonly content: SignedContent;
  readonly contentHash: string;
  readonly position: number;
  readonly version: number;
}

/** Who signs, as proved in the request that signs. */
export interface Signer {
  readonly accountId: string;
  readonly printedName: string;
  readonly authentication: SignaturePayload['authentication'];
}

export interface SigningWanted {
  readonly meaning: Meaning;
  /** The hash of what the signer was shown. */
  readonly contentHash: string;
}

/** Electronic signatures. Whether the signer is who they say, the caller has to have asked in the same request. */
export class Signing {
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #steward: Steward;

  constructor({ store, studies, steward }: { store: EventStore; studies: Studies; steward: Steward }) {
    this.#store = store;
    this.#studies = studies;
    this.#steward = steward;
  }

  /** What would be signed. Throws PATIENT_UNKNOWN, VISIT_UNKNOWN, EVENT_UNKNOWN, DATA_CUT_UNKNOWN, NOTHING_TO_SIGN. */
  async show(studyId: string, wanted: SignableScope): Promise<Signable> {
    const { study } = await this.#studies.read(studyId);
    const patientId =
      'dataCut' in wanted ? signedOf({ kind: 'data-cut', name: wanted.dataCut }) : wanted.patientId;
    const subject = await readSubject(this.#store, study, patientId);
    const of: SignedScope =
      'dataCut' in wanted ? { kind: 'data-cut', name: wanted.dataCut } : scopeOf(subject, wanted.scope);
    return { of, ...contentOf(of, subject), position: subject.position, version: subject.history.length };
  }

  /**
   * Signs what the signer was shown. Throws what `show` throws, SIGNED_CONTENT_CHANGED where it has become another,
   * SIGNED_ALREADY, SIGNER_IS_NOT_ACTOR. A repeated request is answered as it was the first time, whatever has become
   * of the content since: it never signs what was not shown.
   */
  async sign(
    studyId: string,
    wanted: SignableScope,
    asked: SigningWanted,
    signer: Signer,
    context: CommandContext,
  ): Promise<CommandResult & { signatureId: string }> {
    await this.#studies.read(studyId);
    const { actor, idempotencyKey } = context;
    // A repeated request must ask for the same signature.
    const signatureId =
      idempotencyKey === undefined ? newId() : idOf('signature', studyId, actor, idempotencyKey);
    const patientId = 'dataCut' in wanted ? DATA_CUTS : wanted.patientId;
    // A signature that was broken a moment ago must not stand in the way of the next.
    await this.#steward.tend(studyId, patientId);
    const present = await this.show(studyId, wanted).catch(refused);
    const decide = (state: SignatureState) => {
      const signature = { studyId, signatureId, ...signatureOf(present, asked, signer) };
      return signatureDecider.decide(state, { name: 'sign', signature, actor });
    };
    const handle = commandHandler({ store: this.#store, decider: { ...signatureDecider, decide } });
    const command = { ...asked, wanted };
    const stream = governanceStream(patientId);
    const addressed = { studyId, stream, command, reason: MEANINGS[asked.meaning] };
    const request = await commandRequest(this.#store, addressed, context);
    return { ...(await named(context, () => handle(request))), signatureId };
  }
}

/** What stands in the way of signing now; a request that was carried out before is answered all the same. */
function refused(error: unknown): { readonly refusal: DomainError } {
  if (error instanceof DomainError) return { refusal: error };
  throw error;
}

/** Throws the refusal, or SIGNED_CONTENT_CHANGED. */
function signatureOf(
  present: Signable | { readonly refusal: DomainError },
  { meaning, contentHash: shown }: SigningWanted,
  { accountId: signerId, printedName, authentication }: Signer,
) {
  if ('refusal' in present) throw present.refusal;
  const { of, contentHash, position, version } = present;
  if (contentHash !== shown) {
    throw new DomainError('SIGNED_CONTENT_CHANGED', 'what you were shown has changed; look at it again', {
      shown,
      contentHash,
    });
  }
  const statement = MEANINGS[meaning];
  return { of, meaning, statement, signerId, printedName, authentication, contentHash, position, version };
}

function contentOf(of: SignedScope, subject: SubjectData): Pick<Signable, 'content' | 'contentHash'> {
  const content = signedContent(of, contentSource(subject));
  if (content) return { content, contentHash: hashOf(content) };
  if (of.kind === 'data-cut') {
    throw new DomainError('DATA_CUT_UNKNOWN', `the study has no data cut ${of.name}`, { name: of.name });
  }
  throw new DomainError('NOTHING_TO_SIGN', 'nothing is recorded there yet', { of });
}
