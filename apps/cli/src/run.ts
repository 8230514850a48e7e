import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.js';
import { complain, UsageError } from './complain.js';
import type { Io } from './io.js';
import { release } from './release.js';

const HELP = `
The database is the one that DATABASE_URL names (PostgreSQL 15 or newer), otherwise an embedded one whose data
is in ANAMNESIS_DATA_DIR (.anamnesis in the program's folder by default).

Exit codes: 0 done, 1 refused or failed, 2 the command line was not understood.

Examples:
  $ anamnesis serve                         the API and its worker, with a demo study
  $ anamnesis paper                         the published figures beside the recomputed ones
  $ anamnesis history 001                   everything recorded of subject 001
  $ anamnesis qualify                       whether this program computes what the references say
  $ anamnesis record change-dose --patient 001 --json '{"effectiveOn":"2024-04-16","toMgPerDay":600,"reason":"PD"}'
`;

/**
 * Runs one command line and returns its exit code: 0 done, 1 refused or failed, 2 not understood. Throws
 * nothing; what went wrong is said on `io.err`.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = await createProgram(io, args[0]);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    await complain(io, error, args.includes('--json') && !args.includes('record'));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The program with the command that is named, or else with all of them. */
async function createProgram(io: Io, named: string | undefined): Promise<Command> {
  const program = new Command('anamnesis')
    .description('An event-sourced clinical trial registry')
    .version(release())
    .addHelpText('after', HELP)
    .showHelpAfterError('(anamnesis --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.err(text.replace(/\n$/, '')),
    });
  for (const load of wanted(named)) (await load())(program, io);
  return program;
}

function wanted(named = '') {
  if (Object.hasOwn(COMMANDS, named)) return [COMMANDS[named]!];
  return named === '--version' || named === '-V' ? [] : Object.values(COMMANDS);
}
