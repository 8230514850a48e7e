import request from 'supertest';
import { ACTION_NAMES, ACTIONS, ROLES, type Role, type RoleGrant, ruleOf } from '#access';
import { type RouteContract, routes } from '#contracts';
import {
  type ApiUnderTest,
  patientExample,
  registerStudy,
  startApi,
  studyExample,
} from '../e2e/api-under-test.js';
import { urlOf, withToken } from './people.js';

const STUDY = 'gist-demo';
const OWN = 'S-01';
const OTHER = 'S-02';
const subjects = { [OWN]: 'P-001', [OTHER]: 'P-002' } as const;
type Site = keyof typeof subjects;

/** Where a role may be held. */
const reaches = {
  'one site': { studyId: STUDY, siteIds: [OWN] },
  'the study': { studyId: STUDY, siteIds: '*' },
  'every study': { studyId: '*', siteIds: '*' },
  'another study': { studyId: 'elsewhere', siteIds: '*' },
} as const satisfies Record<string, Omit<RoleGrant, 'role'>>;
type Reach = keyof typeof reaches;

/** Errors of the guard; whatever else is answered, the request was let through to be judged by its content. */
const REFUSALS = ['FORBIDDEN', 'STUDY_UNKNOWN', 'PATIENT_UNKNOWN', 'UNAUTHENTICATED', 'TOKEN_SCOPE_MISSING'];

/** Fewer than the API has connections to its database. */
const AT_ONCE = 8;

let api: ApiUnderTest;
const tokens = new Map<string, string>();

beforeAll(async () => {
  api = await startApi();
  await registerStudy(api);
  await api.post(`/studies/${STUDY}/open-site`, { ...studyExample('open-site'), siteId: OTHER }).expect(201);
  for (const [siteId, patientId] of Object.entries(subjects)) {
    const body = { patientId, ...patientExample('enrol'), siteId };
    await api.post(`/studies/${STUDY}/patients`, body).expect(201);
    for (const command of ['record-consent', 'record-diagnosis', 'start-treatment'] as const) {
      const path = `/studies/${STUDY}/patients/${patientId}/${command}`;
      await api.post(path, patientExample(command)).expect(201);
    }
  }
  await api.registry.worker.drain(STUDY);
  for (const role of ROLES) {
    for (const [reach, grant] of Object.entries(reaches)) {
      const name = `${role}.${reach.replaceAll(' ', '-')}`;
      tokens.set(`${role} of ${reach}`, await withToken(api, name, [{ role, ...grant } as RoleGrant]));
    }
  }
}, 60_000);
afterAll(() => api.stop());

/** What the matrix says of a role, where it is held, and the site of the subject that a route is about. */
function mayPass(role: Role, reach: Reach, { access }: RouteContract, site: Site): boolean {
  if (access === 'open') return true;
  const { scope, roles } = ruleOf(access);
  if (scope === 'self') return true;
  if (!roles.includes(role) || reach === 'another study') return false;
  if (scope === 'registry') return reach === 'every study';
  if (reach !== 'one site') return true;
  return scope === 'sites' || (scope === 'subject' && site === OWN);
}

const isAboutSubject = ({ access, path }: RouteContract) =>
  path.includes('{patient}') || (access !== 'open' && ruleOf(access).scope === 'subject');

async function send(route: RouteContract, token: string, site: Site) {
  const path = route.path
    .replace('{study}', STUDY)
    .replace('{patient}', subjects[site])
    .replace('{site}', site)
    .replace('{account}', 'nobody')
    .replace(/\{\w+\}/g, '01890a5d-ac96-774b-bcce-b302099a8057');
  // Asked for in no language it knows, a picture is let through or refused without being drawn.
  const query = path.endsWith('.png') ? '?language=none' : '';
  const sent = request(urlOf(api))[route.method](`/api${path}${query}`).auth(token, { type: 'bearer' });
  return route.method === 'post' ? sent.send(bodyFor(route, site)) : sent;
}

/** Not valid, so that what is let through changes nothing; valid where the guard reads it. */
function bodyFor({ target, path }: RouteContract, site: Site): object {
  if (target?.site) return { patientId: subjects[site], ...patientExample('enrol'), siteId: site };
  if (!target?.study) return {};
  const role = { role: 'monitor', studyId: STUDY, reason: 'test' };
  return path.endsWith('grant-role') ? { ...role, siteIds: '*' } : role;
}

const authenticated = routes.filter(({ access, session }) => access !== 'open' && !session);

/** Every route, and twice those about a subject: of the site where roles are held, and of another. */
const visits = authenticated.flatMap((route) =>
  (isAboutSubject(route) ? [OWN, OTHER] : [OWN]).map((site) => ({ route, site: site as Site })),
);

/** Asks for all of them, some at the same time. */
async function each<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    answers.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map(ask))));
  }
  return answers;
}

describe.each(ROLES)('[GOV-17] %s', (role) => {
  it.each(Object.keys(reaches) as Reach[])(
    'of %s passes where the matrix says so, and nowhere else',
    async (reach) => {
      const token = tokens.get(`${role} of ${reach}`)!;
      // An analyst knows subjects by pseudonym; see the specs of those.
      const known = visits.filter(({ route }) => role !== 'analyst' || !route.path.includes('{patient}'));
      const wrong = await each(known, async ({ route, site }) => {
        const { status, body } = await send(route, token, site);
        const refused = REFUSALS.includes(body?.code);
        const right = refused !== mayPass(role, reach, route, site) && status < 500;
        return right ? [] : [`${route.method} ${route.path} (${site}): ${status} ${body?.code}`];
      });
      expect(wrong.flat()).toEqual([]);
    },
    60_000,
  );
});

it('[GOV-17] nobody without a role passes anywhere but to their own affairs', async () => {
  const token = await withToken(api, 'nobody.yet', []);
  await each(authenticated, async (route) => {
    const { body } = await send(route, token, OWN);
    const own = route.access !== 'open' && ruleOf(route.access).scope === 'self';
    expect([route.path, REFUSALS.includes(body?.code)]).toEqual([route.path, !own]);
  });
});

it('what was refused has recorded nothing', async () => {
  const { rows } = await api.registry.pool.query<{ actor: string; type: string }>(
    `select distinct actor, type from log.event where study_id = $1 and actor <> 'administrator'`,
    [STUDY],
  );
  expect(rows).toEqual([]);
  const accounts = await api.access.accounts.all();
  expect(accounts.map(({ accountId }) => accountId)).not.toContain('nobody');
});

it('[GOV-17] each refusal is logged with its route, action and account', async () => {
  await api.access.log.flush();
  const events = await api.registry.store.readFrom('$registry', { limit: 100_000 });
  const refused = events.filter(({ type }) => type === 'access.refused');
  const of = (actor: string) =>
    refused.filter((event) => event.actor === actor).map((event) => event.payload);
  expect(of('monitor.the-study')).toContainEqual({
    method: 'POST',
    route: '/studies/{study}/patients/{patient}/record-death',
    action: 'subject.record',
    studyId: STUDY,
    code: 'FORBIDDEN',
    count: expect.any(Number),
  });
  expect(of('coordinator.one-site')).toContainEqual(
    expect.objectContaining({ route: '/studies/{study}/patients/{patient}', code: 'PATIENT_UNKNOWN' }),
  );
});

it('a subject of another site is as unknown as one that does not exist', async () => {
  const token = tokens.get('coordinator of one site')!;
  const about = authenticated.filter(({ path }) => path.includes('{patient}'));
  for (const route of about) {
    const ask = async (patient: string) => {
      const path = route.path.replace('{study}', STUDY).replace('{patient}', patient);
      const sent = request(urlOf(api))[route.method](`/api${path}`).auth(token, { type: 'bearer' });
      const { status, body, headers } = await (route.method === 'post' ? sent.send({}) : sent);
      const { 'x-request-id': _, date: __, ...said } = headers;
      return JSON.stringify([status, { ...body, requestId: '' }, said]).replaceAll(patient, 'P');
    };
    expect([route.path, await ask('P-002')]).toEqual([route.path, await ask('P-999')]);
  }
});

/** Pictures come as bytes. */
const textOf = ({ text, body }: { text?: string; body: unknown }) => text ?? String(body);

const studyReads = authenticated.filter(({ method, path }) => method === 'get' && path.includes('{study}'));

it.each(studyReads.map((route) => [route.path, route] as const))(
  'GET %s names no subject of another site, and to an analyst none at all',
  async (_, route) => {
    const toCoordinator = await send(route, tokens.get('coordinator of one site')!, OWN);
    expect(textOf(toCoordinator)).not.toContain(subjects[OTHER]);
    const toAnalyst = await send(route, tokens.get('analyst of the study')!, OWN);
    // A problem names what was asked for.
    const answer = toAnalyst.status < 300 ? textOf(toAnalyst) : '';
    expect(Object.values(subjects).filter((subject) => answer.includes(subject))).toEqual([]);
  },
);

it('the matrix is the one that was agreed on', () => {
  const letters: Record<Role, string> = {
    coordinator: 'C',
    investigator: 'I',
    'data-manager': 'D',
    monitor: 'M',
    auditor: 'A',
    analyst: 'S',
    administrator: 'R',
  };
  const agreed: Partial<Record<(typeof ACTION_NAMES)[number], string>> = {
    'session.own': 'CIDMASR',
    'study.list': 'CIDMASR',
    'study.read': 'CIDMASR',
    'study.register': 'DR',
    'study.configure': 'DR',
    'subject.list': 'CIDMAS',
    'subject.read': 'CIDMAS',
    'subject.history': 'CIDMA',
    'subject.enrol': 'CI',
    'subject.record': 'CI',
    'subject.correct': 'CID',
    'log.read': 'CIDMA',
    'outcome.read': 'CIDMAS',
    'cohort.define': 'DSR',
    'log.export': 'DMA',
    'query.list': 'CIDMA',
    'query.open': 'DM',
    'query.answer': 'CI',
    'query.settle': 'DM',
    'source.verify': 'M',
    'lock.list': 'CIDMA',
    'lock.place': 'DM',
    'lock.release': 'D',
    'study.lock': 'D',
    'signature.list': 'CIDMA',
    'signature.sign': 'CID',
    'data-cut.sign': 'ID',
    'identity.read': 'CI',
    'identity.record': 'CI',
    'identity.erase': 'CID',
    'audit.read': 'CIDMA',
    'audit.review': 'DMA',
    'audit.registry': 'AR',
    'access.read': 'DMAR',
    'account.read': 'AR',
    'account.manage': 'R',
    'role.grant': 'R',
  };
  const present = ACTION_NAMES.filter((action) => action in agreed).map((action) => [
    action,
    ROLES.filter((role) => ruleOf(action).roles.includes(role))
      .map((role) => letters[role])
      .join(''),
  ]);
  expect(Object.fromEntries(present)).toEqual(agreed);
});

it('auditors write reviews and their own affairs only, analysts the cohorts that they analyse only', () => {
  const writes = (role: Role) =>
    ACTION_NAMES.filter((action) => {
      const { kind, scope, roles } = ruleOf(action);
      return roles.includes(role) && scope !== 'self' && kind === 'write';
    });
  expect(writes('auditor')).toEqual([]);
  expect(writes('analyst')).toEqual(['cohort.define']);
  const reads = ACTION_NAMES.filter((action) => ruleOf(action).kind === 'read');
  expect(reads.filter((action) => !ruleOf(action).roles.includes('auditor'))).toEqual([]);
  expect(Object.keys(ACTIONS)).toEqual([...ACTION_NAMES]);
});
