import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Language = 'en' | 'zh-CN';

/** A page of a real browser, and what went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors of the console and of scripts; a test ends with none. */
  readonly errors: string[];
  close(): Promise<void>;
}

export interface TabOptions {
  readonly language?: Language;
  readonly width?: number;
  /** Lets a test add a style sheet, e.g. one with fonts. */
  readonly bypassCSP?: boolean;
}

/** The Chromium that npm brought along, with an empty profile. */
export async function openTab({
  language = 'en',
  width = 1280,
  bypassCSP = false,
}: TabOptions = {}): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'anamnesis-browser-'));
  const context: BrowserContext = await playwright.launchPersistentContext(profile, {
    executablePath: await chromium.executablePath(),
    args: FLAGS,
    viewport: { width, height: width < 600 ? 844 : 800 },
    locale: language === 'en' ? 'en-GB' : language,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    bypassCSP,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    page,
    errors,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Finding {
  readonly id: string;
  readonly html: readonly string[];
}

/** Which rules of axe: all; all but contrast, which takes longest and is the same in every language; what a width changes. */
const RULES = {
  all: {},
  words: { rules: { 'color-contrast': { enabled: false } } },
  layout: {
    runOnly: [
      'aria-hidden-focus',
      'button-name',
      'label',
      'link-name',
      'scrollable-region-focusable',
      'target-size',
    ],
  },
} as const;

/** Runs in the page: the findings that keep somebody out. */
const runAxe = (rules: keyof typeof RULES) => `axe
  .run(document, ${JSON.stringify({ resultTypes: ['violations'], ...RULES[rules] })})
  .then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, html: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })))`;

/** What axe finds serious or critical on the page, in words. Its script is let in by the driver, not by the page. */
export async function seriousFindings(page: Page, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const findings = await page.evaluate<Finding[]>(runAxe(rules));
  return findings.map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}

/** What reaches over the right edge of the page, the outermost first; nothing where nothing does. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const moves = (element) => element !== null && (getComputedStyle(element).overflowX !== 'visible' || moves(element.parentElement));
    if (document.documentElement.scrollWidth - innerWidth <= 1) return [];
    return [...document.querySelectorAll('#main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !moves(element.parentElement))
      .slice(0, 3).map((element) => element.outerHTML.slice(0, 200));
  })()`);
}

/** What is wrong with the open screen on a desk and on a telephone: what reaches out of the page, what is serious for axe. */
export async function screenFindings(page: Page, language: Language): Promise<string[]> {
  const found: string[] = [];
  for (const [width, rules] of [
    [1280, language === 'en' ? 'all' : 'words'],
    [390, 'layout'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const wide = (await overflowing(page)).map((element) => `too wide: ${element}`);
    const serious = await seriousFindings(page, rules);
    found.push(...[...wide, ...serious].map((finding) => `at ${width}: ${finding}`));
  }
  return found;
}

/**
 * Goes to another screen as a link of the app does, without loading it anew, and waits until it has what it shows. The
 * open screen must be another one, not the same at another address.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate(`document.querySelector('h1')?.setAttribute('data-left', '');
    history.pushState(null, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate'));`);
  await page.waitForSelector('main h1:not([data-left])');
  await page.waitForSelector('[aria-busy=true], .mantine-Loader-root', { state: 'detached' });
}
