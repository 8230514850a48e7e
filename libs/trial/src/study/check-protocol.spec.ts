import { sampleProtocol } from '#testing';
import { checkProtocol } from './check-protocol.js';
import type { Protocol } from './protocol.js';

const problemsOf = (changes: Partial<Protocol>): unknown => {
  try {
    checkProtocol({ ...sampleProtocol, ...changes });
  } catch (error) {
    return (error as { values: { problems: string[] } }).values.problems;
  }
  return [];
};
const [drug] = sampleProtocol.drugs;
const [schedule] = sampleProtocol.visitSchedules;
const [endpoint] = sampleProtocol.endpoints;

describe('a protocol', () => {
  it('passes when its parts fit each other, also without criteria of risk', () => {
    expect(problemsOf({})).toEqual([]);
    const { risk: _, ...without } = sampleProtocol;
    expect(() => checkProtocol(without)).not.toThrow();
  });

  it.each<[string, Partial<Protocol>, unknown]>([
    [
      'a rule that does not exist',
      { risk: { criteria: 'toString' } },
      [expect.stringMatching(/^risk criteria toString is not one of nih-2008/)],
    ],
    [
      'a start dose off the list',
      { drugs: [{ ...drug!, startMgPerDay: [500] }] },
      ['IMATINIB: 500 mg/d is not one of its dose levels 300, 400, 600, 800'],
    ],
    [
      'a setting that is not declared',
      { drugs: [{ ...drug!, plannedMonths: { PALLIATIVE: 6 } }] },
      ['setting PALLIATIVE is not declared'],
    ],
    [
      'months that do not ascend',
      { visitSchedules: [{ ...schedule!, months: [3, 1] }] },
      ['visit schedule on-drug: its months do not ascend'],
    ],
    [
      'visits after its last month, and too many of them',
      {
        visitSchedules: [
          { ...schedule!, untilMonth: 1 },
          { ...schedule!, id: 'long', untilMonth: 90_000 },
        ],
      },
      [
        'visit schedule on-drug: it has visits after its last month 1',
        'visit schedule long: untilMonth 90000 is more than 1200',
      ],
    ],
    [
      'windows that never apply',
      {
        visitSchedules: [
          { ...schedule!, windows: [{ days: 7 }, { upToMonth: 3, days: 3 }] },
          { ...schedule!, id: 'mixed', windows: [6, 3].map((upToMonth) => ({ upToMonth, days: 7 })) },
        ],
      },
      [
        'visit schedule on-drug: no window after one without upToMonth ever applies',
        'visit schedule mixed: its windows do not ascend by upToMonth',
      ],
    ],
    [
      'a range that ends before it begins',
      { drugs: [{ ...drug!, preOperativePauseDays: { min: 14, max: 7 } }] },
      ['IMATINIB: the pause before surgery is 14 to 7 days'],
    ],
    [
      'two reasons of one code',
      { reasons: { ...sampleProtocol.reasons, stop: ['X', 'X'].map((code) => ({ code, label: code })) } },
      ['two reasons of stop are called X'],
    ],
    [
      'two of one name',
      { drugs: [drug!, drug!], endpoints: [endpoint!, endpoint!] },
      ['two drugs are called IMATINIB', 'two endpoints are called RFS'],
    ],
    [
      'a population by a fact that nobody has',
      { endpoints: [{ ...endpoint!, population: { not: { fact: 'resected', is: true } } }] },
      [
        'endpoint RFS: resected is none of the facts that can be asked for here: ' +
          'setting, sex, ageYears, ecog, primarySite, treated, resectedR0, converted',
      ],
    ],
    [
      'eligibility by what enrolment does not ask',
      { eligibility: [{ id: 'size', text: 'Over 5 cm', where: { fact: 'sizeMm', atLeast: 50 } }] },
      [expect.stringMatching(/^eligibility criterion size: sizeMm is none of the facts .* ageYears/)],
    ],
  ])('is refused for %s', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});
