import { type Command, Option } from 'commander';
import { ReasonBody, validate } from '#contracts';
import { addKey } from '#identity';
import { MasterKeys } from '../../../api/src/identity/master-keys.js';
import { masterKeyFile, openVault } from '../../../api/src/identity/open-vault.js';
import { type Io, printJson } from '../io.js';
import { operator } from '../operator.js';
import { dataFolder } from '../runtime/database.js';
import { withRegistry } from '../with-registry.js';

const HELP = `
The vault keeps who subjects are, and second factors, under a master key: ANAMNESIS_KMS_COMMAND, ANAMNESIS_MASTER_KEY
or the file ANAMNESIS_MASTER_KEY_FILE (master.key in the data folder by default).

A rotation wraps everything by the newest key while the registry runs. Of a key file a new key is made and put before
the others; elsewhere put the new key first yourself, e.g. ANAMNESIS_MASTER_KEY=<new>,<old>, and start the servers with
it. A rotation that was interrupted is finished by the next one. Earlier keys are still needed for dumps of the database
that are older than the rotation.

Examples:
  $ anamnesis vault status
  $ anamnesis vault rotate-key --reason 'yearly exchange, SOP 12'
`;

interface Options {
  reason: string;
  json?: boolean;
}

export function addVault(program: Command, io: Io): void {
  const vault = program
    .command('vault')
    .description('The master key of identifying data and second factors')
    .addHelpText('after', HELP);
  vault
    .command('status')
    .description('Which master keys are in use, by their ids')
    .option('--json', 'for programs')
    .action(({ json }: { json?: boolean }) =>
      withKeys(io, async (keys) => {
        const status = await keys.inUse();
        if (json) {
          printJson(io, status);
          return;
        }
        io.out(`Present: ${status.present ?? 'none yet'}`);
        io.out(`Earlier, still in use: ${status.earlier.join(', ') || 'none'}`);
      }),
    );
  vault
    .command('rotate-key')
    .description('Exchange the master key, without a pause')
    .addOption(new Option('--reason <text>', 'why; it stands in the audit trail').makeOptionMandatory())
    .option('--json', 'for programs')
    .action((options: Options) =>
      withKeys(io, async (keys) => {
        const { reason } = validate(ReasonBody, { reason: options.reason });
        const done = await keys.rotate(reason, operator(), newKeyInFile(io));
        if (options.json) {
          printJson(io, done);
          return;
        }
        const { present, retired, dataKeys, secondFactors } = done;
        io.out(`Master key ${present} is in use; retired: ${retired.join(', ') || 'none'}`);
        io.out(`Wrapped again: ${dataKeys} subjects, ${secondFactors} second factors`);
      }),
    );
}

function withKeys<T>(io: Io, action: (keys: MasterKeys) => Promise<T>): Promise<T> {
  return withRegistry(io, (registry) => {
    const vault = openVault(io.env, dataFolder(io.env));
    if (!vault) throw new Error('There is no vault: set ANAMNESIS_MASTER_KEY_FILE or ANAMNESIS_MASTER_KEY');
    return action(new MasterKeys(registry, vault.keys));
  });
}

/** How a newer key is made: only where the newest one stands in a file. */
function newKeyInFile({ env }: Io): (() => void) | undefined {
  const file = masterKeyFile(env, dataFolder(env));
  if (env.ANAMNESIS_MASTER_KEY || env.ANAMNESIS_KMS_COMMAND || !file) return undefined;
  return () => addKey(file);
}
