import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { type Language, openTab } from './browser.js';
import { logIn, STUDY } from './served-app.js';

const FONT = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));

const row = (fact: string, part: object) => ({ fact, how: 'is', values: [], low: '', high: '', ...part });
const BUILT = JSON.stringify([
  row('setting', { values: ['NEOADJUVANT'] }),
  row('ageYears', { how: 'range', high: '60' }),
  row('derivedRisk', { values: ['HIGH', 'INTERMEDIATE'] }),
]);

/** Every screen, and the name of its picture. */
export const SCREENS: Readonly<Record<string, string>> = {
  worklist: 'worklist',
  'worklist-queries': 'worklist?kind=queries',
  'worklist-to-sign': 'worklist?kind=sign',
  queries: 'queries',
  subjects: 'patients',
  subject: 'patients/001',
  'subject-escalated': 'patients/033',
  'subject-events': 'patients/001?tab=events',
  'subject-queries': 'patients/001?tab=queries',
  'subject-signatures': 'patients/001?tab=governance',
  'second-factor': 'patients/001/sign',
  sign: 'patients/001/sign?kind=patient',
  signatures: 'locks',
  locks: 'locks?tab=locks',
  serious: 'serious',
  'record-report': 'patients/902/record/notify-serious-adverse-event?adverseEventId=SAE-1&to=SPONSOR',
  consents: 'consents',
  enrol: 'patients/enrol',
  'record-ct': 'patients/033/record/record-ct-assessment',
  'record-dose': 'patients/033/record/change-dose',
  visits: 'visits?on=2011-06-01',
  replay: 'patients/033/replay?asOf=2013-06-01',
  dashboard: 'dashboard',
  baseline: 'dashboard?table=baseline',
  'adverse-events': 'dashboard?table=adverse-events',
  cohort: `cohort?define=${encodeURIComponent(BUILT)}`,
  survival: 'survival?endpoint=OS&groups=1',
  'survival-recist': 'survival?endpoint=PFS&criteria=recist-1.1&groupBy=sex',
  explain: 'survival?endpoint=RFS&explain=survival/RFS.events',
  swimmer: 'plots?plot=swimmer',
  waterfall: 'plots?plot=waterfall',
  spider: 'plots?plot=spider',
  doses: 'plots?plot=doses',
  criteria: 'criteria',
  paper: 'paper',
  cuts: 'cuts?from=early&to=now',
  import: 'import',
  exports: 'exports',
  audit: 'audit',
  compare: 'compare?from=300&to=now&patient=033',
  'compare-study': 'compare?from=early&to=late',
  integrity: 'integrity',
  access: 'access',
  privacy: 'privacy',
  erasures: 'erasures',
};

/** Those that show the study as it was published, before anything is said about its data. */
export const PUBLISHED: readonly string[] = Object.keys(SCREENS).slice(
  Object.keys(SCREENS).indexOf('replay'),
  Object.keys(SCREENS).indexOf('cuts'),
);

interface Pictures {
  readonly language: Language;
  readonly width: number;
  readonly folder: string;
  /** Of the screens. */
  readonly names: readonly string[];
}

/** Takes pictures of screens in a language into `folder`. The font for Chinese is only for the pictures. */
export async function takeScreenshots(
  url: string,
  { language, width, folder, names }: Pictures,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const tab = await openTab({ language, width, bypassCSP: true });
  try {
    const { page } = tab;
    await serveFont(page);
    await logIn(page, { url });
    await page.route('**/api/session', withSecondFactor);
    for (const name of names) {
      const path = SCREENS[name] ?? name;
      await page.goto(`${url}/s/${STUDY}/${path}`, { waitUntil: 'networkidle' });
      if (path.includes('tab=')) await page.evaluate(TABS_TO_THE_TOP);
      await shoot(page, join(folder, `${name}.png`));
    }
    if (!names.includes('queries')) return;
    await page.goto(url, { waitUntil: 'networkidle' });
    await shoot(page, join(folder, 'studies.png'));
    await openCorrection(page, url);
    await shoot(page, join(folder, 'correct.png'));
    await page.goto(`${url}/s/${STUDY}/queries`, { waitUntil: 'networkidle' });
    await page.locator('[data-queries] button').first().click();
    await page.waitForSelector('[data-query]');
    await shoot(page, join(folder, 'query-thread.png'));
  } finally {
    await tab.close();
  }
}

/** The form that signs is for those who have a second factor; the pictures' reader enrols none. */
async function withSecondFactor(route: Route): Promise<void> {
  if (!route.request().frame().url().includes('sign?kind=')) return route.continue();
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), secondFactor: true } });
}

/** Below the page's header. */
const TABS_TO_THE_TOP = `scrollBy(0, document.querySelector('[role=tablist]').getBoundingClientRect().top - 72)`;

/** Opens a correction of a surgery and changes its margin, for the preview to say what that does. */
async function openCorrection(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/s/${STUDY}/patients/002?tab=events`, { waitUntil: 'networkidle' });
  const surgery = page.locator('[data-event-card]').filter({ hasText: 'R0' }).first();
  await surgery.locator('a[href*="/change/"]').click();
  await page.locator('[name=margin]').selectOption('R1');
  await page.waitForSelector('[data-preview=ready]');
  await page.locator('[name=margin]').scrollIntoViewIfNeeded();
}

async function shoot(page: Page, file: string): Promise<void> {
  await page.addStyleTag({ url: '/__font/400.css' });
  await page.addStyleTag({ url: '/__font/700.css' });
  // Text that was shaped without the font is shaped again when its family changes.
  await page.addStyleTag({ content: '* { font-family: "Noto Sans SC", sans-serif !important }' });
  await page.evaluate('new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(200);
  writeFileSync(file, await page.screenshot());
}

async function serveFont(page: Page): Promise<void> {
  await page.route('**/__font/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/__font/', '');
    const contentType = path.endsWith('.css') ? 'text/css' : 'font/woff2';
    await route.fulfill({ body: readFileSync(join(FONT, path)), contentType });
  });
}
