import type { Command } from 'commander';
import { bundleText } from '#event-store';
import type { Io } from '../io.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
Writes one JSON file to stdout: the events' exact lines, proofs that they are in the sealed log, the signed root and
the public key. anamnesis verify-bundle checks it without any database; docs/bundle-format.md says how anyone can.

Examples:
  $ anamnesis bundle --patient 001 > 001.bundle.json
  $ anamnesis bundle --study gist-demo > gist-demo.bundle.json
`;

export function addBundle(program: Command, io: Io): void {
  program
    .command('bundle')
    .description('Write sealed events with everything needed to check them elsewhere')
    .addOption(studyOption())
    .option('--patient <id>', 'one subject, with the protocol that was in force; the whole study by default')
    .addHelpText('after', NOTES)
    .action(async (options: { study?: string; patient?: string }) => {
      await withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const stream = options.patient === undefined ? null : `patient/${options.patient}`;
        let rest = '';
        for await (const text of bundleText(registry.pool, study, stream)) {
          const lines = (rest + text).split('\n');
          rest = lines.pop()!;
          for (const line of lines) io.out(line);
        }
      });
    });
}
