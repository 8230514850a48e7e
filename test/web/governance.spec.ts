import { readFile } from 'node:fs/promises';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { patientCommand } from '#contracts';
import { judge, openTab, type Tab } from './browser.js';
import { activate, enter, PASSWORD, type ServedApp, STUDY, serveApp } from './served-app.js';

/** For a flow of many screens on a busy machine. */
const LONG = 120_000;
const REASON = { code: 'OTHER', text: 'The analysis is done' } as const;

let app: ServedApp;
let tab: Tab;
let page: Page;
let recoveryCodes: string[];

beforeAll(async () => {
  app = await serveApp();
  tab = await openTab();
  page = tab.page;
  await activate(page, app);
}, LONG);

afterAll(async () => {
  await tab?.close();
  await app?.stop();
});

afterEach(() => {
  expect(tab.errors.splice(0)).toEqual([]);
});

const open = (path: string) => page.goto(`${app.url}/s/${STUDY}/${path}`);
/** The browser tells of refused requests in its console; those that a test asked for are no fault. */
const forget = (...statuses: string[]) => {
  const kept = tab.errors.filter((error) => !statuses.some((status) => error.includes(status)));
  tab.errors.splice(0, tab.errors.length, ...kept);
};
/** Asks the API as the browser that is logged in: the status, and what the answer says. */
const call = (method: string, path: string, body: object) =>
  page.evaluate<{ status: number; [name: string]: unknown }>(`fetch('/api${path}', {
    method: '${method}', body: ${JSON.stringify(JSON.stringify(body))},
    headers: { 'content-type': 'application/json', 'X-CSRF-Protection': '1' },
  }).then(async (sent) => ({ status: sent.status, ...JSON.parse((await sent.text()) || '{}') }))`);
const settle = async () => {
  await app.registry.governance.steward.drain(STUDY);
  await app.registry.worker.drain(STUDY);
};
const eventCard = (text: string) => page.locator('[data-event-card]').filter({ hasText: text }).first();

async function sign(meaning: string, code: string): Promise<void> {
  await page.getByRole('radio', { name: meaning }).check();
  await page.fill('[name=password]', PASSWORD);
  await page.fill('[name=code]', code);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
}

describe('a signature', () => {
  it(
    '[GOV-12] [GOV-14] is given after a second factor was set up, and shows printed name, UTC and meaning',
    async () => {
      await open('patients/001');
      await page.getByRole('link', { name: 'Sign', exact: true }).click();
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      const secret = Secret.fromBase32(await page.locator('[data-secret]').innerText());
      const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp });
      await page.fill('[name=totp]', codeAt(Date.now()));
      await page.keyboard.press('Enter');
      await page.locator('[data-enrol-totp] li').first().waitFor();
      recoveryCodes = await page.locator('[data-enrol-totp] li').allInnerTexts();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await sign('Approval', '000000');
      await page.getByText('Not signed').waitFor();
      forget('401');
      await sign('Approval', codeAt(Date.now() + 30_000));
      const given = await page.locator('[data-signed]').innerText();
      expect(given).toContain('Administrator');
      expect(given).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
      expect(given).toContain('I approve these data');
    },
    LONG,
  );

  it(
    '[GOV-16] is told to break by the preview of a correction, breaks visibly, and is given again from the worklist',
    async () => {
      await open('patients/001?tab=events');
      await page.locator('[data-mark=SIGNED]').waitFor();
      await eventCard('Margin: R0').getByRole('link', { name: 'Correct / void' }).click();
      await enter(page, { margin: 'R1' });
      await page.locator('[data-impact=signatures]').getByText('Administrator').waitFor();
      await page.waitForSelector('[data-preview=ready] [data-figures]');
      await enter(page, {
        'reason.code': 'SOURCE_CORRECTED',
        'reason.text': 'The pathologist read it again',
      });
      await page.click('button[type=submit]');
      await page.waitForSelector('[data-broken="1"]');
      await settle();
      await open('worklist?kind=sign');
      const row = page.locator('[data-why=BROKEN]');
      expect(await row.innerText()).toContain('Approval by Administrator is broken');
      await row.getByRole('link', { name: 'Sign again' }).click();
      await sign('Approval', recoveryCodes[0] ?? '');
      await page.waitForSelector('[data-signed]');
      await settle();
      await open('locks');
      await page.waitForSelector('[data-signatures="2"]');
      expect(await page.locator('tr[data-state=BROKEN]').innerText()).toContain('the change that broke it');
    },
    LONG,
  );
});

describe('[GOV-23] a query', () => {
  it(
    'is asked about a field, found by its age and subject, answered and closed',
    async () => {
      await open('patients/002?tab=events');
      await eventCard('Enrolled').locator('[data-event-actions]').click();
      await page.getByRole('menuitem', { name: 'Ask about it' }).click();
      await page.selectOption('[name=field]', 'ageYears');
      await page.fill('[name=question]', 'Is the age that at enrolment?');
      await page.getByRole('button', { name: 'Ask about it' }).click();
      await eventCard('Enrolled').locator('[data-mark=QUERIED]').waitFor();
      await open('queries?patient=002');
      await page.getByRole('button', { name: 'Is the age that at enrolment?' }).click();
      const thread = page.locator('[data-query]');
      await thread.locator('textarea').fill('Yes, by the identity card');
      await thread.getByRole('button', { name: 'Answer' }).click();
      await page.waitForSelector('[data-query][data-state=ANSWERED]');
      await thread.locator('textarea').fill('Thank you');
      await thread.getByRole('button', { name: 'Close' }).click();
      await page.waitForSelector('[data-query][data-state=CLOSED]');
      expect(await thread.locator('[data-step]').count()).toBe(3);
    },
    LONG,
  );
});

describe('[GOV-25] a lock', () => {
  it(
    'refuses changes in words, shows in the matrix of visits, and is lifted for a reason',
    async () => {
      await open('patients/002?tab=governance');
      await page.getByRole('button', { name: 'Lock the record' }).click();
      await page.fill('[name=lockReason]', 'Interim analysis');
      await page.getByRole('button', { name: 'Lock', exact: true }).click();
      await page.waitForSelector('[data-lock="patient/002"]');
      await open('patients/002/record/record-visit');
      await enter(page, { attendedOn: '2012-02-01' });
      await page.click('button[type=submit]');
      await page.getByText('was locked by administrator').waitFor();
      forget('423');
      const { record } = await app.registry.queries.patient(STUDY, '002');
      await open(`visits?schedule=${record.visits.schedules.at(-1)?.schedule}`);
      await page.locator('[data-marks~=LOCKED]').first().waitFor();
      await open('locks?tab=locks');
      await page.getByRole('button', { name: 'Unlock' }).click();
      await enter(page, { 'reason.code': 'OTHER', 'reason.text': 'The analysis is done' });
      await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click();
      await page.getByText('Nothing is locked').waitFor();
    },
    LONG,
  );
});

describe('a serious adverse event', () => {
  it(
    '[GOV-25] has a clock that is seen to run out, and is reported from its screen though the record is locked',
    async () => {
      const { commands, governance, surveillance } = app.registry;
      const by = { actor: 'd.manager', actingRole: 'data-manager' };
      const hoursAgo = (n: number) => new Date(Date.now() - n * 3_600_000).toISOString();
      const report = patientCommand('report-adverse-event', {
        ...{ adverseEventId: 'SAE-1', term: 'OEDEMA', onsetOn: '2011-06-01', serious: true },
        ...{ grade: { scale: 'WHO', version: '1979', value: 3 }, awareAt: hoursAgo(30.01) },
      });
      await commands.recordPatient(STUDY, '001', report, by);
      await governance.locks.placeOn(STUDY, '001', { kind: 'patient' }, 'Interim analysis', by);
      await surveillance.check(STUDY, '001');
      await open('worklist?kind=SERIOUS_ADVERSE_EVENT');
      await page.locator('[data-finding]').getByRole('link', { name: 'Record the report' }).waitFor();
      expect(await page.locator('[data-finding]').count()).toBe(1);
      await open('serious');
      const row = page.locator('[data-serious-event="001/SAE-1"]');
      expect(await row.innerText()).toContain('6 hours over');
      await row.getByRole('link', { name: 'Record the report' }).click();
      await page.getByRole('button', { name: 'Now' }).click();
      const receiver = page.getByLabel('To whom');
      expect(await receiver.inputValue()).toBe('SPONSOR');
      expect(await receiver.locator('option').allInnerTexts()).toEqual([
        '',
        'Sponsor',
        'Ethics committee',
        'Authority',
      ]);
      await page.click('button[type=submit]');
      await page.locator('[data-event-card]').getByText('SAE-1').first().waitFor();
      await surveillance.check(STUDY, '001');
      await open('serious?state=REPORTED_LATE');
      await row.getByText('reported late').waitFor();
      await row.getByRole('link', { name: '001' }).click();
      await page.getByRole('rowheader', { name: 'SAE-1' }).waitFor();
      await governance.locks.releaseOn(STUDY, '001', { kind: 'patient' }, REASON, by);
    },
    LONG,
  );
});

describe('[GOV-26] an erasure', () => {
  it(
    'takes two people: one is refused in words, another does it, and the privacy register has all of it',
    async () => {
      const identity = `/studies/${STUDY}/patients/004/identity`;
      const person = { name: 'Wen', identityNumber: null, phone: null, address: null, birthDate: null };
      await call('PUT', identity, { ...person, reason: 'at inclusion' });
      await open('erasures');
      await page.fill('[name=patient]', '004');
      await page.fill('[name=reason]', 'The subject asked for it');
      await page.getByRole('button', { name: 'Ask for it' }).click();
      const row = page.locator('[data-erasure="004"]');
      await row.getByText('Another person has to approve it').waitFor();
      expect(await row.getByRole('button').allInnerTexts()).toEqual(['Withdraw']);
      const own = await call('POST', `${identity}/erasure/approve`, { reason: 'Mine' });
      expect(own).toMatchObject({ status: 422, code: 'SECOND_PERSON_REQUIRED' });

      const { code } = await call('POST', '/accounts', { account: 'e.raser', displayName: 'Erna Raser' });
      const grant = { role: 'investigator', studyId: STUDY, siteIds: '*', reason: 'Joined the site' };
      await call('POST', '/accounts/e.raser/grant-role', grant);
      // Who logs in over a session ends it: the first person's is put by.
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      await activate(page, { ...app, invitationCode: String(code) }, 'e.raser');
      await open('erasures');
      await row.getByRole('button', { name: 'Erase for good' }).click();
      await page.fill('[name=decisionReason]', 'Right to erasure');
      await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
      await page.waitForSelector('[data-erasure="004"][data-state=ERASED]');
      await page.context().clearCookies();
      await page.context().addCookies(cookies);

      await open('privacy?patient=004');
      await page.waitForSelector('[data-processing="3"]');
      expect(await page.locator('[data-kind=ERASED]').innerText()).toMatch(
        /Erna Raser[\s\S]*Right to erasure/,
      );
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save as CSV' }).click();
      expect(await readFile(await (await download).path(), 'utf8')).toContain(',ERASURE_REQUESTED,');
      forget('401', '422');
    },
    LONG,
  );
});

describe('the register of consents', () => {
  it(
    'finds who is to be asked again, and opens what they signed',
    async () => {
      await open('consents');
      await page.waitForSelector('[data-consents]');
      await page.fill('[name=notFormVersion]', '9');
      await page.keyboard.press('Enter');
      await page.waitForURL('**notFormVersion=9');
      await page.locator('[data-consent="004"]').getByRole('link', { name: 'Consented' }).click();
      await page.waitForSelector('[data-event-card][aria-current=true]');
    },
    LONG,
  );
});

describe('what was typed', () => {
  it(
    'outlives a lost connection and an ended session, and is recorded once',
    async () => {
      await open('patients/003/record/record-visit');
      await enter(page, { attendedOn: '2012-03-01' });
      await page.context().setOffline(true);
      await page.click('button[type=submit]');
      await page.getByText('The registry could not be reached').waitFor();
      await page.context().setOffline(false);
      await page.context().clearCookies();
      await page.press('[name=attendedOn]', 'Enter');
      await page.getByText('Your session has ended').waitFor();
      await page.fill('[role=dialog] [name=password]', PASSWORD);
      await page.keyboard.press('Enter');
      await page.fill('[role=dialog] [name=code]', recoveryCodes[1] ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.locator('[name=attendedOn]').inputValue()).toBe('2012-03-01');
      await page.locator('[name=attendedOn]:focus').waitFor();
      expect(await page.locator('main [role=alert]').innerText()).toContain('The session had ended');
      await page.click('button[type=submit]');
      await page.waitForSelector('[data-event-card]');
      forget('ERR_INTERNET_DISCONNECTED', '401');
    },
    LONG,
  );
});

// No screen after another of its own kind.
const SCREENS = [
  'worklist?date=2011-06-01',
  'locks',
  'worklist?kind=sign',
  'queries?state=CLOSED',
  'locks?tab=locks',
  'patients/001?tab=governance',
  'visits?on=2011-06-01',
  'patients/002?tab=queries',
  'patients/001/sign',
  'serious',
  'consents',
  'privacy',
  'patients/001/record/notify-serious-adverse-event',
];

/** Those with a form, laid out anew where there is less room. */
const REFLOWING = [
  'worklist?date=2011-06-01',
  'patients/001/sign',
  'patients/001/record/notify-serious-adverse-event',
];

describe('every screen', () => {
  it(
    'fits a desk and a telephone in both languages, and has nothing serious for axe',
    async () => {
      expect(await judge(page, STUDY, SCREENS, REFLOWING)).toEqual([]);
    },
    LONG,
  );
});
