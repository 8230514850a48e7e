import fc from 'fast-check';
import { given, sampleProtocol, sampleStudy, type WrittenCommand } from '#testing';
import type { PatientRecord } from '../derive/patient-record.js';
import type { Study } from '../study/study.decider.js';
import { holds, type Where } from '../where.js';
import { analyse, attrition, outcome } from './analyse.js';
import { describeWhere, factsNamed } from './conditions.js';
import { decided, toSubjects } from './decide.js';
import { FACTS, factCatalogue, factDefinition, factsOf } from './facts.js';
import { measure } from './measure.js';
import { explain, OUTCOMES } from './outcome-table.js';
import { type Subjects, succeed } from './subjects.js';
import { checkFlow } from './tables/flow.js';

const enrolled = (setting: string, ageYears = 50): WrittenCommand[] => [
  [
    'enrol',
    {
      siteId: 'S1',
      enrolledOn: '2010-01-05',
      setting,
      sex: 'MALE',
      ageYears,
      ecog: 1,
      priorChemotherapy: false,
    },
  ],
  ['record-consent', { consentedOn: '2010-01-05' }],
];
const treated: WrittenCommand = [
  'start-treatment',
  { startedOn: '2010-01-10', drug: 'IMATINIB', mgPerDay: 400 },
];
const visit = (attendedOn: string): WrittenCommand => ['record-visit', { attendedOn }];
const ct = (assessedOn: string, longestDiameterMm: number): WrittenCommand => [
  'record-ct-assessment',
  { assessedOn, modality: 'CT', targetLesions: [{ lesionId: 'T1', longestDiameterMm }] },
];
const oedema: WrittenCommand = [
  'report-adverse-event',
  {
    adverseEventId: 'A1',
    term: 'OEDEMA',
    onsetOn: '2010-02',
    grade: { scale: 'WHO', version: '1979', value: [1, 2] },
  },
];

function record(patientId: string, ...commands: WrittenCommand[]): PatientRecord {
  return { ...given(...commands).record(), patientId };
}

const responder = record(
  '1',
  ...enrolled('NEOADJUVANT'),
  ct('2010-01-08', 100),
  treated,
  oedema,
  ct('2010-03-10', 60),
  visit('2010-06-01'),
);
const stopper = record('2', ...enrolled('UNASSIGNED', 40), treated, [
  'stop-treatment',
  { stoppedOn: '2010-01-20', drug: 'IMATINIB', reason: 'PATIENT_CHOICE', verbatimReason: 'No more' },
]);
const untreated = record('3', ...enrolled('ADJUVANT', 60));
const cohort = [untreated, responder, stopper];

describe('the comparison of groups', () => {
  const mutated = (patientId: string, mutation: string | undefined, diedOn: string) =>
    record(
      patientId,
      ...enrolled('NEOADJUVANT'),
      [
        'record-diagnosis',
        { diagnosedOn: '2010-01-06', diagnosis: 'GIST', primarySite: 'GASTRIC', mutation, basis: ['BIOPSY'] },
      ],
      treated,
      ['record-death', { diedOn }],
    );
  const logRank = (...records: PatientRecord[]) =>
    outcome('survival', records, sampleStudy, { groupBy: 'mutation' }).table.rows.find(
      ({ id }) => id === 'PFS.log-rank',
    );
  const known = [
    mutated('1', 'KIT_EXON_11', '2010-06-01'),
    mutated('2', 'KIT_EXON_11', '2010-07-01'),
    mutated('3', 'KIT_EXON_9', '2010-03-01'),
  ];

  it('counts those alone who are in one of them', () => {
    const all = logRank(...known);
    expect(all).toMatchObject({ numerator: 3, denominator: 3, unknown: 0 });
    expect(logRank(...known, mutated('4', undefined, '2010-04-01'))).toEqual({
      ...all,
      denominatorIs: `${all?.denominatorIs}; in one of the groups`,
      unknown: 1,
    });
  });
});

describe('the response as the investigators judged it', () => {
  const judged = (
    assessedOn: string,
    response: 'SD' | 'PR' | 'PD',
    assessor?: 'INDEPENDENT_REVIEW',
  ): WrittenCommand => ['record-response', { assessedOn, criteria: 'choi-2007', response, assessor }];
  const best = factDefinition('investigatorBestResponse')!;
  const of = (...commands: WrittenCommand[]) =>
    best.read(record('1', ...enrolled('NEOADJUVANT'), treated, ...commands));

  it('is the best up to the first progression', () => {
    expect(of(judged('2010-03-01', 'SD'), judged('2010-06-01', 'PR'), judged('2010-09-01', 'PD'))).toBe('PR');
    expect(of(judged('2010-03-01', 'SD'), judged('2010-06-01', 'PD'), judged('2010-09-01', 'PR'))).toBe('SD');
    expect(of()).toBeNull();
  });

  it('is not the one of an independent review', () => {
    expect(of(judged('2010-03-01', 'SD'), judged('2010-03-01', 'PR', 'INDEPENDENT_REVIEW'))).toBe('SD');
    expect(of(judged('2010-03-01', 'PR', 'INDEPENDENT_REVIEW'))).toBeNull();
  });
});

describe('records that succeed earlier ones', () => {
  const later = record(
    '2',
    ...enrolled('ADJUVANT', 40),
    treated,
    ['pause-treatment', { pausedOn: '2010-02-01', drug: 'IMATINIB', reason: 'TOXICITY' }],
    oedema,
  );
  const first = record(
    '0',
    ...enrolled('NEOADJUVANT', 70),
    ct('2010-01-08', 80),
    treated,
    visit('2010-03-01'),
  );
  const last = record('9', ...enrolled('UNASSIGNED', 30));
  const earlier = [responder, stopper, untreated];
  const asked = [{}, { where: { fact: 'treated', is: true } }, { groupBy: 'sex' }] as const;

  it.each([
    ['one derived again', [responder, later, untreated]],
    ['new ones before, between and after', [first, responder, later, untreated, last]],
    ['nothing new', [...earlier]],
    ['one gone', [responder, untreated]],
  ])('give the tables that they give by themselves: %s', (_, records) => {
    for (const spec of asked) {
      analyse(earlier, sampleStudy, spec);
      succeed(records, earlier);
      expect(analyse(records, sampleStudy, spec)).toEqual(analyse([...records], sampleStudy, spec));
      const again = [...records];
      succeed(again, records);
      expect(analyse(again, sampleStudy, spec)).toEqual(analyse([...records], sampleStudy, spec));
    }
  });

  it('say who is behind a figure as it is now', () => {
    outcome('adverse-events', earlier, sampleStudy);
    const records = [responder, later, untreated];
    succeed(records, earlier);
    const { numerator } = explain(outcome('adverse-events', records, sampleStudy), 'OEDEMA');
    expect(numerator.map(({ patientId }) => patientId)).toEqual(['1', '2']);
  });
});

describe('facts', () => {
  it('are flat, by the names of the catalogue, and known or null', () => {
    const facts = factsOf(responder);
    expect(facts).toMatchObject({
      setting: 'NEOADJUVANT',
      bestResponse: 'PR',
      objectiveResponse: true,
      adverseEventTerms: ['OEDEMA'],
      'ae.OEDEMA.maxGrade': 2,
      'ct.0.sumMm': 100,
      'ct.1.changePercent': -40,
      'endpoint.PFS.status': 'CENSORED',
      recurrenceMonths: null,
    });
    expect(factsOf(untreated)).toMatchObject({ treated: false, startMgPerDay: null, bestResponse: null });
    expect(factsOf(stopper)).toMatchObject({
      efficacyEvaluable: false,
      safetySet: true,
      treatmentStopReason: 'PATIENT_CHOICE',
    });
  });

  it.each([
    ['PR', true],
    ['SD_DENSITY_MISSING', true],
    ['NON_CR_NON_PD', true],
    ['PD', false],
    ['NE', false],
  ])('count %s as disease control: %s', (value, diseaseControl) => {
    const bestResponse = { ...responder.bestResponse!, value } as PatientRecord['bestResponse'];
    expect(factsOf({ ...responder, bestResponse })).toMatchObject({ diseaseControl });
  });

  it('have unique names, and every name of the catalogue has a definition', () => {
    const catalogue = factCatalogue(sampleProtocol);
    expect(new Set(catalogue.map((fact) => fact.name)).size).toBe(catalogue.length);
    expect(catalogue.length).toBeGreaterThan(FACTS.length);
    for (const { name } of catalogue) expect(factDefinition(name)).toBeDefined();
    expect(factDefinition('ae.OEDEMA.colour')).toBeUndefined();
    expect(factDefinition('nonsense')).toBeUndefined();
  });

  it('lead to the events they rest on', () => {
    const events = factDefinition('ae.OEDEMA.maxGrade')?.events(responder);
    expect(events).toEqual(responder.adverseEvents[0]?.eventIds);
  });
});

describe('conditions', () => {
  const where: Where = {
    all: [
      { fact: 'setting', is: 'ADJUVANT' },
      {
        not: {
          any: [
            { fact: 'ageYears', atLeast: 18, atMost: 70 },
            { fact: 'treated', is: true },
          ],
        },
      },
    ],
  };

  it('name their facts and read as words', () => {
    expect(factsNamed(where)).toEqual(['setting', 'ageYears', 'treated']);
    expect(describeWhere(where)).toBe(
      'Treatment setting is ADJUVANT and not (Age at enrolment from 18 to 70 or Took at least one dose: yes)',
    );
    expect(describeWhere({ all: [] })).toBe('all subjects');
  });

  it('are decided of many subjects as they are of each', () => {
    const fact = fc.constantFrom('setting', 'ageYears', 'treated', 'objectiveResponse', 'adverseEventTerms');
    const value = fc.constantFrom('ADJUVANT', 'NEOADJUVANT', 40, 50, true, false);
    const { condition } = fc.letrec<{ condition: Where }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({ fact, is: value }),
        fc.record({ fact, in: fc.array(value, { minLength: 1, maxLength: 2 }) }),
        fc.record({ fact, known: fc.boolean() }),
        fc.record({ fact, atLeast: fc.constantFrom(40, 45), atMost: fc.constantFrom(50, 60) }),
        fc.record({ fact, includes: fc.constantFrom('OEDEMA', 'NAUSEA') }),
        fc.record({ not: tie('condition') }),
        fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
      ),
    }));
    const everybody = toSubjects(cohort);
    const numbers = ({ subjects }: { subjects: Subjects }) =>
      subjects.records.map(({ patientId }) => patientId);
    fc.assert(
      fc.property(condition, (where) => {
        const decision = decided(everybody.afresh(), where);
        const held = (verdict: boolean | null) =>
          everybody.records
            .filter((each) => holds(where, factsOf(each)) === verdict)
            .map(({ patientId }) => patientId);
        const { yes, unknown, no } = decision;
        expect([numbers(yes), numbers(unknown), numbers(no)]).toEqual([held(true), held(null), held(false)]);
        expect([yes.n, unknown.n, no.n]).toEqual([yes, unknown, no].map((part) => numbers(part).length));
      }),
      { numRuns: 500 },
    );
  });

  it('leave subjects out step by step', () => {
    const steps = attrition(cohort, [
      { fact: 'treated', is: true },
      { fact: 'objectiveResponse', is: true },
    ]);
    expect(steps).toMatchObject([
      { remaining: 2, excluded: 1, unknown: 0, leftOut: ['3'] },
      { remaining: 1, excluded: 1, unknown: 1, leftOut: ['2'] },
    ]);
  });
});

describe('measures', () => {
  const subjects = toSubjects(cohort);
  const all: Where = { all: [] };

  it('count those known to fulfil the condition, and say of how many it is not known', () => {
    const response = measure(
      { kind: 'proportion', of: { fact: 'objectiveResponse', is: true }, among: all, decimals: 1 },
      subjects,
    );
    expect(response).toMatchObject({ value: 33.3, numerator: 1, denominator: 3, unknown: 2 });
  });

  it('summarise numbers', () => {
    const of = (kind: 'mean' | 'median' | 'range' | 'standard-deviation') =>
      measure({ kind, fact: 'ageYears', among: all, decimals: 1 }, subjects).value;
    expect([of('mean'), of('median'), of('range'), of('standard-deviation')]).toEqual([
      50,
      50,
      '40.0-60.0',
      10,
    ]);
  });

  it('take a value of one subject only', () => {
    const value = (of: Where) => measure({ kind: 'value', fact: 'ageYears', of }, subjects).value;
    expect(value({ fact: 'patientId', is: '2' })).toBe(40);
    expect(value(all)).toBeNull();
  });

  it('follow to the end only whom neither the event nor a competing one befell', () => {
    const measured = [...enrolled('NEOADJUVANT'), ct('2010-01-08', 100), treated];
    const died: WrittenCommand = ['record-death', { diedOn: '2010-02-09', cause: 'DISEASE' }];
    const two = toSubjects([record('1', ...measured, ct('2010-03-10', 90)), record('2', ...measured, died)]);
    const followUp = { kind: 'median-follow-up', endpoint: 'CONVERSION', among: all, decimals: 2 } as const;
    // 59 days; the death on day 30 is a competing event.
    expect(measure(followUp, two)).toMatchObject({ value: 1.94, numerator: 1, denominator: 2 });
  });

  it('of nobody are null, never NaN', () => {
    const nobody: Where = { fact: 'setting', is: 'NOWHERE' };
    const kinds = [
      measure({ kind: 'proportion', of: all, among: nobody, decimals: 1 }, subjects),
      measure({ kind: 'mean', fact: 'ageYears', among: nobody, decimals: 1 }, subjects),
      measure({ kind: 'range', fact: 'ageYears', among: nobody, decimals: 1 }, subjects),
      measure({ kind: 'km-incidence', endpoint: 'RFS', atMonths: 12, among: nobody, decimals: 1 }, subjects),
      measure({ kind: 'median-follow-up', endpoint: 'RFS', among: nobody, decimals: 1 }, subjects),
    ];
    for (const { value, ci, denominator } of kinds)
      expect({ value, ci, denominator }).toEqual({ value: null, ci: null, denominator: 0 });
  });
});

describe('outcome tables', () => {
  it('of an empty cohort hold zeros and nulls', () => {
    for (const table of Object.values(analyse([], sampleStudy))) {
      expect(JSON.stringify(table)).not.toMatch(/NaN|Infinity/);
      for (const { value } of table.rows) expect([0, null]).toContain(value);
    }
  });

  it('of one subject are defined', () => {
    for (const name of OUTCOMES) {
      expect(JSON.stringify(outcome(name, [responder], sampleStudy).table)).not.toMatch(/NaN|Infinity/);
    }
  });

  it('show who never took a dose and who stopped too early as exits', () => {
    const { rows } = outcome('flow', cohort, sampleStudy).table;
    const value = (id: string) => rows.find((row) => row.id === id)?.value;
    expect(value('setting.ADJUVANT.untreated')).toBe(1);
    expect(value('setting.UNASSIGNED.not-evaluable')).toBe(1);
    expect(value('setting.NEOADJUVANT.evaluable')).toBe(1);
  });

  it('ask who became resectable only where tumours were judged for resection', () => {
    const judged = record(
      '4',
      ...enrolled('NEOADJUVANT'),
      ['assess-resectability', { assessedOn: '2010-01-08', resectability: 'UNRESECTABLE', basis: ['CT'] }],
      ct('2010-01-08', 100),
      treated,
      ct('2010-03-10', 60),
    );
    const ids = (records: PatientRecord[]) =>
      (['flow', 'response'] as const).flatMap((name) =>
        outcome(name, records, sampleStudy).table.rows.flatMap(({ id, value, group }) =>
          group === 'NEOADJUVANT' && value !== 0 ? [id] : [],
        ),
      );
    expect(ids([responder])).toContain('setting.NEOADJUVANT.response');
    expect(ids([responder]).join()).not.toMatch(/convert/);
    expect(ids([responder, judged])).toContain('setting.NEOADJUVANT.unconverted');
    expect(outcome('response', [judged], sampleStudy).table.rows.map(({ id }) => id)).toContain(
      'NEOADJUVANT.converted',
    );
  });

  it('name the groups that a test compares, whose names have commas, apart', () => {
    const { protocol } = sampleStudy;
    const settings = protocol.settings.map((each) => ({ ...each, label: `${each.code}, as planned` }));
    const endpoints = protocol.endpoints.map((each) => ({ ...each, population: { all: [] } }));
    const study = { ...sampleStudy, protocol: { ...protocol, settings, endpoints } };
    const endpoint = { id: 'PFS', start: 'ENROLMENT' } as const;
    const { rows } = outcome('survival', cohort, study, { endpoint }).table;
    const test = rows.find(({ id }) => id === 'PFS.log-rank');
    expect(test?.label).toMatch(/^Log-rank test between [A-Z]+, as planned; [A-Z]+, as planned/);
  });

  it('ask for recurrence only where the protocol or somebody has a resection', () => {
    const { protocol } = sampleStudy;
    const endpoints = protocol.endpoints.filter(({ id }) => id === 'OS');
    const drugsOnly = {
      ...sampleStudy,
      protocol: { ...protocol, endpoints, visitSchedules: [], surveillance: [] },
    };
    const recurrences = (records: PatientRecord[], study: Study) =>
      outcome('flow', records, study)
        .table.rows.map(({ id }) => id)
        .filter((id) => id.includes('recurrence'));
    const adjuvant = record('5', ...enrolled('ADJUVANT'), treated, visit('2010-06-01'));
    const surgery = { performedOn: '2010-01-06', kind: 'RESECTION', margin: 'R0' } as const;
    const resected = record('6', ...enrolled('ADJUVANT'), ['record-surgery', surgery]);
    expect(recurrences([adjuvant], drugsOnly)).toEqual([]);
    expect(recurrences([adjuvant], sampleStudy)).not.toEqual([]);
    expect(recurrences([adjuvant, resected], drugsOnly)).not.toEqual([]);
  });

  it('refuse a flow whose box is not divided exactly', () => {
    const one = toSubjects([responder]);
    const none = one.pick([]);
    const box = (id: string, parent: string | null, counted: Subjects) => ({
      row: { id, parent } as Parameters<typeof checkFlow>[0][number]['row'],
      evidence: { counted, among: none, events: () => [] },
    });
    expect(() => checkFlow([box('a', null, one), box('b', 'a', none), box('c', 'a', none)])).toThrow(
      'holds 1 subjects, its parts 0',
    );
    expect(() => checkFlow([box('a', null, one), box('b', 'a', one), box('c', 'a', one)])).toThrow(
      'its parts 2',
    );
  });

  it('split by another fact, and test the groups against each other', () => {
    const { table } = outcome('survival', cohort, sampleStudy, { groupBy: 'sex', atMonths: [0, 3] });
    expect(table.rules.groups).toBe('sex');
    expect(table.rows.find((row) => row.id === 'PFS.n')?.value).toBe(1);
    expect(table.rows.filter((row) => row.id.includes('.month.12.'))).toEqual([]);
  });

  it('of a part of the cohort count that part', () => {
    const { table } = outcome('baseline', cohort, sampleStudy, { where: { fact: 'ageYears', atMost: 50 } });
    expect(table.rows.find((row) => row.id === 'sex.MALE')).toMatchObject({
      numerator: 2,
      denominator: 2,
      value: 100,
    });
  });

  it('count a subject once at the highest grade, over the safety set', () => {
    const made = outcome('adverse-events', cohort, sampleStudy);
    const row = made.table.rows.find(({ id }) => id === 'OEDEMA.grade-2');
    expect(row).toMatchObject({ numerator: 1, denominator: 2, value: 50 });
    expect(explain(made, 'OEDEMA.grade-2').numerator).toEqual([
      { patientId: '1', eventIds: expect.arrayContaining([...responder.adverseEvents[0]!.eventIds]) },
    ]);
  });

  it('refuse a name that is none', () => {
    const unknown = 'weather' as (typeof OUTCOMES)[number];
    expect(() => outcome(unknown, [], sampleStudy)).toThrow(
      expect.objectContaining({ code: 'OUTCOME_UNKNOWN' }),
    );
  });
});
