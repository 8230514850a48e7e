/** From the text of a file to R's figures, as the command line goes. */
import {
  parseCompetingTable,
  parseSurvivalTable,
  summariseCompetingRisks,
  summariseSurvival,
} from '#statistics';
import type { Comparison, Suite } from './comparison.js';
import { csvText, expected } from './reference-data.js';

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

export function summariesSuite(): Suite {
  return {
    title: 'From the text of a file to the figures',
    source: 'R 4.2.2, survival 3.5-3, cmprsk 2.2-11',
    checks: [
      {
        name: 'lung: curves of all rows, comparisons within strata of the rows that have one',
        run: lungStrata,
      },
      { name: 'lung: the hazard ratio of the groups', run: lungHazard },
      { name: 'mgus: incidences and tests', run: mgusIncidence },
    ],
  };
}

function lungStrata(c: Comparison): void {
  const r = expected<Lung>('lung');
  const marks = r.overall.landmarks['log-log'];
  const at = marks.map((mark) => mark.time);
  const summary = summariseSurvival(parseSurvivalTable(csvText('lung'), { ...columns, strata: 'ecog' }), {
    at,
  });
  c.same([summary.n, summary.events, summary.omitted], [r.overall.n, r.overall.events, 1], 'rows');
  for (const [i, mark] of marks.entries()) {
    c.figure(summary.landmarks[i]?.survival, mark.surv, `survival at ${mark.time}`);
    c.figure(summary.landmarks[i]?.lower, mark.lower, `lower limit at ${mark.time}`);
  }
  const { logrank, peto_peto_wilcoxon } = r.stratified_by_ecog_complete_cases;
  c.figure(summary.logRank?.chiSquare, logrank.chisq, 'log-rank');
  c.pValue(summary.logRank?.p, logrank.p, 'log-rank');
  c.figure(summary.petoPeto?.chiSquare, peto_peto_wilcoxon.chisq, 'Peto-Peto');
}

function lungHazard(c: Comparison): void {
  const { cox } = summariseSurvival(parseSurvivalTable(csvText('lung'), columns));
  const { efron } = expected<Lung>('lung').cox;
  c.same([cox?.reference, cox?.convergence], ['female', 'converged'], 'model');
  c.figure(cox?.hr, efron.hr, 'hazard ratio');
  c.figure(cox?.lower, efron.lower, 'lower limit');
}

function mgusIncidence(c: Comparison): void {
  const { mgus } = expected<Extra>('extra').competing;
  const at = mgus.causes['1']!.time;
  const table = parseCompetingTable(csvText('mgus'), { time: 'time', event: 'event', group: 'group' });
  const summary = summariseCompetingRisks(table, { at });
  for (const [cause, answer] of Object.entries(mgus.causes)) {
    for (const [i, point] of summary.causes[cause]!.entries()) {
      c.figure(point.estimate, answer.estimate[i]!, `incidence of ${cause} at ${point.time}`);
      c.figure(point.stdErr, answer.stdErr[i]!, `standard error of ${cause} at ${point.time}`);
    }
  }
  c.figure(summary.gray?.['1']?.chiSquare, mgus.gray[0]!.chiSquare, "Gray's test");
}
