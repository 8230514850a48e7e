import { type Command, Option } from 'commander';
import {
  ConsentsQuery,
  ERASURE_STATES,
  ErasuresQuery,
  PROCESSING_KINDS,
  PrivacyQuery,
  validate,
} from '#contracts';
import { CONSENT_STATES } from '#governance';
import { Erasures } from '../../../../api/src/privacy/erasures.js';
import { PrivacyRegister } from '../../../../api/src/privacy/privacy-register.js';
import type { Io } from '../../io.js';
import { withAccess } from '../../with-access.js';
import { studyOption, theStudy, withRegistry } from '../../with-registry.js';
import { moment, printList } from '../print-list.js';

type Options = Readonly<Record<string, string | undefined>> & { readonly json?: never };
type Asked = { study?: string; json?: boolean };

/** The options that a query knows, without those of the command line. */
const asked = ({ study: _, json: __, ...query }: Options & Asked) => query;

export function addConsents(program: Command, io: Io): void {
  const consent = program.command('consent').description('Consents: list');
  consent
    .command('list')
    .description('Who consented when, to which version of the form, and who withdrew')
    .addOption(studyOption())
    .addOption(new Option('--state <state>').choices([...CONSENT_STATES]))
    .option('--form-version <version>', 'only those whose consent in force is to this version')
    .option(
      '--not-form-version <version>',
      'only those who are to be asked again: to another version, or none',
    )
    .option('--json', 'for programs: a subject with all its steps on each line')
    .addHelpText('after', '\nExample:\n  $ anamnesis consent list --not-form-version 3.0')
    .action((options: Options & Asked) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const filter = validate(ConsentsQuery, asked(options));
        const subjects = [];
        for (let after: string | null | undefined; after !== null; ) {
          const page = await registry.governance.consents.page(study, { ...filter, ...(after && { after }) });
          subjects.push(...page.subjects);
          after = page.next;
        }
        if (options.json) for (const subject of subjects) io.out(JSON.stringify(subject));
        else {
          printList(io, {}, subjects, subjects, {
            subject: (row) => row.patientId,
            site: (row) => row.siteId,
            state: (row) => row.state,
            form: (row) => row.formVersion,
            steps: (row) => row.steps.map(({ step, on }) => `${step} ${on}`).join(', '),
          });
        }
      }),
    );
}

export function addErasures(program: Command, io: Io): void {
  const erasure = program.command('erasure').description('Erasures of identifying data: list');
  erasure
    .command('list')
    .description('Erasures that were asked for, and what was decided; two people decide, by the API')
    .addOption(studyOption())
    .addOption(new Option('--state <state>', 'REQUESTED: those that wait').choices([...ERASURE_STATES]))
    .option('--json', 'for programs')
    .addHelpText('after', '\nExample:\n  $ anamnesis erasure list --state REQUESTED')
    .action((options: Options & Asked) =>
      withAccess(io, async (access, registry) => {
        const study = await theStudy(registry, options.study);
        const { state } = validate(ErasuresQuery, asked(options));
        const answer = await new Erasures(registry, access).list(study, state ? { state } : {});
        printList(io, { json: Boolean(options.json) }, answer, answer.erasures, {
          subject: (row) => row.patientId,
          site: (row) => row.siteId,
          state: (row) => row.state,
          'asked by': (row) => row.requested?.by,
          'asked at': (row) => moment(row.requested?.at),
          'decided by': (row) => row.decided?.by,
          why: (row) => (row.decided ?? row.requested)?.reason,
        });
      }),
    );
}

export function addPrivacy(program: Command, io: Io): void {
  const privacy = program
    .command('privacy')
    .description('The register of what was done with identifying data');
  privacy
    .command('list')
    .description('Who read, recorded, erased and exported what')
    .addOption(studyOption())
    .addOption(new Option('--kind <kind>').choices([...PROCESSING_KINDS]))
    .option('--patient <number>', 'only this subject')
    .option('--actor <account>', 'only what this account did')
    .option('--from <date>', 'from the beginning of this day, UTC')
    .option('--to <date>', 'to the end of this day, UTC')
    .option('--json', 'for programs: an entry on each line')
    .addHelpText('after', '\nExample:\n  $ anamnesis privacy list --kind READ --from 2026-01-01')
    .action((options: Options & Asked) =>
      withAccess(io, async (access, registry) => {
        const study = await theStudy(registry, options.study);
        const query = validate(PrivacyQuery, asked(options));
        const register = new PrivacyRegister(registry, access);
        const entries = [];
        for (let after: number | null = 0; after !== null; ) {
          const page: Awaited<ReturnType<PrivacyRegister['page']>> = await register.page(study, '*', {
            ...query,
            after,
            limit: 1000,
          });
          entries.push(...page.entries);
          after = page.next;
        }
        if (options.json) for (const entry of entries) io.out(JSON.stringify(entry));
        else {
          printList(io, {}, entries, entries, {
            at: (row) => moment(row.recordedAt),
            who: (row) => row.printedName ?? row.actor,
            role: (row) => row.actingRole,
            did: (row) => row.kind,
            subject: (row) => row.patientId,
            what: (row) => row.what,
            why: (row) => row.reason,
          });
        }
      }),
    );
}
