import { findingsOf, nextMoments } from '#surveillance';
import { given, type WrittenCommand } from '#testing';
import {
  consent,
  enrolled,
  findingsAt,
  lookAt,
  looksAfter,
  resection,
  scan,
  start,
  watchedStudy,
} from './watched-study.js';

const short = (finding: ReturnType<typeof findingsAt>[number]) => [finding.rule, finding.due, finding.values];
const newLesion = { newLesions: [{ lesionId: 'N1', organ: 'LIVER' }] };
const equivocal = { newLesions: [{ lesionId: 'N1', organ: 'LIVER', equivocal: true }] };
const target = (mm: number, more: object = {}) => ({
  targetLesions: [{ lesionId: 'T1', longestDiameterMm: mm, ...more }],
});

describe('an overdue visit', () => {
  const onDrug = given(enrolled('ADJUVANT'), consent(), start('2012-01-31'));
  const study = watchedStudy('VISIT_OVERDUE');

  it('is raised the day after its window closes, and not before', () => {
    // 31 January + 1 month is 29 February 2012; the window is 7 days.
    expect(findingsAt(onDrug, '2012-03-07', study)).toEqual([]);
    expect(findingsAt(onDrug, '2012-03-08', study)).toMatchObject([
      { due: '2012-02-29', values: { month: 1, windowTo: '2012-03-07', missed: false } },
    ]);
    expect(looksAfter(onDrug, '2012-02-01', study)[0]).toBe('2012-03-08');
  });

  it('keeps its id while it goes from overdue to missed', () => {
    const [overdue] = findingsAt(onDrug, '2012-03-08', study);
    const [missed] = findingsAt(onDrug, '2012-04-20', study);
    expect(missed).toMatchObject({ id: overdue?.id, values: { missed: true } });
  });

  it('resolves when the visit is recorded, also late', () => {
    const seen = onDrug.and('record-visit', { attendedOn: '2012-03-12' });
    expect(findingsAt(seen, '2012-03-20', study)).toEqual([]);
  });

  it('is not asked of somebody who died, withdrew or was lost', () => {
    const died = onDrug.and('record-death', { diedOn: '2012-03-05' });
    expect(findingsAt(died, '2012-12-01', study)).toEqual([]);
    expect(looksAfter(died, '2012-12-01', study)).toEqual([]);
  });
});

describe('recurrence', () => {
  const study = watchedStudy('RECURRENCE');
  const resected = given(enrolled('ADJUVANT'), consent(), resection('2012-02-01'));

  it.each([
    ['a new lesion', newLesion, 'NEW_LESION'],
    ["the reader's suspicion", { recurrenceSuspected: true }, 'INVESTIGATOR'],
    ['progression of what is not measured', { nonMeasurableDisease: 'PROGRESSION' }, 'PROGRESSION'],
  ])('is suspected of %s', (_what, ct, signs) => {
    const seen = resected.and(...scan('2012-05-01', ct));
    expect(findingsAt(seen, '2012-05-01', study)).toMatchObject([
      { due: '2012-05-01', values: { review: 'TO_OPEN', signs, seenOn: '2012-05-01' } },
    ]);
  });

  it('is suspected of growth from 20% and 5 mm on, exactly', () => {
    const before = resected.and(...scan('2012-05-01', target(25)));
    expect(findingsAt(before.and(...scan('2012-08-01', target(29.9))), '2012-08-01', study)).toEqual([]);
    expect(findingsAt(before.and(...scan('2012-08-01', target(30))), '2012-08-01', study)).toHaveLength(1);
    const large = resected.and(...scan('2012-05-01', target(50)));
    expect(findingsAt(large.and(...scan('2012-08-01', target(59.9))), '2012-08-01', study)).toEqual([]);
  });

  it('is not suspected of what was seen before the resection, or after one with margin R1', () => {
    const before = given(
      enrolled('ADJUVANT'),
      consent(),
      scan('2012-01-20', newLesion),
      resection('2012-02-01'),
    );
    expect(findingsAt(before, '2012-06-01', study)).toEqual([]);
    const r1 = given(enrolled('ADJUVANT'), consent(), [
      'record-surgery',
      { performedOn: '2012-02-01', kind: 'RESECTION', margin: 'R1' },
    ]).and(...scan('2012-05-01', newLesion));
    expect(findingsAt(r1, '2012-06-01', study)).toEqual([]);
  });

  it('stays the same finding while its suspicion is under review, and goes with the confirmation', () => {
    const seen = resected.and(...scan('2012-05-01', newLesion));
    const [found] = findingsAt(seen, '2012-05-01', study);
    const open = seen.and('suspect-recurrence', {
      suspectedOn: '2012-05-01',
      source: 'CHECK',
      rule: 'recurrence@1',
      evidence: [...(found?.evidence ?? [])],
    });
    expect(findingsAt(open, '2012-05-02', study)).toMatchObject([
      { id: found?.id, values: { review: 'OPEN' } },
    ]);
    const confirmed = open.and('confirm-recurrence', { confirmedOn: '2012-05-20' });
    expect(findingsAt(confirmed, '2012-05-20', study)).toEqual([]);
    expect(findingsAt(confirmed.and(...scan('2012-08-01', newLesion)), '2012-08-01', study)).toEqual([]);
  });

  it('is suspected again of what is seen after a refutation, not of what was refuted', () => {
    const refuted = resected
      .and(...scan('2012-05-01', newLesion))
      .and('suspect-recurrence', { suspectedOn: '2012-05-01' })
      .and('refute-recurrence', { refutedOn: '2012-05-20', note: 'a scar' });
    expect(findingsAt(refuted, '2012-06-01', study)).toEqual([]);
    const again = refuted.and(...scan('2012-08-01', newLesion));
    expect(findingsAt(again, '2012-08-01', study)).toMatchObject([
      { due: '2012-08-01', evidence: [again.history.at(-1)?.eventId] },
    ]);
  });

  it('is suspected of a scan that was corrected to show a lesion after the refutation', () => {
    const refuted = resected
      .and(...scan('2012-05-01'))
      .and('suspect-recurrence', { suspectedOn: '2012-05-01' })
      .and('refute-recurrence', { refutedOn: '2012-05-20', note: 'a scar' });
    const ct = refuted.history.find((event) => event.type === 'patient.ct-assessed')?.eventId ?? '';
    const corrected = refuted.and('correct-event', {
      targetEventId: ct,
      changes: newLesion,
      reason: { code: 'SOURCE_CORRECTED', text: 'second reading' },
    });
    expect(findingsAt(corrected, '2012-06-01', study)).toMatchObject([{ evidence: [ct] }]);
  });

  it('asks for another scan of an equivocal lesion, and no more once it is done', () => {
    const unclear = resected.and(...scan('2012-05-01', equivocal));
    expect(findingsAt(unclear, '2012-05-02', study)).toMatchObject([
      { due: '2012-05-29', values: { review: 'RESCAN', rescanOn: '2012-05-29' } },
    ]);
    expect(findingsAt(unclear.and(...scan('2012-05-30')), '2012-05-30', study)).toEqual([]);
  });

  it('reminds of the scan that a refutation asked for', () => {
    const refuted = resected
      .and('suspect-recurrence', { suspectedOn: '2012-05-01' })
      .and('refute-recurrence', { refutedOn: '2012-05-20', rescanOn: '2012-07-01', note: 'unclear' });
    expect(findingsAt(refuted, '2012-07-01', study)).toEqual([]);
    expect(looksAfter(refuted, '2012-06-01', study)).toEqual(['2012-07-02']);
    expect(findingsAt(refuted, '2012-07-02', study)).toMatchObject([{ due: '2012-07-01' }]);
  });
});

describe('the other rules', () => {
  const treated = given(
    enrolled('NEOADJUVANT'),
    consent(),
    scan('2012-01-20', target(100)),
    start('2012-02-01'),
  );

  it('progression on 400 mg/d asks for 600 mg/d until the dose is changed', () => {
    const study = watchedStudy('PROGRESSION_ON_TREATMENT');
    const progressed = treated.and(...scan('2012-05-01', { ...target(120, { meanHu: 60 }), ...newLesion }));
    expect(findingsAt(progressed, '2012-05-01', study).map(short)).toEqual([
      [
        'escalation@1',
        '2012-05-01',
        {
          drug: 'IMATINIB',
          fromMgPerDay: 400,
          toMgPerDay: 600,
          criteria: expect.stringMatching(/^choi-2007@/),
        },
      ],
    ]);
    const changed = progressed.and('change-dose', {
      effectiveOn: '2012-05-03',
      toMgPerDay: 600,
      reason: 'PD',
    });
    expect(findingsAt(changed, '2012-05-03', study)).toEqual([]);
  });

  it('a pause is long on its 28th day', () => {
    const study = watchedStudy('LONG_PAUSE');
    const paused = treated.and('pause-treatment', { pausedOn: '2012-03-01', reason: 'TOXICITY' });
    expect(looksAfter(paused, '2012-03-02', study)).toEqual(['2012-03-29']);
    expect(findingsAt(paused, '2012-03-28', study)).toEqual([]);
    expect(findingsAt(paused, '2012-03-29', study)).toMatchObject([
      { values: { drug: 'IMATINIB', days: 28 } },
    ]);
    const resumed = paused.and('resume-treatment', { resumedOn: '2012-03-30', reason: 'RECOVERED' });
    expect(findingsAt(resumed, '2012-03-30', study)).toEqual([]);
  });

  it('an adjuvant course of a year ends', () => {
    const study = watchedStudy('COURSE_ENDING');
    const course = given(enrolled('ADJUVANT'), consent(), start('2012-02-29'));
    expect(findingsAt(course, '2013-01-28', study)).toEqual([]);
    expect(findingsAt(course, '2013-01-29', study)).toMatchObject([{ due: '2013-02-28' }]);
    const stopped = course.and('stop-treatment', { stoppedOn: '2013-02-28', reason: 'COURSE_COMPLETED' });
    expect(findingsAt(stopped, '2013-03-01', study)).toEqual([]);
  });

  it('neoadjuvant treatment is reassessed in months 6 to 8', () => {
    const study = watchedStudy('REASSESSMENT_DUE');
    expect(findingsAt(treated, '2012-07-31', study)).toEqual([]);
    expect(findingsAt(treated, '2012-08-01', study)).toMatchObject([
      { due: '2012-10-01', values: { late: false } },
    ]);
    expect(findingsAt(treated, '2012-10-02', study)).toMatchObject([{ values: { late: true } }]);
    const assess = { assessedOn: '2012-08-10', resectability: 'RESECTABLE', basis: ['CT'] } as const;
    const done = treated.and('assess-resectability', { ...assess, basis: ['CT'] });
    expect(findingsAt(done, '2012-08-10', study)).toEqual([]);
  });

  it('an adjuvant subject has a recurrence status at 12 months', () => {
    const study = watchedStudy('RECURRENCE_STATUS');
    const resected = given(enrolled('ADJUVANT'), consent(), resection('2012-02-01'));
    const status = (patient: typeof resected, date: string) =>
      findingsAt(patient, date, study).map(({ values, settled }) => [
        values.status,
        values.decidedOn,
        settled,
      ]);
    expect(status(resected, '2013-01-31')).toEqual([]);
    expect(status(resected, '2013-02-01')).toEqual([['UNKNOWN', null, false]]);
    expect(status(resected.and(...scan('2013-02-05')), '2013-02-06')).toEqual([
      ['RECURRENCE_FREE', '2013-02-05', true],
    ]);
    const recurred = resected
      .and('suspect-recurrence', { suspectedOn: '2012-09-01' })
      .and('confirm-recurrence', { confirmedOn: '2012-10-01' });
    expect(status(recurred, '2013-02-01')).toEqual([['RECURRED', '2012-09-01', true]]);
  });
});

describe('a serious adverse event', () => {
  const study = watchedStudy('SERIOUS_ADVERSE_EVENT');
  const report = (more: object): WrittenCommand => [
    'report-adverse-event',
    {
      adverseEventId: 'AE-1',
      term: 'OEDEMA',
      onsetOn: '2012-03-01',
      grade: { scale: 'WHO', version: '1979', value: 3 },
      ...more,
    },
  ];
  const told = (to: string, notifiedAt: string): WrittenCommand => [
    'notify-serious-adverse-event',
    { adverseEventId: 'AE-1', to, notifiedAt },
  ];
  const subject = given(enrolled('ADJUVANT'), consent());
  const serious = subject.and(...report({ serious: true, awareAt: '2012-03-02T10:00+08:00' }));
  const at = (patient: typeof subject, instant: string) =>
    findingsOf(lookAt(patient, instant.slice(0, 10), study, new Date(instant)));

  it('is to be reported within the hours of the rule, from when the site was aware', () => {
    expect(at(subject.and(...report({})), '2012-03-02T12:00:00Z')).toEqual([]);
    expect(at(serious, '2012-03-02T12:00:00Z')).toMatchObject([
      {
        due: '2012-03-03',
        settled: false,
        values: {
          ...{ adverseEventId: 'AE-1', term: 'OEDEMA', maximumGrade: 3, to: 'SPONSOR', withinHours: 24 },
          ...{ awareAt: '2012-03-02T02:00:00.000Z', reportBy: '2012-03-03T02:00:00.000Z', notifiedAt: null },
        },
      },
    ]);
  });

  it('is found anew, and only so, when its time has run out; a look is due at that instant', () => {
    const [first] = at(serious, '2012-03-03T02:00:00Z');
    expect(first?.values.overdue).toBeUndefined();
    const late = at(serious, '2012-03-03T02:00:01Z');
    expect(late).toMatchObject([{ settled: false, values: { overdue: true } }]);
    expect(late[0]?.id).not.toBe(first?.id);
    const look = lookAt(serious, '2012-03-02', study, new Date('2012-03-02T12:00:00Z'));
    expect(nextMoments(look)).toEqual([new Date('2012-03-03T02:00:00.001Z')]);
  });

  it('is settled when the receiver was told, and not when another was', () => {
    const other = serious.and(...told('AUTHORITY', '2012-03-02T20:00Z'));
    expect(at(other, '2012-03-03T12:00:00Z')).toMatchObject([{ settled: false, values: { overdue: true } }]);
    const done = other.and(...told('SPONSOR', '2012-03-03T12:00+08:00'));
    expect(at(done, '2012-03-04T12:00:00Z')).toMatchObject([
      { settled: true, values: { notifiedAt: '2012-03-03T04:00:00.000Z' } },
    ]);
    expect(nextMoments(lookAt(done, '2012-03-04', study))).toEqual([]);
  });

  it('counts from when it became serious', () => {
    const became = subject.and(...report({})).and('change-adverse-event', {
      adverseEventId: 'AE-1',
      changedOn: '2012-03-05',
      serious: true,
      awareAt: '2012-03-06T08:00Z',
    });
    expect(at(became, '2012-03-06T12:00:00Z')).toMatchObject([
      { values: { reportBy: '2012-03-07T08:00:00.000Z' } },
    ]);
  });

  it('without a moment is known of at the end of its day', () => {
    const old = subject.and(...report({ serious: true }));
    expect(at(old, '2012-03-02T12:00:00Z')).toMatchObject([
      { values: { awareAt: '2012-03-01T23:59:59.000Z' } },
    ]);
  });
});
