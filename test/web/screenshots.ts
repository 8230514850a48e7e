import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Language, openTab } from './browser.js';
import { logIn, STUDY } from './served-app.js';

const FONT = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));

/** Every screen, and the name of its picture. */
export const SCREENS: Readonly<Record<string, string>> = {
  worklist: 'worklist?date=2011-06-01',
  subjects: 'patients',
  subject: 'patients/001',
  'subject-escalated': 'patients/033',
  'subject-events': 'patients/001?tab=events',
  enrol: 'patients/enrol',
  'record-ct': 'patients/033/record/record-ct-assessment',
  'record-dose': 'patients/033/record/change-dose',
  visits: 'visits?on=2011-06-01',
  replay: 'patients/033/replay?asOf=2013-06-01',
  dashboard: 'dashboard',
  baseline: 'dashboard?table=baseline',
  'adverse-events': 'dashboard?table=adverse-events',
  survival: 'survival?endpoint=OS&groups=1',
  explain: 'survival?endpoint=RFS&explain=survival/RFS.events',
  swimmer: 'plots?plot=swimmer',
  waterfall: 'plots?plot=waterfall',
  spider: 'plots?plot=spider',
  doses: 'plots?plot=doses',
  criteria: 'criteria',
  paper: 'paper',
  cuts: 'cuts',
  audit: 'audit',
  integrity: 'integrity',
};

/** Takes a picture of every screen in a language into `folder`. The font for Chinese is only for the pictures. */
export async function takeScreenshots(
  url: string,
  { language, width, folder }: { language: Language; width: number; folder: string },
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const tab = await openTab({ language, width, bypassCSP: true });
  try {
    const { page } = tab;
    await serveFont(page);
    await logIn(page, { url });
    await shoot(page, join(folder, 'studies.png'));
    for (const [name, path] of Object.entries(SCREENS)) {
      await page.goto(`${url}/s/${STUDY}/${path}`, { waitUntil: 'networkidle' });
      await shoot(page, join(folder, `${name}.png`));
    }
  } finally {
    await tab.close();
  }
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
