import type { Command } from 'commander';
import { seedDemo } from '../demo/seed-demo.js';
import type { Io } from '../io.js';
import { withRegistry } from '../with-registry.js';

export function addSeed(program: Command, io: Io): void {
  program
    .command('seed')
    .description(
      'Record the demo study: 56 synthetic histories, played through the rules; again, it changes nothing',
    )
    .addHelpText('after', '\nExample:\n  $ anamnesis seed && anamnesis paper')
    .action(() => withRegistry(io, (registry) => seedDemo(registry, { log: io.out })));
}
