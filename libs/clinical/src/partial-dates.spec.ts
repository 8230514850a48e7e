import fc from 'fast-check';
import { dateBounds } from '#kernel';
import { type ImputationPolicy, imputeDate } from './partial-dates.js';

describe('imputeDate', () => {
  it.each([
    ['2014-03-05', 'last', '2014-03-05', 'none'],
    ['2014-03', 'first', '2014-03-01', 'day'],
    ['2014-03', 'middle', '2014-03-15', 'day'],
    ['2016-02', 'last', '2016-02-29', 'day'],
    ['2014', 'first', '2014-01-01', 'month-day'],
    ['2014', 'middle', '2014-07-01', 'month-day'],
    ['2014', 'last', '2014-12-31', 'month-day'],
  ] as [string, ImputationPolicy, string, string][])('%s by %s is %s', (partial, policy, date, imputed) => {
    expect(imputeDate(partial, policy)).toEqual({ date, imputed });
  });

  it('moves inside the recorded range to respect bounds', () => {
    expect(imputeDate('2014-03', 'first', { notBefore: '2014-03-10' }).date).toBe('2014-03-10');
    expect(imputeDate('2014-03', 'last', { notAfter: '2014-03-10' }).date).toBe('2014-03-10');
    expect(imputeDate('2014-03', 'first', { notBefore: '2014-05-10' }).date).toBe('2014-03-31');
    expect(imputeDate('2014-03-05', 'first', { notBefore: '2014-05-10' }).date).toBe('2014-03-05');
  });

  it('never leaves the range that the record allows', () => {
    const years = fc.integer({ min: 1990, max: 2030 }).map(String);
    const months = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
    const partials = fc.oneof(
      years,
      fc.tuple(years, months).map((parts) => parts.join('-')),
    );
    const bounds = fc.record({
      notBefore: fc.option(years.map((year) => `${year}-05-20`)),
      notAfter: fc.option(years.map((year) => `${year}-05-25`)),
    });
    fc.assert(
      fc.property(partials, fc.constantFrom('first', 'middle', 'last'), bounds, (partial, policy, limits) => {
        const { date } = imputeDate(partial, policy, limits);
        const { earliest, latest } = dateBounds(partial);
        expect(earliest <= date && date <= latest).toBe(true);
      }),
    );
  });

  it('refuses what is no date', () => {
    expect(() => imputeDate('2014-13', 'first')).toThrow('date');
    expect(() => imputeDate('2014', 'first', { notBefore: '2014' })).toThrow('bounds');
  });
});
