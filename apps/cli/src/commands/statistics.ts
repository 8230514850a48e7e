import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  CONFIDENCE_TYPES,
  type ConfidenceType,
  parseCompetingTable,
  parseSurvivalTable,
  summariseCompetingRisks,
  summariseProportion,
  summariseSurvival,
} from '#statistics';
import { UsageError } from '../complain.js';
import { type Io, printJson } from '../io.js';
import { readText } from '../read-text.js';
import { competingRisksText, proportionText, survivalText } from '../statistics-text.js';

const NOTES = `
A table is delimited text with a header (comma, semicolon or tab); - reads standard input. A value that can't be read
is refused with its row and column. Figures that don't exist are null, and a dot in the tables for people.
`;

export function addStatistics(program: Command, io: Io): void {
  const statistics = program
    .command('statistics')
    .description("Survival, competing risks and proportions of a table, equal to R's to nine digits")
    .addHelpText(
      'after',
      `${NOTES}\nExamples:\n  $ anamnesis statistics survival lung.csv --group group --at 365,730\n  $ anamnesis statistics proportion 14 19`,
    );
  addSurvival(statistics, io);
  addProportion(statistics, io);
  addCompetingRisks(statistics, io);
}

interface SurvivalOptions {
  time: string;
  status: string;
  group?: string;
  strata?: string;
  covariates?: string[];
  at?: number[];
  confType: ConfidenceType;
  conf: number;
  tau?: number;
  json?: true;
}

const SURVIVAL = `
Prints, with --json: {n, events, quantiles: [{p, estimate, lower, upper}], landmarks: [{time, nRisk, survival, stdErr,
lower, upper}], groups: {<name>: the same}, logRank: {chiSquare, df, p}, petoPeto: {chiSquare, df, p}, cox: {...}}

Examples:
  $ anamnesis statistics survival lung.csv --time time --status status --group group --at 365,730
  $ anamnesis statistics survival lung.csv --group group --strata ecog --conf-type log --json
`;

function addSurvival(statistics: Command, io: Io): void {
  statistics
    .command('survival <file>')
    .description('Kaplan-Meier curves, with the log-rank test and Cox model of their groups')
    .option('--time <column>', 'time of follow-up, 0 or more', 'time')
    .option('--status <column>', '1 for an event, 0 for none', 'status')
    .option('--group <column>', 'groups to compare')
    .option('--strata <column>', 'strata to compare within')
    .option('--covariates <columns>', 'numbers to put into the Cox model, separated by commas', names)
    .option('--at <times>', 'times to read the curves at, separated by commas', times)
    .addOption(
      new Option('--conf-type <type>', 'scale of the confidence limits')
        .choices([...CONFIDENCE_TYPES])
        .default('log-log'),
    )
    .option('--conf <level>', 'confidence', level, 0.95)
    .option('--tau <time>', 'where the restricted mean ends; the last follow-up by default', time)
    .option('--json', 'for programs')
    .addHelpText('after', SURVIVAL)
    .action(
      (file: string, { time, status, group, strata, covariates, json, ...options }: SurvivalOptions) => {
        const columns = {
          time,
          status,
          ...(group !== undefined && { group }),
          ...(strata !== undefined && { strata }),
          ...(covariates && { covariates }),
        };
        const summary = summariseSurvival(parseSurvivalTable(readText(io, file), columns), options);
        if (json) printJson(io, summary);
        else for (const line of survivalText(summary)) io.out(line);
      },
    );
}

function addProportion(statistics: Command, io: Io): void {
  statistics
    .command('proportion <x> <n>')
    .description('x of n with its exact and its score interval')
    .option('--conf <level>', 'confidence', level, 0.95)
    .option('--json', 'for programs: {x, n, conf, estimate, clopperPearson: [l, u], wilson: [l, u]}')
    .addHelpText('after', '\nExample:\n  $ anamnesis statistics proportion 14 19 --conf 0.9 --json')
    .action((x: string, n: string, { conf, json }: { conf: number; json?: true }) => {
      const summary = summariseProportion(count(x, 'x'), count(n, 'n'), conf);
      if (json) printJson(io, summary);
      else for (const line of proportionText(summary)) io.out(line);
    });
}

interface CompetingOptions {
  time: string;
  event: string;
  group?: string;
  strata?: string;
  at?: number[];
  variance: 'greenwood' | 'gray';
  json?: true;
}

const COMPETING = `
Prints, with --json: {n, events, causes: {<cause>: [{time, estimate, stdErr}]}, groups: {<name>: the same},
gray: {<cause>: {chiSquare, df, p}}}

Examples:
  $ anamnesis statistics competing-risks mgus.csv --time time --event event --group group --at 60,120
  $ anamnesis statistics competing-risks mgus.csv --json
`;

function addCompetingRisks(statistics: Command, io: Io): void {
  statistics
    .command('competing-risks <file>')
    .description("Cumulative incidence of each cause, with Gray's test of the groups")
    .option('--time <column>', 'time of follow-up, 0 or more', 'time')
    .option('--event <column>', '0 for none, 1, 2, ... for the cause of one', 'event')
    .option('--group <column>', 'groups to compare')
    .option('--strata <column>', 'strata to compare within')
    .option('--at <times>', 'times to read the curves at, separated by commas; each event by default', times)
    .addOption(
      new Option('--variance <kind>', "the errors of R's survfit (greenwood) or of cmprsk (gray)")
        .choices(['greenwood', 'gray'])
        .default('greenwood'),
    )
    .option('--json', 'for programs')
    .addHelpText('after', COMPETING)
    .action((file: string, { time, event, group, strata, json, ...options }: CompetingOptions) => {
      const columns = {
        time,
        event,
        ...(group !== undefined && { group }),
        ...(strata !== undefined && { strata }),
      };
      const summary = summariseCompetingRisks(parseCompetingTable(readText(io, file), columns), options);
      if (json) printJson(io, summary);
      else for (const line of competingRisksText(summary)) io.out(line);
    });
}

const names = (text: string): string[] => text.split(',').map((name) => name.trim());

function time(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  throw new InvalidArgumentError('It must be a number of 0 or more.');
}

const times = (text: string): number[] => text.split(',').map(time);

function level(text: string): number {
  const number = Number(text);
  if (number > 0 && number < 1) return number;
  throw new InvalidArgumentError('It must lie between 0 and 1.');
}

function count(text: string, name: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`${name} must be a whole number, got ${text}`);
}
