import type { Queue } from 'bullmq';
import { commandIdOf } from '#event-store';
import type { DomainEvent } from '#kernel';
import { JOBS_ROLE } from '#migrations';
import { openQueue, queueSettings, SURVEILLANCE_QUEUE, Surveillance, Worklists } from '#surveillance';
import { given, sampleStudy } from '#testing';
import { SiteOpened, StudyRegistered } from '#trial';
import { THE_REGISTRY } from '../../apps/api/src/access/accounts.js';
import { account, activated, logIn } from '../access/people.js';
import { type ApiUnderTest, startApi } from '../e2e/api-under-test.js';
import { NOW, registration, STUDY } from './fixture.js';
import { consent, enrolled, resection, scan, start, watchedStudy } from './watched-study.js';

const story = [
  enrolled('ADJUVANT'),
  consent(),
  resection('2012-02-01'),
  start('2012-02-20'),
  scan('2012-06-20', { newLesions: [{ lesionId: 'N1', organ: 'LIVER' }] }),
];

const history = given(...story).history.map(({ type, payload }) => ({ type, payload }));

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ clock: () => NOW });
});
afterAll(() => api.stop());

describe('the worklist of the API', () => {
  let token: string;

  const append = (stream: string, events: readonly DomainEvent[]) =>
    api.registry.store.append({
      ...{ studyId: STUDY, stream, events, actor: 'nurse.joy', actingRole: 'coordinator' },
      commandId: commandIdOf('test', stream),
    });
  const as = (bearer: string) => ({
    get: (path: string) =>
      api.anonymous().get(`/api/studies/${STUDY}${path}`).auth(bearer, { type: 'bearer' }),
    post: (path: string, body: object) =>
      api.anonymous().post(`/api/studies/${STUDY}${path}`).auth(bearer, { type: 'bearer' }).send(body),
  });

  /** How many findings are put off at an instant, each by the day of its site. */
  const snoozedAt = async (instant: string) => {
    const surveillance = new Surveillance({ ...api.registry, clock: () => new Date(instant) });
    const worklists = new Worklists({ ...api.registry, surveillance, patienceMs: 0 });
    return (await worklists.read(STUDY, { state: 'SNOOZED' })).items.length;
  };

  /** A coordinator of one site, by the clock of the test. */
  const coordinator = async (accountId: string, site: string) => {
    await account(api, accountId, [{ role: 'coordinator', studyId: STUDY, siteIds: [site] }]);
    const wanted = { name: 'test', scopes: '*', expiresOn: '2012-12-31' } as const;
    return (await api.access.tokens.issue(accountId, wanted, THE_REGISTRY)).token;
  };

  beforeAll(async () => {
    await api.registry.store.openStudy(STUDY);
    const { protocol } = watchedStudy();
    const sites = sampleStudy.sites.map(({ closedOn, ...site }) => SiteOpened(site));
    await append('study', [StudyRegistered({ studyId: STUDY, registration, protocol }), ...sites]);
    await append('patient/P1', history);
    await api.registry.surveillance.check(STUDY, 'P1');
    token = await coordinator('joy', 'S1');
  });

  it('lists what waits for somebody, the longest due first', async () => {
    const { body } = await as(token).get('/worklist').expect(200);
    expect(body.items.map((item: Record<string, unknown>) => [item.kind, item.state, item.dueOn])).toEqual([
      ['VISIT_OVERDUE', 'OPEN', '2012-03-20'],
      ['RECURRENCE', 'OPEN', '2012-06-20'],
    ]);
    const { body: recurrences } = await as(token).get('/worklist?kind=RECURRENCE').expect(200);
    expect(recurrences).toMatchObject({ items: [{}], counts: { VISIT_OVERDUE: 1, RECURRENCE: 1 } });
    const { body: first } = await as(token).get('/worklist?limit=2').expect(200);
    const { body: second } = await as(token).get(`/worklist?limit=2&after=${encodeURIComponent(first.next)}`);
    expect([...first.items, ...second.items]).toEqual(body.items);
  });

  it('shows visits that come up', async () => {
    const { body } = await as(token).get('/worklist?kind=VISIT_DUE&date=2012-08-15').expect(200);
    expect(body.items).toMatchObject([
      { patientId: 'P1', dueOn: '2012-08-20', state: 'DUE', findingId: null },
    ]);
  });

  it('shows as many days of visits to come as are asked for', async () => {
    const due = async (days: number) =>
      (await as(token).get(`/worklist?kind=VISIT_DUE&date=2012-07-20&dueWithinDays=${days}`).expect(200)).body
        .items;
    const [later] = await due(30);
    expect(later).toMatchObject({ dueOn: '2012-08-20', state: 'UPCOMING' });
    expect(await due(1)).toEqual([]);
  });

  it('records what is done about a finding, once, and shows it', async () => {
    const { body } = await as(token).get('/worklist?kind=RECURRENCE');
    const path = `/worklist/${body.items[0].findingId}`;
    await as(token).post(`${path}/assign`, { to: 'Tumour board' }).set('idempotency-key', 'a').expect(201);
    const again = await as(token).post(`${path}/assign`, { to: 'Tumour board' }).set('idempotency-key', 'a');
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    const { body: assigned } = await as(token).get('/worklist?state=ASSIGNED');
    expect(assigned.items).toMatchObject([{ kind: 'RECURRENCE', assignedTo: 'Tumour board' }]);
    await as(token).post(`${path}/snooze`, { until: '2012-07-20', reason: 'board meets then' }).expect(201);
    expect((await as(token).get('/worklist?state=SNOOZED')).body.items).toHaveLength(1);
    expect((await as(token).get('/worklist?state=SNOOZED&date=2012-07-20')).body.items).toHaveLength(0);
    // The snooze ends with the day of the site, which is in Shanghai.
    expect([await snoozedAt('2012-07-19T15:59:59Z'), await snoozedAt('2012-07-19T16:00:00Z')]).toEqual([
      1, 0,
    ]);
    await as(token).post(`${path}/dismiss`, { reason: 'an artefact' }).expect(201);
    const refused = await as(token).post(`${path}/acknowledge`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'FINDING_DISMISSED']);
    const events = await api.registry.store.readStream(STUDY, 'surveillance/P1');
    expect(events.slice(-3).map(({ type, actor, reason }) => [type, actor, reason])).toEqual([
      ['surveillance.finding-assigned', 'joy', null],
      ['surveillance.finding-snoozed', 'joy', 'board meets then'],
      ['surveillance.finding-dismissed', 'joy', 'an artefact'],
    ]);
  });

  it('wants a reason for a snooze, and a day after today', async () => {
    const { body } = await as(token).get('/worklist?kind=VISIT_OVERDUE');
    const path = `/worklist/${body.items[0].findingId}/snooze`;
    await as(token).post(path, { until: '2012-09-01' }).expect(400);
    const { body: problem } = await as(token)
      .post(path, { until: '2012-07-01', reason: 'later' })
      .expect(422);
    expect(problem.code).toBe('SNOOZE_NOT_LATER');
  });

  it('shows nothing of other sites, and lets nobody touch it', async () => {
    const other = await coordinator('max', 'S2');
    expect((await as(other).get('/worklist').expect(200)).body.items).toEqual([]);
    const { body } = await as(token).get('/worklist');
    const { body: problem } = await as(other)
      .post(`/worklist/${body.items[0].findingId}/acknowledge`, {})
      .expect(404);
    expect(problem.code).toBe('FINDING_UNKNOWN');
  });

  it('answers, where a reader waits, with what was looked at up to there', async () => {
    const { position } = await append('patient/P3', history);
    const waiting = as(token).get(`/worklist?patient=P3&kind=RECURRENCE&waitFor=${position}`).expect(200);
    const [{ body }] = await Promise.all([waiting, api.registry.surveillance.check(STUDY, 'P3')]);
    expect([body.items.length, body.position >= position]).toEqual([1, true]);
    const { body: problem } = await as(token)
      .get(`/worklist?waitFor=${body.position + 1}`)
      .expect(503);
    expect(problem).toMatchObject({ code: 'PROJECTION_BEHIND', values: { wanted: body.position + 1 } });
  });
});

describe('the board of the queues', () => {
  let queue: Queue;
  let cookie: string;
  beforeAll(async () => {
    queue = await openQueue(SURVEILLANCE_QUEUE, queueSettings({}, api.database.ownerUrl, JOBS_ROLE));
    const data = { studyId: 'watched', patientId: 'P0001', at: null };
    await queue.add('look', data);
    await queue.add('look', data, { delay: 60_000, jobId: 'later' });
    await activated(api, 'root', [{ role: 'administrator', studyId: '*', siteIds: '*' }]);
    cookie = (await logIn(api, 'root')).cookie;
  });
  afterAll(() => queue.close());

  const get = (path: string) => api.anonymous().get(`/admin/queues${path}`).set('cookie', cookie);
  const put = (path: string, headers: Record<string, string>) =>
    api
      .anonymous()
      .put(`/admin/queues${path}`)
      .set({ cookie, ...headers });

  it('is a page that needs nothing from elsewhere', async () => {
    const { text, headers } = await get('').expect(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!);
    expect(files).toContain('static/csrf.js');
    for (const file of files.filter((url) => url !== '/admin/queues/')) await get(`/${file}`).expect(200);
    await get('/queue/surveillance').expect(200);
    await get('/static/../../package.json').expect(404);
  });

  it('shows an administrator what the queues hold, but no subjects', async () => {
    const { body } = await get('/api/queues?activeQueue=surveillance&status=latest&page=1&jobsPerPage=10');
    const [surveillance, notifications] = body.queues;
    expect([surveillance.name, notifications.name]).toEqual(['surveillance', 'notifications']);
    expect(surveillance.counts).toMatchObject({ waiting: 1, delayed: 1 });
    const shown = { studyId: 'watched', patientId: '(withheld)', at: null };
    expect(surveillance.jobs.map(({ data }: { data: object }) => data)).toEqual([shown, shown]);
    expect((await get('/api/redis/stats').expect(200)).body.backend).toBe('postgres');
  });

  it('lets jobs be run, by its own page only, and none be made', async () => {
    const promote = '/api/queues/surveillance/later/promote';
    expect((await put(promote, {}).expect(403)).body.code).toBe('REQUEST_FORGED');
    const foreign = { 'x-csrf-protection': '1', origin: 'https://elsewhere.example' };
    expect((await put(promote, foreign).expect(403)).body.code).toBe('REQUEST_FORGED');
    await put(promote, { 'x-csrf-protection': '1' }).expect(204);
    expect(await queue.getWaitingCount()).toBe(2);
    const own = { cookie, 'x-csrf-protection': '1' };
    const mail = { name: 'mail', data: { to: ['everybody@example.org'] } };
    await api.anonymous().post('/admin/queues/api/queues/notifications/add').set(own).send(mail).expect(403);
    await put('/api/queues/surveillance/obliterate', { 'x-csrf-protection': '1' }).expect(403);
    expect(await queue.getWaitingCount()).toBe(2);
  });
});
