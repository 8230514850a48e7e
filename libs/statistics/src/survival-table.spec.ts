import {
  parseCompetingTable,
  parseSurvivalTable,
  SurvivalTableError,
  summariseCompetingRisks,
  summariseSurvival,
} from './index.js';

const columns = { time: 'time', status: 'status', group: 'arm' };
const header = 'time,status,arm';

function refusal(text: string, run = () => parseSurvivalTable(text, columns) as unknown): SurvivalTableError {
  try {
    run();
  } catch (error) {
    if (error instanceof SurvivalTableError) return error;
    throw error;
  }
  throw new Error('the table was read');
}

describe('reading a survival table', () => {
  it('takes the columns by name, whatever their order', () => {
    const table = parseSurvivalTable('arm;x;status;time\r\nB;1;0;12.5\r\n\r\nA;2;1;3e1\r\n', {
      ...columns,
      covariates: ['x'],
    });
    expect(Array.from(table.time)).toEqual([12.5, 30]);
    expect(Array.from(table.status)).toEqual([0, 1]);
    expect(table.group).toEqual({ levels: ['A', 'B'], codes: Int32Array.of(1, 0) });
    expect(Array.from(table.covariates![0]!.values)).toEqual([1, 2]);
  });

  it('lets a row be without a group', () => {
    const { group } = parseSurvivalTable(`${header}\n1,1,A\n2,0,NA\n3,0,\n`, columns);
    expect(Array.from(group!.codes)).toEqual([0, -1, -1]);
  });

  it.each([',', ';', '\t'])('takes %j from the header, in however few rows', (delimiter) => {
    const text = `\uFEFF\ntime${delimiter}status\n1${delimiter}1\n\n`;
    expect(Array.from(parseSurvivalTable(text, { time: 'time', status: 'status' }).time)).toEqual([1]);
  });

  it('reads quoted fields and a byte order mark', () => {
    const { group } = parseSurvivalTable(`\uFEFF${header}\n1,1,"A, late"\n`, columns);
    expect(group!.levels).toEqual(['A, late']);
  });

  it.each([
    ['an empty file', '', 1, 'time', /empty/],
    ['a header alone', `${header}\n`, 2, 'time', /no rows/],
    ['a missing column', 'time,arm\n1,A\n', 1, 'status', /no such column; there are time, arm/],
    ['a column that occurs twice', 'time,status,status,arm\n1,1,1,A\n', 1, 'status', /twice/],
    ['a negative time', `${header}\n1,1,A\n-2,0,B\n`, 3, 'time', /negative, got -2/],
    ['a time that is no number', `${header}\n1,1,A\n\n1x,0,B\n`, 4, 'time', /'1x' is not a number/],
    ['an infinite time', `${header}\nInfinity,1,A\n`, 2, 'time', /not a number/],
    ['a missing time', `${header}\nNA,1,A\n`, 2, 'time', /missing/],
    ['an unknown status', `${header}\n1,2,A\n`, 2, 'status', /unknown status '2'/],
    ['a missing status', `${header}\n1,,A\n`, 2, 'status', /unknown status \(missing\)/],
    ['a ragged row', `${header}\n1,1,A\n1,1\n`, 3, null, /2 fields where the header has 3/],
    ['an open quote', `${header}\n1,1,"A\n`, 2, null, /quote/i],
  ])('refuses %s', (_, text, row, column, reason) => {
    const error = refusal(text);
    expect([error.row, error.column]).toEqual([row, column]);
    expect(error.reason).toMatch(reason);
    expect(error.message).toContain(`row ${row}`);
  });
});

describe('reading a table of competing risks', () => {
  const events = { time: 'time', event: 'event' };

  it('names the causes by their codes', () => {
    const table = parseCompetingTable('time,event\n1,10\n2,0\n3,2\n', events);
    expect(table.causes).toEqual(['2', '10']);
    expect(Array.from(table.cause)).toEqual([2, 0, 1]);
  });

  it.each(['-1', '1.5', 'x', '', '256'])("refuses the event '%s'", (event) => {
    const text = `time,event\n1,1\n2,${event}\n`;
    const error = refusal(text, () => parseCompetingTable(text, events));
    expect([error.row, error.column]).toEqual([3, 'event']);
  });
});

describe('summaries', () => {
  const text = 'time,status,arm,s\n1,1,A,x\n2,1,A,y\n3,0,B,x\n4,1,B,y\n5,1,B,x\n6,0,A,NA\n';

  it('stratifies the comparisons when there are strata, and says what it left out', () => {
    const plain = summariseSurvival(parseSurvivalTable(text, columns), { at: [3] });
    expect(plain).toMatchObject({ n: 6, events: 4, omitted: 0, logRank: { stratified: false, df: 1 } });
    expect(plain.landmarks[0]).toMatchObject({ time: 3, nRisk: 4 });
    expect(Object.keys(plain.groups)).toEqual(['A', 'B']);
    const stratified = summariseSurvival(parseSurvivalTable(text, { ...columns, strata: 's' }));
    expect(stratified).toMatchObject({
      n: 6,
      omitted: 1,
      logRank: { stratified: true },
      cox: { n: 5, reference: 'A' },
    });
    expect(stratified.cox!.beta).toBe(stratified.cox!.terms[0]!.beta);
  });

  it('is JSON as it stands', () => {
    const summary = summariseSurvival(parseSurvivalTable(text, columns));
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('reads incidences where asked, else where something happened', () => {
    const table = parseCompetingTable('time,event,arm\n1,1,A\n2,0,B\n3,2,B\n4,1,A\n', {
      time: 'time',
      event: 'event',
      group: 'arm',
    });
    const summary = summariseCompetingRisks(table);
    expect(summary.causes['1']!.map((point) => point.time)).toEqual([1, 3, 4]);
    expect(summary.events).toEqual({ '1': 2, '2': 1 });
    expect(Object.keys(summary.gray!)).toEqual(['1', '2']);
    expect(summariseCompetingRisks(table, { at: [0, 9] }).causes['2']).toEqual([
      { time: 0, estimate: 0, stdErr: 0 },
      { time: 9, estimate: expect.closeTo(0.375, 12), stdErr: expect.any(Number) },
    ]);
  });
});
