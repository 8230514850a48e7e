import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays } from '#kernel';
import { findingsOf, localDate, lookAt as lookAtInstant, nextLooks, startOfDay } from '#surveillance';
import { given, legalPatient } from '#testing';
import { consent, enrolled, lookAt, start, watchedStudy } from './watched-study.js';

const ZONES = [
  'Asia/Shanghai',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Pacific/Apia',
  'America/New_York',
  'UTC',
];

describe('the calendar day of a site', () => {
  it.each([
    // Clocks went forward at midnight: the day began at 01:00.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Europe/Berlin', '2024-03-31', '2024-03-30T23:00:00.000Z'],
    ['Europe/Berlin', '2024-10-27', '2024-10-26T22:00:00.000Z'],
    ['Asia/Shanghai', '2024-02-29', '2024-02-28T16:00:00.000Z'],
    // The island crossed the date line: there was no 30 December.
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('in %s, %s begins at %s', (zone, date, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant);
  });

  it('is the date of its first instant, and the day before is that of the millisecond before it', () => {
    const days = fc.integer({ min: 0, max: 25_000 }).map((day) => addDays('1980-01-01', day));
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (date, zone) => {
        // A date that its zone skipped has no first instant.
        fc.pre(!(zone === 'Pacific/Apia' && date === '2011-12-30'));
        const start = startOfDay(date, zone);
        expect(localDate(start, zone)).toBe(date);
        expect(localDate(new Date(start.getTime() - 1), zone) < date).toBe(true);
      }),
    );
  });
});

describe('the calendar of a subject', () => {
  const study = watchedStudy();
  const dates = fc.integer({ min: 0, max: 1200 });

  it('misses no instant at which what is found changes', () => {
    const hours = fc.integer({ min: 1, max: 1440 });
    fc.assert(
      fc.property(legalPatient, dates, hours, ({ patient }, from, ahead) => {
        const look = (at: Date) => lookAtInstant(study, '001', patient.history, at);
        const ids = (at: Date) => look(at).findings.map(({ id }) => id);
        const start = new Date(`${addDays('2012-01-10', from)}T04:00:00Z`);
        const next = look(start).nextLookAt?.getTime() ?? Number.POSITIVE_INFINITY;
        const later = new Date(Math.min(start.getTime() + ahead * 3_600_000, next - 1));
        expect(ids(later)).toEqual(ids(start));
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing twice, and the same by the same id whenever it looks', () => {
    fc.assert(
      fc.property(legalPatient, dates, ({ patient }, day) => {
        const found = findingsOf(lookAt(patient, addDays('2012-01-10', day), study));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(findingsOf(lookAt(patient, addDays('2012-01-10', day), study))).toEqual(found);
      }),
    );
  });

  it('has dates that are so many calendar months after the anchor, clamped to the month, never counted on', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((day) => addDays('2008-01-01', day));
    const anchors = fc.oneof(days, fc.constantFrom('2011-12-31', '2012-01-31', '2012-02-29', '2012-08-31'));
    fc.assert(
      fc.property(anchors, (started) => {
        const patient = given(enrolled('ADJUVANT', '2008-01-01'), consent('2008-01-01'), start(started));
        const { scheduled } = lookAt(patient, '2025-01-01', study).record.visits;
        expect(scheduled.length).toBeGreaterThan(4);
        for (const { month, due } of scheduled) {
          expect(due).toBe(Temporal.PlainDate.from(started).add({ months: month }).toString());
        }
      }),
    );
  });

  it.each(['2012', '2012-02', '2012-12'])(
    'counts from the day that a start in %s is taken for',
    (started) => {
      const patient = given(enrolled('ADJUVANT'), consent(), start(started));
      const { record } = lookAt(patient, '2016-01-01', study);
      const { used } = record.imputations[0]!;
      expect(used.startsWith(started)).toBe(true);
      expect(record.anchors.TREATMENT_START?.on).toBe(used);
      for (const { month, due } of record.visits.scheduled) {
        expect(due).toBe(Temporal.PlainDate.from(used).add({ months: month }).toString());
      }
    },
  );

  it('looks again when the site begins a day, also where clocks change that day', () => {
    const starts = fc.integer({ min: 0, max: 3000 }).map((day) => addDays('2010-01-10', day));
    fc.assert(
      fc.property(starts, fc.constantFrom(...ZONES), (started, timeZone) => {
        const sites = study.sites.map((site) => ({ ...site, timeZone }));
        const patient = given(enrolled('ADJUVANT', '2010-01-10'), consent('2010-01-10'), start(started));
        const at = startOfDay(addDays(started, 1), timeZone);
        const { nextLookAt } = lookAtInstant({ ...study, sites }, '001', patient.history, at);
        const date = nextLooks(lookAt(patient, addDays(started, 1), study))[0]!;
        expect(localDate(nextLookAt!, timeZone)).toBe(date);
        expect(localDate(new Date(nextLookAt!.getTime() - 1), timeZone) < date).toBe(true);
      }),
    );
  });

  it('has windows that never overlap within a schedule, around dates counted from the anchor', () => {
    fc.assert(
      fc.property(legalPatient, ({ patient }) => {
        const { visits } = lookAt(patient, '2016-01-01', study).record;
        visits.scheduled.forEach((visit, index) => {
          const next = visits.scheduled[index + 1];
          expect(visit.windowFrom <= visit.due && visit.due <= visit.windowTo).toBe(true);
          if (next?.schedule === visit.schedule) expect(visit.windowTo < next.windowFrom).toBe(true);
        });
      }),
    );
  });
});
