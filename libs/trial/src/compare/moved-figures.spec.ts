import type { Evidence } from '../cohort/measured.js';
import { OUTCOMES, type Outcome, type OutcomeRow } from '../cohort/outcome-table.js';
import type { PatientRecord } from '../derive/patient-record.js';
import { movedFigures, type Outcomes } from './moved-figures.js';

const subjects = (...ids: string[]) => {
  const records = ids.map((patientId) => ({ patientId }) as PatientRecord);
  return { records, length: records.length };
};
const [nobody, two] = [subjects(), subjects('1', '2')];

/** Outcomes whose only figures are these of survival; nobody is counted in any. */
function outcomes(figures: Record<string, number>): Outcomes {
  const rows = Object.entries(figures).map(([id, value]) => ({ id, label: id, value }) as OutcomeRow);
  const evidence = { counted: nobody, among: two, events: () => [] } as unknown as Evidence;
  const empty = { table: { rows: [] as OutcomeRow[] }, evidence: new Map() } as unknown as Outcome;
  const survival = { table: { rows }, evidence: new Map(rows.map(({ id }) => [id, evidence])) };
  const all = Object.fromEntries(OUTCOMES.map((name) => [name, empty]));
  return { ...all, survival: survival as unknown as Outcome } as Outcomes;
}

it.each(['comes', 'goes'])(
  'tells of a figure that %s without anybody counted in it, unless it is 0',
  (way) => {
    const views = [outcomes({}), outcomes({ events: 0, 'without the event, %': 100 })] as const;
    const [before, after] = way === 'comes' ? views : [views[1], views[0]];
    expect(movedFigures(before, after, new Map([['1', [{ eventId: 'e', targets: null }]]]))).toMatchObject([
      { row: 'without the event, %', subjects: [{ patientId: '1', eventIds: ['e'] }, { patientId: '2' }] },
    ]);
  },
);
