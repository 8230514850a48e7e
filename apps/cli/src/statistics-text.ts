/** Summaries of tables as lines for people. */
import type {
  ChiSquareTest,
  CompetingRisksSummary,
  CurveSummary,
  IncidenceSummary,
  ProportionSummary,
  SurvivalSummary,
} from '#statistics';
import { columns } from './io.js';

type Figure = number | null | undefined;

/** Six significant digits, as a table shows them; --json has all of them. */
const shown = (figure: Figure) => (typeof figure === 'number' ? String(Number(figure.toPrecision(6))) : null);

const percent = (level: number) => `${shown(level * 100)}%`;

function testLine(name: string, test: ChiSquareTest): (string | null)[] {
  return [name, shown(test.chiSquare), shown(test.df), shown(test.p)];
}

export function survivalText(summary: SurvivalSummary): string[] {
  const named: [string, CurveSummary][] = [['all', summary], ...Object.entries(summary.groups)];
  const { logRank, petoPeto, cox } = summary;
  const limits = [`${percent(summary.conf)} lower`, 'upper'];
  return [
    ...quantileLines(named, limits),
    ...(summary.landmarks.length === 0 ? [] : landmarkLines(named, limits)),
    ...(logRank && petoPeto
      ? [
          '',
          ...columns([
            ['', 'chi-square', 'df', 'p'],
            testLine(logRank.stratified ? 'log-rank, stratified' : 'log-rank', logRank),
            testLine(petoPeto.stratified ? 'Peto-Peto, stratified' : 'Peto-Peto', petoPeto),
          ]),
        ]
      : []),
    ...(cox ? coxLines(cox, limits) : []),
    ...(summary.omitted > 0
      ? ['', `${summary.omitted} rows without a group or stratum are not compared`]
      : []),
    '',
    `limits of ${percent(summary.conf)} on the ${summary.confType} scale`,
  ];
}

function quantileLines(named: readonly [string, CurveSummary][], limits: string[]): string[] {
  const rows = named.flatMap(([name, { n, events, quantiles }]) =>
    quantiles.map((quantile, i) => [
      i === 0 ? name : '',
      i === 0 ? n : '',
      i === 0 ? events : '',
      `${percent(quantile.p)} by`,
      shown(quantile.estimate),
      shown(quantile.lower),
      shown(quantile.upper),
    ]),
  );
  return columns([['', 'n', 'events', '', 'time', ...limits], ...rows]);
}

function landmarkLines(named: readonly [string, CurveSummary][], limits: string[]): string[] {
  const rows = named.flatMap(([name, { landmarks }]) =>
    landmarks.map((mark, i) => [
      i === 0 ? name : '',
      shown(mark.time),
      shown(mark.nRisk),
      shown(mark.survival),
      shown(mark.stdErr),
      shown(mark.lower),
      shown(mark.upper),
    ]),
  );
  return ['', ...columns([['', 'at', 'at risk', 'survival', 'std. error', ...limits], ...rows])];
}

function coxLines(cox: NonNullable<SurvivalSummary['cox']>, limits: string[]): string[] {
  const terms = cox.terms.map((term) => [
    term.name,
    shown(term.hr),
    shown(term.lower),
    shown(term.upper),
    shown(term.p),
  ]);
  const against = cox.reference === null ? '' : `against ${cox.reference}`;
  return ['', ...columns([[against, 'hazard ratio', ...limits, 'p'], ...terms])];
}

export function proportionText({
  x,
  n,
  conf,
  estimate,
  clopperPearson,
  wilson,
}: ProportionSummary): string[] {
  return columns([
    ['', 'estimate', `${percent(conf)} lower`, 'upper'],
    [
      `${x} of ${n}, exact (Clopper-Pearson)`,
      shown(estimate),
      shown(clopperPearson[0]),
      shown(clopperPearson[1]),
    ],
    [`${x} of ${n}, score (Wilson)`, shown(estimate), shown(wilson[0]), shown(wilson[1])],
  ]);
}

export function competingRisksText(summary: CompetingRisksSummary): string[] {
  const named: [string, IncidenceSummary][] = [['all', summary], ...Object.entries(summary.groups)];
  const rows = named.flatMap(([name, { n, causes, events }]) =>
    Object.entries(causes).flatMap(([cause, points]) =>
      points.map((point, i) => [
        i === 0 ? name : '',
        i === 0 ? n : '',
        i === 0 ? cause : '',
        i === 0 ? events[cause] : '',
        shown(point.time),
        shown(point.estimate),
        shown(point.stdErr),
      ]),
    ),
  );
  const tests = Object.entries(summary.gray ?? {}).map(([cause, test]) => testLine(`cause ${cause}`, test));
  return [
    ...columns([['', 'n', 'cause', 'events', 'at', 'incidence', 'std. error'], ...rows]),
    ...(tests.length === 0 ? [] : ['', ...columns([["Gray's test", 'chi-square', 'df', 'p'], ...tests])]),
    ...(summary.omitted > 0
      ? ['', `${summary.omitted} rows without a group or stratum are not compared`]
      : []),
  ];
}
