import type { Command } from 'commander';
import type { OutcomeRow } from '#trial';
import { columns, type Io, printJson } from '../io.js';
import { type MomentOptions, momentOf, withMoment } from '../moment-options.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
Each row: published, recomputed, numerator/denominator, exact 95% confidence interval. A row that differs is marked
with <> and its note says why.

Examples:
  $ anamnesis paper
  $ anamnesis paper --json | jq 'map(select(.agrees == false))'
`;

export function addPaper(program: Command, io: Io): void {
  withMoment(
    program
      .command('paper')
      .description('The figures of the publication beside the ones recomputed from the events')
      .addOption(studyOption()),
  )
    .option(
      '--json',
      'for programs: [{id, label, published, value, numerator, denominator, ci, agrees, note}]',
    )
    .addHelpText('after', NOTES)
    .action(async (options: MomentOptions & { study?: string; json?: boolean }) => {
      await withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const moment = momentOf(options);
        if (!moment) await registry.worker.drain(study);
        const { rows } = moment
          ? await registry.timeTravel.past.outcomes(study, 'paper', moment)
          : await registry.queries.outcomes(study, 'paper');
        if (options.json) printJson(io, rows.map(forPrograms));
        else for (const line of forPeople(rows)) io.out(line);
      });
    });
}

function forPrograms(row: OutcomeRow) {
  const { id, label, published = null, value, numerator, denominator, ci, agrees = null, note } = row;
  return { id, label, published, value, numerator, denominator, ci, agrees, note };
}

function forPeople(rows: readonly OutcomeRow[]): string[] {
  const head = ['', 'published', 'recomputed', 'n/N', '95% CI', ''];
  const body = rows.map((row) => [
    row.label,
    row.published,
    row.value === null ? null : `${row.value}${row.unit === '%' ? '%' : ''}`,
    row.numerator === null ? row.denominator : `${row.numerator}/${row.denominator ?? '?'}`,
    row.ci && `${row.ci[0] ?? '?'} to ${row.ci[1] ?? '?'}`,
    row.agrees === false ? `<> ${row.note ?? ''}` : '',
  ]);
  const lines = columns([head, ...body]);
  const [first = '', ...others] = lines;
  const sectioned = others.flatMap((line, i) => {
    const { section } = rows[i]!;
    return section && section !== rows[i - 1]?.section ? ['', section, line] : [line];
  });
  const differing = rows.filter((row) => row.agrees === false).length;
  return [first, ...sectioned, '', `${rows.length} figures, ${differing} differ`];
}
