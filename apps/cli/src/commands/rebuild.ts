import type { Command } from 'commander';
import type { Io } from '../io.js';
import { withRegistry } from '../with-registry.js';

export function addRebuild(program: Command, io: Io): void {
  program
    .command('rebuild')
    .description(
      'Make the read models again from the log; readers see the old ones until the new ones are complete',
    )
    .addHelpText('after', '\nExample:\n  $ anamnesis rebuild')
    .action(() =>
      withRegistry(io, async (registry) => {
        const started = performance.now();
        await registry.worker.rebuild();
        io.out(`rebuilt in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      }),
    );
}
