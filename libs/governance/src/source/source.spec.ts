import { DomainError, type RecordedEvent } from '#kernel';
import { eventId, type GivenPatient, given } from '#testing';
import {
  factsToVerify,
  foldSource,
  type SourceCommand,
  type SourceEvent,
  sourceDecider,
  verificationsOf,
} from '../index.js';

const reason = { code: 'SOURCE_CORRECTED', text: 'the file says otherwise' } as const;
const subject = given(
  ['enrol', { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'ADJUVANT', sex: 'MALE', ageYears: 42 }],
  ['record-consent', { consentedOn: '2012-01-10' }],
);
const verify = (eventIds: string[], patient: GivenPatient = subject): SourceCommand => ({
  name: 'verify',
  facts: factsToVerify(patient.history, eventIds),
});
const recorded = (event: SourceEvent) =>
  ({
    ...event,
    actor: 'm.onitor',
    actingRole: 'monitor',
    recordedAt: '2024',
    eventId: eventId(9),
    position: 9,
  }) as RecordedEvent;
const states = (patient: GivenPatient, events: SourceEvent[]) =>
  verificationsOf(patient.history, foldSource(events.map(recorded))).map(({ eventId: id, state }) => [
    id,
    state,
  ]);

describe('source data verification', () => {
  const marked = sourceDecider.decide(sourceDecider.initial, verify([eventId(1), eventId(2)]));

  it('marks facts as they stand, once', () => {
    expect(states(subject, marked)).toEqual([
      [eventId(1), 'VERIFIED'],
      [eventId(2), 'VERIFIED'],
    ]);
    expect(sourceDecider.decide(foldSource(marked.map(recorded)), verify([eventId(1)]))).toEqual([]);
  });

  it('is broken by a correction or a void, of that fact only, and can be made again', () => {
    const corrected = subject.and('correct-event', {
      targetEventId: eventId(1),
      changes: { ageYears: 43 },
      reason,
    });
    expect(states(corrected, marked)).toEqual([
      [eventId(1), 'BROKEN'],
      [eventId(2), 'VERIFIED'],
    ]);
    const again = sourceDecider.decide(foldSource(marked.map(recorded)), verify([eventId(1)], corrected));
    expect(states(corrected, [...marked, ...again])).toContainEqual([eventId(1), 'VERIFIED']);
    const voided = subject.and('void-event', { targetEventId: eventId(2), reason });
    expect(states(voided, marked)).toContainEqual([eventId(2), 'BROKEN']);
  });

  it('is withdrawn with a reason, and only where it was made', () => {
    const state = foldSource(marked.map(recorded));
    const withdraw: SourceCommand = { name: 'withdraw', eventIds: [eventId(1)], reason: 'wrong subject' };
    const events = sourceDecider.decide(state, withdraw);
    expect(states(subject, [...marked, ...events])).toEqual([[eventId(2), 'VERIFIED']]);
    expect(() => sourceDecider.decide(sourceDecider.initial, withdraw)).toThrow(DomainError);
  });

  it('is of facts in force only', () => {
    expect(() => verify([eventId(99)])).toThrow(expect.objectContaining({ code: 'EVENT_UNKNOWN' }));
  });
});
