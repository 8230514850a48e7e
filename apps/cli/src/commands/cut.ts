import { type Command, Option } from 'commander';
import { TakeDataCutBody, validate } from '#contracts';
import type { CutCheck, TakenCut } from '#registry';
import { columns, type Io, printJson } from '../io.js';
import { login } from '../login.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
A data cut names a view of the study: how far the log was read, up to which clinical date, by which criteria. Its event
carries the SHA-256 of all outcome tables in canonical JSON, so that they can be made again and compared for ever.

Examples:
  $ anamnesis cut take interim-1 --as-of 2025-06-30 --purpose 'Interim report to the sponsor'
  $ anamnesis cut list
  $ anamnesis cut verify interim-1
  $ anamnesis paper --cut interim-1
`;

interface TakeOptions {
  study?: string;
  purpose: string;
  knownAt?: string;
  asOf?: string;
  criteria?: string;
  actor: string;
  key?: string;
}

interface ReadOptions {
  study?: string;
  json?: true;
}

export function addCut(program: Command, io: Io): void {
  const cut = program
    .command('cut')
    .description('Take data cuts, and make their tables again')
    .addHelpText('after', NOTES);
  addTake(cut, io);
  cut
    .command('list')
    .description('All data cuts of the study')
    .addOption(studyOption())
    .option('--json', 'for programs: {position, dataCuts}')
    .addHelpText('after', '\nExample:\n  $ anamnesis cut list')
    .action(({ study, json }: ReadOptions) =>
      withRegistry(io, async (registry) => {
        const list = await registry.timeTravel.cuts.list(await theStudy(registry, study));
        if (json) printJson(io, list);
        else for (const line of listLines(list.dataCuts)) io.out(line);
      }),
    );
  addCheck(cut, io, 'show', 'A data cut, and whether its tables can be made again');
  addCheck(cut, io, 'verify', 'Make the tables of a data cut again and compare; exit code 1 if they differ');
}

function addTake(cut: Command, io: Io): void {
  cut
    .command('take <name>')
    .description('Take a data cut of what is known now, or was')
    .addOption(studyOption())
    .requiredOption('--purpose <text>', 'what it is for')
    .option('--known-at <moment>', 'what was known then: a position or an instant; now by default')
    .option('--as-of <date>', 'leave out what happened after this date')
    .option('--criteria <rules>', "other criteria than the protocol's, e.g. recist-1.1")
    .option('--key <text>', 'idempotency key: the same key and request again record nothing')
    .addOption(new Option('--actor <name>', 'who takes it').default(login(), 'your login'))
    .addHelpText('after', "\nExample:\n  $ anamnesis cut take interim-1 --purpose 'Interim report'")
    .action((name: string, { study, actor, key, purpose, knownAt, asOf, criteria }: TakeOptions) =>
      withRegistry(io, async (registry) => {
        const body = validate(TakeDataCutBody, { name, purpose, knownAt, asOf, criteria });
        const context = { actor, actingRole: 'operator', ...(key !== undefined && { idempotencyKey: key }) };
        const studyId = await theStudy(registry, study);
        const { position, version, eventIds } = await registry.timeTravel.cuts.take(studyId, body, context);
        printJson(io, { position, version, eventIds });
      }),
    );
}

function addCheck(cut: Command, io: Io, name: string, description: string): void {
  cut
    .command(`${name} <cut>`)
    .description(description)
    .addOption(studyOption())
    .option('--json', 'for programs: {position, cut, reproduced, tablesHashNow}')
    .addHelpText('after', `\nExample:\n  $ anamnesis cut ${name} interim-1`)
    .action((wanted: string, { study, json }: ReadOptions) =>
      withRegistry(io, async (registry) => {
        const check = await registry.timeTravel.cuts.check(await theStudy(registry, study), wanted);
        if (json) printJson(io, check);
        else for (const line of checkLines(check)) io.out(line);
        if (name === 'verify' && !check.reproduced)
          throw new Error(`the tables of ${wanted} are not what they were`);
      }),
    );
}

const rulesOf = ({ criteria }: TakenCut) => Object.values(criteria).join(', ') || 'those of the protocol';

function listLines(cuts: readonly TakenCut[]): string[] {
  if (cuts.length === 0) return ['no data cuts yet'];
  const rows = cuts.map((cut) => [
    cut.name,
    cut.knownAt,
    cut.asOf,
    rulesOf(cut),
    cut.tablesHash.slice(0, 16),
    cut.takenAt,
    cut.purpose,
  ]);
  return columns([['name', 'known at', 'as of', 'criteria', 'hash', 'taken at', 'purpose'], ...rows]);
}

function checkLines({ cut, reproduced, tablesHashNow }: CutCheck): string[] {
  return columns([
    ['name', cut.name],
    ['purpose', cut.purpose],
    ['known at', cut.knownAt],
    ['as of', cut.asOf],
    ['criteria', rulesOf(cut)],
    ['taken at', cut.takenAt],
    ['tables then', cut.tablesHash],
    ['tables now', tablesHashNow],
    ['', reproduced ? 'reproduced, byte for byte' : 'NOT REPRODUCED'],
  ]);
}
