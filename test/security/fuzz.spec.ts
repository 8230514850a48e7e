/**
 * Requests made from the OpenAPI document, most of them nearly right, from everybody who may be there. 2,000 of them,
 * or as many as ANAMNESIS_FUZZ_REQUESTS says (`npm run fuzz`); ANAMNESIS_FUZZ_SEED repeats a run.
 */
import fc from 'fast-check';
import { type RoleGrant, ruleOf } from '#access';
import { openApiDocument, routes } from '#contracts';
import { activated, logIn, withToken } from '../access/people.js';
import { type ApiUnderTest, patientExample } from '../e2e/api-under-test.js';
import {
  atSite,
  identity,
  newVault,
  PERSON,
  person,
  STUDY,
  startWithVault,
} from '../identity/vault-under-test.js';
import { arbitraryOf, hostile } from './schema-arbitrary.js';

const REQUESTS = Number(process.env.ANAMNESIS_FUZZ_REQUESTS ?? 2_000);
const SEED = Number(process.env.ANAMNESIS_FUZZ_SEED ?? Date.now() % 2 ** 31);
const BATCH = 250;
/** What only the other site may know; no request has it. */
const SECRET = 'Zebrafinch-of-the-other-site';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: string; schema: Record<string, unknown> }[];
  readonly requestBody?: {
    content: { 'application/json': { schema: Record<string, unknown>; example?: unknown } };
  };
}
interface Sent {
  readonly actor: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload: string | undefined;
}

const document = openApiDocument('0') as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Record<string, unknown>> };
};
const { vault, remove } = newVault();
let api: ApiUnderTest;
const actors = new Map<string, Record<string, string>>([['anonymous', {}]]);

beforeAll(async () => {
  api = await startWithVault(vault);
  const other = await person(api, 'other.site', atSite('coordinator', 'S-02'));
  const note = { ...patientExample('report-adverse-event'), note: SECRET };
  await other
    .post(`/studies/${STUDY}/patients/P-002/record-consent`, patientExample('record-consent'))
    .expect(201);
  await other.post(`/studies/${STUDY}/patients/P-002/report-adverse-event`, note).expect(201);
  await other.put(identity('P-002'), { ...PERSON, name: SECRET, reason: 'at inclusion' }).expect(200);
  const everywhere = { studyId: '*', siteIds: '*' } as const;
  const roles: Record<string, RoleGrant> = {
    coordinator: atSite('coordinator', 'S-01'),
    monitor: atSite('monitor', 'S-01'),
    analyst: atSite('analyst', 'S-01'),
    auditor: { role: 'auditor', ...everywhere },
    'data-manager': { role: 'data-manager', studyId: STUDY, siteIds: '*' },
    administrator: { role: 'administrator', ...everywhere },
  };
  for (const [name, grant] of Object.entries(roles)) {
    actors.set(name, { authorization: `Bearer ${await withToken(api, `fuzz.${name}`, [grant])}` });
  }
  await activated(api, 'fuzz.browser', [atSite('coordinator', 'S-01')]);
  const { cookie } = await logIn(api, 'fuzz.browser');
  actors.set('browser', { cookie, 'x-csrf-protection': '1' });
  await api.registry.worker.drain(STUDY);
}, 120_000);
afterAll(async () => {
  await api.stop();
  remove();
});

/** Those who see subjects of one site only, or pseudonyms, or nothing. */
const BOUND = ['anonymous', 'coordinator', 'monitor', 'analyst', 'browser'];
/** They would only end the session that the others are sent with. */
const ENDS_SESSION = ['logout', 'changePassword'];

/** The same for everybody, and full of examples. */
const DOCUMENTS = ['openapi', 'docs', 'docsAsset'];

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  study: [STUDY],
  patient: ['P-001', 'P-002', 'P-003', 'P-404'],
  account: ['somebody', 'administrator.not'],
  waitFor: ['0', '1'],
};

function requestOf(path: string, method: string, operation: Operation): fc.Arbitrary<Sent> {
  const value = (name: string, schema: Record<string, unknown>) => {
    const right = KNOWN[name]
      ? fc.constantFrom(...KNOWN[name])
      : arbitraryOf(schema, document.components.schemas);
    // To wait for a position that never comes takes its time, as it should.
    if (name === 'waitFor') return right;
    return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: hostile });
  };
  const of = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  const record = (place: string, requiredKeys: string[]) =>
    fc.record(Object.fromEntries(of(place).map(({ name, schema }) => [name, value(name, schema)])), {
      requiredKeys,
    });
  const { schema, example } = operation.requestBody?.content['application/json'] ?? {};
  const generated = schema ? arbitraryOf(schema, document.components.schemas) : fc.constant(undefined);
  const body = example ? fc.oneof(generated, fc.constant(example)) : generated;
  const headers = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: record('header', []) },
  );
  const parts = [
    senderOf(operation.operationId),
    record(
      'path',
      of('path').map(({ name }) => name),
    ),
    record('query', []),
    headers,
    body,
  ] as const;
  return fc.tuple(...parts).map(([actor, inPath, query, sentHeaders, json]) => ({
    actor,
    method: method.toUpperCase() as Sent['method'],
    url: address(path, inPath, query),
    headers: {
      ...headerLines(sentHeaders),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    payload: json === undefined ? undefined : JSON.stringify(json),
  }));
}

/** Mostly somebody whose role may do it, so that more than the door is tried; otherwise anybody. */
function senderOf(operationId: string): fc.Arbitrary<string> {
  const anybody = [...actors.keys()].filter(
    (name) => name !== 'browser' || !ENDS_SESSION.includes(operationId),
  );
  const { access } = routes.find((route) => route.operationId === operationId)!;
  const roles: readonly string[] = access === 'open' ? anybody : ruleOf(access).roles;
  const able = anybody.filter((name) => roles.includes(name === 'browser' ? 'coordinator' : name));
  if (able.length === 0) return fc.constantFrom(...anybody);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...able) },
    { weight: 1, arbitrary: fc.constantFrom(...anybody) },
  );
}

const text = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A path's parameter is never empty, or it would be another path. */
function address(path: string, inPath: Record<string, unknown>, query: Record<string, unknown>): string {
  const encoded = (value: unknown) => encodeURIComponent(Buffer.from(text(value)).toString());
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(inPath[name]) || '-');
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
}

const headerLines = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      text(value)
        .replace(/[^\x20-\x7e]/g, '?')
        .slice(0, 300),
    ]),
  );

const heads = async () => {
  const { rows } = await api.registry.pool.query<{ id: string; head: number }>(
    `select study_id as id, head from log.study_log where study_id <> '$registry' order by 1`,
  );
  return JSON.stringify(rows);
};

/** What is wrong with an answer; nothing where all is well. */
async function judge(
  sent: Sent,
  before: string,
): Promise<{ wrong: string[]; after: string; status: number }> {
  const { method, url, payload, actor } = sent;
  const headers = { ...sent.headers, ...actors.get(actor) };
  const answer = await api.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  const after = await heads();
  const wrong: string[] = [];
  const asked = decodeURIComponent(url) + (payload ?? '');
  if (answer.statusCode >= 500 && answer.json().code !== 'PROJECTION_BEHIND') wrong.push('a failure');
  if (answer.statusCode >= 400 && after !== before) wrong.push('refused, yet it changed a log');
  if (/node_modules|\\n +at /.test(answer.payload)) wrong.push('a stack trace');
  if (BOUND.includes(actor)) {
    if (answer.payload.includes(SECRET)) wrong.push('what only another site may know');
    if (answer.payload.includes('P-002') && !asked.includes('P-002')) wrong.push("another site's subject");
  }
  if (actor === 'analyst' && /P-00[13]/.test(answer.payload) && !/P-00[13]/.test(asked))
    wrong.push('a real number');
  return {
    wrong: wrong.map((what) => `${what}: ${answer.statusCode} ${answer.payload.slice(0, 300)}`),
    after,
    status: answer.statusCode,
  };
}

it(
  `[GOV-17] [GOV-21] ${REQUESTS} requests of every kind: no failure, no change by what was refused, no leak`,
  async () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { operationId }]) => !DOCUMENTS.includes(operationId))
        .map(([method, operation]) => requestOf(path, method, operation)),
    );
    const requests = fc.oneof(...operations);
    const statuses = new Map<number, number>();
    const wrong: object[] = [];
    let before = await heads();
    for (let done = 0; done < REQUESTS && wrong.length < 10; done += BATCH) {
      const numRuns = Math.min(BATCH, REQUESTS - done);
      for (const sent of fc.sample(requests, { seed: SEED + done, numRuns })) {
        const judged = await judge(sent, before);
        before = judged.after;
        statuses.set(judged.status, (statuses.get(judged.status) ?? 0) + 1);
        if (judged.wrong.length > 0) wrong.push({ seed: SEED, wrong: judged.wrong, ...sent });
      }
    }
    expect(wrong).toEqual([]);
    // Or it would have tested the door only.
    for (const status of [200, 201, 400, 401, 403, 404, 422]) expect([...statuses.keys()]).toContain(status);
  },
  120_000 + REQUESTS * 200,
);
