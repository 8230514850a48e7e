import type { Command } from 'commander';
import type { RebuildProgress } from '#read-models';
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
        await registry.worker.rebuild(progress(io));
        io.out(`rebuilt in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      }),
    );
}

/** Tells on the terminal, and only there, how far it has come; about once a second. */
function progress(io: Io): ((now: RebuildProgress) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  let told = 0;
  return ({ projection, events, totalEvents, eventsPerSecond, secondsLeft }) => {
    if (Date.now() - told < 1000) return;
    told = Date.now();
    const rate = `${Math.round(eventsPerSecond)} events/s, ${Math.ceil(secondsLeft)} s left`;
    io.err(`${projection}: ${events} of ${totalEvents} events, ${rate}`);
  };
}
