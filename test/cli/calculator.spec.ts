/** The commands that compute from what they are given, without a database. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './command-line.js';

const REFERENCE = 'apps/cli/qualification/reference';
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-cli-'));

afterAll(() => rmSync(folder, { recursive: true }));

const anamnesis = (args: string[], input = '') =>
  commandLine(args, { env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' }, input });

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

interface Vector {
  readonly expected?: unknown;
  readonly [field: string]: unknown;
}

describe('evaluate', () => {
  const vectors = (name: string): Vector[] => {
    const content = JSON.parse(readFileSync(`${REFERENCE}/criteria/${name}.json`, 'utf8'));
    return content.vectors ?? content;
  };

  it.each([
    ['nih-2008', 'nih2008'],
    ['nih-2008-csco', 'nih2008_csco'],
    ['nih-2002', 'nih2002'],
    ['afip', 'afip'],
  ])('%s answers every vector, from a document with a list of vectors', async (rule, column) => {
    const { code, out } = await anamnesis(['evaluate', rule, `${REFERENCE}/criteria/gist-risk.json`]);
    expect(code).toBe(0);
    const answers = lines(out);
    for (const [i, vector] of vectors('gist-risk').entries()) {
      if (column in vector)
        expect({ ...vector, answer: answers[i].result }).toMatchObject({ answer: vector[column] });
    }
  });

  it.each([
    ['choi-2007', 'choi'],
    ['recist-1.1', 'recist-target'],
  ])('%s answers every vector, one a line', async (rule, name) => {
    const all = vectors(name);
    const { code, out } = await anamnesis(
      ['evaluate', rule],
      all.map((vector) => JSON.stringify(vector)).join('\n'),
    );
    expect(code).toBe(0);
    expect(lines(out).map(({ result }) => result)).toEqual(all.map(({ expected }) => expected));
  });

  it('exposure answers the figures, from an array', async () => {
    const all = vectors('exposure');
    const { code, out } = await anamnesis(['evaluate', 'exposure', '-'], JSON.stringify(all, null, 2));
    expect(code).toBe(0);
    for (const [i, answer] of lines(out).entries()) expect(answer).toMatchObject(all[i]!.expected as object);
  });

  it('says what is missing', async () => {
    const { out } = await anamnesis(
      ['evaluate', 'choi'],
      '{"sld_base":100,"sld":100,"hu_base":60,"hu":null}\n',
    );
    expect(lines(out)).toEqual([
      expect.objectContaining({
        result: 'SD_DENSITY_MISSING',
        missing: ['hu'],
        rule: 'choi-2007',
        version: '1',
      }),
    ]);
  });

  it('names line and field of what can not be evaluated, goes on, and ends with 1', async () => {
    const input =
      '\uFEFF{"base":100,"cur":70}\r\n\n{"base":"wide","cur":1}\n{"base":\n[]\n{"base":100,"cur":130}\n';
    const { code, out, err } = await anamnesis(['evaluate', 'recist-1.1'], input);
    expect(code).toBe(1);
    expect(err).toBe('anamnesis: 3 of 5 records could not be evaluated\n');
    expect(lines(out)).toEqual([
      expect.objectContaining({ result: 'PR' }),
      { line: 3, field: 'base', error: 'line 3, base: must be a number, got "wide"' },
      { line: 4, field: null, error: expect.stringMatching(/^line 4, the whole of it: not JSON: /) },
      { line: 5, field: null, error: 'line 5, the whole of it: must be an object' },
      expect.objectContaining({ result: 'PD' }),
    ]);
  });

  it.each([
    [['evaluate', 'no-such-rule'], 'unknown rule "no-such-rule"; known: nih-2008, '],
    [['evaluate', 'choi', '/no/such/file'], 'ENOENT'],
    [['evaluate'], 'evaluate needs a rule'],
  ])('%j is not understood', async (args, complaint) => {
    const { code, out, err } = await anamnesis(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(complaint);
  });

  it('lists its rules', async () => {
    expect((await anamnesis(['evaluate', '--list'])).out).toMatch(
      /^nih-2008 +1 +Modified NIH .* Hum Pathol 2008/,
    );
    const rules = JSON.parse((await anamnesis(['evaluate', '--list', '--json'])).out);
    expect(rules).toContainEqual(expect.objectContaining({ id: 'recist-1.1', version: '1' }));
  });
});

describe('statistics', () => {
  const lung = `${REFERENCE}/statistics/lung.csv`;

  it('survival answers in the documented shape', async () => {
    const { code, out } = await anamnesis(
      `statistics survival ${lung} --time time --status status --group group --strata ecog --at 365,730 --conf-type log-log --json`.split(
        ' ',
      ),
    );
    expect(code).toBe(0);
    const summary = JSON.parse(out);
    const figures = { estimate: expect.any(Number), lower: expect.any(Number), upper: expect.any(Number) };
    const test = { chiSquare: expect.any(Number), df: 1, p: expect.any(Number) };
    expect(summary).toMatchObject({
      n: 228,
      events: 165,
      quantiles: [
        { p: 0.25, ...figures },
        { p: 0.5, estimate: 310, lower: 284, upper: 361 },
        { p: 0.75, ...figures },
      ],
      landmarks: [
        { time: 365, nRisk: 65, survival: expect.any(Number), stdErr: expect.any(Number) },
        { time: 730 },
      ],
      groups: {
        female: { n: 90, quantiles: expect.any(Array), landmarks: expect.any(Array) },
        male: { n: 138 },
      },
      logRank: test,
      petoPeto: test,
      cox: {
        reference: 'female',
        hr: expect.any(Number),
        lower: expect.any(Number),
        upper: expect.any(Number),
      },
    });
  });

  it('survival prints tables for people', async () => {
    const { out } = await anamnesis(['statistics', 'survival', lung, '--group', 'group', '--at', '365']);
    expect(out).toMatch(/^all +228 +165 +25% by +170 +144 +194$/m);
    expect(out).toMatch(/^female +365 +30 +0\.\d+/m);
    expect(out).toMatch(/^log-rank +10\.3267 +1 +0\.00131/m);
    expect(out).toMatch(/^against female +hazard ratio .*\nmale +1\.70067/m);
  });

  it('proportion gives both intervals', async () => {
    const { out } = await anamnesis(['statistics', 'proportion', '14', '19', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      estimate: 14 / 19,
      clopperPearson: [expect.closeTo(0.487970654654127, 12), expect.closeTo(0.908534215092333, 12)],
      wilson: [expect.closeTo(0.512084491021849, 12), expect.closeTo(0.881935876532175, 12)],
    });
    expect((await anamnesis(['statistics', 'proportion', '14', '19'])).out).toMatch(
      /exact .* 0\.736842 +0\.487971 +0\.908534/,
    );
  });

  it('competing-risks answers by cause', async () => {
    const args = ['statistics', 'competing-risks', `${REFERENCE}/statistics/mgus.csv`, '--group', 'group'];
    const summary = JSON.parse((await anamnesis([...args, '--at', '60,120', '--json'])).out);
    expect(summary.causes['1']).toEqual([
      { time: 60, estimate: expect.any(Number), stdErr: expect.any(Number) },
      { time: 120, estimate: expect.any(Number), stdErr: expect.any(Number) },
    ]);
    expect(summary.gray['2']).toEqual({ chiSquare: expect.any(Number), df: 2, p: expect.any(Number) });
    expect((await anamnesis([...args, '--at', '60'])).out).toMatch(/^Gray's test +chi-square/m);
  });

  it.each([
    ['a negative time', 'time,status\n1,1\n-2,0\n', "row 3, column 'time': a time cannot be negative"],
    ['an unknown status', 'time,status\n1,2\n', "row 2, column 'status': unknown status '2'"],
    ['no number', 'time,status\nx,1\n', "row 2, column 'time': 'x' is not a number"],
    ['a missing column', 'time,event\n1,1\n', "row 1, column 'status': there is no such column"],
    ['an empty file', '', "row 1, column 'time': the file is empty"],
  ])('%s is refused with row and column', async (_what, text, complaint) => {
    const { code, out, err } = await anamnesis(['statistics', 'survival', file('bad.csv', text)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(complaint);
    const json = JSON.parse(
      (await anamnesis(['statistics', 'survival', join(folder, 'bad.csv'), '--json'])).err,
    );
    expect(json.values).toEqual({ row: expect.any(Number), column: expect.any(String) });
  });

  it.each([
    [['proportion', '20', '19'], 1, '0 <= x <= n'],
    [['proportion', 'a', '19'], 2, 'x must be a whole number'],
    [['proportion', '1', '2', '--conf', '95'], 2, 'It must lie between 0 and 1'],
    [['survival', lung, '--at', '1,x'], 2, 'It must be a number of 0 or more'],
    [['survival', '/no/such/file'], 2, 'ENOENT'],
  ])('%j is refused', async (args, code, complaint) => {
    const answer = await anamnesis(['statistics', ...args]);
    expect(answer).toMatchObject({ code, out: '', err: expect.stringContaining(complaint) });
  });
});

describe('qualify', () => {
  it('reports every reference, for people and for programs', async () => {
    const { code, out } = await anamnesis(['qualify', '--verbose']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Qualification report of Anamnesis\n/);
    expect(out).toMatch(/\nPASS: \d{5} comparisons, 0 differ\n$/);
    expect(out).toContain('PASS  nih-2008 (');
    const report = JSON.parse((await anamnesis(['qualify', '--json'])).out);
    expect(report).toMatchObject({ product: 'anamnesis', passed: true, failed: 0 });
    expect(report.suites).toHaveLength(9);
  });
});
