import { createHash } from 'node:crypto';
import pg from 'pg';
import { canonicalLine, leafHashOf, newId, REGISTRY } from '#event-store';
import { type Fixture, openFixture, STUDY, Weighed, weighing } from './fixture.js';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

describe('reads', () => {
  it('opens a study once, lists studies, and has the registry’s own log', async () => {
    const { store } = fixture;
    expect(await store.openStudy('another-study')).toBe(true);
    expect(await store.openStudy('another-study')).toBe(false);
    expect(await store.listStudies()).toEqual(['another-study', STUDY]);
    expect(await store.head(REGISTRY)).toBe(0);
    await expect(store.head('none')).rejects.toMatchObject({ code: 'STUDY_UNKNOWN' });
    await expect(store.openStudy('Not An Id')).rejects.toMatchObject({ code: '23514' });
  });

  it('reads by position, by stream and by history, up to a position', async () => {
    const { store } = fixture;
    await store.openStudy('reads');
    for (const stream of ['b', 'a', 'b', 'c', 'a'])
      await store.append(weighing({ studyId: 'reads', stream }));
    const all = await store.readFrom('reads');
    expect(all.map(({ position, stream, version }) => [position, stream, version])).toEqual([
      [1, 'b', 1],
      [2, 'a', 1],
      [3, 'b', 2],
      [4, 'c', 1],
      [5, 'a', 2],
    ]);
    expect(await store.readFrom('reads', { after: 1, limit: 2 })).toEqual(all.slice(1, 3));
    expect(await store.readFrom('reads', { after: 1, upTo: 4 })).toEqual(all.slice(1, 4));
    expect(await store.readStream('reads', 'b', { from: 2 })).toEqual([all[2]]);
    expect(await store.readStream('reads', 'a', { upTo: 4 })).toEqual([all[1]]);
    const histories = [];
    for await (const group of store.readHistories('reads', { upTo: 4 })) histories.push(...group);
    expect(histories).toEqual([
      { stream: 'a', events: [all[1]] },
      { stream: 'b', events: [all[0], all[2]] },
      { stream: 'c', events: [all[3]] },
    ]);
  });

  it('streams texts that COPY must escape, across chunks', async () => {
    const { store } = fixture;
    await store.openStudy('texts');
    const note = 'tab\t line\n back\\slash "quote" ünïcödé 🩺 \\N'.repeat(50);
    await store.importEvents(
      'texts',
      Array.from({ length: 300 }, (_, i) =>
        weighing({ studyId: 'texts', stream: `s/${i}`, events: [Weighed({ grams: i, on: '2014', note })] }),
      ),
    );
    let seen = 0;
    for await (const group of store.readHistories('texts')) {
      for (const { events } of group) {
        expect(events[0]!.payload).toMatchObject({ note });
        seen += 1;
      }
    }
    expect(seen).toBe(300);
  });

  it('gives the connection back when a reader leaves early', async () => {
    const { store, pool } = fixture;
    for await (const _ of store.readHistories('texts')) break;
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it('maps an instant to a position', async () => {
    const { store } = fixture;
    await store.openStudy('instants');
    expect(await store.positionAt('instants', '2999-01-01T00:00:00Z')).toBe(0);
    const results = [];
    for (let i = 0; i < 5; i += 1) results.push(await store.append(weighing({ studyId: 'instants' })));
    for (const { position, recordedAt } of results) {
      expect(await store.positionAt('instants', recordedAt)).toBe(position);
    }
    expect(await store.positionAt('instants', '2000-01-01T00:00:00Z')).toBe(0);
    expect(await store.positionAt('instants', '2999-01-01T00:00:00+02:00')).toBe(5);
    await expect(store.positionAt('none', '2000-01-01T00:00:00Z')).rejects.toMatchObject({
      code: 'STUDY_UNKNOWN',
    });
  });

  it('brings payloads of earlier schema versions up to date', async () => {
    const { store, pool } = fixture;
    const one = [1];
    const request = [[newId()], [Buffer.alloc(32)], ['old/1'], [0], one, one];
    const event1 = [[newId()], ['sample.weighed'], one];
    const rest = [['actor'], ['role'], [null], [null], [null], ['2014'], ['{"kilograms":3,"on":"2014"}']];
    const values = [STUDY, ...request, ...event1, ...rest];
    await pool.query(`select log.append(${values.map((_, i) => `$${i + 1}`).join(', ')})`, values);
    const [event] = await store.readStream(STUDY, 'old/1');
    expect(event).toMatchObject({ schemaVersion: 1, payload: { grams: 3000, on: '2014' } });
  });

  it('hashes the canonical line as documented', async () => {
    const { store, database } = fixture;
    const texts = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code))
      .slice(1)
      .join('');
    await store.append(
      weighing({
        stream: `hash/${texts}é🩺\u2028\ud7ff`,
        reason: texts,
        causationId: '',
        events: [Weighed({ grams: 1, on: '2014', note: texts })],
      }),
    );
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query(
      'select payload::text as text, position::int from log.event where study_id = $1',
      [STUDY],
    );
    await client.end();
    const payloads = new Map(rows.map(({ position, text }) => [position, text]));
    for (const event of await store.readFrom(STUDY)) {
      const line = canonicalLine(event, payloads.get(event.position));
      expect(leafHashOf(line)).toBe(event.leafHash);
      const bytes = Buffer.concat([Buffer.from([0]), Buffer.from(line, 'utf8')]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(event.leafHash);
    }
    expect(payloads.size).toBeGreaterThan(1);
  });
});

describe('importEvents', () => {
  it('imports a stream’s many requests in order and passes over what is recorded', async () => {
    const { store } = fixture;
    await store.openStudy('import');
    const requests = Array.from({ length: 5000 }, (_, i) =>
      weighing({
        studyId: 'import',
        stream: `s/${i % 7}`,
        expectedVersion: Math.floor(i / 7) * 2,
        events: [Weighed({ grams: i, on: '2014' }), Weighed({ grams: -i, on: '2014' })],
      }),
    );
    await store.append(requests[0]!);
    const again = await store.importEvents('import', requests.slice(0, 4000));
    expect(again).toEqual({ position: 8000, appended: 7998 });
    expect(await store.importEvents('import', requests)).toEqual({ position: 10_000, appended: 2000 });
    const events = await store.readFrom('import', { limit: 20_000 });
    expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1));
    expect(events.map(({ commandId }) => commandId)).toEqual(
      requests.flatMap(({ commandId }) => [commandId, commandId]),
    );
    const first = await store.append(requests[3000]!);
    expect(first).toMatchObject({ duplicate: true, position: 6002 });
  });

  it('takes nothing when one request cannot be taken', async () => {
    const { store } = fixture;
    await store.openStudy('import-none');
    const requests = [
      weighing({ studyId: 'import-none' }),
      weighing({ studyId: 'import-none', expectedVersion: 5 }),
    ];
    await expect(store.importEvents('import-none', requests)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      values: { stream: 'scale/1', expected: 5, actual: 1 },
    });
    expect(await store.head('import-none')).toBe(0);
    await expect(store.importEvents('none', requests)).rejects.toMatchObject({ code: 'STUDY_UNKNOWN' });
  });
});
