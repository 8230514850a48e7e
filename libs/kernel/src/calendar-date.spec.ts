import fc from 'fast-check';
import {
  addMonths,
  dateBounds,
  daysBetween,
  epochDay,
  fromEpochDay,
  isPartialDate,
  PartialDate,
} from '#kernel';

const day = fc.integer({ min: epochDay('0001-01-01'), max: epochDay('9999-12-31') });

describe('calendar dates', () => {
  it('agree with the platform on every day', () => {
    fc.assert(
      fc.property(day, (n) => {
        expect(fromEpochDay(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
        expect(epochDay(fromEpochDay(n))).toBe(n);
      }),
    );
  });

  it.each([
    ['2014-01-31', 1, '2014-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2014-01-31', 3, '2014-04-30'],
    ['2012-02-29', 12, '2013-02-28'],
    ['2014-11-30', 3, '2015-02-28'],
    ['2014-03-31', -1, '2014-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('know which dates exist', () => {
    for (const real of ['2014', '2014-03', '2012-02-29', '2000-02-29'])
      expect(isPartialDate(real)).toBe(true);
    for (const unreal of ['2014-02-29', '1900-02-29', '2014-13', '2014-00', '2014-1-1', '14', '']) {
      expect(isPartialDate(unreal)).toBe(false);
    }
  });

  it('are refused for one reason', () => {
    const why = (text: string) => PartialDate.safeParse(text).error?.issues.map(({ message }) => message);
    expect(why('2014-1-1')).toEqual([expect.stringContaining('must be a date YYYY-MM-DD')]);
    expect(why('2014-02-29')).toEqual(['is not a date of the calendar']);
  });

  it('bound what is not known', () => {
    expect(dateBounds('2012-02')).toEqual({ earliest: '2012-02-01', latest: '2012-02-29' });
    expect(dateBounds('2012')).toEqual({ earliest: '2012-01-01', latest: '2012-12-31' });
    expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2);
  });
});
