import fc from 'fast-check';
import { patientCommand } from '#contracts';
import { eventId, given, legalPatient, sampleStudy, type WrittenCommand } from '#testing';
import { derivePatient } from '../derive/derive-patient.js';
import { patientDecider } from './patient.decider.js';

const enrolled: WrittenCommand = [
  'enrol',
  { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42, ecog: 1 },
];
const consented: WrittenCommand = ['record-consent', { consentedOn: '2012-01-11' }];
const started: WrittenCommand = [
  'start-treatment',
  { startedOn: '2012-02-01', drug: 'IMATINIB', mgPerDay: 400 },
];
const paused: WrittenCommand = ['pause-treatment', { pausedOn: '2012-03-01', reason: 'TOXICITY' }];
const onDrug = [enrolled, consented, started];
const reason = { code: 'DATA_ENTRY_ERROR', text: 'misread the chart' } as const;
const grade = { scale: 'WHO', version: '1979', value: 1 };

describe('[GOV-20] enrolment', () => {
  it('needs a known open site, a setting of the protocol and eligibility', () => {
    const [, data] = enrolled;
    const enrol = (changes: object) => given().refused('enrol', { ...data, ...changes } as never);
    expect(enrol({ siteId: 'S9' }).code).toBe('SITE_UNKNOWN');
    expect(enrol({ siteId: 'S2' }).code).toBe('SITE_CLOSED');
    expect(enrol({ setting: 'PALLIATIVE' }).values).toMatchObject({
      allowed: ['NEOADJUVANT', 'ADJUVANT', 'UNASSIGNED'],
    });
    expect(enrol({ ageYears: 17, ecog: 4 }).values).toMatchObject({
      criteria: [{ id: 'adult' }, { id: 'ecog' }],
    });
  });

  it('happens once, and before anything else', () => {
    expect(given(enrolled).refused(...enrolled).code).toBe('ALREADY_ENROLLED');
    expect(given().refused(...consented).code).toBe('PATIENT_UNKNOWN');
  });
});

describe('a serious adverse event', () => {
  const report = (more: object = {}): WrittenCommand => [
    'report-adverse-event',
    { adverseEventId: 'AE-1', term: 'OEDEMA', onsetOn: '2012-03-01', grade, ...more },
  ];
  const notify = (notifiedAt: string): WrittenCommand => [
    'notify-serious-adverse-event',
    { adverseEventId: 'AE-1', to: 'SPONSOR', notifiedAt },
  ];
  const decideAt = (now: string, [name, data]: WrittenCommand, patient = given(...onDrug)) =>
    patientDecider(sampleStudy).decide(patient.history, { ...patientCommand(name, data), now })[0];

  it('is known of at the moment of its recording, unless somebody says otherwise', () => {
    const now = '2012-03-02T08:00:00.000Z';
    expect(decideAt(now, report({ serious: true }))?.payload).toMatchObject({ awareAt: now });
    const said = report({ serious: true, awareAt: '2012-03-01T20:00+08:00' });
    expect(decideAt(now, said)?.payload).toMatchObject({ awareAt: '2012-03-01T20:00+08:00' });
    expect(decideAt(now, report())?.payload).not.toHaveProperty('awareAt');
    const later = report({ serious: true, awareAt: '2012-03-02T09:00Z' });
    expect(() => decideAt(now, later)).toThrow(expect.objectContaining({ code: 'DATE_IN_FUTURE' }));
  });

  it.each(['2012-02-30T09:00Z', '2011-02-29T09:00Z', '2012-04-31T09:00+08:00', '2012-00-10T09:00Z'])(
    'is not known of at %s, a day of no calendar',
    (moment) => {
      const sent =
        ([name, data]: WrittenCommand) =>
        () =>
          patientCommand(name, data);
      const refused = expect.objectContaining({ code: 'VALIDATION_FAILED' });
      expect(sent(report({ serious: true, awareAt: moment }))).toThrow(refused);
      expect(sent(notify(moment))).toThrow(refused);
      expect(sent(notify('2012-02-29T09:00Z'))).not.toThrow();
    },
  );

  it('that a correction makes one is known of from the correction', () => {
    const now = '2012-03-09T08:00:00.000Z';
    const reported = given(...onDrug, report());
    const corrected = decideAt(
      now,
      ['correct-event', { targetEventId: eventId(4), changes: { serious: true }, reason }],
      reported,
    );
    expect(corrected?.payload).toMatchObject({ payload: { serious: true, awareAt: now } });
  });

  it('is one before somebody is told of it, who may be told after a death', () => {
    expect(given(...onDrug, report()).refused(...notify('2012-03-02T08:00Z')).code).toBe(
      'ADVERSE_EVENT_NOT_SERIOUS',
    );
    expect(given(...onDrug).refused(...notify('2012-03-02T08:00Z')).code).toBe('ADVERSE_EVENT_UNKNOWN');
    const fatal = given(...onDrug, report({ serious: true, outcome: 'FATAL' })).and('record-death', {
      diedOn: '2012-03-01',
    });
    expect(fatal.when(...notify('2012-03-02T08:00+08:00'))).toHaveLength(1);
    const record = derivePatient(
      '001',
      fatal.and(...notify('2012-03-09T08:00Z')).history,
      sampleStudy.protocol,
    );
    expect(record?.followUp.lastContactOn).toBe('2012-03-01');
  });
});

describe('[GOV-20] treatment', () => {
  it('fills in the drug and the dose it is changed from', () => {
    const [event] = given(...onDrug).when('change-dose', {
      effectiveOn: '2012-04-01',
      toMgPerDay: 600,
      reason: 'PD',
    });
    expect(event).toEqual({
      type: 'patient.dose-changed',
      payload: {
        effectiveOn: '2012-04-01',
        drug: 'IMATINIB',
        fromMgPerDay: 400,
        toMgPerDay: 600,
        reason: 'PD',
      },
    });
  });

  it.each<[string, WrittenCommand[], WrittenCommand]>([
    ['DOSE_BEFORE_CONSENT', [enrolled], started],
    ['DOSE_BEFORE_CONSENT', [enrolled, ['record-consent', { consentedOn: '2012-02-02' }]], started],
    [
      'DOSE_NOT_IN_PROTOCOL',
      onDrug,
      ['change-dose', { effectiveOn: '2012-03-01', toMgPerDay: 500, reason: 'PD' }],
    ],
    ['DOSE_UNCHANGED', onDrug, ['change-dose', { effectiveOn: '2012-03-01', toMgPerDay: 400, reason: 'PD' }]],
    [
      'DOSE_MISMATCH',
      onDrug,
      ['change-dose', { effectiveOn: '2012-03-01', fromMgPerDay: 300, toMgPerDay: 600, reason: 'PD' }],
    ],
    [
      'REASON_NOT_IN_PROTOCOL',
      onDrug,
      ['change-dose', { effectiveOn: '2012-03-01', toMgPerDay: 600, reason: 'WHIM' }],
    ],
    [
      'DRUG_NOT_IN_PROTOCOL',
      [enrolled, consented],
      ['start-treatment', { startedOn: '2012-02-01', drug: 'SUNITINIB', mgPerDay: 50 }],
    ],
    ['RESUME_WITHOUT_PAUSE', onDrug, ['resume-treatment', { resumedOn: '2012-03-01', reason: 'RECOVERED' }]],
    [
      'ALREADY_PAUSED',
      [...onDrug, paused],
      ['pause-treatment', { pausedOn: '2012-03-05', reason: 'TOXICITY' }],
    ],
    [
      'DOSE_CHANGE_WHILE_PAUSED',
      [...onDrug, paused],
      ['change-dose', { effectiveOn: '2012-03-05', toMgPerDay: 300, reason: 'TOXICITY' }],
    ],
    [
      'ALREADY_ON_TREATMENT',
      onDrug,
      ['start-treatment', { startedOn: '2012-03-01', drug: 'IMATINIB', mgPerDay: 400 }],
    ],
    [
      'NOT_ON_TREATMENT',
      [enrolled, consented],
      ['pause-treatment', { pausedOn: '2012-03-05', reason: 'TOXICITY' }],
    ],
    [
      'RECOVERY_NOT_NOTED',
      [...onDrug, paused, ['record-surgery', { performedOn: '2012-03-10', kind: 'RESECTION', margin: 'R0' }]],
      ['resume-treatment', { resumedOn: '2012-04-01', reason: 'SURGERY_RECOVERY' }],
    ],
  ])('refuses with %s', (code, history, command) => {
    expect(given(...history).refused(...command).code).toBe(code);
  });

  it('takes a back-dated pause and resume between what is recorded, not across it', () => {
    const patient = given(...onDrug, [
      'change-dose',
      { effectiveOn: '2012-06-01', toMgPerDay: 600, reason: 'PD' },
    ]);
    const pausedBefore = patient.refused('pause-treatment', { pausedOn: '2012-05-01', reason: 'TOXICITY' });
    expect(pausedBefore.code).toBe('DOSE_CHANGE_WHILE_PAUSED');
    expect(pausedBefore.values).toMatchObject({ type: 'patient.dose-changed', occurredOn: '2012-06-01' });
    expect(patient.when('record-visit', { attendedOn: '2012-05-01' })).toHaveLength(1);
  });

  it('puts it before what happened later, also where a fact with a partial date stands between', () => {
    const patient = given(
      ...onDrug,
      ['pause-treatment', { pausedOn: '2012-06-20', reason: 'TOXICITY' }],
      ['report-adverse-event', { adverseEventId: 'AE1', term: 'OEDEMA', onsetOn: '2012-06', grade }],
      ['change-dose', { effectiveOn: '2012-06-10', toMgPerDay: 600, reason: 'PD' }],
    );
    expect(patient.record().treatments[0]?.intervals).toMatchObject([
      { from: '2012-02-01', to: '2012-06-09', mgPerDay: 400 },
      { from: '2012-06-10', to: '2012-06-19', mgPerDay: 600 },
      { from: '2012-06-20', to: null, kind: 'PAUSE' },
    ]);
  });
});

describe('[GOV-20] the end of a history', () => {
  const dead: WrittenCommand = ['record-death', { diedOn: '2012-09-01' }];

  it('lets nothing happen after death but what came before it, or a correction', () => {
    const patient = given(...onDrug, dead);
    expect(patient.refused('record-visit', { attendedOn: '2012-09-02' }).code).toBe('AFTER_DEATH');
    expect(patient.when('record-visit', { attendedOn: '2012-08-01' })).toHaveLength(1);
    expect(patient.refused(...dead).code).toBe('ALREADY_DEAD');
    expect(
      patient.when('correct-event', { targetEventId: eventId(4), changes: { diedOn: '2012-10-01' }, reason }),
    ).toHaveLength(1);
  });

  it('takes partial dates as far as they can be true', () => {
    const patient = given(...onDrug, ['record-death', { diedOn: '2012-09' }]);
    expect(patient.when('record-visit', { attendedOn: '2012-09-20' })).toHaveLength(1);
    expect(patient.refused('record-visit', { attendedOn: '2012-10' }).code).toBe('AFTER_DEATH');
  });

  it('keeps new data out after withdrawal, but not how an adverse event ended', () => {
    const patient = given(
      ...onDrug,
      ['report-adverse-event', { adverseEventId: 'AE1', term: 'OEDEMA', onsetOn: '2012-03-01', grade }],
      ['withdraw', { withdrawnOn: '2012-04-01', reason: 'MOVED' }],
    );
    expect(patient.refused('record-visit', { attendedOn: '2012-05-01' }).code).toBe('AFTER_WITHDRAWAL');
    expect(
      patient.when('resolve-adverse-event', { adverseEventId: 'AE1', resolvedOn: '2012-05-01' }),
    ).toHaveLength(1);
  });
});

describe('[GOV-1] [GOV-2] corrections', () => {
  it('refuses one that makes the history impossible, naming the rule and the event', () => {
    const patient = given(...onDrug, paused);
    const refused = patient.refused('correct-event', {
      targetEventId: eventId(3),
      changes: { startedOn: '2012-03-02' },
      reason,
    });
    expect(refused.code).toBe('CORRECTION_MAKES_HISTORY_IMPOSSIBLE');
    expect(refused.values).toMatchObject({ rule: 'NOT_ON_TREATMENT', eventId: eventId(4) });
    expect(patient.refused('void-event', { targetEventId: eventId(3), reason }).values).toMatchObject({
      rule: 'NOT_ON_TREATMENT',
    });
    expect(patient.refused('void-event', { targetEventId: eventId(1), reason }).values).toMatchObject({
      rule: 'NOT_ENROLLED',
    });
  });

  it('checks the corrected payload like a new one', () => {
    const patient = given(...onDrug);
    const correct = (changes: object) =>
      patient.refused('correct-event', { targetEventId: eventId(3), changes: { ...changes }, reason });
    expect(correct({ mgPerDay: 450 }).code).toBe('DOSE_NOT_IN_PROTOCOL');
    expect(correct({ mgPerDay: 'much' }).values).toMatchObject({ issues: [{ field: 'mgPerDay' }] });
    expect(correct({ mgPerDay: 400 }).code).toBe('CORRECTION_CHANGES_NOTHING');
    expect(patient.refused('correct-event', { targetEventId: eventId(99), changes: {}, reason }).code).toBe(
      'EVENT_UNKNOWN',
    );
  });

  it('is undone by voiding it, and a void likewise', () => {
    const corrected = given(...onDrug).and('correct-event', {
      targetEventId: eventId(1),
      changes: { ageYears: 43 },
      reason,
    });
    expect(corrected.record().ageYears).toBe(43);
    expect(corrected.and('void-event', { targetEventId: eventId(4), reason }).record().ageYears).toBe(42);
    const voided = given(...onDrug).and('void-event', { targetEventId: eventId(3), reason });
    expect(voided.record().treatments).toEqual([]);
    expect(voided.refused('void-event', { targetEventId: eventId(3), reason }).code).toBe(
      'EVENT_ALREADY_VOIDED',
    );
    expect(voided.and('void-event', { targetEventId: eventId(4), reason }).record().treatments).toHaveLength(
      1,
    );
  });
});

describe('recurrence', () => {
  const resected: WrittenCommand = [
    'record-surgery',
    { performedOn: '2012-01-20', kind: 'RESECTION', margin: 'R0' },
  ];

  it('is confirmed or refuted only where it is suspected, and suspected only after a resection', () => {
    expect(given(enrolled).refused('suspect-recurrence', { suspectedOn: '2012-09-01' }).code).toBe(
      'RECURRENCE_WITHOUT_RESECTION',
    );
    expect(given(enrolled, resected).refused('confirm-recurrence', { confirmedOn: '2012-09-01' }).code).toBe(
      'RECURRENCE_NOT_SUSPECTED',
    );
    const refuted = given(enrolled, resected, ['suspect-recurrence', { suspectedOn: '2012-09-01' }]).and(
      'refute-recurrence',
      {
        refutedOn: '2012-09-10',
        note: 'post-operative scar',
      },
    );
    expect(refuted.refused('confirm-recurrence', { confirmedOn: '2012-09-11' }).code).toBe(
      'RECURRENCE_NOT_SUSPECTED',
    );
  });
});

describe('the grade of an adverse event', () => {
  it('is one of the scale', () => {
    const report = (value: number | [number, number]): WrittenCommand => [
      'report-adverse-event',
      { adverseEventId: 'AE1', term: 'OEDEMA', onsetOn: '2012-03-01', grade: { ...grade, value } },
    ];
    expect(given(...onDrug).when(...report([1, 4]))).toHaveLength(1);
    expect(given(...onDrug).refused(...report([4, 5]))).toMatchObject({
      code: 'GRADE_NOT_ON_SCALE',
      values: { value: [4, 5], lowest: 0, highest: 4 },
    });
  });
});

describe('a date that cannot be', () => {
  it('is refused before the subject was born, and before anybody was who is enrolled', () => {
    const patient = given(enrolled);
    expect(patient.refused('record-visit', { attendedOn: '1968-12-31' }).values).toMatchObject({
      enrolledOn: '2012-01-10',
      ageYears: 42,
    });
    expect(patient.refused('record-visit', { attendedOn: '1968' }).code).toBe('BEFORE_BIRTH');
    expect(patient.when('record-visit', { attendedOn: '1969' })).toHaveLength(1);
    expect(patient.refused('record-visit', { attendedOn: '0201-04-03' }).code).toBe('DATE_TOO_EARLY');
    const [, data] = enrolled;
    expect(given().refused('enrol', { ...data, enrolledOn: '0000-01-01' } as never).code).toBe(
      'DATE_TOO_EARLY',
    );
  });

  it('is refused where two dates of an event contradict each other', () => {
    const suspected = given(
      enrolled,
      ['record-surgery', { performedOn: '2012-01-20', kind: 'RESECTION', margin: 'R0' }],
      ['suspect-recurrence', { suspectedOn: '2012-09-01' }],
    );
    const confirm = (firstSeenOn: string) =>
      suspected.refused('confirm-recurrence', { confirmedOn: '2012-09-10', firstSeenOn });
    expect(confirm('2012-09-11')).toMatchObject({
      code: 'DATES_CONTRADICT',
      values: { firstSeenOn: '2012-09-11', confirmedOn: '2012-09-10' },
    });
    expect(confirm('2012-01-19')).toMatchObject({
      code: 'RECURRENCE_WITHOUT_RESECTION',
      values: { firstSeenOn: '2012-01-19', resectedOn: '2012-01-20' },
    });
    const confirmed = suspected.and('confirm-recurrence', {
      confirmedOn: '2012-09-10',
      firstSeenOn: '2012-08',
    });
    expect(confirmed.record().recurrence).toMatchObject({ status: 'CONFIRMED', on: '2012-08-15' });
    expect(
      suspected.refused('refute-recurrence', { refutedOn: '2012-09-10', rescanOn: '2012-08', note: 'scar' })
        .code,
    ).toBe('DATES_CONTRADICT');
    expect(
      given(enrolled).refused('record-loss-to-follow-up', {
        lostOn: '2012-09-01',
        lastContactOn: '2012-09-02',
      }).code,
    ).toBe('DATES_CONTRADICT');
  });
});

describe('an assessment', () => {
  it('lists a lesion once, not twice in the sum nor as target and new', () => {
    const lesion = { lesionId: 'T1', organ: 'Liver', longestDiameterMm: 20 };
    const ct = (more: object) => ({
      assessedOn: '2012-03-01',
      modality: 'CT' as const,
      targetLesions: [lesion],
      ...more,
    });
    const patient = given(...onDrug);
    for (const more of [
      { targetLesions: [lesion, { ...lesion, longestDiameterMm: 30 }] },
      { nonTargetLesions: [{ lesionId: 'T1', state: 'PRESENT' }] },
      { newLesions: [{ lesionId: 'T1', organ: 'Liver' }] },
    ]) {
      const refused = patient.refused('record-ct-assessment', ct(more));
      expect(refused).toMatchObject({ code: 'LESION_REPEATED', values: { lesionId: 'T1' } });
    }
    const other = { targetLesions: [lesion, { ...lesion, lesionId: 'T2' }] };
    expect(patient.and('record-ct-assessment', ct(other)).record().assessments).toHaveLength(1);
  });
});

describe('any legal history', () => {
  it('has dose intervals that never overlap and ends every interval it began', () => {
    fc.assert(
      fc.property(legalPatient, ({ patient }) => {
        for (const { intervals } of patient.record().treatments) {
          intervals.forEach((interval, index) => {
            const next = intervals[index + 1];
            if (interval.to !== null) expect(interval.to >= interval.from).toBe(true);
            if (next) expect(interval.to !== null && interval.to < next.from).toBe(true);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
