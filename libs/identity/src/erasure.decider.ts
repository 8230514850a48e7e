import { type Decider, DomainError, type RecordedEvent } from '#kernel';
import {
  ErasureDeclined,
  ErasureRequested,
  IdentityErased,
  type IdentityEvent,
  IdentityRecorded,
} from './identity.events.js';

interface Subject {
  readonly studyId: string;
  readonly patientId: string;
}

export type IdentityCommand = Subject & { readonly reason: string } & (
    | { readonly name: 'record'; readonly fields: readonly string[] }
    | { readonly name: 'request-erasure' }
    | { readonly name: 'approve-erasure' | 'decline-erasure'; readonly by: string }
  );

export interface IdentityState {
  /** Who asked for the erasure that is still to be decided on, and why. */
  readonly requested: { readonly by: string; readonly reason: string } | null;
  readonly erased: boolean;
}

/**
 * Who may change and erase identifying data in which order. Erasure takes two people and is final. Throws
 * IDENTITY_ERASED, ERASURE_REQUESTED, ERASURE_NOT_REQUESTED, SECOND_PERSON_REQUIRED.
 */
export const identityDecider: Decider<
  IdentityState,
  IdentityCommand,
  IdentityEvent,
  RecordedEvent<IdentityEvent>
> = {
  initial: { requested: null, erased: false },
  decide(state, command) {
    const { studyId, patientId, reason } = command;
    const subject = { studyId, patientId };
    if (state.erased) throw erased(subject);
    switch (command.name) {
      case 'record':
        return [IdentityRecorded({ ...subject, fields: [...command.fields], reason })];
      case 'request-erasure':
        if (state.requested) {
          throw new DomainError('ERASURE_REQUESTED', 'the erasure was asked for already', subject);
        }
        return [ErasureRequested({ ...subject, reason })];
      case 'decline-erasure':
        requestOf(state, subject);
        return [ErasureDeclined({ ...subject, reason })];
      case 'approve-erasure': {
        const { by } = requestOf(state, subject);
        if (by === command.by) {
          throw new DomainError('SECOND_PERSON_REQUIRED', 'another person must approve it', subject);
        }
        return [IdentityErased({ ...subject, requestedBy: by, reason })];
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'identity.recorded':
        return state;
      case 'identity.erasure-requested':
        return { ...state, requested: { by: event.actor, reason: event.payload.reason } };
      case 'identity.erasure-declined':
        return { ...state, requested: null };
      case 'identity.erased':
        return { requested: null, erased: true };
    }
  },
};

function requestOf({ requested }: IdentityState, subject: Subject): { by: string } {
  if (requested) return requested;
  throw new DomainError('ERASURE_NOT_REQUESTED', 'nobody asked for this erasure', { ...subject });
}

/** The answer about data that were erased. */
export const erased = ({ studyId, patientId }: Subject): DomainError =>
  new DomainError('IDENTITY_ERASED', 'the identifying data were erased for good', { studyId, patientId });
