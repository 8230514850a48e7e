import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import type { RoleGrant } from '#access';
import { activated, type Browser, logIn, PASSWORD, urlOf, withToken } from '../access/people.js';
import {
  type ApiUnderTest,
  enrol,
  patientExample,
  registerStudy,
  startApi,
  studyExample,
} from '../e2e/api-under-test.js';

const STUDY = '/studies/gist-demo';
const reason = { code: 'DATA_ENTRY_ERROR', text: 'Digits were swapped on entry' };
const MINUTE = 60_000;

let now = Date.now();
let api: ApiUnderTest;
let patient: string;

/** Somebody with a role in the study and a second factor. */
interface Person extends Browser {
  /** The proof that the owner is there: each code works once, so time goes on. */
  proof(): { password: string; code: string };
}

async function person(accountId: string, role: RoleGrant['role']): Promise<Person> {
  await activated(api, accountId, [{ role, studyId: 'gist-demo', siteIds: '*' }]);
  const browser = await logIn(api, accountId);
  const { body } = await browser.post('/session/totp').expect(200);
  const totp = new TOTP({ secret: Secret.fromBase32(body.secret) });
  await browser.post('/session/totp/confirm', { code: totp.generate({ timestamp: now }) }).expect(200);
  return {
    ...browser,
    proof() {
      now += MINUTE;
      return { password: PASSWORD, code: totp.generate({ timestamp: now }) };
    },
  };
}

let investigator: Person;
let manager: Person;
let monitor: Person;
let coordinator: Person;

beforeAll(async () => {
  api = await startApi({ clock: () => new Date(now) });
  await registerStudy(api);
  patient = await enrol(api, 'P-001');
  await enrol(api, 'P-002');
  [investigator, manager, monitor, coordinator] = await Promise.all([
    person('i.vest', 'investigator'),
    person('d.manager', 'data-manager'),
    person('m.onitor', 'monitor'),
    person('c.oord', 'coordinator'),
  ]);
}, 60_000);
afterAll(() => api.stop());

const visit = (attendedOn: string) => ({ attendedOn, ecog: 1 });
const record = (body: object) => coordinator.post(`${patient}/record-visit`, body);
async function eventOf(body: object): Promise<string> {
  const { body: recorded } = await record(body).expect(201);
  return recorded.eventIds[0];
}
const log = async (type: string) => {
  const events = await api.registry.store.readFrom('gist-demo', { limit: 10_000 });
  return events.filter((event) => event.type === type);
};

describe('[GOV-1] [GOV-2] what is recorded, changed and removed', () => {
  it('carries actor, role, UTC time, old and new value, and the earlier value stays readable', async () => {
    const targetEventId = await eventOf({ ...visit('2024-02-01'), weightKg: 58 });
    const change = { targetEventId, changes: { weightKg: 85 }, reason };
    await coordinator.post(`${patient}/correct-event`, change).expect(201);
    await manager.post(`${patient}/void-event`, { targetEventId, reason }).expect(201);
    const { body } = await investigator.get(`${patient}/history`).expect(200);
    const [created, corrected, voided] = body.events.slice(-3);
    const by = (actor: string, actingRole: string) => ({
      actor,
      actingRole,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
    expect(created).toMatchObject({ ...by('c.oord', 'coordinator'), payload: { weightKg: 58 } });
    expect(corrected).toMatchObject({
      ...by('c.oord', 'coordinator'),
      reason: 'DATA_ENTRY_ERROR: Digits were swapped on entry',
      payload: { targetEventId, payload: { weightKg: 85 }, reason },
    });
    expect(voided).toMatchObject({ ...by('d.manager', 'data-manager'), payload: { targetEventId, reason } });
  });
});

describe('[GOV-2] a change without a reason', () => {
  it.each([
    ['no reason', undefined],
    ['no code', { text: 'because' }],
    ['no text', { code: 'OTHER' }],
    ['a blank text', { code: 'OTHER', text: '   ' }],
    ['a code of its own', { code: 'BECAUSE', text: 'because' }],
    ['words only', 'because'],
  ])('is refused with %s, and nothing is recorded', async (_, given) => {
    const targetEventId = await eventOf(visit('2024-02-02'));
    const head = await api.registry.store.head('gist-demo');
    for (const [command, change] of [
      ['correct-event', { changes: { ecog: 2 } }],
      ['void-event', {}],
    ] as const) {
      const { body } = await coordinator.post(`${patient}/${command}`, {
        targetEventId,
        ...change,
        reason: given,
      });
      expect(body).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
    }
    expect(await api.registry.store.head('gist-demo')).toBe(head);
  });

  it('is refused for unlocking and for taking a verification back', async () => {
    await manager.post(`${patient}/unlock`, {}).expect(400);
    await monitor
      .post(`${patient}/withdraw-verification`, { eventIds: [await eventOf(visit('2024-02-03'))] })
      .expect(400);
  });

  it('cannot be a deletion: there is none', async () => {
    await coordinator.delete(patient).expect(405);
  });
});

describe('a preview', () => {
  it('tells what a correction would change and records nothing', async () => {
    const targetEventId = await eventOf(visit('2024-02-05'));
    const head = await api.registry.store.head('gist-demo');
    const body = { targetEventId, changes: { attendedOn: '2024-02-25' }, reason };
    const answer = await coordinator.post(`${patient}/correct-event?preview=true`, body).expect(200);
    expect(answer.body.changes).toContainEqual(
      expect.objectContaining({ path: 'followUp.lastContactOn', after: '2024-02-25' }),
    );
    expect(answer.body).toMatchObject({ position: head, signaturesBroken: [], locks: [] });
    expect(await api.registry.store.head('gist-demo')).toBe(head);
    const applied = coordinator
      .post(`${patient}/correct-event`, body)
      .set('if-match', `"${answer.body.version}"`);
    await applied.expect(201);
  });

  it('is for any command, and refuses what would be refused', async () => {
    const enrolment = { patientId: 'P-009', ...patientExample('enrol') };
    const { body } = await coordinator.post(`${STUDY}/patients?preview=true`, enrolment).expect(200);
    expect(body.figures).toContainEqual(expect.objectContaining({ outcome: 'flow' }));
    await coordinator.get(`${STUDY}/patients/P-009`).expect(404);
    const impossible = { resumedOn: '2024-03-01', reason: 'RECOVERED', drug: 'IMATINIB', mgPerDay: 400 };
    const refused = await coordinator
      .post(`${patient}/resume-treatment?preview=true`, impossible)
      .expect(422);
    expect(refused.body.code).toBe('NOT_ON_TREATMENT');
    await coordinator.post(`${patient}/record-visit?preview=perhaps`, visit('2024-03-01')).expect(400);
  });

  it('asks for the same role as the command', async () => {
    await monitor.post(`${patient}/record-visit?preview=true`, visit('2024-03-01')).expect(403);
  });
});

describe('[GOV-23] a data query', () => {
  it('goes from the monitor to the site and back, with all of it in the history', async () => {
    const eventId = await eventOf({ ...visit('2024-03-02'), weightKg: 12 });
    const asked = { eventId, field: 'weightKg', text: 'Twelve kilograms?' };
    await coordinator.post(`${patient}/open-query`, asked).expect(403);
    const opened = await monitor.post(`${patient}/open-query`, asked).expect(201);
    await api.registry.worker.drain('gist-demo');
    const list = await coordinator
      .get(`${STUDY}/queries?waitFor=${opened.body.position}&state=OPEN`)
      .expect(200);
    const [{ queryId }] = list.body.rows;
    expect(list.body.rows).toMatchObject([
      { patientId: 'P-001', siteId: 'S-01', field: 'weightKg', ageDays: 0 },
    ]);
    await monitor.post(`${patient}/close-query`, { queryId, text: 'never mind' }).expect(422);
    await coordinator.post(`${patient}/answer-query`, { queryId, text: 'Seventy-one' }).expect(201);
    await monitor.post(`${patient}/close-query`, { queryId, text: 'Thank you' }).expect(201);
    await monitor.post(`${patient}/re-open-query`, { queryId, text: 'The record still says 12' }).expect(201);
    await manager.post(`${patient}/cancel-query`, { queryId, text: 'Asked on paper' }).expect(201);
    const { body } = await coordinator.get(`${patient}/governance`).expect(200);
    expect(body.queries[0].steps.map(({ step }: { step: string }) => step)).toEqual([
      'OPENED',
      'ANSWERED',
      'CLOSED',
      'RE_OPENED',
      'CANCELLED',
    ]);
    await monitor.post(`${patient}/answer-query`, { queryId, text: 'x' }).expect(403);
    await coordinator.post(`${patient}/answer-query`, { queryId: eventId, text: 'x' }).expect(404);
  });
});

describe('source data verification', () => {
  it('is made by a monitor, and broken by a correction', async () => {
    const eventId = await eventOf(visit('2024-03-03'));
    await coordinator.post(`${patient}/verify-source`, { eventIds: [eventId] }).expect(403);
    await monitor.post(`${patient}/verify-source`, { eventIds: [eventId] }).expect(201);
    const change = { targetEventId: eventId, changes: { ecog: 2 }, reason };
    const preview = await coordinator.post(`${patient}/correct-event?preview=true`, change).expect(200);
    expect(preview.body.verificationsBroken).toMatchObject([{ eventId }]);
    await coordinator.post(`${patient}/correct-event`, change).expect(201);
    const { body } = await monitor.get(`${patient}/governance`).expect(200);
    expect(body.verifications).toMatchObject([{ eventId, state: 'BROKEN', verified: { by: 'm.onitor' } }]);
    await monitor
      .post(`${patient}/withdraw-verification`, { eventIds: [eventId], reason: 'corrected' })
      .expect(201);
  });
});

describe('[GOV-25] a lock', () => {
  it('of a record refuses changes with 423, and unlocking needs a role and a reason', async () => {
    await coordinator.post(`${patient}/lock`, { reason: 'mine' }).expect(403);
    await monitor.post(`${patient}/lock`, { reason: 'Interim analysis' }).expect(201);
    const { body } = await record(visit('2024-03-04')).expect(423);
    expect(body).toMatchObject({
      code: 'LOCKED',
      detail: expect.stringMatching(/^patient P-001 was locked by m\.onitor on 2.*Z: Interim analysis$/),
      values: { lockedBy: 'm.onitor', lockedIn: 'monitor', reason: 'Interim analysis' },
    });
    const preview = await coordinator
      .post(`${patient}/record-visit?preview=true`, visit('2024-03-04'))
      .expect(200);
    expect(preview.body.locks).toMatchObject([{ lockId: 'patient/P-001' }]);
    const list = await coordinator.get(`${STUDY}/locks`).expect(200);
    expect(list.body.locks).toMatchObject([
      { lockId: 'patient/P-001', placed: { by: 'm.onitor', role: 'monitor' } },
    ]);
    await monitor.post(`${patient}/unlock`, { reason }).expect(403);
    await manager.post(`${patient}/unlock`, {}).expect(400);
    await manager.post(`${patient}/unlock`, { reason }).expect(201);
    await record(visit('2024-03-04')).expect(201);
  });

  it('of the study refuses every subject, enrolment and amendments', async () => {
    await monitor.post(`${STUDY}/lock`, { reason: 'Database lock' }).expect(403);
    await manager.post(`${STUDY}/lock`, { reason: 'Database lock' }).expect(201);
    await record(visit('2024-03-05')).expect(423);
    await coordinator
      .post(`${STUDY}/patients`, { patientId: 'P-010', ...patientExample('enrol') })
      .expect(423);
    const closing = { siteId: 'S-01', closedOn: '2025-01-01', reason: 'done' };
    await manager.post(`${STUDY}/close-site`, closing).expect(423);
    await manager.post(`${STUDY}/lock`, { reason: 'again' }).expect(409);
    await manager.post(`${STUDY}/unlock`, { reason }).expect(201);
    await manager.post(`${STUDY}/unlock`, { reason }).expect(409);
    await record(visit('2024-03-05')).expect(201);
  });

  it('of a site, by those who hold the role there', async () => {
    await manager.post(`${STUDY}/sites/S-01/lock`, { reason: 'Closing visit' }).expect(201);
    await record(visit('2024-03-06')).expect(423);
    await manager.post(`${STUDY}/sites/S-01/unlock`, { reason }).expect(201);
    await manager.post(`${STUDY}/sites/S-99/lock`, { reason: 'none' }).expect(422);
  });
});

describe('electronic signatures', () => {
  const shown = async (query = '') =>
    (await investigator.get(`${patient}/signable${query}`).expect(200)).body;
  const sign = (who: Person, body: object) => who.post(`${patient}/sign`, { meaning: 'APPROVAL', ...body });

  it('[GOV-14] ask again for the password and the second factor, in the signing request itself', async () => {
    const { contentHash } = await shown();
    const proof = investigator.proof();
    const attempts: [object, number, string][] = [
      [{}, 403, 'REAUTHENTICATION_REQUIRED'],
      [{ password: PASSWORD }, 401, 'SECOND_FACTOR_REQUIRED'],
      [{ password: 'not the password', code: proof.code }, 401, 'LOGIN_FAILED'],
      [{ password: PASSWORD, code: '000000' }, 401, 'LOGIN_FAILED'],
    ];
    for (const [given, status, code] of attempts) {
      expect((await sign(investigator, { contentHash, ...given })).body).toMatchObject({ status, code });
    }
    expect(await log('signature.signed')).toEqual([]);
    await sign(investigator, { contentHash, ...proof }).expect(201);
    // A code works once.
    await sign(investigator, { contentHash, meaning: 'REVIEW', ...proof }).expect(401);
  });

  it('[GOV-14] are not given without a second factor, nor by a program', async () => {
    await activated(api, 'no.totp', [{ role: 'investigator', studyId: 'gist-demo', siteIds: '*' }]);
    const browser = await logIn(api, 'no.totp');
    const { contentHash } = await shown();
    const body = { meaning: 'APPROVAL', contentHash, password: PASSWORD };
    expect((await browser.post(`${patient}/sign`, body)).body).toMatchObject({ code: 'TOTP_NOT_ENROLLED' });
    expect((await api.post(`${patient}/sign`, body)).body).toMatchObject({ code: 'SESSION_REQUIRED' });
  });

  it('[GOV-14] in a new session ask for everything again', async () => {
    const { code } = investigator.proof();
    const fresh = await logIn(api, 'i.vest', { code });
    const { contentHash } = await shown();
    const refused = await fresh.post(`${patient}/sign`, { meaning: 'REVIEW', contentHash });
    expect(refused.body).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
  });

  it('[GOV-12] show printed name, UTC time and meaning', async () => {
    const { body } = await coordinator.get(`${patient}/governance`).expect(200);
    expect(body.signatures).toMatchObject([
      {
        printedName: 'Dr i.vest',
        signerId: 'i.vest',
        meaning: 'APPROVAL',
        statement: 'I approve these data',
        signedAt: expect.stringMatching(/Z$/),
        authentication: 'password+totp',
        state: 'STANDING',
        verdict: { genuine: true, faults: [], brokenBy: null },
      },
    ]);
    const { body: history } = await coordinator.get(`${STUDY}/events?limit=1000`).expect(200);
    const exported = history.events.find(({ type }: { type: string }) => type === 'signature.signed');
    expect(exported).toMatchObject({
      recordedAt: expect.stringMatching(/Z$/),
      payload: { printedName: 'Dr i.vest', meaning: 'APPROVAL' },
    });
    expect(JSON.stringify(exported)).not.toContain(PASSWORD);
  });

  it('[GOV-15] are given in one’s own name, also by administrators, and by the roles that may', async () => {
    const { contentHash } = await shown();
    const asAnother = { contentHash, signerId: 'i.vest', printedName: 'Ida Vest', ...manager.proof() };
    await sign(manager, asAnother).expect(400);
    await sign(manager, { contentHash, meaning: 'REVIEW', ...manager.proof() }).expect(201);
    const events = await log('signature.signed');
    for (const { actor, payload } of events) expect(payload).toMatchObject({ signerId: actor });
    await activated(api, 'root', [{ role: 'administrator', studyId: '*', siteIds: '*' }]);
    const root = await logIn(api, 'root');
    await root.post(`${patient}/sign`, { meaning: 'APPROVAL', contentHash, password: PASSWORD }).expect(403);
    await sign(monitor, { contentHash, ...monitor.proof() }).expect(403);
  });

  it('[GOV-13] are of what was shown: content that has changed meanwhile is not signed', async () => {
    const eventId = await eventOf(visit('2024-04-01'));
    const of = `?kind=event&eventId=${eventId}`;
    const { contentHash } = await shown(of);
    await coordinator
      .post(`${patient}/correct-event`, { targetEventId: eventId, changes: { ecog: 2 }, reason })
      .expect(201);
    const scope = { kind: 'event', eventId };
    const body = { scope, contentHash, ...investigator.proof() };
    expect((await sign(investigator, body)).body).toMatchObject({
      status: 409,
      code: 'SIGNED_CONTENT_CHANGED',
    });
    const again = { scope, contentHash: (await shown(of)).contentHash, ...investigator.proof() };
    await sign(investigator, again).expect(201);
    await investigator.get(`${patient}/signable?kind=event`).expect(400);
  });

  it('[GOV-16] are broken by a change, visibly and with its cause, and are to be given again', async () => {
    const eventId = await eventOf(visit('2024-04-02'));
    const { body } = await coordinator.get(`${patient}/governance`).expect(200);
    expect(body.signatures[0]).toMatchObject({ state: 'BROKEN', meaning: 'APPROVAL' });
    await api.registry.governance.steward.drain('gist-demo');
    const [broken] = await log('signature.broken');
    expect(broken?.payload).toMatchObject({ task: 'SIGN_AGAIN', causeEventId: expect.any(String) });
    await api.registry.worker.drain('gist-demo');
    const tasks = async () =>
      (await investigator.get(`${STUDY}/signatures?task=SIGN_AGAIN`).expect(200)).body.rows;
    expect((await tasks()).map((row: { meaning: string }) => row.meaning).sort()).toEqual([
      'APPROVAL',
      'REVIEW',
    ]);
    const { contentHash } = await shown();
    await sign(investigator, { contentHash, ...investigator.proof() }).expect(201);
    await api.registry.worker.drain('gist-demo');
    expect((await tasks()).map((row: { meaning: string }) => row.meaning)).toEqual(['REVIEW']);
    const { body: waiting } = await investigator.get(`${STUDY}/to-sign`).expect(200);
    expect(waiting).toMatchObject({
      rows: [{ patientId: 'P-001', why: 'BROKEN', meaning: 'REVIEW', of: { kind: 'patient' } }],
      next: null,
      total: 1,
    });
    expect(eventId).toBeDefined();
  });
});

describe('what waits for a signature', () => {
  it('is also a record whose follow-up is over, until it is signed', async () => {
    const ended = `${STUDY}/patients/P-002`;
    await coordinator.post(`${ended}/record-death`, { diedOn: '2024-05-01', cause: 'DISEASE' }).expect(201);
    await api.registry.worker.drain('gist-demo');
    const waiting = async () => (await investigator.get(`${STUDY}/to-sign?site=S-01`).expect(200)).body.rows;
    expect(await waiting()).toContainEqual(
      expect.objectContaining({ patientId: 'P-002', why: 'ENDED', endedOn: '2024-05-01' }),
    );
    const { contentHash } = (await investigator.get(`${ended}/signable`).expect(200)).body;
    const body = { meaning: 'APPROVAL', contentHash, ...investigator.proof() };
    await investigator.post(`${ended}/sign`, body).expect(201);
    await api.registry.worker.drain('gist-demo');
    expect((await waiting()).filter(({ why }: { why: string }) => why === 'ENDED')).toEqual([]);
    expect((await investigator.get(`${STUDY}/to-sign?site=S-99`).expect(200)).body.rows).toEqual([]);
  });
});

describe('subjects by visits', () => {
  it('show who came, and what is queried, locked and signed', async () => {
    const treated = await enrol(api, 'P-003');
    await coordinator.post(`${treated}/start-treatment`, patientExample('start-treatment')).expect(201);
    await coordinator.post(`${treated}/record-visit`, visit('2024-02-15')).expect(201);
    const { events } = (await coordinator.get(`${treated}/history`).expect(200)).body;
    const eventId = events.at(-1).eventId;
    const month = { kind: 'visit', schedule: 'on-treatment', month: 3 };
    await monitor.post(`${treated}/open-query`, { eventId, text: 'Which scale?' }).expect(201);
    await monitor.post(`${treated}/lock`, { scope: month, reason: 'Checked' }).expect(201);
    const scope = { kind: 'event', eventId };
    const of = `?kind=event&eventId=${eventId}`;
    const { contentHash } = (await investigator.get(`${treated}/signable${of}`).expect(200)).body;
    const signature = { scope, meaning: 'REVIEW', contentHash, ...investigator.proof() };
    await investigator.post(`${treated}/sign`, signature).expect(201);
    await api.registry.worker.drain('gist-demo');
    const path = `${STUDY}/visits?schedule=on-treatment`;
    const { body } = await coordinator.get(path).expect(200);
    expect(body).toMatchObject({ total: 1, subjects: [{ patientId: 'P-003', siteId: 'S-01', marks: [] }] });
    expect(body.subjects[0].visits.slice(0, 2)).toMatchObject([
      { month: 1, due: '2024-02-15', attendedOn: '2024-02-15', eventId, marks: ['QUERIED', 'SIGNED'] },
      { month: 3, attendedOn: null, marks: ['LOCKED'] },
    ]);
    await monitor.post(`${treated}/lock`, { reason: 'Checked' }).expect(201);
    await monitor.post(`${treated}/open-query`, { text: 'Is all of it there?' }).expect(201);
    await api.registry.worker.drain('gist-demo');
    const { body: again } = await coordinator.get(path).expect(200);
    expect(again.subjects[0].marks).toEqual(['QUERIED', 'LOCKED']);
    expect((await coordinator.get(`${path}&offset=1`).expect(200)).body).toMatchObject({
      total: 1,
      subjects: [],
    });
    expect((await coordinator.get(`${path}&site=S-99`).expect(200)).body.total).toBe(0);
  });
});

describe('a serious adverse event', () => {
  const HOUR = 3_600_000;
  // With a token: a session would end while hours go by.
  let staff: Awaited<ReturnType<typeof withTokenOf>>;
  const withTokenOf = async (accountId: string, role: RoleGrant['role']) => {
    const grant = { role, studyId: 'gist-demo', siteIds: '*' } as const;
    const token = await withToken(api, accountId, [grant]);
    const send = (method: 'get' | 'post', path: string) =>
      request(urlOf(api))[method](`/api${path}`).auth(token, { type: 'bearer' });
    return {
      get: (path: string) => send('get', path),
      post: (path: string, body: object) => send('post', path).send(body),
    };
  };
  const list = async (query = '') => {
    await api.registry.surveillance.check('gist-demo', 'P-009');
    return (await staff.get(`${STUDY}/serious-adverse-events${query}`).expect(200)).body.items;
  };
  const subject = `${STUDY}/patients/P-009`;
  const onset = () => new Date(now).toISOString().slice(0, 10);

  beforeAll(async () => {
    await enrol(api, 'P-009');
    const { protocol } = studyExample('register') as { protocol: object };
    const rule = { kind: 'SERIOUS_ADVERSE_EVENT', id: 'sae', version: 1, label: 'To the sponsor' };
    const surveillance = [{ ...rule, to: 'SPONSOR', withinHours: 24 }];
    const amended = { ...protocol, version: 'with the safety rule', surveillance };
    const body = { effectiveOn: '2024-06-01', summary: 'Reports of serious events', protocol: amended };
    staff = await withTokenOf('s.taff', 'coordinator');
    await manager.post(`${STUDY}/amend-protocol`, body).expect(201);
  });

  it('starts a clock when it is recorded, which everybody of the site can read', async () => {
    const body = { ...patientExample('report-adverse-event'), onsetOn: onset(), serious: true };
    await staff.post(`${subject}/report-adverse-event`, body).expect(201);
    now += 6 * HOUR;
    expect(await list()).toMatchObject([
      {
        ...{ patientId: 'P-009', siteId: 'S-01', adverseEventId: 'AE-1', to: 'SPONSOR', rule: 'sae@1' },
        ...{ state: 'DUE', hoursLeft: 18, notifiedAt: null, raisedAt: expect.any(String) },
      },
    ]);
  });

  it('is overdue when the clock has run out: told of anew, and one task as before', async () => {
    now += 19 * HOUR;
    const [item] = await list('?state=OVERDUE');
    expect(item).toMatchObject({ state: 'OVERDUE', hoursLeft: -1 });
    const raised = await log('surveillance.finding-raised');
    expect(raised.map(({ payload }) => payload)).toMatchObject([
      { kind: 'SERIOUS_ADVERSE_EVENT', values: { adverseEventId: 'AE-1' } },
      { kind: 'SERIOUS_ADVERSE_EVENT', findingId: item.findingId, values: { overdue: true } },
    ]);
    const { body } = await staff.get(`${STUDY}/worklist?kind=SERIOUS_ADVERSE_EVENT`).expect(200);
    expect(body.items).toMatchObject([{ findingId: item.findingId, state: 'OPEN' }]);
    await staff
      .post(`${STUDY}/worklist/${item.findingId}/acknowledge`, { note: 'calling the sponsor' })
      .expect(201);
    expect(await list()).toMatchObject([{ acknowledgedBy: 's.taff' }]);
  });

  it('[GOV-25] is reported by a person, as an event, though the record is locked; late or in time', async () => {
    const told = { adverseEventId: 'AE-1', to: 'SPONSOR', notifiedAt: new Date(now).toISOString() };
    const data = await withTokenOf('d.ata', 'data-manager');
    await data.post(`${subject}/lock`, { reason: 'Interim analysis' }).expect(201);
    await staff.post(`${subject}/notify-serious-adverse-event`, told).expect(201);
    expect(await list()).toMatchObject([
      { state: 'REPORTED_LATE', hoursLeft: null, notifiedAt: told.notifiedAt },
    ]);
    const [notified] = await log('patient.serious-adverse-event-notified');
    expect(notified).toMatchObject({ actor: 's.taff', actingRole: 'coordinator', payload: told });
    const targetEventId = notified!.eventId;
    const changes = { notifiedAt: new Date(now - 20 * HOUR).toISOString() };
    const correction = { targetEventId, changes, reason };
    await staff.post(`${subject}/correct-event`, correction).expect(423);
    await data.post(`${subject}/unlock`, { reason }).expect(201);
    await staff.post(`${subject}/correct-event`, correction).expect(201);
    expect(await list('?state=REPORTED')).toMatchObject([{ adverseEventId: 'AE-1' }]);
    expect(await list('?state=DUE')).toEqual([]);
    const file = await staff.get(`${STUDY}/serious-adverse-events?format=csv`).expect(200);
    expect(file.text).toMatch(/\r\nP-009,S-01,AE-1,.*,REPORTED,/);
    expect(await list('?site=S-99')).toEqual([]);
  });
});
