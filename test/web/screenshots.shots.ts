import { join } from 'node:path';
import { openTab } from './browser.js';
import { keepIdentities, sayThings } from './said.js';
import { PUBLISHED, SCREENS, takeScreenshots } from './screenshots.js';
import { activate, type ServedApp, STUDY, serveApp } from './served-app.js';

const FOLDER = process.env.ANAMNESIS_SCREENSHOTS ?? join(process.cwd(), 'docs/screens');

let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
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
  await keepIdentities(tab.page);
  await tab.close();
}, 120_000);

afterAll(() => app?.stop());

/** `ANAMNESIS_SCREENS=serious,privacy` takes these alone. */
const wanted = process.env.ANAMNESIS_SCREENS?.split(',') ?? Object.keys(SCREENS);
const published = wanted.filter((name) => PUBLISHED.includes(name));
const others = wanted.filter((name) => !PUBLISHED.includes(name));

/** Run by `npm run screenshots`; the pictures are looked at, not compared. */
describe.each([
  ['the study as it was published', published, async () => {}],
  ['what is said about its data', others, () => sayThings(app.registry)],
] as const)('pictures of %s', (_, names, prepare) => {
  beforeAll(prepare, 60_000);

  it.each(['en', 'zh-CN'] as const)(
    'are taken in %s at 1280 px',
    async (language) => {
      await takeScreenshots(app.url, { language, width: 1280, folder: join(FOLDER, language), names });
    },
    300_000,
  );
});
