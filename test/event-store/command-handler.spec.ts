import { type CommandRequest, commandHandler, newId } from '#event-store';
import { type Decider, DomainError, type EventOf, type RecordedEvent } from '#kernel';
import { type Fixture, openFixture, STUDY, Weighed } from './fixture.js';

type Weigh = { grams: number };
type WeighedEvent = EventOf<typeof Weighed>;

/** A scale that takes up to 100 g in all, and nothing when it is asked to weigh nothing. */
const scale: Decider<number, Weigh, WeighedEvent, RecordedEvent<WeighedEvent>> = {
  initial: 0,
  decide(total, { grams }) {
    if (total + grams > 100) throw new DomainError('SCALE_FULL', 'the scale is full', { total, grams });
    return grams === 0 ? [] : [Weighed({ grams, on: '2014' })];
  },
  evolve: (total, { payload }) => total + payload.grams,
};

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const handler = () => commandHandler({ store: fixture.store, decider: scale });

const weigh = (stream: string, grams: number, more: Partial<CommandRequest<Weigh>> = {}) => ({
  studyId: STUDY,
  stream,
  command: { grams },
  commandId: newId(),
  actor: 'nurse.joy',
  actingRole: 'coordinator',
  ...more,
});

describe('commandHandler', () => {
  it('decides on the folded history, from the cache and from the log', async () => {
    const handle = handler();
    expect(await handle(weigh('s/1', 60))).toMatchObject({ version: 1, duplicate: false });
    expect(await handle(weigh('s/1', 40))).toMatchObject({ version: 2 });
    await expect(handle(weigh('s/1', 1))).rejects.toMatchObject({
      code: 'SCALE_FULL',
      values: { total: 100 },
    });
    await expect(handler()(weigh('s/1', 1))).rejects.toMatchObject({
      code: 'SCALE_FULL',
      values: { total: 100 },
    });
  });

  it('answers a repeated command as the first time, even where it would now be refused', async () => {
    const handle = handler();
    const command = weigh('s/2', 60, { expectedVersion: 0 });
    const first = await handle(command);
    await handle(weigh('s/2', 30));
    expect(await handle(command)).toMatchObject({ ...first, duplicate: true });
    expect(await handler()(command)).toMatchObject({ ...first, duplicate: true });
    const { expectedVersion, ...withoutVersion } = command;
    expect(await handle(withoutVersion)).toMatchObject({ ...first, duplicate: true });
    await expect(handle({ ...command, command: { grams: 1 } })).rejects.toMatchObject({
      code: 'COMMAND_ID_REUSED',
    });
  });

  it('decides again on what another process has written', async () => {
    const [here, there] = [handler(), handler()];
    await here(weigh('s/3', 10));
    await there(weigh('s/3', 20));
    expect(await here(weigh('s/3', 30))).toMatchObject({ version: 3 });
    await there(weigh('s/3', 40));
    await expect(here(weigh('s/3', 50))).rejects.toMatchObject({
      code: 'SCALE_FULL',
      values: { total: 100 },
    });
  });

  it('does not refuse on a state that lags behind', async () => {
    const [here, there] = [handler(), handler()];
    await here(weigh('s/4', 100));
    await there(weigh('s/4', -50));
    expect(await here(weigh('s/4', 50))).toMatchObject({ version: 3 });
  });

  it('refuses a version that the sender has not seen', async () => {
    const [here, there] = [handler(), handler()];
    await here(weigh('s/5', 10));
    await there(weigh('s/5', 10));
    const stale = { code: 'STALE_VERSION', values: { stream: 's/5', expected: 1, actual: 2 } };
    await expect(here(weigh('s/5', 10, { expectedVersion: 1 }))).rejects.toMatchObject(stale);
    await expect(there(weigh('s/5', 10, { expectedVersion: 1 }))).rejects.toMatchObject(stale);
    expect(await there(weigh('s/5', 10, { expectedVersion: 2 }))).toMatchObject({ version: 3 });
  });

  it('appends nothing for a command without effect', async () => {
    const handle = handler();
    const { position } = await handle(weigh('s/6', 10));
    const result = await handle(weigh('s/6', 0));
    expect(result).toEqual({ position, version: 1, eventIds: [], duplicate: false });
  });

  it('serves many commands of one stream at the same moment, also from two processes', async () => {
    const [here, there] = [handler(), handler()];
    await Promise.all(Array.from({ length: 50 }, () => here(weigh('s/7', 1))));
    await Promise.all([here(weigh('s/7', 25)), there(weigh('s/7', 25))]);
    const events = await fixture.store.readStream(STUDY, 's/7');
    expect(events).toHaveLength(52);
    await expect(here(weigh('s/7', 1))).rejects.toMatchObject({ code: 'SCALE_FULL' });
  });
});
