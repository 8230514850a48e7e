import type { Page } from 'playwright-core';
import { type Language, openTab, seriousFindings, type Tab } from './browser.js';
import { activate, logIn, type ServedApp, STUDY, serveApp } from './served-app.js';

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

const open = (path: string) => page.goto(`${app.url}/s/${STUDY}/${path}`);

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
    'proves an event and that the log has only grown, in the page',
    async () => {
      await open('integrity');
      await page.fill('[name=position]', '17');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-proved=true]');
      await page.fill(
        '[name=kept]',
        await page
          .locator('pre')
          .innerText()
          .then((note) => `${note.trimEnd()}\n`),
      );
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByText('nothing was changed or cut off').waitFor();
    },
    LONG,
  );

  it(
    'finds who recorded what, and why',
    async () => {
      await open('audit');
      await page.selectOption('[name=type]', 'patient.dose-changed');
      await page.getByText('1 of').waitFor();
      await page.getByRole('link', { name: '033' }).click();
      await page.waitForSelector('[data-event-card][aria-current=true]');
    },
    LONG,
  );
});

describe('an analyst', () => {
  it(
    'reads a survival curve and opens what is behind a number',
    async () => {
      await open('survival?endpoint=RFS');
      await page.waitForSelector('[data-risk-table]');
      const table = await app.registry.queries.outcomes(STUDY, 'survival');
      const atRisk = table.rows.find(({ id }) => id === 'RFS.month.12.at-risk');
      expect(await page.locator('[data-cell="atRisk.12"]').textContent()).toBe(String(atRisk?.value));
      await page.locator('[data-row="RFS.events"] button').click();
      await page.getByText('What is behind this number').waitFor();
      await page.locator('[data-subject]').first().waitFor();
      expect(await page.locator('[data-subject]').count()).toBe(35);
      await page.locator('[data-subject]').first().click();
      await page.waitForURL('**/patients/*');
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
      for (const [name, asOf] of [
        ['early', '2013-01-01'],
        ['late', '2014-01-01'],
      ] as const) {
        await page.fill('[name=name]', name);
        await page.fill('[name=asOf]', asOf);
        await page.fill('[name=purpose]', 'Interim report');
        await page.getByRole('button', { name: 'Take a data cut' }).click();
        await page.waitForSelector(`[data-cut=${name}]`);
      }
      await open('cuts?from=early&to=late');
      await page.getByText(/figures moved/).waitFor();
    },
    LONG,
  );
});

const SCREENS = [
  'worklist',
  'patients',
  'patients/enrol',
  'patients/001',
  'patients/001?tab=events',
  'patients/001/record/record-ct-assessment',
  'patients/001/replay',
  'visits?on=2011-06-01',
  'dashboard',
  'dashboard?table=baseline',
  'survival',
  'plots',
  'criteria',
  'paper',
  'cuts',
  'audit',
  'integrity',
];

describe.each(['en', 'zh-CN'] as const satisfies Language[])('every screen in %s', (language) => {
  it(
    'has nothing serious for axe and no error',
    async () => {
      const other = await openTab({ language });
      try {
        await logIn(other.page, app);
        const found: string[] = [];
        for (const screen of SCREENS) {
          await other.page.goto(`${app.url}/s/${STUDY}/${screen}`, { waitUntil: 'networkidle' });
          for (const finding of await seriousFindings(other.page)) found.push(`${screen}: ${finding}`);
        }
        expect(found).toEqual([]);
        expect(other.errors).toEqual([]);
      } finally {
        await other.close();
      }
    },
    LONG,
  );

  it(
    'fits a telephone',
    async () => {
      const phone = await openTab({ language, width: 390 });
      try {
        await logIn(phone.page, app);
        const wide: string[] = [];
        for (const screen of SCREENS) {
          await phone.page.goto(`${app.url}/s/${STUDY}/${screen}`, { waitUntil: 'networkidle' });
          const overflow = await phone.page.evaluate('document.documentElement.scrollWidth - innerWidth');
          if (Number(overflow) > 1) wide.push(`${screen} by ${overflow} px`);
        }
        expect(wide).toEqual([]);
      } finally {
        await phone.close();
      }
    },
    LONG,
  );
});
