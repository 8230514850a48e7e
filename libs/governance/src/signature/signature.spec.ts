import fc from 'fast-check';
import { DomainError, type RecordedEvent } from '#kernel';
import { eventId, type GivenPatient, given, legalPatient, type WrittenCommand } from '#testing';
import {
  type ContentSource,
  contentHash,
  foldSignatures,
  governanceStream,
  hashOf,
  idOf,
  MEANINGS,
  type SignaturePayload,
  Signed,
  type SignedScope,
  signatureDecider,
  verifySignature,
} from '../index.js';

const enrol: WrittenCommand = [
  'enrol',
  { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'ADJUVANT', sex: 'MALE', ageYears: 42 },
];
const subject = given(
  enrol,
  ['record-consent', { consentedOn: '2012-01-10' }],
  ['record-visit', { attendedOn: '2012-02-12' }],
);
const reason = { code: 'DATA_ENTRY_ERROR', text: 'mistyped' } as const;
const record: SignedScope = { kind: 'patient', patientId: '001' };
const source = (patient: GivenPatient): ContentSource => ({
  studyId: 'sample',
  history: patient.history,
  dataCuts: [],
});

function signatureOf(patient: GivenPatient, of: SignedScope = record, signerId = 'i.vest'): SignaturePayload {
  const position = patient.history.length;
  return {
    signatureId: idOf(signerId, position, JSON.stringify(of)),
    studyId: 'sample',
    of,
    meaning: 'APPROVAL',
    statement: MEANINGS.APPROVAL,
    signerId,
    printedName: 'Ida Vest',
    authentication: 'password+totp',
    contentHash: contentHash(of, source(patient)),
    position,
    version: position,
  };
}

const recorded = (event: { type: string; payload: unknown }, position = 500, changes: object = {}) =>
  ({
    ...event,
    studyId: 'sample',
    stream: governanceStream('001'),
    actor: 'i.vest',
    actingRole: 'investigator',
    recordedAt: '2024-05-01T08:00:00.000000Z',
    eventId: eventId(position),
    position,
    ...changes,
  }) as RecordedEvent & { payload: SignaturePayload };

const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return undefined;
};

describe('[GOV-13] a signature', () => {
  const signed = recorded(Signed(signatureOf(subject)));

  it('is genuine where it was given, of what it was given for', () => {
    expect(verifySignature(signed, source(subject))).toEqual({ genuine: true, faults: [], brokenBy: null });
  });

  it.each([
    ['to another subject', { stream: governanceStream('002') }, 'WRONG_STREAM'],
    ['to another study', { studyId: 'other' }, 'WRONG_STUDY'],
    ['to another account', { actor: 'somebody' }, 'SIGNER_IS_NOT_ACTOR'],
    ['to before what it signs', { position: 2 }, 'SIGNED_BEFORE_ITS_CONTENT'],
  ])('that was moved %s is found', (_, changes, fault) => {
    const verdict = verifySignature(recorded(Signed(signatureOf(subject)), 500, changes), source(subject));
    expect(verdict).toMatchObject({ genuine: false, faults: [fault] });
  });

  it.each([
    ['another scope', { of: { kind: 'event', patientId: '001', eventId: eventId(3) } }],
    ['another position', { position: 2 }],
    ['another hash', { contentHash: hashOf('nothing') }],
  ])('that was rewritten for %s is found', (_, changes) => {
    const payload = { ...signatureOf(subject), ...changes } as SignaturePayload;
    expect(verifySignature(recorded(Signed(payload)), source(subject)).faults).toContain('CONTENT_DIFFERS');
  });

  it('speaks for one event, a visit or a data cut as well', () => {
    const event: SignedScope = { kind: 'event', patientId: '001', eventId: eventId(2) };
    const visit: SignedScope = {
      kind: 'visit',
      patientId: '001',
      schedule: 'on-drug',
      month: 1,
      from: '2012-02-03',
      to: '2012-02-17',
    };
    const later = subject.and('record-visit', { attendedOn: '2012-05-12' });
    for (const scope of [event, visit]) {
      expect(contentHash(scope, source(later))).toBe(contentHash(scope, source(subject)));
    }
    const cut = { kind: 'data-cut', name: 'interim' } as const;
    const dataCuts = [
      {
        name: 'interim',
        position: 3,
        asOf: null,
        criteria: {},
        purpose: 'DMC',
        tablesHash: hashOf('tables'),
      },
    ];
    expect(contentHash(cut, { ...source(subject), dataCuts })).not.toBe(contentHash(cut, source(subject)));
  });
});

describe('[GOV-15] a signature is given by its actor', () => {
  it('and by nobody for another', () => {
    const command = { name: 'sign', signature: signatureOf(subject), actor: 'a.dmin' } as const;
    expect(refusal(() => signatureDecider.decide(new Map(), command))).toBe('SIGNER_IS_NOT_ACTOR');
  });

  it('once, as long as it stands', () => {
    const state = foldSignatures([recorded(Signed(signatureOf(subject)))]);
    const again = { name: 'sign', signature: signatureOf(subject), actor: 'i.vest' } as const;
    expect(refusal(() => signatureDecider.decide(state, again))).toBe('SIGNED_ALREADY');
    const another = { ...again, signature: signatureOf(subject, record, 'j.oe'), actor: 'j.oe' };
    expect(signatureDecider.decide(state, another)).toHaveLength(1);
  });
});

describe('[GOV-16] a change after signing', () => {
  const changed = subject
    .and('correct-event', { targetEventId: eventId(3), changes: { ecog: 1 }, reason })
    .and('record-visit', { attendedOn: '2012-05-12' });
  const signed = recorded(Signed(signatureOf(subject)));

  it('breaks it, with the first event that did as its cause', () => {
    const { genuine, brokenBy } = verifySignature(signed, source(changed));
    expect(genuine).toBe(true);
    expect(brokenBy?.cause).toMatchObject({ eventId: eventId(4), type: 'patient.event-corrected' });
  });

  it('is recorded once, and asks for a signature that then stands in its place', () => {
    const { signatureId } = signed.payload;
    const by = verifySignature(signed, source(changed)).brokenBy!;
    let state = foldSignatures([signed]);
    const [broken] = signatureDecider.decide(state, { name: 'break', signatureId, by });
    expect(broken).toMatchObject({
      type: 'signature.broken',
      payload: { causeEventId: eventId(4), task: 'SIGN_AGAIN' },
    });
    state = foldSignatures([signed, recorded(broken!, 501)]);
    expect(signatureDecider.decide(state, { name: 'break', signatureId, by })).toEqual([]);
    expect(state.get(signatureId)).toMatchObject({
      broken: { causeEventId: eventId(4) },
      signedAgainBy: null,
    });
    const next = signatureOf(changed);
    const [again] = signatureDecider.decide(state, { name: 'sign', signature: next, actor: 'i.vest' });
    state = foldSignatures([signed, recorded(broken!, 501), recorded(again!, 502)]);
    expect(state.get(signatureId)?.signedAgainBy).toBe(next.signatureId);
  });

  it('that is undone has broken it all the same', () => {
    const undone = subject
      .and('correct-event', { targetEventId: eventId(3), changes: { ecog: 1 }, reason })
      .and('void-event', { targetEventId: eventId(4), reason });
    expect(verifySignature(signed, source(undone)).brokenBy?.cause).toMatchObject({ eventId: eventId(4) });
  });

  it('breaks the signature of a record wherever in its history it was given (property)', () => {
    fc.assert(
      fc.property(legalPatient, fc.nat(), ({ patient }, at) => {
        const { history } = patient;
        const length = 1 + (at % history.length);
        const then = { ...patient, history: history.slice(0, length) };
        const event = recorded(Signed(signatureOf(then)));
        const verdict = verifySignature(event, source(patient));
        expect(verdict.genuine).toBe(true);
        expect(verdict.brokenBy === null).toBe(length === history.length);
      }),
      { numRuns: 60 },
    );
  });
});
