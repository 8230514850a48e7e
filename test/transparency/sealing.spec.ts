import {
  consistencyProof,
  inclusionProof,
  keyOf,
  latestCheckpoint,
  SealingLoop,
  sealStudy,
  studiesToSeal,
} from '#event-store';
import {
  fromBase64,
  parseCheckpoint,
  rootOf,
  signerOf,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from '#transparency';
import {
  type Fixture,
  importWeighings,
  openFixture,
  REGISTRY_NAME,
  STUDY,
  weighAll,
  weighing,
} from './fixture.js';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await openFixture();
});
afterEach(() => fixture.close());

async function leaves(): Promise<Uint8Array[]> {
  const { rows } = await fixture.pool.query(
    'select leaf_hash from log.event where study_id = $1 order by position',
    [STUDY],
  );
  return rows.map((row) => row.leaf_hash);
}

const seal = () => sealStudy(fixture.pool, STUDY, fixture.sealing);

async function sealedHead(): Promise<TreeHead> {
  const { note } = await latestCheckpoint(fixture.pool, STUDY);
  return parseCheckpoint(note);
}

describe('sealing', () => {
  it('signs the root of the stored leaf hashes', async () => {
    await weighAll(fixture.store, 7);
    const sealed = await seal();
    const checkpoint = parseCheckpoint(sealed!.note);
    expect(checkpoint).toMatchObject({ origin: `anamnesis/test/${STUDY}`, size: 7 });
    expect(checkpoint.root).toEqual(Uint8Array.from(rootOf(await leaves())));
    const key = keyOf(REGISTRY_NAME, STUDY, fixture.sealing.signer.publicKey);
    expect(signerOf(checkpoint.note, [key])).toBe(key);
    expect((await latestCheckpoint(fixture.pool, STUDY)).note).toBe(sealed!.note);
  });

  it('does nothing when there is nothing new', async () => {
    expect(await seal()).toBeUndefined();
    await weighAll(fixture.store, 1);
    expect(await seal()).toMatchObject({ size: 1 });
    expect(await seal()).toBeUndefined();
  });

  it('grows the tree step by step across tiles', async () => {
    for (const count of [1, 254, 1, 1, 300, 2000]) {
      await importWeighings(fixture.store, count);
      await seal();
      const { size, root } = await sealedHead();
      const all = await leaves();
      expect(size).toBe(all.length);
      expect(root).toEqual(Uint8Array.from(rootOf(all)));
    }
  });

  it('proves events and growth from its tiles', async () => {
    const heads: TreeHead[] = [];
    for (const count of [3, 600, 1000]) {
      await importWeighings(fixture.store, count);
      await seal();
      heads.push(await sealedHead());
    }
    const last = heads.at(-1)!;
    const all = await leaves();
    for (const position of [1, 2, 256, 257, 603, 1024, 1600, 1603]) {
      const proof = await inclusionProof(fixture.pool, STUDY, position);
      expect(fromBase64(proof.leafHash)).toEqual(Uint8Array.from(all[position - 1]!));
      const hashes = proof.hashes.map(fromBase64);
      expect(verifyInclusion(all[position - 1]!, position - 1, last.size, last.root, hashes)).toBe(true);
    }
    for (const from of heads) {
      const { hashes } = await consistencyProof(fixture.pool, STUDY, from.size);
      expect(verifyConsistency(from, last, hashes.map(fromBase64))).toBe(true);
    }
    // Between two checkpoints, too: any size that is sealed has a tree.
    const { hashes } = await inclusionProof(fixture.pool, STUDY, 100, 700);
    expect(verifyInclusion(all[99]!, 99, 700, rootOf(all.slice(0, 700)), hashes.map(fromBase64))).toBe(true);
  });

  it('by many sealers during appends gives one consistent tree', async () => {
    const weighMany = (from: number) =>
      Array.from({ length: 20 }, (_, n) => weighAll(fixture.store, 5, from + n));
    await Promise.all(weighMany(1));
    await seal();
    const appends = weighMany(21);
    const sealers = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 10; n += 1) await seal();
    });
    await Promise.all([...appends, ...sealers]);
    await seal();
    const all = await leaves();
    const { rows } = await fixture.pool.query('select size, note from log.checkpoint where study_id = $1', [
      STUDY,
    ]);
    expect(rows.length).toBeGreaterThan(1);
    for (const { size, note } of rows) {
      expect(parseCheckpoint(note).root).toEqual(Uint8Array.from(rootOf(all.slice(0, size))));
    }
  });

  it('refuses a log with a gap', async () => {
    await weighAll(fixture.store, 5);
    await fixture.superuser.query('alter table log.event disable trigger all');
    await fixture.superuser.query('delete from log.event where study_id = $1 and position = 3', [STUDY]);
    await expect(seal()).rejects.toThrow('has a gap');
    const forced = `select log.seal($1, 0, 5, '{}', '{}', '{}', $2, 'note')`;
    await expect(fixture.pool.query(forced, [STUDY, Buffer.alloc(32)])).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('goes on once a second for whatever has grown', async () => {
    await fixture.store.openStudy('another');
    const loop = new SealingLoop({
      ...fixture.sealing,
      pool: fixture.pool,
      everyMs: 5,
      onError: (error) => {
        throw error;
      },
    });
    loop.start();
    await weighAll(fixture.store, 3);
    await fixture.store.append(weighing(1, { studyId: 'another' }));
    const settled = async () => (await studiesToSeal(fixture.pool)).length === 0;
    while (!(await settled())) await new Promise((resolve) => setTimeout(resolve, 5));
    await loop.stop();
    expect(await latestCheckpoint(fixture.pool, 'another')).toMatchObject({ size: 1 });
    expect(await latestCheckpoint(fixture.pool, '$registry')).toMatchObject({ size: 1 });
  });
});

describe('asking for what is not sealed', () => {
  it('is refused by name', async () => {
    const { pool, store } = fixture;
    await expect(latestCheckpoint(pool, STUDY)).rejects.toMatchObject({ code: 'LOG_NOT_SEALED' });
    await weighAll(store, 4);
    await seal();
    await weighAll(store, 1);
    await expect(inclusionProof(pool, STUDY, 5)).rejects.toMatchObject({ code: 'POSITION_NOT_SEALED' });
    await expect(inclusionProof(pool, STUDY, 3, 2)).rejects.toMatchObject({ code: 'POSITION_NOT_SEALED' });
    await expect(inclusionProof(pool, STUDY, 1, 5)).rejects.toMatchObject({ code: 'TREE_SIZE_INVALID' });
    await expect(consistencyProof(pool, STUDY, 0)).rejects.toMatchObject({ code: 'TREE_SIZE_INVALID' });
    await expect(consistencyProof(pool, STUDY, 3, 2)).rejects.toMatchObject({ code: 'TREE_SIZE_INVALID' });
  });
});
