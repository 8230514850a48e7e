/** Kaplan-Meier, its readings and the log-rank family against R's survfit and survdiff, on more data. */
import { logRank } from '#statistics';
import type { Check, Suite } from './comparison.js';
import { expected, subset, Table } from './reference-data.js';
import { type Curve, compareCurve, compareTest, type TestAnswer } from './survival-comparison.js';

interface Answers {
  overall: Curve;
  groups: Record<string, Curve>;
  logRank: TestAnswer;
  petoPeto: TestAnswer;
  stratified: TestAnswer;
  stratifiedPeto: TestAnswer;
}

export function survivalSuite(): Suite {
  const { survival } = expected<{ survival: Record<string, Answers> }>('extra');
  return {
    title: 'Kaplan-Meier curves and log-rank tests',
    source: 'R 4.2.2, survival 3.5-3: survfit, survdiff',
    checks: Object.entries(survival).flatMap(([name, answers]) => checksOf(name, answers)),
  };
}

function checksOf(name: string, r: Answers): Check[] {
  const table = new Table(name);
  const data = table.survival();
  const group = table.factor('group');
  const strata = table.factor('strata');
  const groups = Object.entries(r.groups).map(([level, answer]): Check => {
    const code = group.levels.indexOf(level);
    const part = subset(data, (row) => group.codes[row] === code);
    return {
      name: `${name}: curve of group ${level}`,
      run: (c) => compareCurve(c, part, answer, `${name} ${level}`),
    };
  });
  return [
    { name: `${name}: curve`, run: (c) => compareCurve(c, data, r.overall, name) },
    ...groups,
    {
      name: `${name}: tests of the groups`,
      run: (c) => {
        compareTest(c, logRank({ ...data, group }), r.logRank, 'log-rank');
        compareTest(c, logRank({ ...data, group }, { rho: 1 }), r.petoPeto, 'Peto-Peto');
        compareTest(c, logRank({ ...data, group, strata }), r.stratified, 'stratified log-rank');
        const peto = logRank({ ...data, group, strata }, { rho: 1 });
        compareTest(c, peto, r.stratifiedPeto, 'stratified Peto-Peto');
      },
    },
  ];
}
