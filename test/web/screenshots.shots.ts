import { join } from 'node:path';
import { openTab } from './browser.js';
import { takeScreenshots } from './screenshots.js';
import { activate, type ServedApp, serveApp } from './served-app.js';

const FOLDER = process.env.ANAMNESIS_SCREENSHOTS ?? join(process.cwd(), 'docs/screens');

let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
  const tab = await openTab();
  await activate(tab.page, app);
  await tab.close();
}, 120_000);

afterAll(() => app?.stop());

/** Run by `npm run screenshots`; the pictures are looked at, not compared. */
describe.each(['en', 'zh-CN'] as const)('screenshots in %s', (language) => {
  it('are taken at 1280 px', async () => {
    await takeScreenshots(app.url, { language, width: 1280, folder: join(FOLDER, language) });
  }, 300_000);
});
