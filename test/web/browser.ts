import { mkdtempSync, rmSync } from 'node:fs';
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

/** What axe finds serious or critical on the page, in words. Its script is let in by the driver, not by the page. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    interface Found {
      violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Found> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 160))
            .join(' | ')}`,
      );
  });
}
