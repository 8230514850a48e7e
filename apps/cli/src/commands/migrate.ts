import { type Command, InvalidArgumentError } from 'commander';
import { distribute, migrate, planDistribution } from '#migrations';
import { UsageError } from '../complain.js';
import type { Io } from '../io.js';
import { openDatabase } from '../runtime/database.js';

const NOTES = `
The login must own the schemas, or be allowed to create them.

With --citus, DATABASE_URL names the coordinator of a Citus cluster (12 or newer): everything that belongs to a study is
distributed by it, and its log is appended to where it lies. It can be run again at any time; later migrations distribute
what is new by themselves. See infra/citus/README.md.

Examples:
  $ DATABASE_URL=postgresql://owner@db/registry anamnesis migrate
  $ DATABASE_URL=postgresql://owner@coordinator/registry anamnesis migrate --citus
  $ DATABASE_URL=postgresql://owner@coordinator/registry anamnesis migrate --citus --dry-run
`;

interface Options {
  citus?: true;
  dryRun?: true;
  shards?: number;
}

export function addMigrate(program: Command, io: Io): void {
  program
    .command('migrate')
    .description('Bring the database up to date; `serve` does it by itself')
    .option('--citus', 'distribute it over the workers of its Citus cluster')
    .option('--dry-run', 'with --citus: print what would be done, as SQL, and what stands in its way')
    .option('--shards <n>', 'with --citus: shards of each table, 32 unless given', wholeNumber)
    .addHelpText('after', NOTES)
    .action(async (options: Options) => {
      if (!options.citus && (options.dryRun || options.shards))
        throw new UsageError('--dry-run and --shards go with --citus');
      const database = await openDatabase(io.env, io.err);
      try {
        if (options.dryRun) await printPlan(database.url, options, io);
        else await bringUpToDate(database.url, options, io);
      } finally {
        await database.close();
      }
    });
}

async function bringUpToDate(url: string, { citus, shards }: Options, io: Io): Promise<void> {
  const names = await migrate(url);
  for (const name of names) io.out(`migrated ${name}`);
  if (names.length === 0) io.out('the database is up to date');
  if (!citus) return;
  await distribute(url, { ...(shards && { shards }), log: (line) => io.out(`distributing ${line}`) });
  io.out('the database is distributed');
}

async function printPlan(url: string, { shards }: Options, io: Io): Promise<void> {
  const { obstacles, steps } = await planDistribution(url, { ...(shards && { shards }) });
  for (const obstacle of obstacles) io.err(`in the way: ${obstacle}`);
  for (const { title, statements, atomic } of steps) {
    io.out(`-- ${title}`);
    for (const statement of atomic ? ['begin', ...statements, 'commit'] : statements) io.out(`${statement};`);
  }
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}
