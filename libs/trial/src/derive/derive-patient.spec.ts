import fc from 'fast-check';
import { eventId, given, givenHistory, legalPatient, sampleStudy, type WrittenCommand } from '#testing';
import type { Study } from '#trial';

const ct = (assessedOn: string, longestDiameterMm: number, more: object = {}): WrittenCommand => [
  'record-ct-assessment',
  {
    assessedOn,
    modality: 'CT',
    targetLesions: [{ lesionId: 'T1', organ: 'STOMACH', longestDiameterMm }],
    ...more,
  },
];
const reason = { code: 'NEW_INFORMATION', text: 'the report was amended' } as const;

/** The paper's index case: 11 cm at the cardia, shrinking under imatinib, resected in month 8, drug resumed. */
const indexCase: WrittenCommand[] = [
  [
    'enrol',
    {
      siteId: 'S1',
      enrolledOn: '2012-01-10',
      setting: 'NEOADJUVANT',
      sex: 'MALE',
      ageYears: 42,
      ecog: 1,
      priorChemotherapy: false,
    },
  ],
  ['record-consent', { consentedOn: '2012-01-10' }],
  [
    'record-diagnosis',
    {
      diagnosedOn: '2012-01-20',
      diagnosis: 'GIST',
      primarySite: 'GASTRIC',
      sizeMm: 110,
      mitoses: { count: '<5' },
      basis: ['CT', 'LAPAROTOMY', 'BIOPSY'],
      immunohistochemistry: { CD117: 'POSITIVE', CD34: 'POSITIVE', SMA: 'NEGATIVE' },
      assertedRisk: { value: 'HIGH', criteria: 'nih-2008' },
    },
  ],
  [
    'assess-resectability',
    {
      assessedOn: '2012-01-20',
      resectability: 'UNRESECTABLE',
      basis: ['LAPAROTOMY'],
      reasons: ['HUGE_TUMOUR'],
    },
  ],
  ct('2012-01-18', 110),
  ['start-treatment', { startedOn: '2012-02-01', drug: 'IMATINIB', mgPerDay: 400 }],
  ct('2012-03-01', 60),
  ct('2012-07-01', 40),
  ct('2012-10-01', 40),
  [
    'assess-resectability',
    { assessedOn: '2012-10-02', resectability: 'RESECTABLE', basis: ['CT'], reasons: ['SHRUNK'] },
  ],
  ['pause-treatment', { pausedOn: '2012-10-03', reason: 'PLANNED_PRE_SURGERY' }],
  [
    'record-surgery',
    { performedOn: '2012-10-17', kind: 'RESECTION', margin: 'R0', procedure: 'Proximal gastrectomy' },
  ],
  ['resume-treatment', { resumedOn: '2012-11-17', reason: 'SURGERY_RECOVERY', recovery: 'bowel function' }],
];

describe('the index case', () => {
  const record = given(...indexCase).record();

  it('responds from the first month on, by size alone where no density is known', () => {
    expect(
      record.assessments.map(({ role, sumMm, changePercent, response }) => [
        role,
        sumMm,
        changePercent,
        response?.value,
      ]),
    ).toEqual([
      ['BASELINE', 110, null, undefined],
      ['FOLLOW_UP', 60, -45.45, 'PR'],
      ['FOLLOW_UP', 40, -63.64, 'PR'],
      ['FOLLOW_UP', 40, -63.64, 'PR'],
    ]);
    expect(record.bestResponse).toMatchObject({
      value: 'PR',
      rule: 'choi-2007',
      on: '2012-03-01',
      eventId: eventId(7),
    });
  });

  it('is high risk by size alone, whatever "<5" stands for', () => {
    expect(record.risk).toMatchObject({
      asserted: { value: 'HIGH' },
      derived: { value: 'HIGH', rule: 'nih-2008' },
    });
  });

  it('becomes resectable under the drug', () => {
    expect(record.conversion).toMatchObject({
      on: '2012-10-02',
      daysFromFirstDose: 244,
      resectedOn: '2012-10-17',
      margin: 'R0',
    });
  });

  it('has dose intervals around a planned pause, which does not lower the dose intensity', () => {
    const [treatment] = record.treatments;
    expect(
      treatment?.intervals.map(({ from, to, mgPerDay, planned }) => [from, to, mgPerDay, planned]),
    ).toEqual([
      ['2012-02-01', '2012-10-02', 400, false],
      ['2012-10-03', '2012-11-16', 0, true],
      ['2012-11-17', null, 400, false],
    ]);
    expect(treatment?.exposure.rdiExcludingPlannedPauses).toBe(1);
    expect(record.warnings).toEqual([]);
  });

  it('is followed from drug start until surgery, then from surgery', () => {
    expect(record.visits.schedules).toEqual([
      { schedule: 'on-drug', anchoredOn: '2012-02-01', anchorEventId: eventId(6), endedOn: '2012-10-16' },
      { schedule: 'after-conversion', anchoredOn: '2012-10-17', anchorEventId: eventId(12), endedOn: null },
    ]);
    const attended = record.visits.scheduled.filter((visit) => visit.attendedOn !== null);
    expect(attended.map(({ month, windowTo, attendedOn }) => [month, attendedOn! <= windowTo])).toEqual([
      [1, true],
      [3, false],
      [6, false],
    ]);
  });

  it('is censored for recurrence at the last imaging, or at the start where none followed', () => {
    expect(record.endpoints).toEqual([
      expect.objectContaining({
        id: 'RFS',
        start: '2012-10-17',
        end: '2012-10-17',
        days: 0,
        status: 'CENSORED',
      }),
      expect.objectContaining({
        id: 'PFS',
        start: '2012-02-01',
        end: '2012-10-01',
        status: 'CENSORED',
        why: 'LAST_ADEQUATE_IMAGING',
      }),
      expect.objectContaining({ id: 'CONVERSION', status: 'EVENT', days: 244 }),
    ]);
  });
});

it('takes a pause for planned where the protocol says so, however the code of its reason begins', () => {
  const { reasons } = sampleStudy.protocol;
  const pause = reasons.pause.map((each) => ({ ...each, planned: false }));
  const protocol = { ...sampleStudy.protocol, reasons: { ...reasons, pause } };
  const study: Study = { ...sampleStudy, protocol };
  const [treatment] = givenHistory(given(...indexCase).history, study).record().treatments;
  // 3 October to 16 November 2012.
  expect(treatment!.exposure).toMatchObject({ plannedPauseDays: 0, unplannedPauseDays: 45 });
});

it('reads on of a drug that an amendment has taken out of the protocol, also while it is paused', () => {
  const { history } = given(...indexCase.slice(0, 6), [
    'pause-treatment',
    { pausedOn: '2012-03-02', reason: 'TOXICITY' },
  ]);
  const [imatinib] = sampleStudy.protocol.drugs;
  const amended = { ...sampleStudy.protocol, drugs: [{ ...imatinib!, code: 'SUNITINIB' }] };
  const [treatment] = givenHistory(history, { ...sampleStudy, protocol: amended }).record().treatments;
  expect(treatment).toMatchObject({ drug: 'IMATINIB', drugClass: 'UNKNOWN', status: 'PAUSED' });
  expect(treatment?.exposure).toMatchObject({ plannedMgPerDay: 400, daysDosed: 30 });
});

it('counts the least time for efficacy from the first to the last dose, of whatever drug', () => {
  const [imatinib] = sampleStudy.protocol.drugs;
  const drugs = [imatinib!, { ...imatinib!, code: 'SUNITINIB', startMgPerDay: [300] }];
  const study = { ...sampleStudy, protocol: { ...sampleStudy.protocol, drugs } };
  const changed: WrittenCommand[] = [
    ...indexCase.slice(0, 6),
    ['stop-treatment', { stoppedOn: '2012-02-10', drug: 'IMATINIB', reason: 'TOXICITY' }],
    ['start-treatment', { startedOn: '2012-02-12', drug: 'SUNITINIB', mgPerDay: 300 }],
  ];
  const efficacy = (...more: WrittenCommand[]) =>
    [...changed, ...more]
      .reduce((patient, command) => patient.and(...command), givenHistory([], study))
      .record().evaluable.efficacy;
  expect(efficacy()).toEqual({
    value: false,
    why: '12 days on IMATINIB, SUNITINIB, less than 1 month on IMATINIB, SUNITINIB',
  });
  expect(efficacy(['record-visit', { attendedOn: '2012-03-01' }]).value).toBe(true);
  const stopped: WrittenCommand = [
    'stop-treatment',
    { stoppedOn: '2012-02-29', drug: 'SUNITINIB', reason: 'TOXICITY' },
  ];
  expect(efficacy(stopped, ['record-visit', { attendedOn: '2012-05-01' }]).value).toBe(false);
});

describe('two axes of time', () => {
  it('leaves out what happened after the clinical cutoff', () => {
    const record = given(...indexCase).record({ asOf: '2012-07-01' });
    expect(record.assessments).toHaveLength(3);
    expect(record).toMatchObject({ conversion: null, status: 'ON_TREATMENT', rules: { asOf: '2012-07-01' } });
    expect(record.endpoints.find(({ id }) => id === 'PFS')).toMatchObject({
      end: '2012-07-01',
      status: 'CENSORED',
    });
  });

  it('puts a correction in its target’s place', () => {
    const corrected = given(...indexCase).and('correct-event', {
      targetEventId: eventId(7),
      changes: { targetLesions: [{ lesionId: 'T1', longestDiameterMm: 125 }] },
      reason,
    });
    expect(corrected.record().assessments[1]).toMatchObject({
      sumMm: 125,
      response: { value: 'PD_DENSITY_MISSING', missing: ['baselineHu', 'hu'] },
    });
    expect(given(...indexCase).record().assessments[1]).toMatchObject({ sumMm: 60 });
  });

  it('recomputes under other criteria', () => {
    const record = given(...indexCase).record({ response: 'recist-1.1', risk: 'nih-2002' });
    expect(record.bestResponse).toMatchObject({ value: 'PR', rule: 'recist-1.1' });
    expect(record.risk.derived).toMatchObject({ rule: 'nih-2002' });
    expect(() => given(...indexCase).record({ response: 'toString' })).toThrow(
      expect.objectContaining({ code: 'CRITERIA_UNKNOWN' }),
    );
  });
});

describe('disease that can be seen and not measured', () => {
  const lesion = (state: string) => ({
    targetLesions: [],
    nonTargetLesions: [{ lesionId: 'N1', organ: 'PERITONEUM', state }],
  });
  const record = given(
    ...indexCase.slice(0, 2),
    ct('2012-01-18', 0, lesion('PRESENT')),
    ['start-treatment', { startedOn: '2012-02-01', drug: 'IMATINIB', mgPerDay: 400 }],
    ct('2012-03-01', 0, lesion('PRESENT')),
    ct('2012-06-01', 0, lesion('UNEQUIVOCAL_PROGRESSION')),
  ).record({ response: 'recist-1.1' });

  it('has a response by its non-targets, and no sum', () => {
    expect(record.assessments.map(({ role, response }) => [role, response?.value])).toEqual([
      ['BASELINE', undefined],
      ['FOLLOW_UP', 'NON_CR_NON_PD'],
      ['FOLLOW_UP', 'PD'],
    ]);
    expect(record.bestResponse?.value).toBe('NON_CR_NON_PD');
    const sums = record.assessments.flatMap((each) => [each.sumMm, each.baselineSumMm, each.nadirSumMm]);
    expect(new Set(sums)).toEqual(new Set([null]));
  });

  it('progresses when they do', () => {
    expect(record.endpoints.find(({ id }) => id === 'PFS')).toMatchObject({
      status: 'EVENT',
      why: 'PROGRESSION',
      end: '2012-06-01',
    });
  });
});

describe('a rupture', () => {
  const diagnosed = (rupture?: boolean): WrittenCommand => [
    'record-diagnosis',
    {
      diagnosedOn: '2012-01-20',
      diagnosis: 'GIST',
      primarySite: 'GASTRIC',
      sizeMm: 40,
      mitoses: { count: 3 },
      rupture,
      basis: ['CT'],
    },
  ];
  const operated = (performedOn: string, rupture?: boolean): WrittenCommand => [
    'record-surgery',
    { performedOn, kind: 'RESECTION', margin: 'R0', rupture },
  ];
  const risk = (...commands: WrittenCommand[]) =>
    given(...indexCase.slice(0, 2), ...commands).record().risk.derived?.value;

  // Joensuu, Hum Pathol 2008;39:1411-9, Table 4: tumour rupture is high risk at any size, count and site.
  it('at the resection makes the risk high, though none was seen at diagnosis', () => {
    expect(risk(diagnosed(false), operated('2012-02-01', true))).toBe('HIGH');
    expect(risk(diagnosed(false), operated('2012-02-01', false))).toBe('LOW');
    expect(risk(diagnosed(false), operated('2012-02-01'))).toBe('LOW');
    expect(risk(diagnosed(true), operated('2012-02-01', false))).toBe('HIGH');
    expect(risk(diagnosed(), operated('2012-02-01', false))).toBe('LOW');
  });

  it('of a recurrence at a later operation does not', () => {
    expect(risk(diagnosed(false), operated('2012-02-01'), operated('2014-02-01', true))).toBe('LOW');
  });
});

describe('mitoses counted over an area', () => {
  // Joensuu, Hum Pathol 2008;39:1411-9, Table 4: counts are per 50 high-power fields, 5 mm2.
  it.each([
    [{ count: '>10' }, 'HIGH'],
    [{ count: '>10', areaMm2: 5 }, 'HIGH'],
    [{ count: '>10', areaMm2: 5, highPowerFields: 25 }, 'HIGH'],
    [{ count: '>10', areaMm2: 10 }, 'INDETERMINATE'],
    [{ count: '>10', highPowerFields: 100 }, 'INDETERMINATE'],
    [{ count: '>20', highPowerFields: 100 }, 'HIGH'],
    [{ count: '>5', highPowerFields: 25 }, 'HIGH'],
    [{ count: '<3', highPowerFields: 50, areaMm2: 5.5 }, 'LOW'],
    [{ count: '<=1', highPowerFields: 10 }, 'LOW'],
    [{ count: '<3', highPowerFields: 10 }, 'INDETERMINATE'],
    [{ count: 11, areaMm2: 10 }, 'INTERMEDIATE'],
    [{ count: 21, areaMm2: 10 }, 'HIGH'],
    [{ count: 10, areaMm2: 10 }, 'LOW'],
  ])('%j of a gastric tumour of 40 mm make its risk %s', (mitoses, expected) => {
    const { risk } = given(...indexCase.slice(0, 2), [
      'record-diagnosis',
      {
        diagnosedOn: '2012-01-20',
        diagnosis: 'GIST',
        primarySite: 'GASTRIC',
        sizeMm: 40,
        mitoses,
        rupture: false,
        basis: ['BIOPSY'],
      },
    ]).record();
    expect(risk.derived?.value).toBe(expected);
  });
});

describe('a protocol without criteria of risk', () => {
  const { risk: _, ...protocol } = sampleStudy.protocol;
  const study: Study = { ...sampleStudy, protocol };
  const asserted = { value: 'HIGH', criteria: 'The committee' };
  const subject = given(...indexCase).and('record-diagnosis', {
    diagnosedOn: '2012-01-22',
    diagnosis: 'GIST',
    primarySite: 'GASTRIC',
    basis: ['CT'],
    assertedRisk: asserted,
  });
  const there = givenHistory(subject.history, study);

  it('derives none, and keeps what the investigators stated', () => {
    const record = there.record();
    expect(record.risk).toEqual({ asserted, derived: null });
    expect(record.rules.risk).toBeNull();
  });

  it('derives it for whoever asks by criteria', () => {
    expect(there.record({ risk: 'nih-2008' }).risk.derived).toMatchObject({ rule: 'nih-2008' });
  });
});

describe('partial dates', () => {
  it('are imputed by the protocol’s policy, between the facts around them, and reported', () => {
    const record = given(
      ['enrol', { siteId: 'S1', enrolledOn: '2012-01', setting: 'ADJUVANT', sex: 'FEMALE', ageYears: 50 }],
      ['record-consent', { consentedOn: '2012-01-20' }],
      ['start-treatment', { startedOn: '2012-02', drug: 'IMATINIB', mgPerDay: 400 }],
      ['pause-treatment', { pausedOn: '2012-02-10', reason: 'TOXICITY' }],
    ).record();
    expect(record.imputations).toEqual([
      { eventId: eventId(1), recorded: '2012-01', used: '2012-01-15' },
      { eventId: eventId(3), recorded: '2012-02', used: '2012-02-10' },
    ]);
    expect(record.eligibilityUndecided).toEqual(['ecog', 'chemo-naive']);
  });

  it('never put a fact after the death, nor a death before what was seen of the subject', () => {
    const subject = (...commands: WrittenCommand[]) => given(...indexCase.slice(0, 2), ...commands).record();
    const visitedInTheYear = subject(
      ['record-death', { diedOn: '2012-02-10' }],
      ['record-visit', { attendedOn: '2012' }],
    );
    expect(visitedInTheYear.followUp.lastContactOn).toBe('2012-02-10');
    const diedInTheMonth = subject(
      ['record-death', { diedOn: '2012-02' }],
      ['record-visit', { attendedOn: '2012-02-24' }],
    );
    expect(diedInTheMonth.ended).toMatchObject({ how: 'DEATH', on: '2012-02-24' });
  });

  it('of facts that follow each other fall in that order', () => {
    const record = given(
      ...indexCase.slice(0, 2),
      ['record-surgery', { performedOn: '2012', kind: 'RESECTION', margin: 'R0' }],
      ['record-death', { diedOn: '2012-03' }],
    ).record();
    expect(record.imputations).toEqual([
      { eventId: eventId(3), recorded: '2012', used: '2012-03-31' },
      { eventId: eventId(4), recorded: '2012-03', used: '2012-03-31' },
    ]);
    expect(record.endpoints.find(({ id }) => id === 'RFS')).toMatchObject({ status: 'EVENT', why: 'DEATH' });
  });
});

describe('a recurrence first seen in a month or year', () => {
  const recurred = (firstSeenOn: string) =>
    given(
      ...indexCase.slice(0, 2),
      ['record-surgery', { performedOn: '2012-02-15', kind: 'RESECTION', margin: 'R0' }],
      ['suspect-recurrence', { suspectedOn: '2012-09-01' }],
      ['confirm-recurrence', { confirmedOn: '2012-10-01', firstSeenOn }],
    );

  it.each([
    ['first', '2012', '2012-02-15'],
    ['middle', '2012', '2012-07-01'],
    ['last', '2012', '2012-10-01'],
    ['first', '2012-08', '2012-08-01'],
  ] as const)('is dated by the policy %s of %s between the resection and its confirmation', (...row) => {
    const [imputation, firstSeenOn, expected] = row;
    const protocol = { ...sampleStudy.protocol, dates: { ...sampleStudy.protocol.dates, imputation } };
    const study = { ...sampleStudy, protocol };
    const { recurrence, endpoints } = givenHistory(recurred(firstSeenOn).history, study).record();
    expect(recurrence.on).toBe(expected);
    expect(endpoints.find(({ id }) => id === 'RFS')).toMatchObject({ status: 'EVENT', end: expected });
  });
});

it('recurs after the resection that an endpoint counts from, where it had recurred before that too', () => {
  const { recurrence, endpoints } = given(
    ...indexCase.slice(0, 2),
    ['record-surgery', { performedOn: '2012-02-15', kind: 'RESECTION', margin: 'R1' }],
    ['suspect-recurrence', { suspectedOn: '2012-09-01' }],
    ['confirm-recurrence', { confirmedOn: '2012-10-01' }],
    ['record-surgery', { performedOn: '2013-03-01', kind: 'RESECTION', margin: 'R0' }],
    ['suspect-recurrence', { suspectedOn: '2013-06-01' }],
    ['refute-recurrence', { refutedOn: '2013-06-20', note: 'a scar' }],
    ['suspect-recurrence', { suspectedOn: '2013-12-01' }],
    ['confirm-recurrence', { confirmedOn: '2014-01-10' }],
  ).record();
  expect(recurrence).toMatchObject({
    on: '2012-09-01',
    refuted: 0,
    later: [{ on: '2013-12-01', eventId: eventId(10) }],
  });
  expect(endpoints.find(({ id }) => id === 'RFS')).toMatchObject({
    start: '2013-03-01',
    end: '2013-12-01',
    endEventId: eventId(10),
    status: 'EVENT',
    why: 'RECURRENCE',
  });
});

describe('the end of follow-up', () => {
  const onDrug = given(
    ['enrol', { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'ADJUVANT', sex: 'FEMALE', ageYears: 50 }],
    ['record-consent', { consentedOn: '2012-01-10' }],
    ['start-treatment', { startedOn: '2012-02-01', drug: 'IMATINIB', mgPerDay: 400 }],
  );

  it('is the last contact of somebody lost, also where only its month is known', () => {
    const lastContact = (lostOn: string) =>
      onDrug.and('record-loss-to-follow-up', { lostOn, lastContactOn: '2012-06' }).record().followUp
        .lastContactOn;
    expect(lastContact('2012-09-01')).toBe('2012-06-15');
    expect(lastContact('2012-06-10')).toBe('2012-06-10');
  });

  it('ends the schedules, also where a death is learned of later', () => {
    const ended = (patient: typeof onDrug) => patient.record().visits.schedules.map(({ endedOn }) => endedOn);
    const died = (patient: typeof onDrug) => ended(patient.and('record-death', { diedOn: '2013-01-05' }));
    const withdrawn = onDrug.and('withdraw', { withdrawnOn: '2012-05-01', reason: 'MOVED' });
    const lost = onDrug.and('record-loss-to-follow-up', { lostOn: '2012-06-01' });
    expect(ended(withdrawn)).toEqual(['2012-05-01']);
    expect(died(withdrawn)).toEqual(['2012-05-01']);
    expect(died(lost)).toEqual(['2012-06-01']);
    expect(died(lost.and('record-visit', { attendedOn: '2012-08-01' }))).toEqual(['2013-01-05']);
  });
});

describe('an event after missed visits', () => {
  // Visits of months 3 and 6 missed; a new lesion after them.
  const history: WrittenCommand[] = [
    ...indexCase.slice(0, 7),
    ct('2012-09-20', 60, { newLesions: [{ lesionId: 'N1', organ: 'LIVER' }] }),
  ];
  const protocolWith = (endpoint: object): Study => ({
    ...sampleStudy,
    protocol: {
      ...sampleStudy.protocol,
      endpoints: sampleStudy.protocol.endpoints.map((each) =>
        each.id === 'PFS' ? { ...each, ...endpoint } : each,
      ),
    },
  });
  const pfs = (study: Study) =>
    givenHistory(given(...history).history, study)
      .record()
      .endpoints.find(({ id }) => id === 'PFS');

  it('counts, unless the endpoint’s sensitivity rule censors it at the last imaging before them', () => {
    expect(pfs(protocolWith({}))).toMatchObject({ end: '2012-09-20', status: 'EVENT', why: 'PROGRESSION' });
    expect(pfs(protocolWith({ censorAfterMissedVisits: 2 }))).toMatchObject({
      end: '2012-03-01',
      status: 'CENSORED',
      why: 'MISSED_VISITS',
    });
    expect(pfs(protocolWith({ censorAfterMissedVisits: 3 }))).toMatchObject({ status: 'EVENT' });
  });

  it('counts where a visit between those that were missed was attended', () => {
    // Months 3 and 9 missed, 6 attended; then 12 missed too.
    const seenOn = (assessedOn: string) => {
      const commands: WrittenCommand[] = [
        ...history.slice(0, -1),
        ['record-visit', { attendedOn: '2012-08-01' }],
        ct(assessedOn, 60, { newLesions: [{ lesionId: 'N1', organ: 'LIVER' }] }),
      ];
      return givenHistory(given(...commands).history, protocolWith({ censorAfterMissedVisits: 2 }))
        .record()
        .endpoints.find(({ id }) => id === 'PFS');
    };
    expect(seenOn('2013-01-02')).toMatchObject({ status: 'EVENT', end: '2013-01-02' });
    expect(seenOn('2013-04-02')).toMatchObject({ status: 'CENSORED', end: '2012-03-01' });
  });
});

describe('schedules that count from one day', () => {
  it('leave the first listed of those that a subject fits', () => {
    const [onDrug] = sampleStudy.protocol.visitSchedules;
    const closer = {
      ...onDrug!,
      id: 'closer',
      population: { fact: 'setting', is: 'NEOADJUVANT' } as const,
      months: [1, 2],
    };
    const visitsOf = (visitSchedules: Study['protocol']['visitSchedules']) =>
      givenHistory(given(...indexCase.slice(0, 6)).history, {
        ...sampleStudy,
        protocol: { ...sampleStudy.protocol, visitSchedules },
      }).record().visits;
    const { schedules, scheduled } = visitsOf([closer, onDrug!]);
    expect(schedules).toEqual([
      { schedule: 'closer', anchoredOn: '2012-02-01', anchorEventId: eventId(6), endedOn: null },
    ]);
    expect(scheduled[1]).toMatchObject({ schedule: 'closer', month: 2 });
    expect(visitsOf([onDrug!, closer]).schedules).toMatchObject([{ schedule: 'on-drug' }]);
  });
});

describe('time to response', () => {
  const of = (confirmation: boolean, ...sizes: [on: string, mm: number][]) => {
    const { response, endpoints } = sampleStudy.protocol;
    const ttr = { ...endpoints[1]!, id: 'TTR', events: ['RESPONSE' as const] };
    const protocol = {
      ...sampleStudy.protocol,
      response: { ...response, criteria: 'recist-1.1', confirmation },
      endpoints: [ttr],
    };
    const commands = [...indexCase.slice(0, 6), ...sizes.map(([on, mm]) => ct(on, mm))];
    const { bestResponse, endpoints: derived } = givenHistory(given(...commands).history, {
      ...sampleStudy,
      protocol,
    }).record();
    return [bestResponse?.value, derived[0]?.status, derived[0]?.end];
  };

  it('is the time to the first that the best response counts', () => {
    expect(of(false, ['2012-03-01', 70], ['2012-04-01', 60])).toEqual(['PR', 'EVENT', '2012-03-01']);
    expect(of(false, ['2012-03-01', 140], ['2012-04-01', 60])).toEqual(['PD', 'CENSORED', '2012-04-01']);
  });

  it('is the time to the first confirmed one where the protocol asks for that', () => {
    expect(of(true, ['2012-03-01', 70], ['2012-03-15', 70])).toEqual(['SD', 'CENSORED', '2012-03-15']);
    expect(of(true, ['2012-03-01', 70], ['2012-04-01', 60])).toEqual(['PR', 'EVENT', '2012-03-01']);
    expect(of(true, ['2012-03-01', 70], ['2012-04-01', 90], ['2012-05-01', 60])).toEqual([
      'SD',
      'CENSORED',
      '2012-05-01',
    ]);
  });
});

describe('time on treatment', () => {
  it('ends on the day of the start where the drug was stopped on it, and is censored at the last dose', () => {
    const study: Study = {
      ...sampleStudy,
      protocol: {
        ...sampleStudy.protocol,
        endpoints: [
          {
            id: 'TOT',
            label: 'Time on treatment',
            population: { fact: 'treated', is: true },
            start: 'TREATMENT_START',
            events: ['TREATMENT_STOP'],
            competing: [],
            censorAt: 'LAST_DOSE',
          },
        ],
      },
    };
    const following = (...commands: WrittenCommand[]) =>
      givenHistory(given(...indexCase.slice(0, 6), ...commands).history, study).record().endpoints;
    const stopped = (stoppedOn: string) => following(['stop-treatment', { stoppedOn, reason: 'TOXICITY' }]);
    expect(stopped('2012-02-01')).toMatchObject([{ days: 0, status: 'EVENT', why: 'TREATMENT_STOP' }]);
    expect(stopped('2012-02-02')).toMatchObject([{ days: 0, status: 'EVENT', why: 'TREATMENT_STOP' }]);
    expect(stopped('2012-03-01')).toMatchObject([{ days: 28, status: 'EVENT', why: 'TREATMENT_STOP' }]);
    const seen: WrittenCommand = ['record-visit', { attendedOn: '2012-08-01' }];
    expect(following(seen)).toMatchObject([{ end: '2012-08-01', status: 'CENSORED' }]);
    const paused: WrittenCommand = ['pause-treatment', { pausedOn: '2012-03-01', reason: 'TOXICITY' }];
    expect(following(paused, seen)).toMatchObject([{ end: '2012-02-29', status: 'CENSORED' }]);
  });
});

describe('any legal history', () => {
  it('can be derived, under every criterion and cutoff', () => {
    fc.assert(
      fc.property(
        legalPatient,
        fc.constantFrom('choi-2007', 'modified-choi', 'recist-1.1', 'who-1979'),
        ({ patient }, response) => {
          const record = patient.record({ response });
          expect(record.endpoints.every(({ days }) => Number.isInteger(days) && days >= 0)).toBe(true);
          expect(patient.record({ response, asOf: '9999-12-31' })).toEqual({
            ...record,
            rules: { ...record.rules, asOf: '9999-12-31' },
          });
          expect(JSON.stringify(record)).not.toMatch(/NaN|Infinity/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
