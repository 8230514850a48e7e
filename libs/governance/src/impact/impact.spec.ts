import { eventId, type GivenPatient, given, sampleStudy, type WrittenCommand } from '#testing';
import { EditCheck, type Study } from '#trial';
import { factsToVerify, type Impact, type ImpactSource, impactOf, sourceDecider } from '../index.js';

const study: Study = {
  ...sampleStudy,
  protocol: {
    ...sampleStudy.protocol,
    editChecks: [
      EditCheck.parse({
        id: 'hu',
        version: 1,
        label: 'Density',
        text: 'A density below water?',
        kind: 'RANGE',
        on: 'patient.ct-assessed',
        field: 'targetLesions.*.meanHu',
        atLeast: 0,
      }),
    ],
  },
};
const scan = (assessedOn: string, longestDiameterMm: number, meanHu = 60): WrittenCommand => [
  'record-ct-assessment',
  { assessedOn, modality: 'CT', targetLesions: [{ lesionId: 'T1', longestDiameterMm, meanHu }] },
];
const reason = { code: 'DATA_ENTRY_ERROR', text: 'digits were swapped' } as const;

const treated = given(
  ['enrol', { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42 }],
  ['record-consent', { consentedOn: '2012-01-10' }],
  scan('2012-01-11', 100),
  ['start-treatment', { startedOn: '2012-01-12', drug: 'IMATINIB', mgPerDay: 400 }],
  scan('2012-04-12', 95),
);

const sourceOf = (patient: GivenPatient, more: Partial<ImpactSource> = {}): ImpactSource => ({
  study,
  patientId: '001',
  history: patient.history,
  records: [patient.record()],
  locks: new Map(),
  signatures: new Map(),
  marks: new Map(),
  ...more,
});
const impact = (command: WrittenCommand, more?: Partial<ImpactSource>): Impact =>
  impactOf(sourceOf(treated, more), treated.when(...command));

const shrunk: WrittenCommand = [
  'correct-event',
  {
    targetEventId: eventId(5),
    changes: { targetLesions: [{ lesionId: 'T1', longestDiameterMm: 59, meanHu: -20 }] },
    reason,
  },
];

describe('the impact of a correction', () => {
  it('names the fields that would change, with both values', () => {
    const { changes } = impact(shrunk);
    expect(changes).toContainEqual({ path: `assessments[${eventId(5)}].sumMm`, before: 95, after: 59 });
    expect(changes.every(({ path }) => !/^(version|position)$/.test(path))).toBe(true);
  });

  it('tells the response and the figures of the cohort that move', () => {
    const { response, figures } = impact(shrunk);
    expect(response).toEqual({ before: 'SD', after: 'PR' });
    expect(figures).toContainEqual(
      expect.objectContaining({
        outcome: 'response',
        before: expect.objectContaining({ numerator: 0, denominator: 1 }),
        after: expect.objectContaining({ numerator: 1, denominator: 1 }),
      }),
    );
  });

  it('tells what the edit checks would doubt', () => {
    expect(impact(shrunk).doubts.raised).toMatchObject([{ check: 'hu@1', field: 'targetLesions.0.meanHu' }]);
  });

  it('tells the verifications that it breaks', () => {
    const [event] = sourceDecider.decide(new Map(), {
      name: 'verify',
      facts: factsToVerify(treated.history, [eventId(1), eventId(5)]),
    });
    const marks = sourceDecider.evolve(new Map(), event as never);
    expect(impact(shrunk, { marks }).verificationsBroken.map((mark) => mark.eventId)).toEqual([eventId(5)]);
  });

  it('of a date moves visits and endpoints', () => {
    const { visits, endpoints } = impact([
      'correct-event',
      { targetEventId: eventId(4), changes: { startedOn: '2012-02-20' }, reason },
    ]);
    expect(visits.map(({ path }) => path)).toContain('visits.scheduled[on-drug 1].due');
    expect(endpoints.map(({ path }) => path)).toContain('endpoints[PFS].start');
  });

  it('of a void takes away what it voids', () => {
    const { changes } = impact(['void-event', { targetEventId: eventId(5), reason }]);
    expect(changes).toContainEqual(
      expect.objectContaining({ path: `assessments[${eventId(5)}]`, after: null }),
    );
  });

  it('records nothing and changes nothing', () => {
    const before = JSON.stringify(treated.history);
    impact(shrunk);
    expect(JSON.stringify(treated.history)).toBe(before);
  });
});
