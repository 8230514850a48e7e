import Papa from 'papaparse';
import { type AuditEntry, patientCommand } from '#contracts';
import { logged } from '../access/people.js';
import { type ApiUnderTest, patientExample } from '../e2e/api-under-test.js';
import { atSite, newVault, person, STUDY, startWithVault } from './vault-under-test.js';

const { vault, remove } = newVault();
let api: ApiUnderTest;
let auditor: Awaited<ReturnType<typeof person>>;
let coordinator: Awaited<ReturnType<typeof person>>;
const reason = { code: 'DATA_ENTRY_ERROR', text: 'misread the =chart' };

const trail = `/studies/${STUDY}/audit`;
const subject = `/studies/${STUDY}/patients/P-001`;

beforeAll(async () => {
  api = await startWithVault(vault);
  auditor = await person(api, 'auditor.one', { role: 'auditor', studyId: '*', siteIds: '*' });
  coordinator = await person(api, 'coord.two', atSite('coordinator', 'S-01'));
  const recorded = await coordinator
    .post(`${subject}/record-diagnosis`, patientExample('record-diagnosis'))
    .expect(201);
  const payload = { ...patientExample('record-diagnosis'), ...corrected };
  await coordinator
    .post(`${subject}/correct-event`, { targetEventId: recorded.body.eventIds[0], payload, reason })
    .expect(201);
}, 60_000);
afterAll(async () => {
  await api.stop();
  remove();
});

const corrected = { diagnosedOn: '2014-01-05' };

async function entries(path: string): Promise<AuditEntry[]> {
  const { body } = await auditor.get(path).expect(200);
  return body.entries;
}

describe('[GOV-8] the audit trail', () => {
  it('[GOV-1] says who, in which role, what, when and why, with the old and the new value', async () => {
    const [entry] = await entries(`${trail}?type=patient.event-corrected`);
    expect(entry).toMatchObject({
      actor: 'coord.two',
      printedName: 'Dr coord.two',
      actingRole: 'coordinator',
      patientId: 'P-001',
      reason: 'DATA_ENTRY_ERROR: misread the =chart',
      newValue: corrected,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    const original = patientExample('record-diagnosis') as Record<string, unknown>;
    expect(entry?.oldValue).toEqual({ diagnosedOn: original.diagnosedOn });
    const [first] = await entries(`${trail}?type=patient.diagnosis-recorded`);
    expect(first?.newValue).toMatchObject({ diagnosedOn: original.diagnosedOn });
  });

  it('has a line for each entry that needs no knowledge of the program', async () => {
    const lines = (await entries(`${trail}?patient=P-001`)).map(({ summary }) => summary);
    expect(lines).toContainEqual(expect.stringMatching(/^Subject P-001: consent given - /));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Subject P-001: event corrected \(diagnosis recorded\) - diagnosed on 2014-01-05, before: /,
      ),
    );
    for (const line of lines) expect(line).not.toMatch(/[{}"\n]|undefined|\[object/);
  });

  it.each([
    ['actor=coord.two', 2],
    ['actor=nobody', 0],
    ['patient=P-003', 2],
    ['type=study.', 3],
    ['reason=MISREAD', 1],
    ['text=2014-01-05', 1],
    ['from=2100-01-01', 0],
    ['to=2000-01-01', 0],
    ["text=' or true --", 0],
    ['reason=%25', 0],
  ])('is filtered by %s', async (filter, count) => {
    expect(await entries(`${trail}?${filter}`)).toHaveLength(count);
  });

  it('is read page by page to its end', async () => {
    const all = await entries(trail);
    const seen: AuditEntry[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const { body }: { body: { entries: AuditEntry[]; next: number | null } } = await auditor
        .get(`${trail}?limit=3&after=${after}`)
        .expect(200);
      seen.push(...body.entries);
      after = body.next;
    }
    expect(seen).toEqual(all);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
  });

  it('[GOV-21] shows the staff of a site its own subjects only', async () => {
    const { body } = await coordinator.get(trail).expect(200);
    const subjects = new Set(body.entries.map(({ patientId }: AuditEntry) => patientId));
    expect(subjects).toEqual(new Set([null, 'P-001', 'P-003']));
    expect(JSON.stringify(body)).not.toContain('P-002');
  });

  it('[GOV-7] of the registry has accounts, roles and exports, for auditors', async () => {
    const roles = await entries('/audit?type=account.role-granted&text=coordinator');
    expect(roles.at(-1)?.summary).toMatch(/^Account coord.two: role granted - /);
    await coordinator.get('/audit').expect(403);
  });

  it('[GOV-22] is a full copy: every event of the log is in the file, each with its hash', async () => {
    const { text } = await auditor.get(`${trail}?format=csv`).expect(200);
    const events = await api.registry.store.readFrom(STUDY, { limit: 10_000 });
    const rows: string[][] = Papa.parse<string[]>(text.trim()).data;
    const hashes = rows.filter(([first]) => /^\d+$/.test(first!)).map((row) => row.at(-1));
    expect(hashes).toEqual(events.map(({ leafHash }) => leafHash));
    expect(text).toContain('# complete: yes');
  });

  it('leaves as CSV with its metadata, which is recorded as an export', async () => {
    const response = await auditor.get(`${trail}?patient=P-001&format=csv`).expect(200);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toContain(`audit-trail-${STUDY}.csv`);
    const lines: string[][] = Papa.parse<string[]>(response.text.trim()).data;
    const metadata = lines.filter(([first]) => first?.startsWith('#')).map(([first]) => first);
    expect(metadata).toContain(`# audit trail of: ${STUDY}`);
    expect(metadata).toContain('# filter: {"patient":"P-001"}');
    expect(metadata).toContain('# exported by: Dr auditor.one, auditor.one as auditor');
    const [header, ...rows] = lines.slice(metadata.length);
    const columns = ['recordedAt', 'actor', 'printedName', 'actingRole', 'reason', 'oldValue', 'leafHash'];
    expect(header).toEqual(expect.arrayContaining(columns));
    const printed = rows.map((row) => row[header!.indexOf('printedName')]);
    expect(printed).toContain('Dr coord.two');
    expect(rows).toHaveLength((await entries(`${trail}?patient=P-001`)).length);
    expect((await logged(api, 'access.exported')).at(-1)).toMatchObject({
      actor: 'auditor.one',
      payload: { what: 'audit trail', format: 'csv', studyId: STUDY, records: rows.length },
    });
  });

  it('prints no name where nobody did it, or an operator whose name is an account by chance', async () => {
    const command = patientCommand('record-visit', { attendedOn: '2014-06-01' });
    const operator = { actor: 'coord.two', actingRole: 'operator' };
    await api.registry.commands.recordPatient(STUDY, 'P-003', command, operator);
    const [visit] = await entries(`${trail}?type=patient.visit-attended`);
    expect(visit).toMatchObject({ ...operator, printedName: null });
    const [granted] = await entries('/audit?type=account.role-granted');
    expect(granted).toMatchObject({ actor: 'registry', actingRole: 'system', printedName: null });
  });

  it('refuses a filter that it does not know', async () => {
    await auditor.get(`${trail}?actr=coord.two`).expect(400);
    await auditor.get(`${trail}?from=yesterday`).expect(400);
  });
});

describe('[GOV-9] a review of the audit trail', () => {
  const review = { filter: { patient: 'P-001' }, conclusion: 'one correction, justified' };

  it('is itself recorded: by whom, of what, up to where and with which conclusion', async () => {
    const head = await api.registry.store.head(STUDY);
    const { body } = await auditor.post(`${trail}/reviews`, review).expect(201);
    expect(body).toEqual({ upTo: head });
    const [entry] = await entries('/audit?type=audit.reviewed');
    expect(entry).toMatchObject({
      actor: 'auditor.one',
      newValue: { studyId: STUDY, ...review, sites: '*', upTo: head },
    });
    expect(await api.registry.store.head(STUDY)).toBe(head);
  });

  it('needs a conclusion, and a role of oversight', async () => {
    await auditor.post(`${trail}/reviews`, { filter: {} }).expect(400);
    await coordinator.post(`${trail}/reviews`, review).expect(403);
  });
});
