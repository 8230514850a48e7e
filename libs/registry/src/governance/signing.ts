import { type CommandResult, commandHandler, type EventStore, newId } from '#event-store';
import {
  governanceStream,
  hashOf,
  idOf,
  MEANINGS,
  type Meaning,
  type SignaturePayload,
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
   * SIGNED_ALREADY, SIGNER_IS_NOT_ACTOR.
   */
  async sign(
    studyId: string,
    wanted: SignableScope,
    { meaning, contentHash: shown }: SigningWanted,
    signer: Signer,
    context: CommandContext,
  ): Promise<CommandResult & { signatureId: string }> {
    const { of, contentHash: hash, position, version } = await this.show(studyId, wanted);
    if (hash !== shown) {
      throw new DomainError('SIGNED_CONTENT_CHANGED', 'what you were shown has changed; look at it again', {
        shown,
        contentHash: hash,
      });
    }
    const { actor, idempotencyKey } = context;
    // A repeated request must ask for the same signature.
    const signatureId =
      idempotencyKey === undefined ? newId() : idOf('signature', studyId, actor, idempotencyKey);
    const { accountId: signerId, printedName, authentication } = signer;
    const act = { studyId, of, meaning, statement: MEANINGS[meaning], contentHash: hash };
    const payload = { ...act, signatureId, signerId, printedName, authentication, position, version };
    // A signature that was broken a moment ago must not stand in the way of the next.
    await this.#steward.tend(studyId, signedOf(of));
    return { ...(await this.#record(payload, context)), signatureId };
  }

  /** The position is no part of what was asked: the same request sent again reads the log further on. */
  async #record(signature: SignaturePayload, context: CommandContext): Promise<CommandResult> {
    const { actor } = context;
    const { position: _, version: __, ...command } = signature;
    const handle = commandHandler({
      store: this.#store,
      decider: {
        ...signatureDecider,
        decide: (state) => signatureDecider.decide(state, { name: 'sign', signature, actor }),
      },
    });
    const stream = governanceStream(signedOf(signature.of));
    const addressed = { studyId: signature.studyId, stream, command, reason: signature.statement };
    const request = await commandRequest(this.#store, addressed, context);
    return named(context, () => handle(request));
  }
}

function contentOf(of: SignedScope, subject: SubjectData): Pick<Signable, 'content' | 'contentHash'> {
  const content = signedContent(of, contentSource(subject));
  if (content) return { content, contentHash: hashOf(content) };
  if (of.kind === 'data-cut') {
    throw new DomainError('DATA_CUT_UNKNOWN', `the study has no data cut ${of.name}`, { name: of.name });
  }
  throw new DomainError('NOTHING_TO_SIGN', 'nothing is recorded there yet', { of });
}
