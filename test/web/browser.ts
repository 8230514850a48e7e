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

/** Which rules of axe: all, or those that a width or a language can break that were kept at another. */
const RULES = {
  all: {},
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
type Rules = keyof typeof RULES;

/** Rows of a list after its first dozen are made as those are. */
const REPEATED = ['tbody tr', '[role=row]', '[data-event-card]'].map((row) => `${row}:nth-child(n+13)`);

/** Runs in the page: the findings that keep somebody out, in the part of it that a selector names. */
const runAxe = (rules: Rules, part: string) => `axe
  .run(${JSON.stringify({ include: [part], exclude: REPEATED })},
    ${JSON.stringify({ resultTypes: ['violations'], preload: false, ...RULES[rules] })})
  .then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, html: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })))`;

/** What axe finds serious or critical, in words. Its script is let in by the driver, not by the page. */
export async function seriousFindings(page: Page, rules: Rules = 'all', part = 'html'): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const findings = await page.evaluate<Finding[]>(runAxe(rules, part));
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

const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];
const WIDTHS = [1280, 390] as const;
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };

/** Chooses a language as a reader does. */
async function choose(page: Page, language: Language): Promise<void> {
  await page.evaluate(`[...document.querySelectorAll('header label')]
    .find((label) => label.textContent === '${LANGUAGE_NAMES[language]}').click()`);
  await page.waitForSelector(`html[lang=${language}]`);
}

function rulesFor(width: number, language: Language, reflows: boolean): Rules | null {
  if (width === 390) return language === 'en' && reflows ? 'all' : 'layout';
  return language === 'en' ? 'all' : null;
}

/**
 * What is wrong with screens of a study, on a desk and on a telephone, in both languages: what reaches out of the page,
 * and what is serious for axe. Axe judges each in full on a desk, those of `reflowing` on a telephone as well, and of
 * the others what a width or a language changes. The frame around the screens is judged with the first.
 */
export async function judge(
  page: Page,
  study: string,
  screens: readonly string[],
  reflowing: readonly string[] = [],
): Promise<string[]> {
  const found: string[] = [];
  for (const [at, screen] of screens.entries()) {
    const part = at === 0 ? 'html' : '#main';
    await visit(page, `/s/${study}/${screen}`);
    // Each begins as the one before it ended.
    const languages = at % 2 === 0 ? LANGUAGES : LANGUAGES.toReversed();
    for (const language of languages) {
      await choose(page, language);
      for (const width of language === languages[0] ? WIDTHS : WIDTHS.toReversed()) {
        await page.setViewportSize({ width, height: 800 });
        const wide = (await overflowing(page)).map((element) => `too wide: ${element}`);
        const rules = rulesFor(width, language, reflowing.includes(screen));
        const serious = rules ? await seriousFindings(page, rules, part) : [];
        found.push(
          ...[...wide, ...serious].map((finding) => `${screen} at ${width}, ${language}: ${finding}`),
        );
      }
    }
  }
  await choose(page, 'en');
  return found;
}

/**
 * Goes to a screen and waits until it has what it shows: as a link of the app does, without loading the app anew, or
 * anew where the open screen is the same at another address.
 */
export async function visit(page: Page, path: string): Promise<void> {
  const to = new URL(path, page.url());
  if (to.pathname === new URL(page.url()).pathname) await page.goto(to.href);
  else
    await page.evaluate(`document.querySelector('h1')?.setAttribute('data-left', '');
      history.pushState(null, '', ${JSON.stringify(path)});
      dispatchEvent(new PopStateEvent('popstate'));`);
  await page.waitForSelector('main h1:not([data-left])');
  await page.waitForSelector('[aria-busy=true], .mantine-Loader-root', { state: 'detached' });
}
