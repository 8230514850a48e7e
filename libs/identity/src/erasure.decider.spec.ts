import type { DomainError, RecordedEvent } from '#kernel';
import { type IdentityCommand, type IdentityEvent, identityDecider } from './index.js';

const subject = { studyId: 'gist-demo', patientId: 'P-001', reason: 'asked by the subject' };

/** Carries out commands in order, each by the account beside it, and returns the events or the code of the refusal. */
function run(...commands: readonly [IdentityCommand, string][]): string[] | string {
  let state = identityDecider.initial;
  const types: string[] = [];
  for (const [command, actor] of commands) {
    try {
      for (const event of identityDecider.decide(state, command)) {
        types.push(event.type);
        state = identityDecider.evolve(state, { ...event, actor } as RecordedEvent<IdentityEvent>);
      }
    } catch (error) {
      return (error as DomainError).code;
    }
  }
  return types;
}

const request = (by: string): [IdentityCommand, string] => [{ name: 'request-erasure', ...subject }, by];
const approve = (by: string): [IdentityCommand, string] => [{ name: 'approve-erasure', by, ...subject }, by];
const decline = (by: string): [IdentityCommand, string] => [{ name: 'decline-erasure', by, ...subject }, by];
const record = (): [IdentityCommand, string] => [{ name: 'record', fields: ['name'], ...subject }, 'anna'];

describe('[GOV-26] erasure', () => {
  it('takes two people', () => {
    expect(run(request('anna'), approve('bob'))).toEqual(['identity.erasure-requested', 'identity.erased']);
    expect(run(request('anna'), approve('anna'))).toBe('SECOND_PERSON_REQUIRED');
  });

  it('must be asked for, once', () => {
    expect(run(approve('bob'))).toBe('ERASURE_NOT_REQUESTED');
    expect(run(decline('bob'))).toBe('ERASURE_NOT_REQUESTED');
    expect(run(request('anna'), request('bob'))).toBe('ERASURE_REQUESTED');
  });

  it('can be declined and asked for again, by which another person becomes the first', () => {
    expect(run(request('anna'), decline('bob'), approve('bob'))).toBe('ERASURE_NOT_REQUESTED');
    expect(run(request('anna'), decline('anna'), request('bob'), approve('anna'))).toHaveLength(4);
  });

  it('is final', () => {
    const done = [request('anna'), approve('bob')] as const;
    expect(run(...done, record())).toBe('IDENTITY_ERASED');
    expect(run(...done, request('anna'))).toBe('IDENTITY_ERASED');
    expect(run(...done, approve('bob'))).toBe('IDENTITY_ERASED');
  });
});
