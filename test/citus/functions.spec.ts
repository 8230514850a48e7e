/** The forms of the log's functions that Citus can run do what those of the migrations do. */
import { createPool, EventStore, GUARD_STREAM, sealStudy, verifyLog } from '#event-store';
import { DomainError } from '#kernel';
import { APP_ROLE } from '#migrations';
import { createTestDatabase, type TestDatabase } from '#testing';
import { catalogue, STUDY, Weighed, weighing } from '../event-store/fixture.js';
import { newSigner } from '../transparency/fixture.js';
import { shapeForCitus } from './fixture.js';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const grams = (...weights: number[]) => weights.map((weight) => Weighed({ grams: weight, on: '2014' }));

/** What a caller is told, without what differs from run to run. */
async function told(action: () => Promise<object>): Promise<unknown> {
  try {
    const { eventIds, recordedAt, ...rest } = (await action()) as {
      eventIds?: string[];
      recordedAt?: string;
    };
    return { ...rest, events: eventIds?.length, at: recordedAt !== undefined };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, values: error.values };
    return { refused: (error as { code?: string }).code };
  }
}

async function scenario(database: TestDatabase): Promise<unknown[]> {
  const pool = createPool({ connectionString: database.ownerUrl, role: APP_ROLE });
  const store = new EventStore({ pool, catalogue });
  const append = (request: Parameters<typeof weighing>[0]) => told(() => store.append(weighing(request)));
  try {
    const answers: unknown[] = [await append({ studyId: 'nowhere' })];
    await store.openStudy(STUDY);
    answers.push(
      // One turn, so one call: taken, a conflict, several events, one that asks for the guard.
      ...(await Promise.all([
        append({ commandId: id(1), stream: 'a', expectedVersion: 0, events: grams(1) }),
        append({ commandId: id(2), stream: 'b', expectedVersion: 3 }),
        append({ commandId: id(3), stream: 'c', events: grams(1, 2, 3), reason: 'said "heavy"\n\\ Zürich' }),
        append({ commandId: id(4), stream: 'd', guard: 0 }),
        append({ commandId: id(5), stream: GUARD_STREAM }),
        append({ commandId: id(6), stream: 'e', guard: 0 }),
      ])),
      await append({
        commandId: id(3),
        stream: 'c',
        events: grams(1, 2, 3),
        reason: 'said "heavy"\n\\ Zürich',
      }),
      await append({ commandId: id(3), stream: 'c', events: grams(4) }),
      await append({ commandId: id(7), stream: 'a', expectedVersion: 1, guard: 1, events: grams(2) }),
      await store.firstResult(STUDY, id(99), '00'),
    );
    const rows = Array.from({ length: 300 }, (_, n) =>
      weighing({
        commandId: id(n < 3 ? 5 - n : 100 + n),
        stream: n < 3 ? `a${n}` : `s${n % 7}`,
        events: grams(n),
      }),
    );
    answers.push(
      await told(() => store.importEvents(STUDY, rows)),
      await told(() => store.importEvents(STUDY, rows.slice(3))),
      await told(() => store.importEvents(STUDY, [weighing({ stream: 'a', expectedVersion: 7 })])),
      await told(() =>
        store.importEvents(
          STUDY,
          rows.slice(3).map((row) => ({ ...row, actor: 'other' })),
        ),
      ),
    );
    const sealing = { registry: 'test', signer: newSigner() };
    answers.push(
      (await sealStudy(pool, STUDY, sealing))?.size,
      (await sealStudy(pool, STUDY, sealing))?.size,
    );
    await store.append(weighing({ stream: 'late' }));
    answers.push((await sealStudy(pool, STUDY, sealing))?.size);
    const { events, findings } = await verifyLog(pool, STUDY);
    const head = await store.head(STUDY);
    const all = await store.readFrom(STUDY, { limit: 1000 });
    answers.push(
      events,
      findings.filter(({ kind }) => kind !== 'unknown-signature'),
      [
        await store.positionAt(STUDY, all[4]!.recordedAt),
        await store.positionAt(STUDY, '2000-01-01T00:00:00Z'),
        head,
      ],
      all.map(({ position, stream, version, payload }) => [position, stream, version, payload]),
      all.every(({ recordedAt }, n) => n === 0 || recordedAt >= all[n - 1]!.recordedAt),
    );
    return answers;
  } finally {
    await pool.end();
  }
}

it('the same requests are answered the same, and leave the same log', async () => {
  const [plain, shaped] = [await createTestDatabase(), await createTestDatabase()];
  try {
    await shapeForCitus(shaped);
    const expected = await scenario(plain);
    expect(await scenario(shaped)).toEqual(expected);
    const seen = [
      '"VERSION_CONFLICT"',
      '"COMMAND_ID_REUSED"',
      '"STUDY_UNKNOWN"',
      '"duplicate":true',
      '"appended":297',
    ];
    for (const text of seen) expect(JSON.stringify(expected)).toContain(text);
  } finally {
    await plain.drop();
    await shaped.drop();
  }
});
