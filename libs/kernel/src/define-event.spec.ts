import { z } from 'zod';
import { canonicalJson, defineEvent, eventCatalogue } from '#kernel';

const Weighed = defineEvent('patient.weighed', 3, z.object({ on: z.string(), grams: z.int() }).strict(), {
  occurredOn: (payload) => payload.on,
  upcasts: {
    1: (payload: { on: string; kg: number }) => ({ on: payload.on, kilograms: payload.kg }),
    2: (payload: { on: string; kilograms: number }) => ({ on: payload.on, grams: payload.kilograms * 1000 }),
  },
});
const catalogue = eventCatalogue([Weighed]);

describe('an event type', () => {
  it('makes its events', () => {
    expect(Weighed({ on: '2014-03-01', grams: 70_000 })).toEqual({
      type: 'patient.weighed',
      payload: { on: '2014-03-01', grams: 70_000 },
    });
  });

  it('reads payloads of every earlier version', () => {
    const now = { on: '2014-03-01', grams: 70_000 };
    expect(catalogue.upcast('patient.weighed', 1, { on: '2014-03-01', kg: 70 })).toEqual(now);
    expect(catalogue.upcast('patient.weighed', 2, { on: '2014-03-01', kilograms: 70 })).toEqual(now);
    expect(catalogue.upcast('patient.weighed', 3, now)).toBe(now);
  });

  it('refuses what it cannot read or write, naming the field', () => {
    const refused = (f: () => unknown) => {
      try {
        f();
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(refused(() => catalogue.validate('patient.weighed', { on: '2014', grams: 1.5 }))).toMatchObject({
      code: 'PAYLOAD_INVALID',
      values: { issues: [{ field: 'grams' }] },
    });
    expect(refused(() => catalogue.upcast('patient.weighed', 0, {}))).toMatchObject({
      code: 'SCHEMA_VERSION_UNKNOWN',
    });
    expect(refused(() => catalogue.upcast('patient.weighed', 1, { on: '2014' }))).toMatchObject({
      code: 'PAYLOAD_INVALID',
    });
    expect(refused(() => catalogue.definition('patient.flown'))).toMatchObject({
      code: 'EVENT_TYPE_UNKNOWN',
    });
    expect(refused(() => eventCatalogue([Weighed, Weighed]))).toBeInstanceOf(Error);
  });
});

describe('canonical JSON', () => {
  it('gives equal values equal bytes', () => {
    expect(canonicalJson({ b: [1, null, { d: 1, c: 'ä' }], a: undefined })).toBe(
      '{"b":[1,null,{"c":"ä","d":1}]}',
    );
    expect(canonicalJson([undefined])).toBe('[null]');
  });
});
