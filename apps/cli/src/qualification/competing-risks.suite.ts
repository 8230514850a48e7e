/** Cumulative incidence and Gray's test against R's survfit and cmprsk. */
import {
  aalenJohansen,
  type CompetingData,
  type CumulativeIncidence,
  grayTest,
  lastAtOrBefore,
} from '#statistics';
import type { Check, Comparison, Suite } from './comparison.js';
import { expected, Table } from './reference-data.js';

interface Incidence {
  time: number[];
  estimate: number[];
  stdErr: number[];
  gray: (number | null)[];
}
interface TestAnswer {
  chiSquare: number;
  p: number;
  df: number;
}
interface Answers {
  competing: Record<
    string,
    {
      causes: Record<string, Incidence>;
      groups: Record<string, Record<string, Incidence>>;
      gray: TestAnswer[];
      gray1: TestAnswer[];
      stratified: TestAnswer[];
    }
  >;
}

function competing(table: Table, keep: (row: number) => boolean = () => true): CompetingData {
  const events = table.bytes('event');
  const causes = [...new Set(events)]
    .filter((event) => event > 0)
    .sort()
    .map(String);
  return {
    time: table.numbers('time').filter((_, row) => keep(row)),
    cause: events.filter((_, row) => keep(row)),
    causes,
  };
}

function at(curve: CumulativeIncidence, k: number, time: number): [number, number] {
  const step = lastAtOrBefore(curve.time, time);
  return step < 0 ? [0, 0] : [curve.causes[k]!.estimate[step]!, curve.causes[k]!.stdErr[step]!];
}

function compareIncidence(c: Comparison, data: CompetingData, r: Record<string, Incidence>): void {
  const curve = aalenJohansen(data);
  const gray = aalenJohansen(data, { variance: 'gray' });
  for (const [k, cause] of data.causes.entries()) {
    const answer = r[cause]!;
    for (const [i, time] of answer.time.entries()) {
      const [estimate, stdErr] = at(curve, k, time);
      c.figure(estimate, answer.estimate[i]!, `incidence of ${cause} at ${time}`);
      c.figure(stdErr, answer.stdErr[i]!, `standard error of ${cause} at ${time}`);
      if (answer.gray[i] !== undefined)
        c.figure(at(gray, k, time)[1], answer.gray[i]!, `cuminc's error at ${time}`);
    }
  }
}

function compareTests(
  c: Comparison,
  actual: readonly { chiSquare: number | null; p: number | null; df: number }[],
  answers: readonly TestAnswer[],
  what: string,
): void {
  for (const [k, answer] of answers.entries()) {
    c.figure(actual[k]?.chiSquare, answer.chiSquare, `${what}, chi-square of cause ${k + 1}`);
    c.pValue(actual[k]?.p, answer.p, `${what}, p of cause ${k + 1}`);
    c.same(actual[k]?.df, answer.df, `${what}, degrees of freedom of cause ${k + 1}`);
  }
}

export function competingRisksSuite(): Suite {
  const { competing: answers } = expected<Answers>('extra');
  return {
    title: "Cumulative incidence and Gray's test",
    source: 'R 4.2.2, survival 3.5-3: survfit; cmprsk 2.2-11: cuminc',
    checks: Object.entries(answers).flatMap(([name, answer]) => checksOf(name, answer)),
  };
}

function checksOf(name: string, r: Answers['competing'][string]): Check[] {
  const table = new Table(name);
  const group = table.factor('group');
  const data = { ...competing(table), group };
  const groups = Object.entries(r.groups).map(([level, answer]): Check => {
    const code = group.levels.indexOf(level);
    const part = competing(table, (row) => group.codes[row] === code);
    return { name: `${name}: incidence in group ${level}`, run: (c) => compareIncidence(c, part, answer) };
  });
  return [
    { name: `${name}: incidence`, run: (c) => compareIncidence(c, data, r.causes) },
    ...groups,
    {
      name: `${name}: tests of the groups`,
      run: (c) => {
        compareTests(c, grayTest(data), r.gray, 'Gray');
        compareTests(c, grayTest(data, { rho: 1 }), r.gray1, 'Gray with rho 1');
        compareTests(
          c,
          grayTest({ ...data, strata: table.factor('strata') }),
          r.stratified,
          'stratified Gray',
        );
      },
    },
  ];
}
