import { commandIdOf, newId } from '#event-store';
import { type Fixture, openFixture, STUDY, Weighed, weighing } from './fixture.js';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const stream = () => `scale/${newId()}`;

describe('append', () => {
  it('gives an event its place, its times and its hash, and reads it back', async () => {
    const { store } = fixture;
    const name = stream();
    const before = await store.head(STUDY);
    const request = weighing({
      stream: name,
      expectedVersion: 0,
      reason: 'a "quoted" \\ reason',
      correlationId: 'c-1',
      events: [
        Weighed({ grams: 1, on: '2014', note: 'gläsern\ttab\nline \u0001 "x" \\ 🩺 \u2028' }),
        Weighed({ grams: 2, on: '2014-03-01' }),
      ],
    });
    const result = await store.append(request);
    expect(result).toMatchObject({ position: before + 2, version: 2, duplicate: false });
    const [first, second] = await store.readStream(STUDY, name);
    expect(first).toEqual({
      studyId: STUDY,
      position: before + 1,
      stream: name,
      version: 1,
      eventId: result.eventIds[0],
      commandId: request.commandId,
      type: 'sample.weighed',
      schemaVersion: 2,
      payload: request.events[0]!.payload,
      actor: 'nurse.joy',
      actingRole: 'coordinator',
      reason: 'a "quoted" \\ reason',
      correlationId: 'c-1',
      causationId: null,
      occurredOn: '2014',
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      leafHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(second).toMatchObject({ position: before + 2, version: 2, occurredOn: '2014-03-01' });
    expect(second!.recordedAt).toBe(result.recordedAt);
  });

  it('refuses another version than expected and says which it is', async () => {
    const { store } = fixture;
    const name = stream();
    await store.append(weighing({ stream: name, expectedVersion: 0 }));
    await expect(store.append(weighing({ stream: name, expectedVersion: 0 }))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      values: { stream: name, expected: 0, actual: 1 },
    });
    await expect(store.append(weighing({ stream: name }))).resolves.toMatchObject({ version: 2 });
  });

  it('keeps a conflict, a retry and a bad row from harming their neighbours in the batch', async () => {
    const { store } = fixture;
    const [taken, retried] = [stream(), weighing({ stream: stream() })];
    await store.append(weighing({ stream: taken }));
    const first = await store.append(retried);
    const head = await store.head(STUDY);
    const good = Array.from({ length: 40 }, () => weighing({ stream: stream(), expectedVersion: 0 }));
    const nul = weighing({ stream: stream(), reason: 'not storable: \u0000' });
    const results = await Promise.allSettled(
      [
        ...good.slice(0, 20),
        weighing({ stream: taken, expectedVersion: 0 }),
        nul,
        retried,
        ...good.slice(20),
      ].map((request) => store.append(request)),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect(results[20]).toMatchObject({ reason: { code: 'VERSION_CONFLICT' } });
    expect(results[21]).toMatchObject({ reason: { code: '22021' } });
    expect(results[22]).toMatchObject({ value: { ...first, duplicate: true } });
    expect(await store.head(STUDY)).toBe(head + 40);
  });

  it('answers a repeated command as the first time and refuses its id for anything else', async () => {
    const { store } = fixture;
    const request = weighing({
      stream: stream(),
      expectedVersion: 0,
      commandId: commandIdOf('key', 1),
      events: [Weighed({ grams: 1, on: '2014' }), Weighed({ grams: 2, on: '2014' })],
    });
    const first = await store.append(request);
    await store.append(weighing({ stream: request.stream }));
    expect(await store.append(request)).toEqual({ ...first, duplicate: true });
    const { requestHash } = store.prepare(request);
    expect(await store.firstResult(STUDY, request.commandId, requestHash)).toEqual({
      ...first,
      duplicate: true,
    });
    expect(await store.firstResult(STUDY, newId(), requestHash)).toBeUndefined();
    await expect(store.append({ ...request, reason: 'another' })).rejects.toMatchObject({
      code: 'COMMAND_ID_REUSED',
    });
  });

  it('answers twins sent at the same moment with one event', async () => {
    const { store } = fixture;
    const request = weighing({ stream: stream() });
    const [a, b] = await Promise.all([store.append(request), store.append(request)]);
    expect(b!.eventIds).toEqual(a!.eventIds);
    expect(await store.readStream(STUDY, request.stream)).toHaveLength(1);
  });

  it('writes requests of one stream in the order they came', async () => {
    const { store } = fixture;
    const name = stream();
    const order = Array.from({ length: 50 }, (_, grams) => grams);
    await Promise.all(
      order.map((grams) =>
        store.append(
          weighing({ stream: name, expectedVersion: grams, events: [Weighed({ grams, on: '2014' })] }),
        ),
      ),
    );
    const events = await store.readStream(STUDY, name);
    expect(events.map(({ payload }) => (payload as { grams: number }).grams)).toEqual(order);
  });

  it('refuses an invalid payload, an unknown type, an unknown study and a request without events', async () => {
    const { store } = fixture;
    const code = (code: string) => expect.objectContaining({ code });
    const bad = [{ type: 'sample.weighed', payload: { grams: 'heavy' } }];
    await expect(store.append(weighing({ events: bad }))).rejects.toEqual(code('PAYLOAD_INVALID'));
    const unknown = [{ type: 'sample.eaten', payload: {} }];
    await expect(store.append(weighing({ events: unknown }))).rejects.toEqual(code('EVENT_TYPE_UNKNOWN'));
    await expect(store.append(weighing({ studyId: 'none' }))).rejects.toEqual(code('STUDY_UNKNOWN'));
    await expect(store.append(weighing({ events: [] }))).rejects.toEqual(code('REQUEST_EMPTY'));
  });

  it('tells listeners of this process how far the log has grown', async () => {
    const { store } = fixture;
    const heard: [string, number][] = [];
    const end = store.onAppend((...told) => heard.push(told));
    const { position } = await store.append(weighing());
    end();
    await store.append(weighing());
    expect(heard).toEqual([[STUDY, position]]);
  });
});
