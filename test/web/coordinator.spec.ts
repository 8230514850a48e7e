import type { Page } from 'playwright-core';
import { patientCommand, studyCommand } from '#contracts';
import type { PatientCommandName, StudyCommandName } from '#trial';
import { ProviderUnderTest } from '../access/oidc-provider-under-test.js';
import { studyExample } from '../e2e/api-under-test.js';
import { openTab, overflowing, seriousFindings, type Tab, visit } from './browser.js';
import { activate, enter, record, type ServedApp, STUDY, serveApp } from './served-app.js';

/** For a flow of many screens on a busy machine. */
const LONG = 120_000;

const everywhere = { studyId: STUDY, siteIds: '*' } as const;
/** At the provider, who is in this group. */
const STAFF = [
  { role: 'coordinator', ...everywhere },
  { role: 'investigator', ...everywhere },
] as const;

let provider: ProviderUnderTest;
let app: ServedApp;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  provider = await ProviderUnderTest.start();
  app = await serveApp({
    issuer: provider.issuer,
    clientId: 'anamnesis',
    clientSecret: 'the secret of the client',
    scope: 'openid profile',
    accountClaim: 'preferred_username',
    roleClaim: 'groups',
    roles: { staff: STAFF },
  });
  provider.serve(`${app.url}/api/session/oidc/callback`);
  provider.people.set('u-1', { preferred_username: 'lin.chen', name: 'Lin Chen', groups: ['staff'] });
  tab = await openTab();
  page = tab.page;
  await activate(page, app);
}, LONG);

afterAll(async () => {
  await tab?.close();
  await app?.stop();
  await provider?.stop();
});

afterEach(() => {
  expect(tab.errors.splice(0)).toEqual([]);
});

const fact = (of: Page, name: string) => of.locator(`[data-fact="${name}"]`).innerText();
const patientUrl = (id: string) => `${app.url}/s/${STUDY}/patients/${id}`;

describe('a coordinator', () => {
  it(
    'enters the index case from nothing to the state of the paper',
    async () => {
      await page.goto(`${app.url}/s/${STUDY}/patients/enrol`);
      await enter(page, {
        patientId: '901',
        enrolledOn: '2010-03-01',
        setting: 'NEOADJUVANT',
        sex: 'MALE',
        ageYears: 42,
        ecog: 1,
      });
      await page.keyboard.press('Enter');
      await page.waitForURL('**/patients/901');
      const say = (command: string, fields: Parameters<typeof record>[3]) =>
        record(page, '901', command, fields);
      const size = (mm: number) => ({
        'targetLesions.0.lesionId': 'T1',
        'targetLesions.0.longestDiameterMm': mm,
      });
      await say('record-consent', { consentedOn: '20100301' });
      await say('record-ct-assessment', { assessedOn: '2010-03-01', ...size(110) });
      await say('record-surgery', { performedOn: '2010-03-04', kind: 'EXPLORATORY', approach: 'LAPAROTOMY' });
      await say('assess-resectability', {
        assessedOn: '2010-03-04',
        resectability: 'UNRESECTABLE',
        basis: ['CT'],
      });
      await say('record-diagnosis', {
        diagnosedOn: '2010-03-09',
        primarySite: 'GASTRIC',
        sizeMm: 110,
        'mitoses.count': '<5',
        basis: ['CT', 'BIOPSY'],
        'immunohistochemistry.CD117': 'POSITIVE',
      });
      await say('start-treatment', { startedOn: '2010-03-15' });
      await say('record-ct-assessment', { assessedOn: '2010-04-15', ...size(60) });
      await say('record-ct-assessment', { assessedOn: '2010-08-16', ...size(40) });
      await say('record-ct-assessment', { assessedOn: '2010-11-15', ...size(40) });
      await say('assess-resectability', {
        assessedOn: '2010-11-16',
        resectability: 'RESECTABLE',
        basis: ['CT'],
      });
      await say('pause-treatment', { pausedOn: '2010-11-22', reason: 'PLANNED_PRE_SURGERY' });
      await say('record-surgery', { performedOn: '2010-12-06', kind: 'RESECTION', margin: 'R0' });
      await say('resume-treatment', {
        resumedOn: '2011-01-06',
        reason: 'SURGERY_RECOVERY',
        recovery: 'Gastrointestinal function recovered',
      });
      expect(await fact(page, 'Risk')).toBe('High');
      expect(await fact(page, 'Present dose')).toBe('400 mg/d');
      expect(await fact(page, 'Last response')).toContain('PR');
      const { version } = await app.registry.queries.history(STUDY, '901');
      expect(version).toBe(14);
      const { record: derived } = await app.registry.queries.patient(STUDY, '901', await headOf());
      expect(derived.conversion).toMatchObject({ on: '2010-11-16', resectedOn: '2010-12-06', margin: 'R0' });
    },
    LONG,
  );

  it(
    'sees the response of every criterion while typing, and is brought from PD to 600 mg/d by the prompt',
    async () => {
      await page.goto(`${app.url}/s/${STUDY}/patients/enrol`);
      await enter(page, {
        patientId: '902',
        enrolledOn: '2011-01-03',
        setting: 'NEOADJUVANT',
        sex: 'FEMALE',
        ageYears: 60,
      });
      await page.keyboard.press('Enter');
      await page.waitForURL('**/patients/902');
      await record(page, '902', 'record-consent', { consentedOn: '2011-01-03' });
      const lesion = { 'targetLesions.0.lesionId': 'T1' };
      await record(page, '902', 'record-ct-assessment', {
        assessedOn: '2011-01-03',
        ...lesion,
        'targetLesions.0.longestDiameterMm': 100,
        'targetLesions.0.meanHu': 60,
      });
      await record(page, '902', 'start-treatment', { startedOn: '2011-01-10' });
      await page.goto(`${patientUrl('902')}/record/record-ct-assessment`);
      await enter(page, {
        assessedOn: '2011-04-11',
        'targetLesions.0.longestDiameterMm': 115,
        'targetLesions.0.meanHu': 61,
      });
      await page.waitForSelector('[data-preview] [data-prompt=escalate]');
      expect(await page.locator('[data-rule="choi-2007"] [data-response]').innerText()).toContain('PD');
      expect(await page.locator('[data-rule="recist-1.1"] [data-response]').innerText()).toContain('SD');
      await page.click('button[type=submit]');
      await page.waitForSelector('[data-prompt=escalate]');
      await page.getByRole('link', { name: 'Change to 600 mg/d' }).click();
      await enter(page, { effectiveOn: '2011-04-12' });
      expect(await page.locator('[name=toMgPerDay]').inputValue()).toBe('600');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-event-card]');
      expect(await fact(page, 'Present dose')).toBe('600 mg/d');
    },
    LONG,
  );

  it(
    'records lymph nodes and non-target lesions of a study of another tumour, in the words of its protocol',
    async () => {
      await openColonStudy('C-1');
      const subject = `${app.url}/s/colon/patients/C-1`;
      const assess = async (fields: Readonly<Record<string, string | number | string[]>>) => {
        await enter(page, fields);
        await page.click('button[type=submit]');
        await page.waitForSelector('[data-event-card]');
      };
      await page.goto(`${subject}/record/record-ct-assessment`);
      await page.getByRole('button', { name: 'Add a lesion' }).first().click();
      await page.check('[name="targetLesions.1.lymphNode"]');
      await page.getByRole('group', { name: 'Non-target lesions' }).getByRole('button').click();
      await assess({
        assessedOn: '2020-02-01',
        'targetLesions.0.longestDiameterMm': 40,
        'targetLesions.1.shortAxisMm': 20,
        'nonTargetLesions.0.lesionId': 'NT1',
        'nonTargetLesions.0.organ': 'Peritoneum',
        'nonTargetLesions.0.state': 'PRESENT',
      });
      await page.goto(`${subject}/record/record-ct-assessment`);
      expect(await page.isChecked('[name="targetLesions.1.lymphNode"]')).toBe(true);
      expect(await page.inputValue('[name="nonTargetLesions.0.organ"]')).toBe('Peritoneum');
      // A node of less than 10 mm is no longer pathological: with all targets gone and the rest unchanged, PR.
      await assess({
        assessedOn: '2020-05-01',
        'targetLesions.0.state': 'ABSENT',
        'targetLesions.1.shortAxisMm': 8,
        'nonTargetLesions.0.state': 'PRESENT',
      });
      expect(await fact(page, 'Last response')).toContain('PR');
      expect(await page.locator('[data-fact="Risk"]').count()).toBe(0);
      await page.goto(subject);
      const scans = await page.getByRole('table', { name: 'Assessments' }).innerText();
      expect(scans).toContain('T2 node 20 mm; NT1 Peritoneum non-target Present');
      for (const name of ['Metastatic', 'Capecitabine since']) await page.getByText(name).first().waitFor();
      await page.goto(`${subject}/record/record-diagnosis`);
      await page.getByLabel('Another marker').fill('MSH2');
      await page.getByLabel('Another marker').press('Enter');
      expect(await page.locator('[name="immunohistochemistry.CD117"]').count()).toBe(0);
      await assess({
        diagnosedOn: '2020-01-20',
        diagnosis: 'ADENOCARCINOMA',
        primarySite: (await page.locator('[name=primarySite] option').last().getAttribute('value')) ?? '',
        basis: ['BIOPSY'],
        'immunohistochemistry.MSH2': 'NEGATIVE',
      });
      await page.getByText('MSH2').first().waitFor();
    },
    LONG,
  );

  it(
    'records several drugs of a subject, each in its own doses',
    async () => {
      const subject = `${app.url}/s/colon/patients/C-1`;
      const form = async (command: string) => {
        await page.goto(`${subject}/record/${command}`);
        await page.waitForSelector('[name=drug]');
      };
      const save = async (fields: Readonly<Record<string, string>>) => {
        await enter(page, fields);
        await page.click('button[type=submit]');
        await page.waitForSelector('[data-event-card]');
      };
      const chosen = (name: string) => page.inputValue(`[name=${name}]`);
      const offered = (name: string) => page.locator(`[name=${name}] option`).allInnerTexts();
      await form('start-treatment');
      expect([await chosen('drug'), await chosen('mgPerDay')]).toEqual(['OXALIPLATIN', '130']);
      expect(await offered('mgPerDay')).toEqual(['', '130 mg/d']);
      await save({ startedOn: '2020-02-04' });
      await form('pause-treatment');
      expect(await chosen('drug')).toBe('');
      await save({ pausedOn: '2020-06-01', drug: 'CAPECITABINE', reason: 'ADVERSE_EVENT' });
      expect(await page.locator('[data-fact="Present dose"]').allInnerTexts()).toEqual([
        'Paused',
        '130 mg/d',
      ]);
      await page.getByRole('button', { name: 'Record…' }).click();
      for (const command of ['resume-treatment', 'pause-treatment', 'change-dose'])
        expect(await page.locator(`[data-command=${command}]`).innerText()).not.toContain('\n');
      await form('resume-treatment');
      expect([await chosen('drug'), await chosen('mgPerDay')]).toEqual(['CAPECITABINE', '4000']);
      await form('change-dose');
      expect(await chosen('drug')).toBe('OXALIPLATIN');
      await enter(page, { toMgPerDay: '100', drug: 'CAPECITABINE' });
      expect(await chosen('toMgPerDay')).toBe('');
      expect(await offered('toMgPerDay')).toEqual(['', '3000 mg/d', '4000 mg/d']);
    },
    LONG,
  );

  it(
    'says by which criteria of risk, not of response, a risk was stated',
    async () => {
      await page.goto(`${patientUrl('902')}/record/record-diagnosis`);
      const options = page.locator('[name="assertedRisk.criteria"] option');
      await options.first().waitFor({ state: 'attached' });
      expect(await options.allInnerTexts()).toContain('Modified NIH 2008');
      expect(await options.allInnerTexts()).not.toContain('RECIST 1.1');
    },
    LONG,
  );

  it(
    '[GOV-2] corrects a size after seeing what the correction changes, and not without a reason',
    async () => {
      await page.goto(`${patientUrl('902')}?tab=events`);
      const card = page.locator('[data-event-card]').filter({ hasText: 'Longest 115 mm' });
      await card.getByRole('link', { name: 'Correct / void' }).click();
      await page.fill('[name="assessedOn"]', '2011-04-10');
      await page.waitForSelector('[data-preview] [data-changes]');
      expect(await page.locator('[data-preview]').innerText()).toContain('Response');
      await page.click('button[type=submit]');
      expect(await page.locator('[role=alert]').first().innerText()).toContain('Reason');
      await enter(page, { 'reason.code': 'DATA_ENTRY_ERROR', 'reason.text': 'Read from the wrong line' });
      await page.click('button[type=submit]');
      await page.waitForSelector('[data-event-card]');
      expect(await page.locator('[data-event-card]').first().innerText()).toContain('Event corrected');
    },
    LONG,
  );

  it(
    'is told what somebody else recorded in between, and keeps the entry',
    async () => {
      await page.goto(`${patientUrl('902')}/record/record-visit`);
      await enter(page, { attendedOn: '2011-05-02' });
      const colleague = { actor: 'colleague', actingRole: 'coordinator' };
      await app.registry.commands.recordPatient(
        STUDY,
        '902',
        { name: 'record-visit', data: { attendedOn: '2011-04-20', recurrenceSuspected: false } },
        colleague,
      );
      await page.click('button[type=submit]');
      await page.waitForSelector('[data-conflict="1"]');
      await page.locator('[data-conflict]:focus').waitFor();
      expect(await page.locator('[data-conflict]').innerText()).toContain('colleague');
      await page.getByRole('button', { name: 'I have read it; keep my entry' }).click();
      expect(await page.locator('[name=attendedOn]').inputValue()).toBe('2011-05-02');
      await page.click('button[type=submit]');
      await page.waitForSelector('[data-event-card]');
      tab.errors.splice(0, tab.errors.length, ...tab.errors.filter((error) => !error.includes('412')));
    },
    LONG,
  );

  it(
    'finds a half-filled form again after leaving',
    async () => {
      await page.goto(`${patientUrl('902')}/record/report-adverse-event`);
      await enter(page, { term: 'OEDEMA', onsetOn: '2011-05-05' });
      await page.goto(patientUrl('902'));
      await page.goto(`${patientUrl('902')}/record/report-adverse-event`);
      expect(await page.locator('[name=term]').inputValue()).toBe('OEDEMA');
      await page.goto(`${patientUrl('902')}/record/report-adverse-event?term=NEUTROPENIA`);
      expect(await page.locator('[name=term]').inputValue()).toBe('NEUTROPENIA');
      const kept = await page.evaluate<string[]>(`Object.keys(localStorage)`);
      const drafts = kept.filter((key) => key.startsWith('anamnesis.draft.'));
      expect(drafts.every((key) => key.startsWith('anamnesis.draft.administrator.'))).toBe(true);
    },
    LONG,
  );

  it(
    'enrols at the only site, or at the one that is chosen, and is told what was begun before',
    async () => {
      const enrol = `${app.url}/s/${STUDY}/patients/enrol`;
      await page.goto(enrol);
      expect(await page.inputValue('[name=siteId]')).toBe('01');
      await enter(page, { patientId: '903' });
      await page.goto(enrol);
      expect(await page.inputValue('[name=patientId]')).toBe('903');
      await page.getByRole('alert').getByRole('button').click();
      expect(await page.inputValue('[name=patientId]')).toBe('');
      await page.goto(`${app.url}/s/colon/patients/enrol`);
      expect(await page.inputValue('[name=siteId]')).toBe('');
    },
    LONG,
  );

  it(
    'imports a table after seeing what it would record, and takes the bad rows along',
    async () => {
      await page.goto(`${app.url}/s/${STUDY}/import`);
      const table = 'Subject,AE id,Event,Onset,Grade\n901,A1,OEDEMA,5/4/2010,1\n901,A2,Swelling,6/4/2010,1\n';
      const file = { name: 'april.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
      await page.setInputFiles('input[type=file]', file);
      await enter(page, { dates: 'DMY' });
      expect(await page.locator('[name="column.term"]').inputValue()).toBe('Event');
      expect(await page.locator('[name="constant.grade.scale"]').inputValue()).toBe('WHO');
      await page.getByRole('button', { name: 'See what this would record' }).click();
      await page.waitForSelector('[data-counts="2 1 0 1"]');
      expect(await page.locator('[data-rejected]').innerText()).toContain('3\tEvent\t901');
      expect(await page.locator('[data-subject="901"]').innerText()).toContain('A1');
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await overflowing(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save the rejected rows' }).click();
      expect((await saved).suggestedFilename()).toBe('april.csv.rejected.csv');
      const before = await headOf();
      await enter(page, { reason: 'Kept on paper in April' });
      await page.check('[name=partial]');
      await page.click('[data-confirm]');
      await page.waitForSelector('[data-import=done]');
      await page.waitForSelector('[data-imports="1"]');
      expect(await headOf()).toBe(before + 2);
    },
    LONG,
  );

  it(
    'takes data along, and sees that the log keeps it',
    async () => {
      await page.goto(`${app.url}/s/${STUDY}/exports`);
      await enter(page, { level: 'PSEUDONYMISED', purpose: 'Interim report' });
      const saved = page.waitForEvent('download');
      await page.click('button[type=submit]');
      expect((await saved).suggestedFilename()).toBe(`${STUDY}-${await headOf()}-csv.zip`);
      expect(await seriousFindings(page)).toEqual([]);
      const hash = await page.locator('[data-exported]').getAttribute('data-exported');
      expect(await page.locator('[data-exports="1"]').innerText()).toContain(hash);
    },
    LONG,
  );

  it(
    'is told in plain words what an enrolment lacks, is brought there, and goes on from the new subject',
    async () => {
      await page.goto(`${app.url}/s/${STUDY}/patients/enrol`);
      await enter(page, { ageYears: 'sixty', setting: 'NEOADJUVANT', sex: 'MALE', enrolledOn: '2011-01-03' });
      await page.click('button[type=submit]');
      await page.locator('[name=patientId]:focus').waitFor();
      const form = await page.locator('form').innerText();
      expect(form).toContain('is missing');
      expect(form).toContain('must be a number');
      expect(form).not.toContain('undefined');
      await enter(page, { patientId: '001', ageYears: 60 });
      await page.click('button[type=submit]');
      await page.locator('[role=alert]:focus').waitFor();
      expect(await page.locator('[role=alert]').innerText()).toBe(
        'Not recorded\nThe subject is enrolled already',
      );
      tab.errors.splice(0);
      await enter(page, { patientId: '960' });
      await page.click('button[type=submit]');
      await page.waitForURL('**/patients/960');
      await page.locator('#main:focus').waitFor();
      expect(await page.title()).toBe(`Subject 960 · ${STUDY} · Anamnesis`);
    },
    LONG,
  );

  it(
    'is offered nothing to do with a subject that is not there, and only the sites where one enrols',
    async () => {
      await page.goto(patientUrl('NOBODY'));
      await page.getByText('No such subject').waitFor();
      expect(await page.locator('main').getByRole('link').allInnerTexts()).toEqual([]);
      tab.errors.splice(0);
      const session = await page.evaluate<object>(`fetch('/api/session').then((answer) => answer.json())`);
      const [role] = (session as { roles: object[] }).roles;
      const roles = [{ ...role, role: 'coordinator', studyId: STUDY, siteIds: ['09'] }];
      await page.route('**/api/session', (route) => route.fulfill({ json: { ...session, roles } }));
      await page.goto(`${app.url}/s/${STUDY}/patients/enrol`);
      await page.locator('[name=siteId]').waitFor();
      expect(await page.locator('[name=siteId] option').allInnerTexts()).toEqual(['']);
      await page.unroute('**/api/session');
    },
    LONG,
  );

  it(
    'sees a long subject number in its column alone',
    async () => {
      const number = 'NORTHERN-HOSPITAL-2011-0007';
      const by = { actor: 'administrator', actingRole: 'coordinator' };
      const subject = (name: PatientCommandName, data: object) =>
        app.registry.commands.recordPatient(STUDY, number, patientCommand(name, data), by);
      const person = { siteId: '01', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 60 };
      await subject('enrol', { ...person, enrolledOn: '2011-01-03' });
      await subject('record-consent', { consentedOn: '2011-01-03' });
      await subject('start-treatment', { startedOn: '2011-01-10', drug: 'IMATINIB', mgPerDay: 400 });
      await page.goto(`${app.url}/s/${STUDY}/visits`);
      const cell = page.getByRole('rowheader').filter({ hasText: number });
      await cell.waitFor();
      expect(await cell.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      const right = (await cell.boundingBox())!;
      const link = (await cell.getByRole('link').boundingBox())!;
      expect(link.x + link.width).toBeLessThanOrEqual(right.x + right.width + 1);
    },
    LONG,
  );

  it(
    'prints a page, which the privacy register knows of',
    async () => {
      await page.goto(patientUrl('902'));
      await page.waitForSelector('[data-fact]');
      const told = page.waitForResponse((response) => response.url().endsWith('/patients/902/prints'));
      await page.pdf();
      expect((await told).status()).toBe(204);
      await visit(page, `/s/${STUDY}/privacy?patient=902`);
      await page.locator('[data-kind=PRINTED]').getByText('Administrator').waitFor();
    },
    LONG,
  );

  it(
    'works in Chinese, logs in at the OpenID provider, and signs a visit by logging in there again',
    async () => {
      const chinese = await openTab({ language: 'zh-CN' });
      try {
        await worksInChinese(chinese.page);
        expect(chinese.errors).toEqual([]);
      } finally {
        await chinese.close();
      }
    },
    LONG,
  );
});

async function worksInChinese(chinese: Page): Promise<void> {
  // The provider's page asks for it.
  await chinese.context().route('https://fonts.googleapis.com/**', (route) => route.fulfill({ body: '' }));
  await chinese.goto(app.url);
  await chinese.getByRole('button', { name: '通过所在机构登录' }).click();
  await sayWho(chinese);
  await chinese.click('[type=submit]');
  await chinese.waitForSelector('[data-study]');

  await record(chinese, '902', 'record-visit', { attendedOn: '2011-06-10' });
  expect(await chinese.locator('h1').innerText()).toBe('受试者 902');
  expect(await fact(chinese, '当前剂量')).toBe('600 mg/d');
  await chinese.getByRole('button', { name: '记录…' }).click();
  expect(await chinese.locator('[data-command=change-dose]').innerText()).toBe('更改每日剂量');

  await visit(chinese, `/s/${STUDY}/visits?on=2011-06-01`);
  await chinese.locator('[data-state=DONE]').first().click();
  await chinese.click('[aria-current=true] [data-event-actions]');
  await chinese.getByRole('menuitem', { name: '对此次访视签名' }).click();
  await chinese.check('[name=meaning][value=REVIEW]');
  const opened = chinese.context().waitForEvent('page');
  await chinese.getByRole('link', { name: '重新登录（在新标签页中打开）' }).click();
  const again = await opened;
  await sayWho(again);
  await again.waitForSelector('[data-study]');
  await again.close();
  await chinese.getByRole('button', { name: '签名', exact: true }).click();
  expect(await chinese.locator('[data-signed]').innerText()).toContain('Lin Chen');
  await chinese.getByRole('link', { name: '返回受试者' }).first().click();
  await chinese.getByRole('tab', { name: '访视' }).click();
  await chinese.locator('[data-visit] [data-mark=SIGNED]').waitFor();
}

/** Logs in at the provider's page. */
async function sayWho(at: Page): Promise<void> {
  await at.fill('[name=login]', 'u-1');
  await at.fill('[name=password]', 'any');
  await at.click('[type=submit]');
}

/** A study whose codes the app has no words for, with a subject on the drug. */
async function openColonStudy(patient: string): Promise<void> {
  const { registration, protocol } = studyExample('register') as {
    registration: object;
    protocol: object & { risk: object };
  };
  const { risk: _, ...others } = protocol;
  const by = { actor: 'administrator', actingRole: 'coordinator' };
  const study = (name: StudyCommandName, data: object) =>
    app.registry.commands.recordStudy('colon', studyCommand(name, data), by);
  const subject = (name: PatientCommandName, data: object) =>
    app.registry.commands.recordPatient('colon', patient, patientCommand(name, data), by);
  await study('register', {
    studyId: 'colon',
    registration,
    protocol: {
      ...others,
      settings: [{ code: 'PALLIATIVE', label: 'Metastatic' }],
      drugs: [
        {
          code: 'CAPECITABINE',
          label: 'Capecitabine',
          drugClass: 'CHEMOTHERAPY',
          levelsMgPerDay: [3000, 4000],
          startMgPerDay: [4000],
          referenceMgPerDay: 4000,
        },
        {
          code: 'OXALIPLATIN',
          label: 'Oxaliplatin',
          drugClass: 'CHEMOTHERAPY',
          levelsMgPerDay: [100, 130],
          startMgPerDay: [130],
          referenceMgPerDay: 130,
        },
      ],
      visitSchedules: [],
      endpoints: [],
      response: { criteria: 'recist-1.1', settings: ['PALLIATIVE'] },
    },
  });
  for (const siteId of ['B1', 'B2'])
    await study('open-site', { ...studyExample('open-site'), siteId, openedOn: '2019-01-01' });
  const enrolment = {
    siteId: 'B1',
    enrolledOn: '2020-02-01',
    setting: 'PALLIATIVE',
    sex: 'MALE',
    ageYears: 60,
  };
  await subject('enrol', { ...enrolment, ecog: 1 });
  await subject('record-consent', { consentedOn: '2020-02-01' });
  await subject('start-treatment', { startedOn: '2020-02-03', drug: 'CAPECITABINE', mgPerDay: 4000 });
}

async function headOf(): Promise<number> {
  return app.registry.store.head(STUDY);
}
