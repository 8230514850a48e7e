import { canonicalJson, type Decider, DomainError, type RecordedEvent } from '#kernel';
import { type Done, doneBy } from '../done.js';
import {
  SignatureBroken,
  type SignatureEvent,
  type SignaturePayload,
  Signed,
  type SignedScope,
} from './signature.events.js';

export interface Signature extends SignaturePayload {
  readonly signed: Done;
  readonly broken: (Done & { readonly causeEventId: string; readonly causeType: string }) | null;
  /** A later signature of the same by the same meaning that stands: nothing is left to do about a broken one. */
  readonly signedAgainBy: string | null;
}

/** A subject's signatures, by id, in the order of signing. */
export type SignatureState = ReadonlyMap<string, Signature>;

export type SignatureCommand =
  | { readonly name: 'sign'; readonly signature: SignaturePayload; readonly actor: string }
  | { readonly name: 'break'; readonly signatureId: string; readonly by: Break };

export interface Break {
  readonly cause: { readonly eventId: string; readonly type: string; readonly position: number };
  readonly contentHash: string;
}

/** The stream has other events too, which it passes over. Throws SIGNED_ALREADY, SIGNER_IS_NOT_ACTOR. */
export const signatureDecider: Decider<
  SignatureState,
  SignatureCommand,
  SignatureEvent,
  RecordedEvent<SignatureEvent>
> = {
  initial: new Map(),
  decide(state, command) {
    if (command.name === 'break') return breakSignature(state.get(command.signatureId), command.by);
    const { signature, actor } = command;
    if (signature.signerId !== actor) {
      const { signerId } = signature;
      throw new DomainError('SIGNER_IS_NOT_ACTOR', 'nobody signs for another', { signerId, actor });
    }
    const standing = [...state.values()].find((known) => !known.broken && sameAct(known, signature));
    if (standing) {
      const { signatureId, signed } = standing;
      throw new DomainError('SIGNED_ALREADY', `you signed this on ${signed.at} and it stands`, {
        signatureId,
      });
    }
    return [Signed(signature)];
  },
  evolve(state, event) {
    if (event.type === 'signature.signed') return sign(state, { ...event.payload, ...standing(event) });
    if (event.type !== 'signature.broken') return state;
    const { signatureId, causeEventId, causeType } = event.payload;
    const before = state.get(signatureId);
    if (!before) return state;
    const broken = { ...doneBy(event), causeEventId, causeType };
    return new Map(state).set(signatureId, { ...before, broken });
  },
};

const standing = (event: RecordedEvent) => ({ signed: doneBy(event), broken: null, signedAgainBy: null });

/** The same scope: a visit by its place in the schedule, whatever its window was. */
export function sameScope(a: SignedScope, b: SignedScope): boolean {
  const name = (scope: SignedScope) =>
    canonicalJson(scope.kind === 'visit' ? { ...scope, from: null, to: null } : scope);
  return name(a) === name(b);
}

const sameMeaning = (a: SignaturePayload, b: SignaturePayload) =>
  a.meaning === b.meaning && sameScope(a.of, b.of);
const sameAct = (a: SignaturePayload, b: SignaturePayload) => a.signerId === b.signerId && sameMeaning(a, b);

function sign(state: SignatureState, signature: Signature): SignatureState {
  const next = new Map(state);
  for (const [id, known] of state) {
    if (known.broken && known.signedAgainBy === null && sameMeaning(known, signature)) {
      next.set(id, { ...known, signedAgainBy: signature.signatureId });
    }
  }
  return next.set(signature.signatureId, signature);
}

function breakSignature(signature: Signature | undefined, { cause, contentHash }: Break): SignatureEvent[] {
  if (!signature || signature.broken) return [];
  const { signatureId } = signature;
  return [
    SignatureBroken({
      signatureId,
      causeEventId: cause.eventId,
      causeType: cause.type,
      causePosition: cause.position,
      contentHash,
      task: 'SIGN_AGAIN',
    }),
  ];
}

/** Folds a governance stream's signatures. */
export const foldSignatures = (events: readonly RecordedEvent[]): SignatureState =>
  events.reduce(
    (state, event) => signatureDecider.evolve(state, event as RecordedEvent<SignatureEvent>),
    signatureDecider.initial,
  );
