/** Cumulative incidence and Gray's test against R's survfit and cmprsk. */
import {
  aalenJohansen,
  type CompetingData,
  type CumulativeIncidence,
  grayTest,
  lastAtOrBefore,
} from '#statistics';
import { expectEqualToR, expected, expectPValue, Table } from './reference.js';

interface Incidence {
  time: number[];
  estimate: number[];
  stdErr: number[];
  gray: (number | null)[];
}
interface Test {
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
      gray: Test[];
      gray1: Test[];
      stratified: Test[];
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

function expectIncidence(data: CompetingData, r: Record<string, Incidence>): void {
  const curve = aalenJohansen(data);
  const gray = aalenJohansen(data, { variance: 'gray' });
  for (const [k, cause] of data.causes.entries()) {
    const answer = r[cause]!;
    for (const [i, time] of answer.time.entries()) {
      const [estimate, stdErr] = at(curve, k, time);
      expectEqualToR(estimate, answer.estimate[i]!, `incidence of ${cause} at ${time}`);
      expectEqualToR(stdErr, answer.stdErr[i]!, `standard error of ${cause} at ${time}`);
      if (answer.gray[i] !== undefined)
        expectEqualToR(at(gray, k, time)[1], answer.gray[i]!, `cuminc's error at ${time}`);
    }
  }
}

describe.each(Object.entries(expected<Answers>('extra').competing))('%s', (name, r) => {
  const table = new Table(name);
  const group = table.factor('group');

  it("has R's incidences", () => {
    expectIncidence(competing(table), r.causes);
    for (const [level, answer] of Object.entries(r.groups)) {
      const code = group.levels.indexOf(level);
      expectIncidence(
        competing(table, (row) => group.codes[row] === code),
        answer,
      );
    }
  });

  it("has R's tests", () => {
    const data = { ...competing(table), group };
    const compare = (
      actual: readonly { chiSquare: number | null; p: number | null; df: number }[],
      answers: Test[],
    ) => {
      for (const [k, answer] of answers.entries()) {
        expectEqualToR(actual[k]!.chiSquare, answer.chiSquare, `chi-square of cause ${k}`);
        expectPValue(actual[k]!.p, answer.p, `cause ${k}`);
        expect(actual[k]!.df).toBe(answer.df);
      }
    };
    compare(grayTest(data), r.gray);
    compare(grayTest(data, { rho: 1 }), r.gray1);
    compare(grayTest({ ...data, strata: table.factor('strata') }), r.stratified);
  });
});
