import fc from 'fast-check';
import { DomainError, type RecordedEvent } from '#kernel';
import { eventId, given, legalPatient, type WrittenCommand } from '#testing';
import {
  type LockBook,
  type LockEvent,
  LockPlaced,
  type LockScope,
  lockDecider,
  lockIdOf,
  locksInTheWay,
  refuseLocked,
  refuseLockedStudy,
  touchedBy,
} from '../index.js';

const recorded = (event: LockEvent, n: number) =>
  ({
    ...event,
    eventId: eventId(900 + n),
    position: 900 + n,
    actor: 'd.manager',
    actingRole: 'data-manager',
    recordedAt: `2024-05-0${1 + (n % 9)}T08:00:00.000000Z`,
  }) as RecordedEvent<LockEvent>;

const book = (...scopes: LockScope[]): LockBook =>
  scopes
    .map((scope) => LockPlaced({ lockId: lockIdOf(scope), scope, reason: 'Interim analysis' }))
    .reduce((state, event, n) => lockDecider.evolve(state, recorded(event, n)), lockDecider.initial);

const refusal = (action: () => unknown): DomainError => {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was let through');
};

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
const inTheWay = (locks: LockBook, ...command: WrittenCommand) =>
  locksInTheWay(locks, touchedBy('001', subject.history, subject.when(...command))).map(
    ({ lockId }) => lockId,
  );

const visitLock: LockScope = {
  kind: 'visit',
  patientId: '001',
  schedule: 'on-drug',
  month: 1,
  from: '2012-02-03',
  to: '2012-02-17',
};

describe('[GOV-25] a lock', () => {
  it('is placed once and names who placed it, when and why', () => {
    const locks = book({ kind: 'patient', patientId: '001' });
    const again = () =>
      lockDecider.decide(locks, {
        name: 'place',
        scope: { kind: 'patient', patientId: '001' },
        reason: 'again',
      });
    expect(refusal(again)).toMatchObject({
      code: 'ALREADY_LOCKED',
      values: { lockId: 'patient/001', lockedBy: 'd.manager', lockedAt: '2024-05-01T08:00:00.000000Z' },
    });
  });

  it('is released with a reason, and then is no more', () => {
    const locks = book({ kind: 'study' });
    const [released] = lockDecider.decide(locks, { name: 'release', scope: { kind: 'study' }, reason });
    expect(released).toMatchObject({ type: 'lock.released', payload: { lockId: 'study', reason } });
    expect(lockDecider.evolve(locks, recorded(released!, 1)).size).toBe(0);
    expect(
      refusal(() => lockDecider.decide(new Map(), { name: 'release', scope: { kind: 'study' }, reason }))
        .code,
    ).toBe('NOT_LOCKED');
  });

  it.each([
    ['the study', { kind: 'study' }, 'study'],
    ['the site', { kind: 'site', siteId: 'S1' }, 'site/S1'],
    ['the record', { kind: 'patient', patientId: '001' }, 'patient/001'],
  ] as const)('of %s refuses whatever is recorded of the subject', (_, scope, lockId) => {
    expect(inTheWay(book(scope), 'record-visit', { attendedOn: '2013-01-01' })).toEqual([lockId]);
    expect(inTheWay(book(scope), 'void-event', { targetEventId: eventId(3), reason })).toEqual([lockId]);
  });

  it('of another site or subject is not in the way', () => {
    const locks = book({ kind: 'site', siteId: 'S2' }, { kind: 'patient', patientId: '002' });
    expect(inTheWay(locks, 'record-visit', { attendedOn: '2013-01-01' })).toEqual([]);
  });

  it('of a site refuses an enrolment there, and a correction that moves a subject there', () => {
    const events = given().when(...enrol);
    expect(locksInTheWay(book({ kind: 'site', siteId: 'S1' }), touchedBy('001', [], events))).toHaveLength(1);
    const moved = touchedBy('001', subject.history, [
      {
        type: 'patient.event-corrected',
        payload: {
          targetEventId: eventId(1),
          targetType: 'patient.enrolled',
          payload: { ...enrol[1], siteId: 'S9' },
          reason,
        },
      },
    ]);
    expect(moved?.siteIds).toEqual(['S1', 'S9']);
  });

  it('lets a report of a serious adverse event through, and refuses to change it afterwards', () => {
    const grade = { scale: 'WHO', version: '1979', value: 3 };
    const told: WrittenCommand = [
      'notify-serious-adverse-event',
      { adverseEventId: 'AE-1', to: 'SPONSOR', notifiedAt: '2012-02-12T08:00Z' },
    ];
    const serious = subject.and('report-adverse-event', {
      ...{ adverseEventId: 'AE-1', term: 'OEDEMA', onsetOn: '2012-02-12', grade, serious: true },
    });
    const reported = serious.and(...told);
    const locks = book({ kind: 'study' }, { kind: 'patient', patientId: '001' }, visitLock);
    const refused = (patient: typeof subject, ...command: WrittenCommand) =>
      locksInTheWay(locks, touchedBy('001', patient.history, patient.when(...command))).length;
    expect(refused(serious, ...told)).toBe(0);
    const targetEventId = eventId(5);
    expect(refused(reported, 'void-event', { targetEventId, reason })).toBe(3);
    expect(refused(reported, 'correct-event', { targetEventId, changes: { to: 'IRB' }, reason })).toBe(3);
  });

  it('of an event refuses its correction, its void, and the void of either; nothing else', () => {
    const corrected = subject.and('correct-event', {
      targetEventId: eventId(3),
      changes: { ecog: 1 },
      reason,
    });
    const locks = book({ kind: 'event', patientId: '001', eventId: eventId(3) });
    const undo = corrected.when('void-event', { targetEventId: eventId(4), reason });
    expect(locksInTheWay(locks, touchedBy('001', corrected.history, undo))).toHaveLength(1);
    expect(inTheWay(locks, 'void-event', { targetEventId: eventId(3), reason })).toHaveLength(1);
    expect(inTheWay(locks, 'record-visit', { attendedOn: '2012-02-12' })).toEqual([]);
  });

  it('of a visit refuses what is, or would come to be, dated in its window', () => {
    const locks = book(visitLock);
    expect(inTheWay(locks, 'record-visit', { attendedOn: '2012-02-17' })).toHaveLength(1);
    expect(inTheWay(locks, 'record-visit', { attendedOn: '2012-02' })).toHaveLength(1);
    expect(inTheWay(locks, 'record-visit', { attendedOn: '2012-02-18' })).toEqual([]);
    const away = { targetEventId: eventId(3), changes: { attendedOn: '2012-03-01' }, reason };
    expect(inTheWay(locks, 'correct-event', away)).toHaveLength(1);
    const back = subject.and('void-event', { targetEventId: eventId(3), reason });
    const undo = back.when('void-event', { targetEventId: eventId(4), reason });
    expect(locksInTheWay(locks, touchedBy('001', back.history, undo))).toHaveLength(1);
  });

  it('says in its refusal who locked it and when', () => {
    const touched = touchedBy(
      '001',
      subject.history,
      subject.when('record-visit', { attendedOn: '2013-01-01' }),
    );
    expect(refusal(() => refuseLocked(book({ kind: 'study' }), touched))).toMatchObject({
      code: 'LOCKED',
      message: 'the study was locked by d.manager on 2024-05-01T08:00:00.000000Z: Interim analysis',
      values: { lockedBy: 'd.manager', lockedIn: 'data-manager', reason: 'Interim analysis' },
    });
  });

  it('of the study keeps its protocol and sites, and lets data cuts be taken', () => {
    const locks = book({ kind: 'study' });
    expect(refusal(() => refuseLockedStudy(locks, [{ type: 'study.protocol-amended' }])).code).toBe('LOCKED');
    expect(refuseLockedStudy(locks, [{ type: 'study.data-cut-taken' }])).toBeUndefined();
  });

  it('of the record stands against every legal command of every history but a report of a serious event (property)', () => {
    const locks = book({ kind: 'patient', patientId: '001' });
    fc.assert(
      fc.property(legalPatient, ({ commands }) => {
        let patient = given();
        for (const command of commands) {
          const touched = touchedBy('001', patient.history, patient.when(...command));
          const passes = command[0] === 'notify-serious-adverse-event';
          expect(locksInTheWay(locks, touched)).toHaveLength(passes ? 0 : 1);
          patient = patient.and(...command);
        }
      }),
      { numRuns: 30 },
    );
  });
});
