import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { openSealing, sealStudy } from '#event-store';
import { ErasedList } from '#identity';
import { Registry } from '#registry';
import { createTestDatabase } from '#testing';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import type { OidcOptions } from '../../apps/api/src/access/oidc-options.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { DEMO } from '../demo.js';
import { newKeyring } from '../e2e/api-under-test.js';
import { visit } from './browser.js';

export const PASSWORD = 'correct horse battery staple';
export const STUDY = 'gist-imatinib';

/** The web app and the API over a database of its own with the demonstration study. */
export interface ServedApp {
  readonly url: string;
  readonly registry: Registry;
  readonly invitationCode: string;
  stop(): Promise<void>;
}

export async function serveApp(oidc?: OidcOptions): Promise<ServedApp> {
  // In a process of its own: the bundler is native code, which a test's sandbox can't load.
  await promisify(execFile)(process.execPath, ['tools/build-web.mjs']);
  const database = await createTestDatabase(DEMO);
  const registry = new Registry({ databaseUrl: database.ownerUrl, patienceMs: 5_000 });
  await registry.worker.start();
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-key-'));
  await sealStudy(registry.pool, STUDY, await openSealing(registry.store, registry.pool, {}, folder));
  const vault = { keys: newKeyring(), erasedList: new ErasedList(join(folder, 'erased.jsonl')) };
  const access = new AccessServices(registry, { ...vault, ...(oidc && { oidc }) });
  const app = await createApi(registry, { release: '1.2.3', logLevel: 'silent', access, vault });
  await app.listen(0, '127.0.0.1');
  const { invitation } = await access.administrator.ensure();
  return {
    url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`,
    registry,
    invitationCode: invitation!.code,
    async stop() {
      await app.close();
      await registry.close();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sets somebody's password by an invitation, as at the first run; the browser is logged in after it. */
export async function activate(
  page: Page,
  { url, invitationCode }: Pick<ServedApp, 'url' | 'invitationCode'>,
  account = 'administrator',
): Promise<void> {
  await page.goto(`${url}/activate#account=${account}&code=${invitationCode}`);
  await page.fill('[name=password]', PASSWORD);
  await page.fill('[name=again]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-study]');
}

/** Logs in by the keyboard alone. */
export async function logIn(page: Page, app: Pick<ServedApp, 'url'>): Promise<void> {
  await page.goto(app.url);
  await page.fill('[name=account]', 'administrator');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-study]');
}

/** A field of a form by its contract's name: a choice, a set of boxes or something typed. */
export async function enter(
  page: Page,
  fields: Readonly<Record<string, string | number | string[]>>,
): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) {
      for (const box of value) await page.check(`input[type=checkbox][value="${box}"]`);
      continue;
    }
    const control = page.locator(`[name="${name}"]`);
    const kind = await control.evaluate((element) => element.tagName);
    if (kind === 'SELECT') await control.selectOption(String(value));
    else await control.fill(String(value));
  }
}

/** Records one thing of a subject through its form and waits until it stands among the events. */
export async function record(
  page: Page,
  patient: string,
  command: string,
  fields: Readonly<Record<string, string | number | string[]>>,
): Promise<void> {
  await visit(page, `/s/${STUDY}/patients/${patient}/record/${command}`);
  await page.waitForSelector('button[type=submit]');
  await enter(page, fields);
  await page.click('button[type=submit]');
  await page.waitForSelector('[data-event-card]');
}
