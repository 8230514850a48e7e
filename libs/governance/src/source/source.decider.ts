import { type Decider, DomainError, type RecordedEvent } from '#kernel';
import { effectiveFacts, type HistoryEvent } from '#trial';
import { type Done, doneBy } from '../done.js';
import { type SourceEvent, SourceVerificationWithdrawn, SourceVerified } from './source.events.js';

/** A fact that was compared with its source. */
export interface SourceMark {
  readonly eventId: string;
  readonly saidBy: string;
  readonly verified: Done;
}

type Said = Pick<SourceMark, 'eventId' | 'saidBy'>;

/** A subject's marks, by the fact's event. */
export type SourceState = ReadonlyMap<string, SourceMark>;

export type SourceCommand =
  | { readonly name: 'verify'; readonly facts: readonly Said[]; readonly note?: string }
  | { readonly name: 'withdraw'; readonly eventIds: readonly string[]; readonly reason: string };

/** The stream has other events too, which it passes over. Throws SOURCE_NOT_VERIFIED. */
export const sourceDecider: Decider<SourceState, SourceCommand, SourceEvent, RecordedEvent<SourceEvent>> = {
  initial: new Map(),
  decide(state, command) {
    if (command.name === 'withdraw') {
      const eventId = command.eventIds.find((id) => !state.has(id));
      if (eventId !== undefined) {
        throw new DomainError('SOURCE_NOT_VERIFIED', `event ${eventId} is not marked as verified`, {
          eventId,
        });
      }
      return [SourceVerificationWithdrawn({ eventIds: [...command.eventIds], reason: command.reason })];
    }
    const { facts, note } = command;
    const news = facts.filter((fact) => state.get(fact.eventId)?.saidBy !== fact.saidBy);
    return news.length === 0 ? [] : [SourceVerified({ facts: news, ...(note !== undefined && { note }) })];
  },
  evolve(state, event) {
    const next = new Map(state);
    if (event.type === 'source.verified') {
      for (const fact of event.payload.facts) next.set(fact.eventId, { ...fact, verified: doneBy(event) });
    }
    if (event.type === 'source.verification-withdrawn') {
      for (const eventId of event.payload.eventIds) next.delete(eventId);
    }
    return next;
  },
};

/** The facts in force, each with the event whose payload it has. */
const sayings = (history: readonly HistoryEvent[]) =>
  new Map(effectiveFacts(history).map(({ eventId, correctedBy }) => [eventId, correctedBy ?? eventId]));

/** Facts as they stand in a history, to be marked. Throws EVENT_UNKNOWN for what is no fact in force. */
export function factsToVerify(history: readonly HistoryEvent[], eventIds: readonly string[]): Said[] {
  const saidBy = sayings(history);
  return [...new Set(eventIds)].map((eventId) => {
    const event = saidBy.get(eventId);
    if (event !== undefined) return { eventId, saidBy: event };
    throw new DomainError('EVENT_UNKNOWN', `${eventId} is not a fact in force of this subject`, {
      targetEventId: eventId,
    });
  });
}

/** How a fact stands to its source: BROKEN when it was corrected or voided since it was compared. */
export interface Verification extends SourceMark {
  readonly state: 'VERIFIED' | 'BROKEN';
}

/** Every mark with its present state, given the subject's history. */
export function verificationsOf(history: readonly HistoryEvent[], state: SourceState): Verification[] {
  const saidBy = sayings(history);
  return [...state.values()].map((mark) => ({
    ...mark,
    state: saidBy.get(mark.eventId) === mark.saidBy ? 'VERIFIED' : 'BROKEN',
  }));
}

/** Folds a governance stream's source marks. */
export const foldSource = (events: readonly RecordedEvent[]): SourceState =>
  events.reduce(
    (state, event) => sourceDecider.evolve(state, event as RecordedEvent<SourceEvent>),
    sourceDecider.initial,
  );
