import type { Command } from 'commander';
import type { OutcomeDiff } from '#registry';
import { columns, type Io, printJson } from '../io.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
Each moment is a position of the log, an instant (2026-03-01T12:00:00Z) or the name of a data cut.

Examples:
  $ anamnesis diff 1200 1317
  $ anamnesis diff interim-1 interim-2
  $ anamnesis diff interim-1 2026-03-01T12:00:00Z --json | jq '.figures[].row'
`;

export function addDiff(program: Command, io: Io): void {
  program
    .command('diff <from> <to>')
    .description('Which figures moved between two moments, and which events moved them')
    .addOption(studyOption())
    .option('--json', 'for programs: {position, from, to, figures, events}')
    .addHelpText('after', NOTES)
    .action((from: string, to: string, options: { study?: string; json?: true }) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const diff = await registry.timeTravel.comparisons.diff(study, from, to);
        if (options.json) printJson(io, diff);
        else for (const line of forPeople(diff)) io.out(line);
      }),
    );
}

function forPeople({ figures, events }: OutcomeDiff): string[] {
  if (figures.length === 0) return ['no figure moved'];
  const shown = (figure: OutcomeDiff['figures'][number]['from']) =>
    figure &&
    `${figure.value ?? '·'}${figure.unit === '%' ? '%' : ''} (${figure.numerator ?? '·'}/${figure.denominator ?? '·'})`;
  const rows = figures.map(({ outcome, row, label, from, to, subjects, moreSubjects }) => [
    outcome,
    row,
    label,
    shown(from),
    shown(to),
    subjects
      .slice(0, 5)
      .map(({ patientId }) => patientId)
      .join(' ') +
      (subjects.length + moreSubjects > 5 ? ` and ${subjects.length + moreSubjects - 5} more` : ''),
  ]);
  const moved = events.map(({ position, type, patientId, occurredOn, recordedAt }) => [
    position,
    recordedAt,
    patientId,
    type,
    occurredOn,
  ]);
  return [
    ...columns([['outcome', 'row', 'figure', 'from', 'to', 'subjects'], ...rows]),
    '',
    `${figures.length} figures moved, by ${events.length} events:`,
    ...columns(moved),
  ];
}
