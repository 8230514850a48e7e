import { patientCommand } from '#contracts';
import { by, type GovernedStudy, manager, reason, STUDY, startStudy } from './governed-study.js';

let study: GovernedStudy;
beforeAll(async () => {
  study = await startStudy();
  await study.enrol();
});
afterAll(() => study.stop());

describe('the impact of a correction', () => {
  it('is told before it is done: values, response, figures, signatures, verification, locks', async () => {
    const { governance, store } = study.registry;
    const scan = (assessedOn: string, longestDiameterMm: number) => ({
      assessedOn,
      modality: 'CT',
      targetLesions: [{ lesionId: 'T1', longestDiameterMm, meanHu: 60 }],
    });
    await study.record('record-ct-assessment', scan('2024-01-10', 100));
    await study.record('start-treatment', { startedOn: '2024-01-15', drug: 'IMATINIB', mgPerDay: 400 });
    const { eventIds } = await study.record('record-ct-assessment', scan('2024-04-15', 98));
    const [targetEventId = ''] = eventIds;
    await governance.source.verify(STUDY, 'P-001', { eventIds }, by('m.onitor', 'monitor'));
    const of = { patientId: 'P-001', scope: { kind: 'patient' } } as const;
    const { contentHash } = await governance.signing.show(STUDY, of);
    const signer = { accountId: 'i.vest', printedName: 'Ida Vest', authentication: 'password+totp' } as const;
    await governance.signing.sign(
      STUDY,
      of,
      { meaning: 'APPROVAL', contentHash },
      signer,
      by('i.vest', 'investigator'),
    );
    await governance.locks.placeOn(STUDY, 'P-001', { kind: 'patient' }, 'Interim', manager);
    await study.settle();

    const head = await store.head(STUDY);
    const changes = { targetLesions: [{ lesionId: 'T1', longestDiameterMm: 60, meanHu: 60 }] };
    const command = patientCommand('correct-event', { targetEventId, changes, reason });
    const impact = await governance.previews.preview(STUDY, 'P-001', command);
    expect(await store.head(STUDY)).toBe(head);
    expect(impact).toMatchObject({
      position: head,
      version: 5,
      response: { before: 'SD', after: 'PR' },
      signaturesBroken: [{ printedName: 'Ida Vest' }],
      verificationsBroken: [{ eventId: targetEventId }],
      locks: [{ lockId: 'patient/P-001', placed: { by: 'd.manager' } }],
    });
    expect(impact.changes).toContainEqual({
      path: `assessments[${targetEventId}].sumMm`,
      before: 98,
      after: 60,
    });
    expect(impact.figures.map(({ outcome }) => outcome)).toContain('response');

    await governance.locks.releaseOn(STUDY, 'P-001', { kind: 'patient' }, reason, manager);
    await study.registry.commands.recordPatient(STUDY, 'P-001', command, manager);
    await study.settle();
    const { record } = await study.registry.queries.patient(STUDY, 'P-001');
    expect(record.bestResponse?.value).toBe('PR');
  });

  it('is refused for what would be refused', async () => {
    const nothing = patientCommand('correct-event', {
      targetEventId: (await study.registry.queries.history(STUDY, 'P-001')).events[0]!.eventId,
      changes: { ageYears: 61 },
      reason,
    });
    await expect(study.registry.governance.previews.preview(STUDY, 'P-001', nothing)).rejects.toMatchObject({
      code: 'CORRECTION_CHANGES_NOTHING',
    });
  });
});
