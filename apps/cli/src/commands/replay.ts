import type { Command } from 'commander';
import type { Replay } from '#registry';
import { type Io, printJson } from '../io.js';
import { type MomentOptions, momentOf, withMoment } from '../moment-options.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

export function addReplay(program: Command, io: Io): void {
  withMoment(
    program
      .command('replay <patient>')
      .description("A subject's record event by event, and what each changed")
      .addOption(studyOption()),
  )
    .option('--json', 'for programs: {position, patientId, steps}')
    .addHelpText(
      'after',
      '\nExamples:\n  $ anamnesis replay 001\n  $ anamnesis replay 001 --criteria recist-1.1',
    )
    .action((patient: string, options: MomentOptions & { study?: string; json?: true }) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const replayed = await registry.timeTravel.replay(study, patient, momentOf(options));
        if (options.json) printJson(io, replayed);
        else for (const line of forPeople(replayed)) io.out(line);
      }),
    );
}

const short = (value: unknown) => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

function forPeople({ steps }: Replay): string[] {
  return steps.flatMap(({ position, type, occurredOn, changes, failure }) => [
    `${position}  ${occurredOn ?? ''}  ${type}${failure ? `  ${failure.code}: ${failure.message}` : ''}`,
    ...changes.map(({ path, from, to }) => `    ${path || 'record'}: ${short(from)} -> ${short(to)}`),
  ]);
}
