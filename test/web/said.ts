import type { Page } from 'playwright-core';
import { patientCommand } from '#contracts';
import { addDays } from '#kernel';
import type { CommandContext, Registry } from '#registry';
import type { PatientCommandName } from '#trial';
import { STUDY } from './served-app.js';

const by = (actor: string, actingRole: string): CommandContext => ({ actor, actingRole });
const monitor = by('m.onitor', 'monitor');
const coordinator = by('c.oord', 'coordinator');
const manager = by('d.manager', 'data-manager');

/** How many hours ago it was known that an adverse event is serious, and the sponsor was told. */
const SERIOUS = { '901': [9.6, null], '902': [31.2, null], '903': [70, 40] } as const;

const hoursAgo = (n: number) => new Date(Date.now() - n * 3_600_000).toISOString();

/** Who some subjects are, looked at and partly to be erased: by the browser that is logged in. */
export async function keepIdentities(page: Page): Promise<void> {
  const identity = (patient: string) => `patients/${patient}/identity`;
  const data = { name: 'Wen', identityNumber: null, phone: '+86 21 5555 0199', address: null };
  const ask = (method: string, path: string, body?: object) =>
    page.evaluate(`fetch('/api/studies/${STUDY}/${path}', {
      method: '${method}', body: ${JSON.stringify(JSON.stringify(body))},
      headers: { 'content-type': 'application/json', 'X-CSRF-Protection': '1' },
    }).then((sent) => { if (!sent.ok) throw new Error('${path}: ' + sent.status); })`);
  for (const patient of ['001', '002']) {
    await ask('PUT', identity(patient), { ...data, birthDate: '1961-04-12', reason: 'At inclusion' });
  }
  await ask('GET', identity('001'));
  await ask('GET', 'audit?format=csv');
  await ask('POST', `${identity('002')}/erasure`, { reason: 'The subject asked for it' });
}

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
  async function treat(patientId: keyof typeof SERIOUS, daysAgo: number): Promise<void> {
    const day = (days: number) => addDays(registry.clock().toISOString().slice(0, 10), days - daysAgo);
    const record = (name: PatientCommandName, body: object) =>
      commands.recordPatient(STUDY, patientId, patientCommand(name, body), coordinator);
    const who = { siteId: '01', setting: 'ADJUVANT', sex: 'FEMALE', ageYears: 58 };
    await record('enrol', { ...who, enrolledOn: day(-30) });
    await record('record-consent', { consentedOn: day(-30), formVersion: '2.1' });
    await record('record-surgery', { performedOn: day(-28), kind: 'RESECTION', margin: 'R0' });
    await record('start-treatment', { startedOn: day(0), drug: 'IMATINIB', mgPerDay: 400 });
    if (patientId === '903') {
      const newLesions = [{ lesionId: 'N1', organ: 'liver' }];
      await record('record-ct-assessment', { assessedOn: day(92), modality: 'CT', newLesions });
    }
    const [awareHoursAgo, told] = SERIOUS[patientId];
    await record('report-adverse-event', {
      ...{ adverseEventId: 'SAE-1', term: 'GI_HAEMORRHAGE', onsetOn: day(20), serious: true },
      ...{ grade: { scale: 'WHO', version: '1979', value: 3 }, awareAt: hoursAgo(awareHoursAgo) },
    });
    if (told !== null) {
      const notifiedAt = hoursAgo(told);
      await record('notify-serious-adverse-event', { adverseEventId: 'SAE-1', to: 'SPONSOR', notifiedAt });
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
