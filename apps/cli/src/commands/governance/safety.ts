import { type Command, Option } from 'commander';
import { SERIOUS_EVENT_STATES, type SeriousEventState, seriousAdverseEvents } from '#surveillance';
import type { Io } from '../../io.js';
import { studyOption, theStudy, withRegistry } from '../../with-registry.js';
import { moment, printList } from '../print-list.js';

interface Options {
  study?: string;
  state?: SeriousEventState;
  json?: boolean;
}

export function addSafety(program: Command, io: Io): void {
  const sae = program.command('sae').description('Serious adverse events: list');
  sae
    .command('list')
    .description('Serious adverse events and the time left to report them, the shortest first')
    .addOption(studyOption())
    .addOption(new Option('--state <state>').choices([...SERIOUS_EVENT_STATES]))
    .option('--json', 'for programs')
    .addHelpText('after', '\nExample:\n  $ anamnesis sae list --state OVERDUE')
    .action((options: Options) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        await registry.surveillance.sweep(study);
        const now = registry.watchClock();
        const items = await seriousAdverseEvents(registry.pool, study, { state: options.state, now });
        printList(io, options, items, items, {
          subject: (row) => row.patientId,
          site: (row) => row.siteId,
          event: (row) => row.adverseEventId,
          term: (row) => row.term,
          grade: (row) => row.maximumGrade,
          to: (row) => row.to,
          state: (row) => row.state,
          'hours left': (row) => row.hoursLeft,
          'report by': (row) => moment(row.reportBy),
          reported: (row) => moment(row.notifiedAt),
        });
      }),
    );
}
