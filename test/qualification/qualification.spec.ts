/** Every reference that ships with the product: hand-checked vectors, published data, R's answers. */
import { Comparison } from '../../apps/cli/src/qualification/comparison.js';
import { qualificationSuites, qualify, runCheck } from '../../apps/cli/src/qualification/qualify.js';

describe.each(qualificationSuites().map((suite) => [suite.title, suite] as const))('%s', (_title, suite) => {
  it.each(suite.checks.map((check) => [check.name, check] as const))('%s', (_name, check) => {
    expect(runCheck(check)).toMatchObject({ passed: true, differences: [] });
  });
});

describe('a comparison', () => {
  const difference = (compare: (comparison: Comparison) => void) => {
    const comparison = new Comparison();
    compare(comparison);
    return comparison.differences.length;
  };

  it.each([
    ['a figure that is off', (c: Comparison) => c.figure(1 + 2e-9, 1, 'x')],
    ['a figure that the reference lacks', (c: Comparison) => c.figure(1, null, 'x')],
    ['a figure that is missing', (c: Comparison) => c.figure(undefined, 1, 'x')],
    ['no number', (c: Comparison) => c.figure(Number.NaN, 1, 'x')],
    ['one figure too many', (c: Comparison) => c.figures([1, 2], [1], 'x')],
    ['another class', (c: Comparison) => c.same('PR', 'PD', 'x')],
    ['a tiny p that is off', (c: Comparison) => c.pValue(1.00001e-20, 1e-20, 'x')],
  ])('sees %s', (_what, compare) => expect(difference(compare)).toBe(1));

  it.each([
    ['a figure within rounding', (c: Comparison) => c.figure(1 + 1e-10, 1, 'x')],
    ['noise about zero', (c: Comparison) => c.figure(3e-17, 0, 'x')],
    ['a tiny p within the digits of its tail', (c: Comparison) => c.pValue(1.0000001e-20, 1e-20, 'x')],
  ])('lets %s pass', (_what, compare) => expect(difference(compare)).toBe(0));
});

it('says in the report which check failed, and that a check which throws or compares nothing did', () => {
  const source = 'an example';
  const checks = [
    { name: 'agrees', run: (c: Comparison) => c.same(1, 1, 'one') },
    { name: 'differs', run: (c: Comparison) => c.same(1, 2, 'two') },
    {
      name: 'throws',
      run: () => {
        throw new Error('no such rule');
      },
    },
    { name: 'is empty', run: () => undefined },
  ];
  const report = qualify(new Date(0), [{ title: 'examples', source, checks }]);
  expect(report).toMatchObject({ passed: false, failed: 2, ranAt: '1970-01-01T00:00:00.000Z' });
  expect(report.suites[0]!.checks.map(({ passed }) => passed)).toEqual([true, false, false, false]);
  expect(report.suites[0]!.checks[1]!.differences).toEqual([{ what: 'two', actual: 1, expected: 2 }]);
  expect(report.references).toContainEqual({
    file: 'criteria/choi.json',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
