import { commandHandler, GUARD_STREAM, newId } from '#event-store';
import { DomainError } from '#kernel';
import { type Fixture, openFixture, STUDY, Weighed, weighing } from './fixture.js';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const closing = () => weighing({ stream: GUARD_STREAM });
const conflict = (actual: number) => ({
  code: 'VERSION_CONFLICT',
  values: expect.objectContaining({ stream: GUARD_STREAM, actual }),
});

describe('a guard', () => {
  it('lets through what was judged by its present version, and nothing else', async () => {
    const { store } = fixture;
    await store.append(weighing({ stream: 'scale/a', guard: 0 }));
    await store.append(closing());
    await expect(store.append(weighing({ stream: 'scale/a', guard: 0 }))).rejects.toMatchObject(conflict(1));
    await store.append(weighing({ stream: 'scale/a', guard: 1 }));
    await store.append(weighing({ stream: 'scale/a' }));
    expect(await store.readStream(STUDY, 'scale/a')).toHaveLength(3);
  });

  it('that changes in the same batch refuses what comes after it', async () => {
    const { store } = fixture;
    await store.openStudy('batch');
    const request = (stream: string) => weighing({ studyId: 'batch', stream, guard: 0 });
    // Sent in one turn of the event loop, so they are written by one call.
    const outcomes = await Promise.allSettled([
      store.append(request('scale/before')),
      store.append({ ...closing(), studyId: 'batch' }),
      store.append(request('scale/after')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(await store.readStream('batch', 'scale/after')).toEqual([]);
  });

  it('answers a repeated command as before, whatever has changed', async () => {
    const { store } = fixture;
    await store.openStudy('again');
    const request = weighing({ studyId: 'again', guard: 0 });
    const first = await store.append(request);
    await store.append({ ...closing(), studyId: 'again' });
    expect(await store.append(request)).toMatchObject({ position: first.position });
  });

  it('holds for an import as a whole', async () => {
    const { store } = fixture;
    await store.openStudy('imported');
    await store.append({ ...closing(), studyId: 'imported' });
    const rows = [1, 0].map((guard) => weighing({ studyId: 'imported', stream: `scale/${guard}`, guard }));
    await expect(store.importEvents('imported', rows)).rejects.toMatchObject(conflict(1));
    expect(await store.head('imported')).toBe(1);
  });
});

describe('a command that is judged by a guard', () => {
  /** No weighing once the shop is closed. */
  function weigher() {
    const { store } = fixture;
    let known = 0;
    return commandHandler({
      store,
      decider: {
        initial: 0,
        decide: (_: number, grams: number) => [Weighed({ grams, on: '2014' })],
        evolve: (count: number) => count + 1,
      },
      guard: async (_, fresh) => {
        if (fresh) known = (await store.readStream('shop', GUARD_STREAM)).length;
        const version = known;
        const approve = () => {
          if (version > 0) throw new DomainError('CLOSED', 'the shop is closed');
        };
        return { version, approve };
      },
    });
  }

  it('is decided again when the guard changed, and never slips past it', async () => {
    const { store } = fixture;
    await store.openStudy('shop');
    const weigh = weigher();
    const send = (n: number) =>
      weigh({
        studyId: 'shop',
        stream: `scale/${n % 5}`,
        command: n,
        commandId: newId(),
        actor: 'a',
        actingRole: 'r',
      });
    for (let n = 0; n < 5; n += 1) await send(n);
    const racing = Array.from({ length: 60 }, (_, n) =>
      n === 30 ? store.append({ ...closing(), studyId: 'shop' }) : send(n),
    );
    await Promise.allSettled(racing);
    await expect(send(99)).rejects.toMatchObject({ code: 'CLOSED' });
    const events = await store.readFrom('shop');
    expect(events.at(-1)?.stream).toBe(GUARD_STREAM);
    expect(events.length).toBeGreaterThan(5);
  });
});
