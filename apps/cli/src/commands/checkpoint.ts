import type { Command } from 'commander';
import { latestCheckpoint, openSealing, sealStudy } from '#event-store';
import { type Io, printJson } from '../io.js';
import { dataFolder } from '../runtime/database.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
A signed note of three lines: the log's name, its size, its root. Keep it where nobody who can write to the database
can: on paper, in a mailbox, in a repository. anamnesis verify --checkpoint compares the log with it.

Example:
  $ anamnesis checkpoint > kept-$(date +%F).txt
`;

export function addCheckpoint(program: Command, io: Io): void {
  program
    .command('checkpoint')
    .description('The newest signed root of a study, to keep elsewhere')
    .addOption(studyOption())
    .option('--seal', 'seal what is new first; a running registry does so every second')
    .option('--json', 'for programs: with size, root and time')
    .addHelpText('after', NOTES)
    .action(async (options: { study?: string; seal?: true; json?: true }) => {
      await withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        if (options.seal) {
          const sealing = await openSealing(registry.store, registry.pool, io.env, dataFolder(io.env));
          await sealStudy(registry.pool, study, sealing);
        }
        const checkpoint = await latestCheckpoint(registry.pool, study);
        if (options.json) printJson(io, checkpoint);
        else io.out(checkpoint.note.replace(/\n$/, ''));
      });
    });
}
