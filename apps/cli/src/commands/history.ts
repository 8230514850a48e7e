import type { Command } from 'commander';
import { columns, type Io, printJson } from '../io.js';
import { momentOf } from '../moment-options.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

export function addHistory(program: Command, io: Io): void {
  program
    .command('history <patient>')
    .description('Everything recorded of a subject, in record order')
    .addOption(studyOption())
    .option('--known-at <moment>', 'what was recorded by then: a position or an instant')
    .option('--json', 'for programs: {position, version, patientId, events}')
    .addHelpText(
      'after',
      '\nExamples:\n  $ anamnesis history 001\n  $ anamnesis history 001 --json | jq .version',
    )
    .action(async (patient: string, options: { study?: string; knownAt?: string; json?: boolean }) => {
      await withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const moment = momentOf({ knownAt: options.knownAt });
        const history = moment
          ? await registry.timeTravel.past.history(study, patient, moment)
          : await registry.queries.history(study, patient);
        if (options.json) {
          printJson(io, history);
          return;
        }
        const rows = history.events.map(({ version, occurredOn, type, payload, reason }) => [
          version,
          occurredOn,
          type.replace('patient.', ''),
          JSON.stringify(payload) + (reason ? ` (${reason})` : ''),
        ]);
        for (const line of columns(rows)) io.out(line);
      });
    });
}
