import type { Command } from 'commander';
import { logKeyFile, logKeys, openSealing, registryName, rotateLogKey } from '#event-store';
import type { Registry } from '#registry';
import { UsageError } from '../complain.js';
import { columns, type Io, printJson } from '../io.js';
import { dataFolder } from '../runtime/database.js';
import { withRegistry } from '../with-registry.js';

const NOTES = `
The public keys that sign or signed the checkpoints, in the form of C2SP signed notes. The private key is the one of
ANAMNESIS_LOG_KEY, or in ANAMNESIS_LOG_KEY_FILE (log-key.pem in the data folder by default, made at the first start).

--rotate puts a new key in the file; the old one signs for it, and is kept beside it. Start the registry again after it.

Examples:
  $ anamnesis log-key
  $ anamnesis log-key --rotate
`;

export function addLogKey(program: Command, io: Io): void {
  program
    .command('log-key')
    .description('The keys that sign the log; replace the present one')
    .option('--rotate', 'put a new key in the place of the present one')
    .option('--json', 'for programs')
    .addHelpText('after', NOTES)
    .action(async (options: { rotate?: true; json?: true }) => {
      await withRegistry(io, async (registry) => {
        if (options.rotate) await rotate(registry, io);
        const keys = await logKeys(registry.pool);
        const rows = keys.map(({ key, since, until, endorsed }) => ({ key, since, until, endorsed }));
        if (options.json) printJson(io, rows);
        else {
          for (const line of columns(rows.map((row) => [row.since, row.until ?? 'today', row.key])))
            io.out(line);
        }
      });
    });
}

async function rotate(registry: Registry, io: Io): Promise<void> {
  if (io.env.ANAMNESIS_LOG_KEY)
    throw new UsageError('ANAMNESIS_LOG_KEY is set: set it to the new key and start again');
  const folder = dataFolder(io.env);
  // Records the present key where the registry never ran.
  await openSealing(registry.store, registry.pool, io.env, folder);
  const file = logKeyFile(io.env, folder);
  const kept = await rotateLogKey(registry.store, registry.pool, registryName(io.env), file);
  io.err(`The old key is kept in ${kept}`);
}
