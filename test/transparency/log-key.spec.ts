import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLogKey, logKeys, recordLogKey, SealingLoop, sealStudy, verifyLog } from '#event-store';
import { formatKey, verifyEd25519 } from '#transparency';
import { type Fixture, newSigner, openFixture, REGISTRY_NAME, STUDY, weighAll } from './fixture.js';

const message = new TextEncoder().encode('message');

describe('the log key', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anamnesis-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made at the first run, for its owner alone, and is the same at the next', () => {
    const file = join(folder, 'data', 'log-key.pem');
    const first = loadLogKey({ file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['log-key.pem']);
    expect(loadLogKey({ file }).publicKey).toEqual(first.publicKey);
    expect(verifyEd25519(first.sign(message), message, first.publicKey)).toBe(true);
  });

  it('is one, however many processes make it at once', () => {
    const file = join(folder, 'log-key.pem');
    const keys = Array.from({ length: 5 }, () => loadLogKey({ file }).publicKey);
    for (const key of keys) expect(key).toEqual(keys[0]);
  });

  it('can come from the environment, as PEM or as the bare seed', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const seed = Buffer.from(privateKey.export({ format: 'jwk' }).d!, 'base64url').toString('base64');
    const file = join(folder, 'none.pem');
    expect(loadLogKey({ key: pem, file }).publicKey).toEqual(loadLogKey({ key: seed, file }).publicKey);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    'secret',
    randomBytes(31).toString('base64'),
    '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----',
  ])('that is none is refused without being shown', (key) => {
    expect(() => loadLogKey({ key, file: '' })).toThrow(/^ANAMNESIS_LOG_KEY is not an Ed25519 private key/);
    expect(() => loadLogKey({ key, file: '' })).not.toThrow(key);
  });

  it('of another kind is refused', () => {
    const { privateKey } = generateKeyPairSync('x25519');
    const file = join(folder, 'x.pem');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => loadLogKey({ file })).toThrow(`${file} is not an Ed25519 private key`);
  });
});

describe('the registry’s keys', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await openFixture();
  });
  afterEach(() => fixture.close());

  it('are recorded once each, the first at the first start', async () => {
    await recordLogKey(fixture.store, fixture.pool, fixture.sealing);
    const { publicKey } = fixture.sealing.signer;
    expect(await logKeys(fixture.pool)).toMatchObject([
      { key: formatKey({ name: 'anamnesis/test/$registry', publicKey }), until: null, endorsed: null },
    ]);
  });

  it('old checkpoints verify with the key of their time', async () => {
    const { store, pool, sealing } = fixture;
    await weighAll(store, 5);
    await sealStudy(pool, STUDY, sealing);
    const next = { registry: REGISTRY_NAME, signer: newSigner() };
    await recordLogKey(store, pool, next, sealing.signer);
    await weighAll(store, 5);
    await sealStudy(pool, STUDY, next);
    const [first, second] = await logKeys(pool);
    expect(first!.until).toBe(second!.since);
    expect(second).toMatchObject({ endorsed: true, until: null });
    expect(await verifyLog(pool, STUDY)).toMatchObject({ ok: true, checkpoints: 2 });
    expect(await verifyLog(pool, '$registry')).toMatchObject({ ok: true, events: 2 });
  });

  it('a key is known not to be endorsed when the old one was not at hand', async () => {
    await recordLogKey(fixture.store, fixture.pool, { registry: REGISTRY_NAME, signer: newSigner() });
    expect((await logKeys(fixture.pool))[1]).toMatchObject({ endorsed: false });
  });

  it('a replaced key does not come back, and seals nothing any more', async () => {
    const { store, pool, sealing } = fixture;
    await recordLogKey(store, pool, { registry: REGISTRY_NAME, signer: newSigner() });
    await expect(recordLogKey(store, pool, sealing)).rejects.toMatchObject({ code: 'LOG_KEY_RETIRED' });
    const error = await new Promise((resolve) => {
      const loop = new SealingLoop({
        ...sealing,
        pool,
        everyMs: 1,
        onError: (e) => void loop.stop().then(() => resolve(e)),
      });
      loop.start();
    });
    expect(error).toMatchObject({ code: 'LOG_KEY_RETIRED' });
  });

  it('a checkpoint by a key before its time is found', async () => {
    const { store, pool } = fixture;
    await weighAll(store, 5);
    const later = { registry: REGISTRY_NAME, signer: newSigner() };
    await sealStudy(pool, STUDY, later);
    await recordLogKey(store, pool, later);
    expect((await verifyLog(pool, STUDY)).findings).toMatchObject([{ kind: 'unknown-signature', to: 5 }]);
  });
});
