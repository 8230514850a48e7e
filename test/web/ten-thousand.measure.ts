import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { newId } from '#event-store';
import { addDays, addMonths } from '#kernel';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import {
  ConsentGiven,
  Enrolled,
  SiteOpened,
  StudyRegistered,
  SurgeryRecorded,
  TreatmentStarted,
  VisitAttended,
} from '#trial';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { loadDemoStudy } from '../../apps/cli/src/demo/demo-study.js';
import { openTab, visit } from './browser.js';

/** `npm run measure`: what the screens of a coordinator cost with ten thousand subjects. */
const SUBJECTS = Number(process.env.ANAMNESIS_MEASURE_SUBJECTS ?? 10_000);
const ALL = SUBJECTS.toLocaleString('en-GB');
const STUDY = 'large';
const SCHEDULE = 'adjuvant';
const TODAY = '2024-06-03';
const PASSWORD = 'correct horse battery staple';
const by = { actor: 'measure', actingRole: 'coordinator' };

let database: TestDatabase;
let registry: Registry;
let url: string;
let invitation: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry({
    databaseUrl: database.ownerUrl,
    patienceMs: 60_000,
    clock: () => new Date(`${TODAY}T02:00:00Z`),
  });
  await recordSubjects();
  await registry.worker.start();
  await registry.worker.drain(STUDY);
  await inParallel((n) => registry.surveillance.check(STUDY, idOf(n)));
  for (let n = 0; n < SUBJECTS; n += 20) {
    await registry.governance.queries.open(STUDY, idOf(n), { text: 'Is it complete?' }, by);
  }
  await registry.worker.drain(STUDY);
  const access = new AccessServices(registry);
  const app = await createApi(registry, { release: '1.2.3', logLevel: 'silent', rateLimits: 'none', access });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  invitation = (await access.administrator.ensure()).invitation?.code ?? '';
  stop = () => app.close();
}, 1_800_000);

afterAll(async () => {
  await stop?.();
  await registry?.close();
  await database?.drop();
});

const idOf = (n: number) => `P-${String(n).padStart(5, '0')}`;

async function recordSubjects(): Promise<void> {
  const [register] = (await loadDemoStudy()).study;
  if (register?.name !== 'register') throw new Error('the demo study does not begin with its registration');
  const { registration, protocol } = register.data;
  await registry.store.openStudy(STUDY);
  const sites = ['S1', 'S2', 'S3'].map((siteId) =>
    SiteOpened({ siteId, name: siteId, country: 'CN', timeZone: 'Asia/Shanghai', openedOn: '2010-01-01' }),
  );
  const registered = StudyRegistered({ studyId: STUDY, registration, protocol });
  const append = (stream: string, events: Parameters<typeof registry.store.append>[0]['events']) =>
    registry.store.append({ ...by, studyId: STUDY, stream, commandId: newId(), events });
  await append('study', [registered, ...sites]);
  await inParallel((n) => append(`patient/${idOf(n)}`, historyOf(n)));
}

/** Does something of every subject, some at once. */
async function inParallel(act: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < SUBJECTS) await act(next++);
  };
  await Promise.all(Array.from({ length: 8 }, one));
}

/** A subject of the adjuvant arm; each twelfth has missed its last visit. */
function historyOf(n: number) {
  const resected = addDays(TODAY, -30 - ((n * 7) % 700));
  const started = addDays(resected, 21);
  const came = [1, 3, 6, 9, 12, 15, 18, 21].filter((month) => addDays(addMonths(started, month), 10) < TODAY);
  const attended = n % 12 === 0 ? came.slice(0, -1) : came;
  const siteId = `S${(n % 3) + 1}`;
  return [
    Enrolled({ siteId, enrolledOn: resected, setting: 'ADJUVANT', sex: 'MALE', ageYears: 50 }),
    ConsentGiven({ consentedOn: resected }),
    SurgeryRecorded({ performedOn: resected, kind: 'RESECTION', margin: 'R0' }),
    TreatmentStarted({ startedOn: started, drug: 'IMATINIB', mgPerDay: 400 }),
    ...attended.map((month) =>
      VisitAttended({ attendedOn: addMonths(started, month), recurrenceSuspected: false }),
    ),
  ];
}

interface Cost {
  /** Milliseconds from an action until the page shows what it asked for. */
  readonly shown: number;
  /** Of these and the half second after, milliseconds in which the page's main thread worked. */
  readonly work: number;
  /** The longest time in which the page answered nobody; 0 where none was over 50 ms. */
  readonly longest: number;
}

/** What things cost that are done on a page. */
async function costsOn(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const costs: Record<string, Cost> = {};
  const cost = async (name: string, action: () => Promise<unknown>, shown: () => Promise<unknown>) => {
    await page.evaluate(`window.longest = 0; window.watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }); window.watch.observe({ entryTypes: ['longtask'] })`);
    const [before, start] = [await worked(), performance.now()];
    await action();
    await shown();
    const took = performance.now() - start;
    await page.waitForTimeout(500);
    const work = (await worked()) - before;
    const longest = Number(await page.evaluate('window.watch.disconnect(), window.longest'));
    costs[name] = { shown: Math.round(took), work: Math.round(work), longest: Math.round(longest) };
  };
  return { costs, cost };
}

it('answers with ten thousand subjects', async () => {
  const tab = await openTab();
  const { page } = tab;
  const { costs, cost } = await costsOn(page);
  const scroll = (share: number) => () =>
    page.evaluate(`(() => { const region = document.querySelector('[role=region]');
      region.scrollTop = region.scrollHeight * ${share}; })()`);
  const click = (selector: string) => () => page.locator(selector).first().click();
  const seen = (selector: string) => () => page.locator(selector).first().waitFor();
  const text = (words: string | RegExp) => () => page.getByText(words).first().waitFor();
  const to = (path: string) => () => visit(page, `/s/${STUDY}/${path}`);
  const already = async () => undefined;
  try {
    await page.goto(`${url}/activate#account=administrator&code=${invitation}`);
    await page.fill('[name=password]', PASSWORD);
    await page.fill('[name=again]', PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-study]');

    await cost('subjects: open', to('patients'), text(`${ALL} of ${ALL}`));
    await cost('subjects: scroll', scroll(0.7), text(idOf(Math.floor(SUBJECTS * 0.7))));
    const number = page.getByRole('textbox', { name: 'Subject number' });
    await cost('subjects: search', () => number.fill('P-09'), text(/^1,000 of/));
    await cost('subjects: the search undone', () => number.fill(''), text(`${ALL} of ${ALL}`));
    await cost('subjects: of a site', chooseSite, text(/^3,33\d of/));
    await cost('subjects: open one', click('[role=row] a'), text(/^Subject P-/));

    await cost('visits: open', to(`visits?schedule=${SCHEDULE}&on=${TODAY}`), seen('[data-state=DONE]'));
    await cost('visits: scroll', scroll(0.5), text(idOf(SUBJECTS / 2)));
    await cost(
      'visits: of a site',
      () => page.selectOption('select[name=site]', 'S2'),
      text('3,333 subjects'),
    );

    await cost('worklist: open', to(`worklist?date=${TODAY}`), seen('[data-finding]'));
    await cost('worklist: scroll', scroll(0.5), already);
    const overdue = seen('[data-finding=VISIT_OVERDUE]');
    await cost('worklist: another kind', click('[data-tile=VISIT_OVERDUE]'), overdue);

    await cost('queries: open', to('queries'), seen('[data-queries]'));
    const more = () => page.getByRole('button', { name: 'More', exact: true }).click();
    await cost('queries: the next ones', more, seen('[data-queries="200"]'));
    await cost('queries: a thread', click('[data-queries] button'), seen('[data-query]'));
    expect(tab.errors).toEqual([]);
  } finally {
    const lines = Object.entries(costs).map(
      ([name, { shown, work, longest }]) => `${name.padEnd(30)}${[shown, work, longest].join('\t')}`,
    );
    process.stdout.write(
      `${SUBJECTS} subjects; ms until shown, of work, of the longest task\n${lines.join('\n')}\n`,
    );
    await tab.close();
  }

  async function chooseSite(): Promise<void> {
    await page.getByLabel('Site', { exact: true }).first().click();
    await page.getByRole('option', { name: /^S2/ }).click();
  }
}, 300_000);
