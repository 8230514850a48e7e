import fc from 'fast-check';
import { eventId } from '#testing';
import { timeline, toFact } from './history.js';

/** Dates of one year, to the day, to the month or only the year. */
const partialDate = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([month, day, length]) =>
    `2012-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
  );

const visits = (dates: readonly string[]) =>
  dates.map((attendedOn, index) =>
    toFact(
      { type: 'patient.visit-attended', payload: { attendedOn, recurrenceSuspected: false } },
      { eventId: eventId(index + 1), position: index + 1 },
    ),
  );

describe('the timeline', () => {
  const order = (...dates: string[]) => timeline(visits(dates)).map(({ occurredOn }) => occurredOn);

  it('keeps the order of recording where dates overlap', () => {
    expect(order('2012-03-10', '2012-03', '2012', '2012-03-10')).toEqual([
      '2012-03-10',
      '2012-03',
      '2012',
      '2012-03-10',
    ]);
  });

  it('puts a fact before all that certainly happened after it, whatever was recorded between', () => {
    expect(order('2012-06-20', '2012', '2012-03-08')).toEqual(['2012-03-08', '2012-06-20', '2012']);
    fc.assert(
      fc.property(fc.array(partialDate, { maxLength: 20 }), (dates) => {
        const ordered = timeline(visits(dates));
        ordered.forEach((fact, index) => {
          for (const later of ordered.slice(index)) expect(later.latest >= fact.earliest).toBe(true);
        });
      }),
    );
  });
});
