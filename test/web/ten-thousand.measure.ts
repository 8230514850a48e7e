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
import { openTab } from './browser.js';

/** `npm run measure`: how the screens of a coordinator answer with ten thousand subjects. Prints milliseconds. */
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

/** Milliseconds from an action until the page shows what it asked for. */
async function took(action: () => Promise<unknown>, shown: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  await shown();
  return Math.round(performance.now() - start);
}

/** Milliseconds of the longest time in which the page answered nobody while something was done. */
async function longest(page: Page, action: () => Promise<unknown>): Promise<number> {
  await page.evaluate(`window.longest = 0; window.watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }); window.watch.observe({ entryTypes: ['longtask'] })`);
  await action();
  await page.waitForTimeout(500);
  return Math.round(Number(await page.evaluate('window.watch.disconnect(), window.longest')));
}

it('answers with ten thousand subjects', async () => {
  const tab = await openTab();
  const { page } = tab;
  const result: Record<string, number> = { subjects: SUBJECTS };
  const scroll = (share: number) =>
    page.evaluate(`(() => { const region = document.querySelector('[role=region]');
      region.scrollTop = region.scrollHeight * ${share}; })()`);
  try {
    await page.goto(`${url}/activate#account=administrator&code=${invitation}`);
    await page.fill('[name=password]', PASSWORD);
    await page.fill('[name=again]', PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-study]');
    const study = `${url}/s/${STUDY}`;
    const goto = (path: string) => () => page.goto(`${study}/${path}`);
    result['subjects: first rows'] = await took(goto('patients'), () => page.getByText('P-00003').waitFor());
    result['subjects: all of them'] = await took(
      async () => undefined,
      () => page.getByText(`${ALL} of ${ALL}`).waitFor(),
    );
    result['subjects: search'] = await took(
      () => page.getByRole('textbox', { name: 'Subject number' }).fill('P-09'),
      () =>
        page
          .locator('[role=status]')
          .filter({ hasText: /^(1,000|0) of/ })
          .waitFor(),
    );
    result['subjects: longest task of a key'] = await longest(page, () => page.keyboard.press('9'));
    await goto('patients')();
    await page.getByText(`${ALL} of ${ALL}`).waitFor();
    result['subjects: longest task of a scroll'] = await longest(page, () => scroll(0.7));
    result['visits: first rows'] = await took(goto(`visits?schedule=${SCHEDULE}&on=${TODAY}`), () =>
      page.locator('[data-state=done]').first().waitFor(),
    );
    result['visits: to the middle'] = await took(
      () => scroll(0.5),
      () => page.getByText(idOf(SUBJECTS / 2)).waitFor(),
    );
    result['visits: longest task of a scroll'] = await longest(page, () => scroll(0.8));
    result['worklist: first items'] = await took(goto(`worklist?date=${TODAY}`), () =>
      page.locator('[data-finding]').first().waitFor(),
    );
    result['worklist: another kind'] = await took(
      () => page.locator('[data-tile=VISIT_OVERDUE]').click(),
      () => page.locator('[data-finding=VISIT_OVERDUE]').first().waitFor(),
    );
    result['worklist: longest task of a scroll'] = await longest(page, () => scroll(0.5));
    result['worklist: queries'] = await took(
      () => page.locator('[data-tile=queries]').click(),
      () => page.locator('[data-queries]').waitFor(),
    );
    expect(tab.errors).toEqual([]);
  } finally {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    await tab.close();
  }
}, 300_000);
