import { patientCommand } from '#contracts';
import { addDays } from '#kernel';
import type { CommandContext, Registry } from '#registry';
import type { PatientCommandName } from '#trial';
import { STUDY } from './served-app.js';

const by = (actor: string, actingRole: string): CommandContext => ({ actor, actingRole });
const monitor = by('m.onitor', 'monitor');
const coordinator = by('c.oord', 'coordinator');
const manager = by('d.manager', 'data-manager');

/** Queries, signatures and locks of some subjects of the demonstration study, as a trial that runs has them. */
export async function sayThings(registry: Registry): Promise<void> {
  const { governance, commands } = registry;
  const eventOf = async (patientId: string, type: string) => {
    const { events } = await registry.queries.history(STUDY, patientId);
    return events.find((event) => event.type === type)!;
  };
  const scan = await eventOf('001', 'patient.ct-assessed');
  const surgery = await eventOf('001', 'patient.surgery-recorded');
  const ask = (patientId: string, query: object) =>
    governance.queries.open(STUDY, patientId, { text: '', ...query }, monitor);
  await ask('001', {
    eventId: scan.eventId,
    field: 'targetLesions.0.longestDiameterMm',
    text: 'The report says 101 mm. Which one is right?',
  });
  await ask('002', { text: 'Is every visit of the second year recorded?' });
  const [open] = (await governance.reads.subject(STUDY, '001')).queries;
  const answer = { name: 'answer', queryId: open!.queryId, text: '110 mm: the report has a slip' } as const;
  await governance.queries.move(STUDY, '001', answer, coordinator);
  await sign('002');
  await sign('003');
  await sign('001');
  await commands.recordPatient(
    STUDY,
    '001',
    {
      name: 'correct-event',
      data: {
        targetEventId: surgery.eventId,
        changes: { approach: 'LAPAROSCOPY' },
        reason: { code: 'SOURCE_CORRECTED', text: 'The operation report says so' },
      },
    },
    coordinator,
  );
  await governance.locks.placeOn(STUDY, '003', { kind: 'patient' }, 'Interim analysis', manager);
  for (const [patientId, started] of [
    ['901', 75],
    ['902', 30],
    ['903', 120],
  ] as const) {
    await treat(patientId, started);
  }
  await governance.steward.drain(STUDY);
  await registry.worker.drain(STUDY);

  /** A subject of the adjuvant arm who started so many days ago and came to no visit; 903 has a new lesion. */
  async function treat(patientId: string, daysAgo: number): Promise<void> {
    const day = (days: number) => addDays(registry.clock().toISOString().slice(0, 10), days - daysAgo);
    const record = (name: PatientCommandName, body: object) =>
      commands.recordPatient(STUDY, patientId, patientCommand(name, body), coordinator);
    const who = { siteId: '01', setting: 'ADJUVANT', sex: 'FEMALE', ageYears: 58 };
    await record('enrol', { ...who, enrolledOn: day(-30) });
    await record('record-consent', { consentedOn: day(-30) });
    await record('record-surgery', { performedOn: day(-28), kind: 'RESECTION', margin: 'R0' });
    await record('start-treatment', { startedOn: day(0), drug: 'IMATINIB', mgPerDay: 400 });
    if (patientId === '903') {
      const newLesions = [{ lesionId: 'N1', organ: 'liver' }];
      await record('record-ct-assessment', { assessedOn: day(92), modality: 'CT', newLesions });
    }
    await registry.surveillance.check(STUDY, patientId);
  }

  async function sign(patientId: string): Promise<void> {
    const wanted = { patientId, scope: { kind: 'patient' } } as const;
    const { contentHash } = await governance.signing.show(STUDY, wanted);
    const signer = {
      accountId: 'i.vest',
      printedName: 'Dr Ida Vest',
      authentication: 'password+totp',
    } as const;
    const asked = { meaning: 'APPROVAL', contentHash } as const;
    await governance.signing.sign(STUDY, wanted, asked, signer, by('i.vest', 'investigator'));
  }
}
