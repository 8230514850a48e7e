import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSealing, sealStudy } from '#event-store';
import {
  fromBase64,
  parseCheckpoint,
  parseKey,
  signerOf,
  verifyBundle,
  verifyConsistency,
  verifyInclusion,
} from '#transparency';
import { type ApiUnderTest, enrol, registerStudy, startApi } from '../e2e/api-under-test.js';

const LOG = '/studies/gist-demo/log';
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-api-log-'));
let api: ApiUnderTest;
let seal: () => Promise<unknown>;

beforeAll(async () => {
  api = await startApi();
  const { store, pool } = api.registry;
  const sealing = await openSealing(store, pool, { ANAMNESIS_REGISTRY: 'hospital' }, folder);
  seal = () => sealStudy(pool, 'gist-demo', sealing);
  await registerStudy(api);
}, 60_000);
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

const get = async (path: string, status = 200) => (await api.get(`${LOG}${path}`).expect(status)).body;

describe('the transparency log over HTTP', () => {
  it('says when nothing is sealed yet', async () => {
    expect(await get('/checkpoint', 404)).toMatchObject({ code: 'LOG_NOT_SEALED' });
    expect(await get('/keys', 404)).toMatchObject({ code: 'LOG_NOT_SEALED' });
  });

  it('gives what a stranger needs to check an event and the growth of the log', async () => {
    await seal();
    const old = parseCheckpoint((await get('/checkpoint')).note);
    await enrol(api, 'P-001');
    await seal();
    const head = parseCheckpoint((await get('/checkpoint')).note);
    expect(head.origin).toBe('anamnesis/hospital/gist-demo');
    expect(head.size).toBeGreaterThan(old.size);

    const { headers } = await api.get(`${LOG}/checkpoint`).expect(200);
    await api.get(`${LOG}/checkpoint`).set('if-none-match', headers.etag!).expect(304);

    const { keys } = await get('/keys');
    expect(keys).toMatchObject([{ until: null, endorsed: null }]);
    expect(signerOf(head.note, [parseKey(keys[0].key)])).toBeDefined();

    const { events } = (await api.get('/studies/gist-demo/events').expect(200)).body;
    for (const { position, leafHash } of events) {
      const proof = await get(`/inclusion?position=${position}&size=${head.size}`);
      expect(Buffer.from(proof.leafHash, 'base64').toString('hex')).toBe(leafHash);
      const [leaf, ...path] = [proof.leafHash, ...proof.hashes].map(fromBase64);
      expect(verifyInclusion(leaf!, position - 1, head.size, head.root, path)).toBe(true);
    }
    const { hashes } = await get(`/consistency?from=${old.size}&to=${head.size}`);
    expect(verifyConsistency(old, head, hashes.map(fromBase64))).toBe(true);
  });

  it.each([
    ['/inclusion', 400, 'VALIDATION_FAILED'],
    ['/inclusion?position=0', 400, 'VALIDATION_FAILED'],
    ['/inclusion?position=9999', 422, 'POSITION_NOT_SEALED'],
    ['/consistency?from=1&to=9999', 422, 'TREE_SIZE_INVALID'],
    ['/consistency?from=3&to=2', 422, 'TREE_SIZE_INVALID'],
  ])('%s is answered %i %s', async (path, status, code) => {
    expect(await get(path, status)).toMatchObject({ code });
  });

  it('hands out bundles that check elsewhere, and records that they left', async () => {
    for (const [path, what] of [
      ['/studies/gist-demo/bundle', 'sealed log'],
      ['/studies/gist-demo/patients/P-001/bundle', 'sealed log of subject P-001'],
    ] as const) {
      const { text, headers } = await api.get(path).expect(200);
      expect(headers['content-disposition']).toContain('.bundle.json');
      expect(verifyBundle(text)).toMatchObject({ ok: true, problems: [] });
      expect(verifyBundle(text.replace('P-001', 'P-002')).ok).toBe(false);
      const events = await api.registry.store.readFrom('$registry', { limit: 100_000 });
      const exported = events.filter(({ type }) => type === 'access.exported').at(-1);
      expect(exported?.payload).toMatchObject({ what, format: 'anamnesis-bundle', studyId: 'gist-demo' });
    }
    await api.get('/studies/gist-demo/patients/P-404/bundle').expect(404);
  });

  it('is for those who may read the log', async () => {
    await api.anonymous().get(`/api${LOG}/checkpoint`).expect(401);
  });
});
