import { DomainError } from '#kernel';
import { Registry } from '#registry';
import { coordinator, type GovernedStudy, manager, reason, STUDY, startStudy } from './governed-study.js';

let study: GovernedStudy;
beforeAll(async () => {
  study = await startStudy();
  await study.enrol('P-001');
  await study.enrol('P-002');
});
afterAll(() => study.stop());

const visit = (attendedOn: string) => ({ attendedOn, ecog: 1 });

async function refusal(action: Promise<unknown>): Promise<DomainError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was let through');
}

describe('[GOV-25] a lock of a record', () => {
  it('refuses its changes, says who locked it and when, and leaves other records alone', async () => {
    const { locks } = study.registry.governance;
    await locks.placeOn(STUDY, 'P-001', { kind: 'patient' }, 'Interim analysis', manager);
    const error = await refusal(study.record('record-visit', visit('2024-02-01')));
    expect(error).toMatchObject({
      code: 'LOCKED',
      values: {
        lockId: 'patient/P-001',
        lockedBy: 'd.manager',
        lockedIn: 'data-manager',
        reason: 'Interim analysis',
        lockedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    });
    await study.record('record-visit', visit('2024-02-01'), 'P-002');
  });

  it('is released with a reason, which the log has', async () => {
    const { locks } = study.registry.governance;
    await locks.releaseOn(STUDY, 'P-001', { kind: 'patient' }, reason, manager);
    await study.record('record-visit', visit('2024-02-01'));
    expect(await study.logged('lock.released')).toMatchObject([
      {
        actor: 'd.manager',
        actingRole: 'data-manager',
        reason: 'DATA_ENTRY_ERROR: Digits were swapped on entry',
      },
    ]);
  });

  it('is known to another process at once, also where that has the record in memory', async () => {
    const other = await startAnother();
    const change = (n: number) =>
      other.commands.recordPatient(
        STUDY,
        'P-002',
        { name: 'record-visit', data: { ...visit(`2024-03-0${n}`), recurrenceSuspected: false } },
        coordinator,
      );
    await change(1);
    await study.registry.governance.locks.placeOn(STUDY, 'P-002', { kind: 'patient' }, 'Closed', manager);
    expect(await refusal(change(2))).toMatchObject({ code: 'LOCKED' });
    await study.registry.governance.locks.releaseOn(STUDY, 'P-002', { kind: 'patient' }, reason, manager);
    await change(3);
    await other.close();
  });
});

const startAnother = async () => new Registry({ databaseUrl: study.database.ownerUrl });

describe('[GOV-25] a lock of a visit, an event, a site, the study', () => {
  it('of an event refuses its correction and lets the rest be', async () => {
    const { locks } = study.registry.governance;
    const { eventIds } = await study.record('record-visit', visit('2024-04-01'));
    const eventId = eventIds[0]!;
    await locks.placeOn(STUDY, 'P-001', { kind: 'event', eventId }, 'Verified', manager);
    const correct = () =>
      study.record('correct-event', { targetEventId: eventId, changes: { ecog: 2 }, reason });
    expect(await refusal(correct())).toMatchObject({ code: 'LOCKED' });
    await study.record('record-visit', visit('2024-04-02'));
    await locks.releaseOn(STUDY, 'P-001', { kind: 'event', eventId }, reason, manager);
    await correct();
  });

  it('of a visit refuses what is dated in its window', async () => {
    const { locks } = study.registry.governance;
    await study.record(
      'start-treatment',
      { startedOn: '2024-01-15', drug: 'IMATINIB', mgPerDay: 400 },
      'P-002',
    );
    const scope = { kind: 'visit', schedule: 'on-treatment', month: 3 } as const;
    await locks.placeOn(STUDY, 'P-002', scope, 'Cleaned', manager);
    expect(await refusal(study.record('record-visit', visit('2024-04-15'), 'P-002'))).toMatchObject({
      code: 'LOCKED',
      values: { scope: { from: '2024-04-08', to: '2024-04-22' } },
    });
    await study.record('record-visit', visit('2024-05-15'), 'P-002');
    const none = locks.placeOn(STUDY, 'P-002', { ...scope, month: 99 }, 'Cleaned', manager);
    expect(await refusal(none)).toMatchObject({ code: 'VISIT_UNKNOWN' });
    await locks.releaseOn(STUDY, 'P-002', scope, reason, manager);
  });

  it.each([{ kind: 'site', siteId: 'S-01' }, { kind: 'study' }] as const)(
    'of $kind refuses changes of all its subjects, and enrolment',
    async (scope) => {
      const { locks } = study.registry.governance;
      await locks.place(STUDY, scope, 'Database lock', manager);
      for (const patientId of ['P-001', 'P-002']) {
        expect(await refusal(study.record('record-visit', visit('2024-06-01'), patientId))).toMatchObject({
          code: 'LOCKED',
        });
      }
      expect(await refusal(study.enrol('P-009'))).toMatchObject({ code: 'LOCKED' });
      expect(await refusal(locks.place(STUDY, scope, 'again', manager))).toMatchObject({
        code: 'ALREADY_LOCKED',
      });
      await locks.release(STUDY, scope, reason, manager);
      await study.record('record-visit', visit('2024-06-01'));
    },
  );

  it('of the study keeps its protocol', async () => {
    const { locks } = study.registry.governance;
    await locks.place(STUDY, { kind: 'study' }, 'Database lock', manager);
    const closing = {
      name: 'close-site',
      data: { siteId: 'S-01', closedOn: '2025-01-01', reason: 'done' },
    } as const;
    const { commands } = study.registry;
    expect(await refusal(commands.recordStudy(STUDY, closing, manager))).toMatchObject({ code: 'LOCKED' });
    await locks.release(STUDY, { kind: 'study' }, reason, manager);
  });
});

describe('[GOV-25] a locked record', () => {
  const lesion = {
    assessedOn: '2024-09-01',
    modality: 'CT',
    newLesions: [{ lesionId: 'N1', organ: 'LIVER' }],
  };
  const resection = { performedOn: '2024-08-01', kind: 'RESECTION', margin: 'R0' };
  const suspected = async (patientId: string) =>
    (await study.logged('patient.recurrence-suspected')).filter(
      ({ stream }) => stream === `patient/${patientId}`,
    );

  it('is left alone by the registry itself, too: a finding stands, but nothing is recorded of the subject', async () => {
    const { governance, surveillance } = study.registry;
    for (const patientId of ['L-1', 'L-2']) {
      await study.enrol(patientId);
      await study.record('record-surgery', resection, patientId);
      await study.record('record-ct-assessment', lesion, patientId);
    }
    await governance.locks.placeOn(STUDY, 'L-1', { kind: 'patient' }, 'Closed', manager);
    for (const patientId of ['L-1', 'L-2']) {
      expect((await surveillance.check(STUDY, patientId)).raised).toHaveLength(1);
    }
    expect(await suspected('L-1')).toEqual([]);
    expect(await suspected('L-2')).toHaveLength(1);
  });

  it('is listed for who sees its site, and for nobody of another', async () => {
    const { reads } = study.registry.governance;
    await study.registry.worker.drain(STUDY);
    const seen = async (sites: string[]) =>
      (await reads.locks(STUDY, sites)).locks.map(({ lockId }) => lockId);
    expect(await seen(['S-01'])).toEqual(['patient/L-1']);
    expect(await seen(['S-02'])).toEqual([]);
  });
});

describe('[GOV-25] a lock that is placed at the moment of a change', () => {
  it('has nothing of the record recorded after it', async () => {
    const others = await Promise.all([startAnother(), startAnother()]);
    for (let round = 0; round < 5; round += 1) {
      const patientId = `R-${round}`;
      await study.enrol(patientId);
      const writing = others.flatMap(({ commands }, writer) =>
        Array.from({ length: 6 }, (_, n) => {
          const data = { ...visit(`2024-0${1 + n}-1${writer}`), recurrenceSuspected: false };
          return commands.recordPatient(STUDY, patientId, { name: 'record-visit', data }, coordinator);
        }),
      );
      const locking = study.registry.governance.locks.placeOn(
        STUDY,
        patientId,
        { kind: 'patient' },
        'now',
        manager,
      );
      await Promise.allSettled([...writing, locking]);
      const { position } = await locking;
      const history = await study.registry.store.readStream(STUDY, `patient/${patientId}`);
      expect(history.filter((event) => event.position > position)).toEqual([]);
    }
    await Promise.all(others.map((other) => other.close()));
  });
});
