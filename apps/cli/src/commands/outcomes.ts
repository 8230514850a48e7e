import { Argument, type Command } from 'commander';
import { OUTCOMES, type OutcomeName } from '#trial';
import { columns, type Io, printJson } from '../io.js';
import { type MomentOptions, momentOf, withMoment } from '../moment-options.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
Examples:
  $ anamnesis outcomes response
  $ anamnesis outcomes response --criteria recist-1.1
  $ anamnesis outcomes flow --known-at 2026-03-01T12:00:00Z --as-of 2025-12-31 --json
`;

export function addOutcomes(program: Command, io: Io): void {
  withMoment(
    program
      .command('outcomes')
      .addArgument(new Argument('<name>').choices([...OUTCOMES]))
      .description("A table of the cohort's outcomes, now or at any moment")
      .addOption(studyOption()),
  )
    .option('--json', 'for programs: the table as the API answers it')
    .addHelpText('after', NOTES)
    .action((name: OutcomeName, options: MomentOptions & { study?: string; json?: true }) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const moment = momentOf(options);
        if (!moment) await registry.worker.drain(study);
        const table = moment
          ? await registry.timeTravel.past.outcomes(study, name, moment)
          : await registry.queries.outcomes(study, name);
        if (options.json) {
          printJson(io, table);
          return;
        }
        const shown = table.columns.filter(({ key }) => key !== 'note');
        const rows = table.rows.map((row) => shown.map(({ key }) => cell(row[key])));
        for (const line of columns([shown.map(({ label }) => label), ...rows])) io.out(line);
        io.out('');
        for (const line of columns(Object.entries(table.rules))) io.out(line);
      }),
    );
}

const cell = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map((limit) => limit ?? '?').join(' to ') : String(value);
};
