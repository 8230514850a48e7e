import { join } from 'node:path';
import { openTab } from './browser.js';
import { sayThings } from './said.js';
import { takeScreenshots } from './screenshots.js';
import { activate, type ServedApp, STUDY, serveApp } from './served-app.js';

const FOLDER = process.env.ANAMNESIS_SCREENSHOTS ?? join(process.cwd(), 'docs/screens');

let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
  await sayThings(app.registry);
  const by = { actor: 'administrator', actingRole: 'data-manager' };
  const { cohortDefinitions, timeTravel } = app.registry;
  const purpose = 'Interim report';
  await cohortDefinitions.define(
    STUDY,
    { name: 'high-risk', purpose, criteria: [{ fact: 'derivedRisk', is: 'HIGH' }] },
    by,
  );
  await timeTravel.cuts.take(STUDY, { name: 'early', purpose, asOf: '2013-01-01' }, by);
  await timeTravel.cuts.take(STUDY, { name: 'late', purpose, asOf: '2014-01-01' }, by);
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
