import {
  type ClinicalEvent,
  explain,
  OUTCOMES,
  type OutcomeRow,
  outcome,
  type PatientCommand,
  type PatientRecord,
} from '#trial';
import { loadDemoStudy } from '../../apps/cli/src/demo/demo-study.js';
import { playDemo } from '../../apps/cli/src/demo/play-demo.js';
import { InMemoryRegistry } from './in-memory-registry.js';

/** Every figure of the paper: id, as printed, recomputed, whether they agree. From events, through the deciders. */
const FIGURES: readonly [string, string | null, number | string, boolean | null][] = [
  ['enrolled', '56', 56, true],
  ['setting-neoadjuvant', '19', 19, true],
  ['setting-adjuvant', '35', 35, true],
  ['setting-unassigned', '2', 2, true],
  ['male', '32', 32, true],
  ['female', '24', 24, true],
  ['age-mean', '52.4', 52.4, true],
  ['age-sd', null, 11.6, null],
  ['age-range', '20~73', '20-73', true],
  ['ecog', '56', 56, true],
  ['no-prior-therapy', '56', 56, true],
  ['stomach', '38', 38, true],
  ['stomach-percent', '67.8%', 67.9, false],
  ['colorectal', '18', 18, true],
  ['colorectal-percent', '32.2%', 32.1, false],
  ['high-risk-asserted', '56', 56, true],
  ['high-risk-derived', null, 50, null],
  ['risk-indeterminate', null, 6, null],
  ['operative-diagnosis', '19', 19, true],
  ['unresectable', '19', 19, true],
  ['immunohistochemistry', '19', 19, true],
  ['drug-class', null, 56, null],
  ['start-dose', '400 mg/d', '400', true],
  ['dose-after-pd', '600 mg/d', '600', true],
  ['escalated-for-pd', null, 1, null],
  ['sd-continued', null, 4, null],
  ['adjuvant-course', '1年', 12, true],
  ['not-evaluable', '2', 2, true],
  ['efficacy-set', '54', 54, true],
  ['safety-set', null, 56, null],
  ['pause-before-surgery', '1~2周', '7-14', true],
  ['visits', null, '1, 3, 6, 9', null],
  ['cr', 'none', 0, true],
  ['pr', '14', 14, true],
  ['sd', '4', 4, true],
  ['sd-investigator', '4', 4, true],
  ['sd-density-missing', null, 4, null],
  ['pd', '1', 1, true],
  ['orr', null, 73.7, null],
  ['dcr', null, 94.7, null],
  ['converted', '7', 7, true],
  ['converted-percent', '36.8%', 36.8, true],
  ['converted-percent-pr', null, 50, null],
  ['converted-shrunk', '3', 3, true],
  ['converted-peritoneal', '4', 4, true],
  ['conversion-months', '6~8', '6-8', true],
  ['conversion-r0', '7', 7, true],
  ['adjuvant-r0', '35', 35, true],
  ['recurrence-ever', '3', 3, true],
  ['recurrence-ever-percent', '8.6%', 8.6, true],
  ['recurrence-12-crude', '8.6%', 8.6, true],
  ['recurrence-12-km', '8.6%', 8.6, true],
  ['recurrence-12-km-dose', null, 8.6, null],
  ['recurrence-imaged', null, 3, null],
  ['follow-up-mean', '19', 19, true],
  ['follow-up-range', '12~33', '12-33', true],
  ['follow-up-mean-evaluable', null, 19.2, null],
  ['follow-up-median', null, 18.2, null],
  ['ae-nausea-vomiting', '8', 8, true],
  ['ae-nausea-vomiting-54', '14.8%', 14.8, true],
  ['ae-nausea-vomiting-56', '14.8%', 14.3, false],
  ['ae-oedema', '10', 10, true],
  ['ae-oedema-54', '18.5%', 18.5, true],
  ['ae-oedema-56', '18.5%', 17.9, false],
  ['ae-abdominal-pain', '18', 18, true],
  ['ae-abdominal-pain-54', '33.3%', 33.3, true],
  ['ae-abdominal-pain-56', '33.3%', 32.1, false],
  ['ae-fatigue', '8', 8, true],
  ['ae-fatigue-54', '14.8%', 14.8, true],
  ['ae-fatigue-56', '14.8%', 14.3, false],
  ['ae-diarrhoea', '11', 11, true],
  ['ae-diarrhoea-54', '20.4%', 20.4, true],
  ['ae-diarrhoea-56', '20.4%', 19.6, false],
  ['ae-rash', '8', 8, true],
  ['ae-rash-54', '14.8%', 14.8, true],
  ['ae-rash-56', '14.8%', 14.3, false],
  ['ae-grades', 'I~II', '1-2', true],
  ['ae-oedema-grade', 'I', '1', true],
  ['ae-severe', '未发生', 0, true],
  ['index-age', '42', 42, true],
  ['index-immunohistochemistry', 'CD117（+），CD34（+）SMA（-）', 'CD117(+), CD34(+), SMA(-)', true],
  ['index-mitoses', '<5/50HPE', '<5', false],
  ['index-risk', null, 'HIGH', null],
  ['index-ct-0', '11 cm×8 cm×5 cm', 110, true],
  ['index-ct-1', '6 cm×5 cm×4 cm', 60, true],
  ['index-ct-1-months', '1', 1, true],
  ['index-ct-1-change', null, -45.5, null],
  ['index-ct-5', '4 cm×3 cm×2 cm', 40, true],
  ['index-ct-5-months', '5', 5.1, true],
  ['index-ct-5-change', null, -63.6, null],
  ['index-ct-5-english', 'cm×3 cm×2 cm', 40, false],
  ['index-ct-8', '4 cm×3 cm×2 cm', 40, true],
  ['index-ct-8-months', '8', 8, true],
  ['index-conversion', '8', 8, true],
  ['index-pause', '2周', 14, true],
  ['index-margin', 'R0', 'R0', true],
  ['index-resume', '1个月', 1, true],
  ['index-adverse-events', '无', 0, true],
];

async function playedDemo(): Promise<InMemoryRegistry> {
  const registry = new InMemoryRegistry();
  await playDemo(registry, await loadDemoStudy());
  return registry;
}

const table = (registry: InMemoryRegistry, name: (typeof OUTCOMES)[number]) =>
  outcome(name, registry.records(), registry.study).table;

const byId = (rows: readonly OutcomeRow[]) => new Map(rows.map((row) => [row.id, row]));

let registry: InMemoryRegistry;
let records: readonly PatientRecord[];
let figures: ReadonlyMap<string, OutcomeRow>;
beforeAll(async () => {
  registry = await playedDemo();
  records = registry.records();
  figures = byId(table(registry, 'paper').rows);
});

describe('the paper, recomputed from the recorded events', () => {
  it.each(FIGURES)('%s: printed %s, recomputed %s', (id, published, value, agrees) => {
    expect(figures.get(id)).toMatchObject({ published, value, agrees });
  });

  it('has no figure that is not checked here', () => {
    expect([...figures.keys()]).toEqual(FIGURES.map(([id]) => id));
  });

  it('names the limits of its proportions', () => {
    expect(figures.get('orr')).toMatchObject({ numerator: 14, denominator: 19, ci: [48.8, 90.9] });
    expect(figures.get('dcr')).toMatchObject({ numerator: 18, denominator: 19, ci: [74, 99.9] });
    expect(figures.get('recurrence-12-crude')).toMatchObject({
      numerator: 3,
      denominator: 35,
      ci: [1.8, 23.1],
    });
  });

  it('explains every difference from print in a note', () => {
    const differing = [...figures.values()].filter((row) => row.agrees === false);
    expect(differing.map((row) => row.note)).not.toContain(null);
  });

  it('adds up: the flow is divided exactly', () => {
    const rows = byId(table(registry, 'flow').rows);
    expect(['NEOADJUVANT', 'ADJUVANT', 'UNASSIGNED'].map((s) => rows.get(`setting.${s}`)?.value)).toEqual([
      19, 35, 2,
    ]);
    expect(rows.get('setting.UNASSIGNED.not-evaluable')).toMatchObject({ value: 2, exit: true });
    expect(rows.get('setting.NEOADJUVANT.converted-resected')?.value).toBe(7);
  });

  it('keeps the three wordings of why two stopped', () => {
    const stopped = records.filter((record) => record.setting === 'UNASSIGNED');
    expect(stopped).toHaveLength(2);
    for (const { treatments, evaluable } of stopped) {
      expect(treatments[0]?.stopVerbatim).toMatch(/终断服药.*服药时间不足1个月.*did not continue/);
      expect(evaluable.efficacy.value).toBe(false);
    }
  });

  it('records no CT density', () => {
    expect(records.flatMap((record) => record.assessments).every(({ meanHu }) => meanHu === null)).toBe(true);
  });
});

describe('nothing is hard-coded', () => {
  it('one more rash moves the rows of the rash and no other', async () => {
    const changed = await playedDemo();
    const subject = changed
      .records()
      .find(
        ({ adverseEvents }) =>
          adverseEvents.length > 0 && adverseEvents.every((event) => event.term !== 'RASH'),
      );
    const before = table(changed, 'paper').rows;
    await changed.recordPatient('gist-imatinib', subject!.patientId, rash(subject!));
    const after = byId(table(changed, 'paper').rows);
    const moved = before.filter((row) => row.value !== after.get(row.id)?.value).map((row) => row.id);
    expect(moved).toEqual(['ae-rash', 'ae-rash-54', 'ae-rash-56']);
    expect(after.get('ae-rash')).toMatchObject({ value: 9, agrees: false });
  });

  it('a corrected site moves the sites', async () => {
    const changed = await playedDemo();
    const diagnosis = changed.history('001').find((event) => event.type === 'patient.diagnosis-recorded');
    await changed.recordPatient('gist-imatinib', '001', {
      name: 'correct-event',
      data: {
        targetEventId: diagnosis!.eventId,
        changes: { primarySite: 'COLORECTAL' },
        reason: { code: 'DATA_ENTRY_ERROR', text: 'Wrong line' },
      },
    });
    const rows = byId(table(changed, 'paper').rows);
    expect([rows.get('stomach')?.value, rows.get('colorectal')?.value]).toEqual([37, 19]);
  });

  it('before anything happened there is nothing, and it is not NaN', () => {
    for (const name of OUTCOMES) {
      const { rows } = outcome(name, registry.records({ asOf: '2009-12-31' }), registry.study).table;
      expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity/);
      expect(rows.every((row) => row.value === null || row.value === 0)).toBe(true);
    }
  });
});

describe('every number leads to its events', () => {
  it.each(OUTCOMES)('%s', (name) => {
    const made = outcome(name, records, registry.study);
    for (const row of made.table.rows) {
      const { numerator, denominator } = explain(made, row.id);
      if (row.numerator !== null) expect(numerator).toHaveLength(row.numerator);
      expect(denominator.length).toBeGreaterThanOrEqual(row.denominator ?? 0);
      for (const { patientId, eventIds } of numerator) {
        const known = new Set(registry.history(patientId).map((event) => event.eventId));
        expect(eventIds.length).toBeGreaterThan(0);
        expect(eventIds.every((id) => known.has(id))).toBe(true);
      }
    }
  });

  it('of a recurrence: the confirmation and the CT that showed it', () => {
    const { numerator } = explain(outcome('paper', records, registry.study), 'recurrence-imaged');
    const types = numerator.map(({ patientId, eventIds }) =>
      registry
        .history(patientId)
        .filter((event) => eventIds.includes(event.eventId))
        .map((event) => event.type),
    );
    const behind: ClinicalEvent['type'][] = [
      'patient.enrolled',
      'patient.ct-assessed',
      'patient.recurrence-confirmed',
    ];
    for (const each of types) expect(each).toEqual(behind);
  });

  it('an unknown row is refused', () => {
    expect(() => explain(outcome('paper', records, registry.study), 'nonsense')).toThrow(
      expect.objectContaining({ code: 'OUTCOME_ROW_UNKNOWN' }),
    );
  });
});

it('gives the same tables whatever the order of the records', () => {
  const backwards = [...records].reverse();
  for (const name of OUTCOMES) {
    expect(outcome(name, backwards, registry.study).table).toEqual(
      outcome(name, records, registry.study).table,
    );
  }
});

it('row ids are unique and values are rounded numbers, texts or null', () => {
  for (const name of OUTCOMES) {
    const { rows } = table(registry, name);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity/);
  }
});

function rash({ treatments }: PatientRecord): PatientCommand {
  return {
    name: 'report-adverse-event',
    data: {
      adverseEventId: 'AE-NEW',
      term: 'RASH',
      onsetOn: treatments[0]!.startedOn,
      grade: { scale: 'WHO', version: '1979', value: 1 },
      serious: false,
      relation: 'POSSIBLE',
      action: 'NONE',
      outcome: 'ONGOING',
    },
  };
}
