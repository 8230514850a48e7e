import { z } from 'zod';
import { fieldErrors } from './problem.js';

const schema = z.object({ lesions: z.array(z.object({ 'a/b': z.number() }).strict()) }).strict();
const errorsOf = (value: unknown) => fieldErrors(schema.safeParse(value).error?.issues ?? []);

describe('fieldErrors', () => {
  it('points at a nested field', () => {
    expect(errorsOf({ lesions: [{ 'a/b': 'x' }] })).toEqual([
      {
        field: 'lesions.0.a/b',
        pointer: '#/lesions/0/a~1b',
        message: expect.stringContaining('expected number'),
      },
    ]);
  });

  it('names each field that must not be there', () => {
    expect(
      errorsOf({ lesions: [{ 'a/b': 1, extra: 1 }], more: 1, other: 2 }).map(({ pointer }) => pointer),
    ).toEqual(['#/lesions/0/extra', '#/more', '#/other']);
  });

  it('says that a field is missing', () => {
    expect(errorsOf({})).toEqual([{ field: 'lesions', pointer: '#/lesions', message: 'is missing' }]);
  });

  it('points at the whole body when it is no object', () => {
    expect(errorsOf(undefined)).toEqual([
      { field: '', pointer: '#', message: expect.stringContaining('expected object') },
    ]);
  });
});
