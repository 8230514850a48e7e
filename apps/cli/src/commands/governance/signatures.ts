import { type Command, Option } from 'commander';
import type { Io } from '../../io.js';
import { studyOption, theStudy, withRegistry } from '../../with-registry.js';
import { moment, printList } from '../print-list.js';

const EXAMPLES = `
To sign takes a person who logs in; nobody signs at the command line.

Examples:
  $ anamnesis signature list --again
  $ anamnesis signature check 001
`;

interface ListOptions {
  study?: string;
  state?: 'STANDING' | 'BROKEN';
  again?: boolean;
  json?: boolean;
}

export function addSignatures(program: Command, io: Io): void {
  const signature = program
    .command('signature')
    .description('Electronic signatures: list, check')
    .addHelpText('after', EXAMPLES);
  signature
    .command('list')
    .description('Signatures in the order of signing')
    .addOption(studyOption())
    .addOption(new Option('--state <state>').choices(['STANDING', 'BROKEN']))
    .option('--again', 'only those that are to be given again')
    .option('--json', 'for programs')
    .action((options: ListOptions) =>
      withRegistry(io, async (registry) => {
        const { state, again } = options;
        const study = await theStudy(registry, options.study);
        await registry.worker.drain(study);
        const filter = { ...(state && { state }), ...(again && { task: 'SIGN_AGAIN' as const }) };
        const answer = await registry.governance.reads.signatures(study, { ...filter, limit: 10_000 });
        printList(io, options, answer, answer.rows, {
          'signed at': (row) => moment(row.signedAt),
          by: (row) => `${row.printedName} (${row.signerId})`,
          subject: (row) => row.patientId,
          of: (row) => row.of.kind,
          state: (row) => row.state,
          task: (row) => row.task,
          meaning: (row) => row.statement,
        });
      }),
    );
  signature
    .command('check <patient>')
    .description('Whether the signatures of a subject are genuine, and still speak for its data')
    .addOption(studyOption())
    .option('--json', 'for programs')
    .action((patient: string, options: { study?: string; json?: boolean }) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const { signatures } = await registry.governance.reads.subject(study, patient);
        printList(io, options, signatures, signatures, {
          signature: (row) => row.signatureId,
          by: (row) => `${row.printedName} (${row.signerId})`,
          genuine: (row) => (row.verdict.genuine ? 'yes' : `NO: ${row.verdict.faults.join(' ')}`),
          state: (row) => row.state,
          'broken by': (row) => row.verdict.brokenBy?.cause.eventId,
        });
        const forged = signatures.filter(({ verdict }) => !verdict.genuine);
        if (forged.length > 0) throw new Error(`${forged.length} of ${signatures.length} are not genuine`);
      }),
    );
}
