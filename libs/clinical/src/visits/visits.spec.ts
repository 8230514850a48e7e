import fc from 'fast-check';
import { addDays, daysBetween, fromEpochDay } from '#kernel';
import { GIST_FOLLOW_UP, type ScheduledVisit, scheduleVisits, type VisitSchedule } from './schedule.js';
import { matchVisits, visitState } from './visit-state.js';

const lay = (anchor: string, until: string) => scheduleVisits(GIST_FOLLOW_UP, anchor, until);
const at = <Item>(items: readonly Item[], index: number): Item => items[index] as Item;

describe('schedule', () => {
  it('counts calendar months from the anchor, clamped to the end of the month and never cumulative', () => {
    const visits = lay('2015-01-31', '2016-02-29');
    expect(visits.map(({ month, due }) => [month, due])).toEqual([
      [1, '2015-02-28'],
      [3, '2015-04-30'],
      [6, '2015-07-31'],
      [9, '2015-10-31'],
      [12, '2016-01-31'],
    ]);
    expect(lay('2016-01-31', '2016-03-01').map(({ due }) => due)).toEqual(['2016-02-29']);
    expect(at(lay('2016-02-29', '2017-03-01'), 4).due).toBe('2017-02-28');
  });

  it('opens and closes windows by month', () => {
    expect(
      lay('2015-01-01', '2015-07-01').map(({ number, windowFrom, windowTo }) => [
        number,
        windowFrom,
        windowTo,
      ]),
    ).toEqual([
      [1, '2015-01-25', '2015-02-08'],
      [2, '2015-03-18', '2015-04-15'],
      [3, '2015-06-10', '2015-07-22'],
    ]);
  });

  it('ends on the given day, that day included', () => {
    expect(lay('2015-01-01', '2015-02-01')).toHaveLength(1);
    expect(lay('2015-01-01', '2015-01-31')).toEqual([]);
    expect(lay('9999-11-30', '9999-12-31').map(({ due }) => due)).toEqual(['9999-12-30']);
  });

  const anchors = fc.integer({ min: 10_000, max: 20_000 }).map(fromEpochDay);
  const schedules = fc
    .record({
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
      everyMonths: fc.integer({ min: 1, max: 6 }),
      days: fc.tuple(fc.nat(90), fc.nat(90)),
    })
    .map(
      ({ months, everyMonths, days: [daysBefore, daysAfter] }): VisitSchedule => ({
        months: months.sort((a, b) => a - b),
        everyMonths,
        windows: [
          { throughMonth: 3, daysBefore: 10, daysAfter: 60 },
          { daysBefore, daysAfter },
        ],
      }),
    );

  it('never lets windows overlap, keeps each due date inside its own, and does not depend on the horizon', () => {
    fc.assert(
      fc.property(anchors, schedules, fc.integer({ min: 0, max: 900 }), (anchor, schedule, horizon) => {
        const visits = scheduleVisits(schedule, anchor, addDays(anchor, 900));
        visits.forEach((visit, index) => {
          expect(visit.windowFrom <= visit.due && visit.due <= visit.windowTo).toBe(true);
          const next = visits[index + 1];
          if (next) expect(daysBetween(visit.windowTo, next.windowFrom)).toBeGreaterThan(0);
        });
        const shorter = scheduleVisits(schedule, anchor, addDays(anchor, horizon));
        expect(shorter).toEqual(visits.slice(0, shorter.length));
      }),
    );
  });

  it('refuses months that do not ascend', () => {
    expect(() => scheduleVisits({ months: [3, 1], windows: [] }, '2015-01-01', '2016-01-01')).toThrow(
      'months',
    );
  });
});

describe('state', () => {
  const [visit, next] = lay('2015-01-01', '2015-04-01') as [ScheduledVisit, ScheduledVisit];
  it.each([
    [null, '2015-01-24', 'UPCOMING'],
    [null, '2015-01-25', 'DUE'],
    [null, '2015-02-08', 'DUE'],
    [null, '2015-02-09', 'OVERDUE'],
    [null, '2015-03-17', 'OVERDUE'],
    [null, '2015-03-18', 'MISSED'],
    ['2015-02-08', '2015-05-01', 'DONE'],
    ['2015-02-09', '2015-05-01', 'DONE_OUT_OF_WINDOW'],
    ['2015-02-05', '2015-02-01', 'DUE'],
  ])('attended %s, seen on %s: %s', (attendedOn, date, expected) => {
    expect(visitState(visit, attendedOn, date, next.windowFrom)).toBe(expected);
  });

  it('stays overdue when no visit follows', () => {
    expect(visitState(visit, null, '2020-01-01', null)).toBe('OVERDUE');
  });
});

describe('matching', () => {
  const visits = lay('2015-01-01', '2015-07-01');
  const matched = (...dates: string[]) => {
    const { visits: pairs, offSchedule } = matchVisits(
      visits,
      dates.map((on) => ({ on })),
    );
    return [pairs.map(({ attendance }) => attendance?.on ?? null), offSchedule.map(({ on }) => on)];
  };

  it('takes the attendance nearest to the due date, the earlier of two equally near', () => {
    expect(matched('2015-01-26', '2015-02-02', '2015-04-03', '2015-03-30')).toEqual([
      ['2015-02-02', '2015-03-30', null],
      ['2015-01-26', '2015-04-03'],
    ]);
  });

  it('gives a visit that is still open the first attendance after its window', () => {
    expect(matched('2015-02-20', '2015-03-01')).toEqual([['2015-02-20', null, null], ['2015-03-01']]);
    expect(matched('2015-02-01', '2015-02-20')).toEqual([['2015-02-01', null, null], ['2015-02-20']]);
  });

  it('leaves what precedes the first window off schedule', () => {
    expect(matched('2015-01-10')).toEqual([[null, null, null], ['2015-01-10']]);
  });
});
