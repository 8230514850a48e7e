import { doubtsOf } from '#governance';
import type { PatientCommand } from '#trial';
import { loadDemoStudy } from '../../apps/cli/src/demo/demo-study.js';
import { playDemo } from '../../apps/cli/src/demo/play-demo.js';
import { InMemoryRegistry } from '../acceptance/in-memory-registry.js';

type Line = [PatientCommand['name'], object];

const demo = await loadDemoStudy();
const registry = new InMemoryRegistry();
await playDemo(registry, demo);

/** The names of the demo study's checks that doubt a subject. */
function doubted(of: InMemoryRegistry, patientId: string): string[] {
  const { editChecks } = of.study.protocol;
  const record = of.records().find((each) => each.patientId === patientId)!;
  const subject = { studyId: demo.studyId, record, history: of.history(patientId) };
  return [...new Set(doubtsOf(editChecks, subject).map(({ check }) => check))].sort();
}

/** What the checks doubt of a subject with this history. */
async function doubtedOf(...lines: Line[]): Promise<string[]> {
  const fresh = new InMemoryRegistry();
  for (const command of demo.study) await fresh.recordStudy(demo.studyId, command);
  for (const [name, data] of lines) {
    await fresh.recordPatient(demo.studyId, 'X-1', { name, data } as PatientCommand);
  }
  return doubted(fresh, 'X-1');
}

const enrolled = (changes: object = {}): Line => [
  'enrol',
  {
    ...{ siteId: '01', enrolledOn: '2010-03-01', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 42 },
    ...{ ecog: 1, priorChemotherapy: false, priorRadiotherapy: false },
    ...changes,
  },
];
const consented: Line = ['record-consent', { consentedOn: '2010-03-01' }];
const diagnosed = (changes: object = {}): Line => [
  'record-diagnosis',
  {
    ...{ diagnosedOn: '2010-03-09', diagnosis: 'GIST', primarySite: 'GASTRIC', sizeMm: 110, basis: ['CT'] },
    ...{ mitoses: { count: 4, highPowerFields: 50 }, rupture: null },
    ...changes,
  },
];
const started = (startedOn: string): Line => [
  'start-treatment',
  { startedOn, drug: 'IMATINIB', mgPerDay: 400 },
];
const scanned = (lesion: object): Line => [
  'record-ct-assessment',
  {
    ...{ assessedOn: '2010-03-10', modality: 'CT', nonTargetLesions: [], newLesions: [] },
    targetLesions: [{ lesionId: 'T1', lymphNode: false, state: 'MEASURED', ...lesion }],
  },
];

describe('[GOV-24] the checks of the demonstration study', () => {
  it('ask for the sizes that its subjects lack, and for nothing else', () => {
    const asked = registry
      .records()
      .flatMap(({ patientId }) => doubted(registry, patientId).map((check) => `${patientId} ${check}`));
    const unmeasured = registry.records().filter(({ diagnosis }) => diagnosis?.sizeMm === null);
    expect(asked).toEqual(unmeasured.map(({ patientId }) => `${patientId} size-missing@1`));
    expect(asked.length).toBeGreaterThan(0);
  });

  it.each<[string, Line[], string[]]>([
    ['nothing of a plausible subject', [enrolled(), consented, diagnosed(), started('2010-03-15')], []],
    ['a child', [enrolled({ ageYears: 12 })], ['age@1']],
    ['somebody of 120', [enrolled({ ageYears: 120 })], ['age@1']],
    ['a primary in centimetres', [enrolled(), diagnosed({ sizeMm: 1.1 })], ['tumour-size@1']],
    ['a primary of a metre', [enrolled(), diagnosed({ sizeMm: 1100 })], ['tumour-size@1']],
    ['no size', [enrolled(), diagnosed({ sizeMm: null })], ['size-missing@1']],
    ['120 mitoses', [enrolled(), diagnosed({ mitoses: { count: 120, highPowerFields: 50 } })], ['mitoses@1']],
    ['no censored count', [enrolled(), diagnosed({ mitoses: { count: '<5', highPowerFields: 50 } })], []],
    ['a lesion in centimetres', [enrolled(), scanned({ longestDiameterMm: 1.4 })], ['lesion-size@1']],
    ['a lesion of bone', [enrolled(), scanned({ longestDiameterMm: 40, meanHu: 900 })], ['density@1']],
    [
      'a drug before the diagnosis',
      [enrolled(), consented, started('2010-03-05'), diagnosed()],
      ['treated-before-diagnosis@1'],
    ],
    [
      'an adjuvant course without a resection',
      [enrolled({ setting: 'ADJUVANT' }), consented, diagnosed(), started('2010-03-15')],
      ['adjuvant-without-r0@1'],
    ],
  ])('doubt %s', async (_, lines, checks) => {
    expect(await doubtedOf(...lines)).toEqual(checks);
  });
});
