import fc from 'fast-check';
import { legalPatient } from '#testing';
import { diffRecords } from './diff-records.js';

describe('the difference of two records', () => {
  it('is nothing between a record and itself, and the whole of it against nothing (property)', () => {
    fc.assert(
      fc.property(legalPatient, ({ patient }) => {
        const record = patient.record();
        expect(diffRecords(record, structuredClone(record))).toEqual([]);
        expect(diffRecords(null, record)).toEqual([{ path: '', before: null, after: record }]);
      }),
      { numRuns: 30 },
    );
  });

  it('names the elements of lists', () => {
    const before = { endpoints: [{ id: 'OS', days: 3 }], visits: [{ schedule: 'a', month: 1, due: 'x' }] };
    const after = { endpoints: [{ id: 'OS', days: 4 }], visits: [{ schedule: 'a', month: 1, due: 'y' }] };
    expect(diffRecords(before, after).map(({ path }) => path)).toEqual([
      'endpoints[OS].days',
      'visits[a 1].due',
    ]);
  });
});
