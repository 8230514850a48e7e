import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type AppendResult, createPool, EventStore, newId } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { APP_ROLE } from '#migrations';
import { catalogue, type Fixture, openFixture, Weighed, weighing } from './fixture.js';

const STUDY = 'crowd';
const WRITERS = 24;
const PER_WRITER = 15;

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
  await fixture.store.openStudy(STUDY);
});
afterAll(() => fixture.close());

/** A process of its own, as far as the database can tell. */
function anotherProcess(): { store: EventStore; pool: pg.Pool } {
  const pool = createPool({ connectionString: fixture.database.ownerUrl, role: APP_ROLE, max: 3 });
  return { pool, store: new EventStore({ pool, catalogue }) };
}

/** Ends connections that are in the midst of an append, as a crash of the server process would. */
async function sabotage(signal: AbortSignal): Promise<number> {
  const client = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await client.connect();
  let ended = 0;
  while (!signal.aborted) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'active' and query like 'select log.append%' limit 1`,
    );
    ended += rowCount ?? 0;
    await sleep(40);
  }
  await client.end();
  return ended;
}

/** Holds the study's lock for a while and then gives its transaction up. */
async function dawdle(): Promise<void> {
  const client = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await client.connect();
  for (let i = 0; i < 5; i += 1) {
    await client.query('begin');
    await client.query('select 1 from log.study_log where study_id = $1 for update', [STUDY]);
    await sleep(60);
    await client.query('rollback');
    await sleep(20);
  }
  await client.end();
}

/** Reads on as a projection does, noting every event in the order it is seen. */
async function follow(store: EventStore, seen: RecordedEvent[], signal: AbortSignal): Promise<void> {
  for (;;) {
    const last = signal.aborted;
    const events = await store.readFrom(STUDY, { after: seen.at(-1)?.position ?? 0, limit: 50 });
    seen.push(...events);
    if (last && events.length === 0) return;
    if (events.length === 0) await sleep(3);
  }
}

async function write(store: EventStore, writer: number): Promise<AppendResult[]> {
  const results: AppendResult[] = [];
  for (let i = 0; i < PER_WRITER; i += 1) {
    const shared = i % 3 === 0;
    const events = Array.from({ length: 1 + (i % 3) }, (_, n) => Weighed({ grams: n, on: '2014' }));
    const stream = shared ? 'shared' : `own/${writer}`;
    results.push(await store.append(weighing({ studyId: STUDY, stream, commandId: newId(), events })));
    await sleep(Math.random() * 20);
  }
  return results;
}

describe('24 writers in 3 processes, connections dying, transactions dawdling', () => {
  let seen: RecordedEvent[];
  let results: AppendResult[];
  let ended: number;

  beforeAll(async () => {
    const stop = new AbortController();
    const processes = [anotherProcess(), anotherProcess(), anotherProcess()];
    seen = [];
    const following = follow(fixture.store, seen, stop.signal);
    const sabotaging = sabotage(stop.signal);
    const dawdling = dawdle();
    const writers = Array.from({ length: WRITERS }, (_, i) => write(processes[i % 3]!.store, i));
    results = (await Promise.all(writers)).flat();
    await dawdling;
    stop.abort();
    ended = await sabotaging;
    await following;
    for (const { pool } of processes) await pool.end();
  }, 60_000);

  it('did lose connections', () => expect(ended).toBeGreaterThan(0));

  it('shows a reader every acknowledged event once, in order, without a gap', () => {
    expect(seen.map(({ position }) => position)).toEqual(seen.map((_, i) => i + 1));
    const acknowledged = results.flatMap(({ eventIds }) => eventIds);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(seen.map(({ eventId }) => eventId).sort()).toEqual(acknowledged.sort());
    expect(results.some(({ duplicate }) => duplicate)).toBe(false);
  });

  it('counts every stream’s versions without a gap', () => {
    const versions = new Map<string, number>();
    for (const { stream, version } of seen) {
      expect(version).toBe((versions.get(stream) ?? 0) + 1);
      versions.set(stream, version);
    }
    expect(versions.size).toBe(WRITERS + 1);
  });

  it('keeps a command’s events together, and record time rising from command to command', () => {
    for (const [index, event] of seen.entries()) {
      const before = seen[index - 1];
      if (!before) continue;
      expect(event.recordedAt >= before.recordedAt).toBe(true);
      if (event.commandId === before.commandId) expect(event.recordedAt).toBe(before.recordedAt);
    }
    const runs = seen.filter((event, index) => event.commandId !== seen[index - 1]?.commandId);
    expect(runs).toHaveLength(results.length);
  });
});

describe('studies', () => {
  it('do not wait for each other', async () => {
    await fixture.store.openStudy('quick');
    const client = new pg.Client({ connectionString: fixture.database.superuserUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from log.study_log where study_id = $1 for update', [STUDY]);
    const slow = fixture.store.append(weighing({ studyId: STUDY }));
    await expect(fixture.store.append(weighing({ studyId: 'quick' }))).resolves.toMatchObject({
      position: 1,
    });
    await client.query('commit');
    await client.end();
    await slow;
  });
});
