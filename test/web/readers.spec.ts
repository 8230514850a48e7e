import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { studyCommand } from '#contracts';
import { studyExample } from '../e2e/api-under-test.js';
import { judge, openTab, type Tab, visit } from './browser.js';
import { activate, type ServedApp, STUDY, serveApp } from './served-app.js';

/** For a flow of many screens on a busy machine. */
const LONG = 120_000;

let app: ServedApp;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  tab = await openTab();
  page = tab.page;
  await activate(page, app);
}, LONG);

afterAll(async () => {
  await tab?.close();
  await app?.stop();
});

afterEach(() => {
  expect(tab.errors.splice(0)).toEqual([]);
});

const open = (path: string) => visit(page, `/s/${STUDY}/${path}`);
const api = (path: string) => `/api/studies/${STUDY}/${path}`;
/** What the API answers the browser that is logged in. */
const fetched = (path: string) =>
  page.evaluate<string>(`fetch(${JSON.stringify(api(path))}).then((response) => response.text())`);

/** The file that a click saves. */
async function saved(name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
  return readFile(await (await download).path(), 'utf8');
}

describe('an auditor', () => {
  it(
    'replays a subject under both clocks',
    async () => {
      await open('patients/001/replay');
      const known = page.getByRole('slider', { name: 'Known at' });
      await known.focus();
      await page.keyboard.press('Home');
      await page.getByText('The subject was not enrolled by then').waitFor();
      for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowRight');
      await page.locator('[data-slider="Known at"]').getByText('Event 9 of').waitFor();
      expect(page.url()).toContain('knownAt=');
      await page.reload();
      await page.locator('[data-slider="Known at"]').getByText('Event 9 of').waitFor();
      expect(await page.locator('[data-fact="Last response"]').innerText()).toContain('PR');
      await page.getByRole('slider', { name: 'Clinical date' }).focus();
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('PageDown');
      expect(page.url()).toContain('asOf=');
    },
    LONG,
  );

  it(
    'proves an event, that the log has only grown, and the whole of it, in the page',
    async () => {
      await open('integrity');
      await page.fill('[name=position]', '17');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-proved=true]');
      await page.fill('[name=kept]', `${(await page.locator('pre').innerText()).trimEnd()}\n`);
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByText('nothing was changed or cut off').waitFor();
      await page.getByRole('button', { name: 'Verify now' }).click();
      await page.waitForSelector('[data-bundle=true]');
    },
    LONG,
  );

  it(
    'checks the bundle of a subject without the registry, and one that was tampered with',
    async () => {
      await open('integrity');
      await page.fill('[name=bundlePatient]', '033');
      const bundle = await saved('Save the bundle of the subject');
      await page.context().setOffline(true);
      try {
        const check = (text: string) =>
          page.setInputFiles('input[type=file]', {
            name: 'bundle.json',
            mimeType: 'application/json',
            buffer: Buffer.from(text),
          });
        await check(bundle);
        await page.waitForSelector('[data-bundle=true]');
        await check(bundle.replace('600', '800'));
        await page.waitForSelector('[data-bundle=false]');
      } finally {
        await page.context().setOffline(false);
      }
    },
    LONG,
  );

  it(
    '[GOV-8] [GOV-9] finds who recorded what, and why, takes it along and says that it was reviewed',
    async () => {
      await open('audit');
      await page.selectOption('[name=type]', 'patient.dose-changed');
      await page.getByText('Entries: 1,').waitFor();
      const content = page.locator('[role=row]').nth(1).locator('[role=cell]').nth(5);
      expect(await content.innerText()).toContain('600 mg/d');
      expect(await content.evaluate((cell) => cell.scrollHeight - cell.clientHeight)).toBe(0);
      expect(await saved('Save as CSV')).toContain('patient.dose-changed');
      await page.fill('[name=conclusion]', 'The only escalation has its reason.');
      await page.getByRole('button', { name: 'Record the review' }).click();
      await page.locator('[data-review]').getByText('Administrator').waitFor();
      await page.getByRole('link', { name: '033' }).click();
      await page.waitForSelector('[data-event-card][aria-current=true]');
    },
    LONG,
  );

  it(
    'sees what changed between two moments of a subject, and which events did',
    async () => {
      await open('compare');
      const { events } = await app.registry.queries.history(STUDY, '001');
      await page.fill('[name=from]', String(events[4]?.position));
      await page.fill('[name=to]', 'now');
      await page.fill('[name=patient]', '001');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-between="${events.length - 5}"]`);
      expect(await page.locator('[data-changes]').innerText()).toContain('Last response');
    },
    LONG,
  );

  it(
    '[GOV-19] sees who had access as of a date',
    async () => {
      await open('access');
      const row = page.locator('[data-account-row=administrator]');
      expect(await row.innerText()).toContain('administrator · every study');
      await page.fill('[name=asOf]', '2020-01-01');
      await page.getByText('Nobody had access then').waitFor();
    },
    LONG,
  );
});

describe('an analyst', () => {
  it(
    'reads a survival curve, by Choi and by RECIST, and opens what is behind its numbers and marks',
    async () => {
      await open('survival?endpoint=OS');
      expect(await page.locator('[data-row="OS.median"] button').innerText()).toBe('not reached');
      await open('survival?endpoint=TTR');
      await page.waitForSelector('[data-risk-table]');
      const { rows } = await app.registry.queries.outcomes(STUDY, 'survival');
      const atRisk = rows.find(({ id }) => id === 'TTR.month.12.at-risk');
      expect(await page.locator('[data-cell="atRisk.12"]').textContent()).toBe(String(atRisk?.value));
      await page.locator('[data-row="TTR.events"] button').click();
      await page.getByText('What is behind this number').waitFor();
      const subjects = page.locator('[data-subject]');
      await subjects.first().waitFor();
      expect(await subjects.count()).toBe(rows.find(({ id }) => id === 'TTR.n')?.value);
      await page.keyboard.press('Escape');
      const past = await app.registry.timeTravel.past.outcomes(STUDY, 'survival', { criteria: 'recist-1.1' });
      const [byChoi, byRecist] = [rows, past.rows].map(
        (of) => of.find(({ id }) => id === 'TTR.events')?.value,
      );
      expect(byRecist).not.toBe(byChoi);
      await page.selectOption('[name=criteria]', 'recist-1.1');
      await page.locator('[data-row="TTR.events"] button', { hasText: String(byRecist) }).waitFor();
      await page.locator('[data-explain$="month.12.at-risk"]').press('Enter');
      await subjects.first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.plot [data-patient]').first().press('Enter');
      await page.waitForSelector('[data-event-card][aria-current=true]');
    },
    LONG,
  );

  it(
    'saves the picture as the server draws it, and its data',
    async () => {
      await open('survival?endpoint=OS&groups=1');
      await page.waitForSelector('[data-risk-table]');
      const picture = await saved('Picture (SVG)');
      expect(picture).toBe(await fetched('plots/survival.svg?endpoint=OS&groups=true&language=en'));
      expect(await saved('Data (CSV)')).toContain('group,months,atRisk');
      expect((await saved('Picture (PNG)')).slice(1, 4)).toBe('PNG');
    },
    LONG,
  );

  it(
    'builds a cohort by criteria that are counted at once, and analyses it',
    async () => {
      await open('cohort');
      await page.getByRole('button', { name: 'Add a criterion' }).click();
      await page.selectOption('[name="fact.0"]', 'treated');
      await page.selectOption('[name="values.0"]', 'true');
      await page.waitForSelector('[data-attrition]');
      await page.getByRole('button', { name: 'Add a criterion' }).click();
      await page.selectOption('[name="fact.1"]', 'ageYears');
      await page.fill('[name="high.1"]', '60');
      const { records } = await app.registry.queries.cohort(STUDY);
      const young = records.filter((each) => each.treatments.length > 0 && each.ageYears <= 60);
      await page.waitForSelector(`[data-attrition="${young.length}"]`);
      await page.fill('[name=name]', 'young');
      await page.fill('[name=purpose]', 'Sensitivity analysis');
      await page.getByRole('button', { name: 'Save the cohort' }).click();
      await page.locator('[data-cohort=young]').getByRole('link', { name: 'Dashboard' }).click();
      await page.locator('[data-row="enrolled"] button').getByText(String(young.length)).waitFor();
    },
    LONG,
  );

  it(
    'sees the flow add up, and which figures of the paper differ',
    async () => {
      await open('dashboard');
      await page.locator('[data-explain="flow/enrolled"]').press('Enter');
      await page.getByText('Counted (56)').waitFor();
      await open('paper?only=differing');
      await page.waitForSelector('[data-agrees=false]');
      expect(await page.locator('[data-agrees=true]').count()).toBe(0);
    },
    LONG,
  );

  it(
    'reads the same events by Choi and by RECIST',
    async () => {
      await open('criteria');
      await page.waitForSelector('[data-cross-table]');
      expect(await page.locator('[data-differs="006"]').innerText()).toContain('SD');
      await page.locator('[data-effect^="recist-1.1/PFS.events"]').click();
      await page.locator('[data-subject]').first().waitFor();
      await page.keyboard.press('Escape');
      await page.selectOption('[name=b]', 'choi-2007');
      await page.getByText('Both criteria say the same of every subject.').waitFor();
    },
    LONG,
  );

  it(
    'opens a subject from its bar in a plot',
    async () => {
      await open('plots?plot=waterfall');
      await page.locator('[data-patient="033"]').press('Enter');
      await page.waitForURL('**/patients/033');
    },
    LONG,
  );

  it(
    'takes a data cut, and sees what another cutoff would have shown',
    async () => {
      await open('cuts');
      await page.fill('[name=name]', 'early');
      await page.fill('[name=asOf]', '2013-01-01');
      await page.fill('[name=purpose]', 'Interim report');
      await page.getByRole('button', { name: 'Take a data cut' }).click();
      await page.waitForSelector('[data-cut=early]');
      await open('cuts?from=early&to=now');
      await page.locator('[data-figures] td a').first().waitFor();
    },
    LONG,
  );
});

/** No two of one screen stand together: see `visit`. */
const SCREENS = [
  'worklist',
  'patients',
  'patients/enrol',
  'patients/001',
  'patients/001/record/record-ct-assessment',
  'patients/001?tab=events',
  'patients/001/replay',
  'visits?on=2011-06-01',
  'dashboard',
  'survival?groups=1',
  'plots',
  'criteria',
  'dashboard?table=baseline',
  'paper',
  'cuts?from=early&to=now',
  'cohort?define=[{"fact":"setting","how":"is","values":["ADJUVANT"],"low":"","high":""}]',
  'audit',
  'compare?from=20&to=now&patient=001',
  'integrity',
  'access',
  'erasures',
  'import',
  'exports',
];

/** Those that are laid out anew where there is less room. */
const REFLOWING = [
  'worklist',
  'patients/enrol',
  'patients/001',
  'patients/001/record/record-ct-assessment',
  'patients/001?tab=events',
  'import',
  'exports',
];

describe('every screen', () => {
  it(
    'fits a desk and a telephone in both languages, and has nothing serious for axe',
    async () => {
      expect(await judge(page, STUDY, SCREENS, REFLOWING)).toEqual([]);
    },
    LONG,
  );
});

describe('somebody with another role in another study', () => {
  it(
    'is offered in each what the role there may do',
    async () => {
      const by = { actor: 'administrator', actingRole: 'data-manager' };
      const other = studyCommand('register', { ...studyExample('register'), studyId: 'other' });
      await app.registry.commands.recordStudy('other', other, by);
      const post = (path: string, body: object) =>
        page.evaluate<string>(`fetch('/api/accounts${path}', {
          method: 'POST', body: ${JSON.stringify(JSON.stringify(body))},
          headers: { 'content-type': 'application/json', 'X-CSRF-Protection': '1' },
        }).then((sent) => sent.text())`);
      const account = 'two.roles';
      const { code } = JSON.parse(await post('', { account, displayName: 'Two Roles' })) as { code: string };
      const grant = (role: string, studyId: string) =>
        post(`/${account}/grant-role`, { role, studyId, siteIds: '*', reason: 'Joined' });
      await grant('coordinator', 'other');
      await grant('analyst', STUDY);
      const second = await openTab();
      try {
        await activate(second.page, { ...app, invitationCode: code }, account);
        await visit(second.page, `/s/${STUDY}/patients`);
        await second.page.locator('main a[href*="/patients/s-"]').first().click();
        await second.page.waitForSelector('[data-fact]');
        const links = () => second.page.locator('nav').getByRole('link').allInnerTexts();
        expect(await links()).not.toContain('Worklist');
        await visit(second.page, '/s/other/patients');
        expect(await links()).toContain('Worklist');
        expect(await second.page.title()).toContain('other');
        expect(second.errors).toEqual([]);
      } finally {
        await second.close();
      }
    },
    LONG,
  );
});
