/** From the text of a file to R's figures, as the command line goes. */
import {
  parseCompetingTable,
  parseSurvivalTable,
  summariseCompetingRisks,
  summariseSurvival,
} from '#statistics';
import { csvText, expectEqualToR, expected, expectPValue } from './reference.js';

interface Lung {
  overall: {
    n: number;
    events: number;
    landmarks: { 'log-log': { time: number; surv: number; lower: number }[] };
  };
  stratified_by_ecog_complete_cases: Record<'logrank' | 'peto_peto_wilcoxon', { chisq: number; p: number }>;
  cox: { efron: { hr: number; lower: number } };
}
interface Extra {
  competing: {
    mgus: {
      causes: Record<string, { time: number[]; estimate: number[]; stdErr: number[] }>;
      gray: { chiSquare: number }[];
    };
  };
}

const columns = { time: 'time', status: 'status', group: 'group' };

it('lung: curves of all rows, comparisons within strata of the rows that have one', () => {
  const r = expected<Lung>('lung');
  const marks = r.overall.landmarks['log-log'];
  const at = marks.map((mark) => mark.time);
  const summary = summariseSurvival(parseSurvivalTable(csvText('lung'), { ...columns, strata: 'ecog' }), {
    at,
  });
  expect(summary).toMatchObject({ n: r.overall.n, events: r.overall.events, omitted: 1 });
  for (const [i, mark] of marks.entries()) {
    expectEqualToR(summary.landmarks[i]!.survival, mark.surv, `survival at ${mark.time}`);
    expectEqualToR(summary.landmarks[i]!.lower, mark.lower, `lower limit at ${mark.time}`);
  }
  const { logrank, peto_peto_wilcoxon } = r.stratified_by_ecog_complete_cases;
  expectEqualToR(summary.logRank!.chiSquare, logrank.chisq, 'log-rank');
  expectPValue(summary.logRank!.p, logrank.p, 'log-rank');
  expectEqualToR(summary.petoPeto!.chiSquare, peto_peto_wilcoxon.chisq, 'Peto-Peto');
});

it('lung: the hazard ratio of the groups', () => {
  const { cox } = summariseSurvival(parseSurvivalTable(csvText('lung'), columns));
  const { efron } = expected<Lung>('lung').cox;
  expect(cox).toMatchObject({ reference: 'female', state: 'estimated', convergence: 'converged' });
  expectEqualToR(cox!.hr!, efron.hr, 'hazard ratio');
  expectEqualToR(cox!.lower!, efron.lower, 'lower limit');
});

it('mgus: incidences and tests', () => {
  const { mgus } = expected<Extra>('extra').competing;
  const at = mgus.causes['1']!.time;
  const table = parseCompetingTable(csvText('mgus'), { time: 'time', event: 'event', group: 'group' });
  const summary = summariseCompetingRisks(table, { at });
  for (const [cause, answer] of Object.entries(mgus.causes)) {
    for (const [i, point] of summary.causes[cause]!.entries()) {
      expectEqualToR(point.estimate, answer.estimate[i]!, `incidence of ${cause} at ${point.time}`);
      expectEqualToR(point.stdErr, answer.stdErr[i]!, `standard error of ${cause} at ${point.time}`);
    }
  }
  expectEqualToR(summary.gray!['1']!.chiSquare, mgus.gray[0]!.chiSquare, "Gray's test");
});
