import { type Command, Option } from 'commander';
import { SubjectScope, validate } from '#contracts';
import type { Registry } from '#registry';
import { ChangeReason, Note } from '#trial';
import { UsageError } from '../../complain.js';
import { type Io, printJson } from '../../io.js';
import { operator } from '../../operator.js';
import { studyOption, theStudy, withRegistry } from '../../with-registry.js';
import { moment, printList } from '../print-list.js';

const EXAMPLES = `
Without --site or --patient the study as a whole is meant.

Examples:
  $ anamnesis lock list
  $ anamnesis lock place --reason 'database lock for the final analysis'
  $ anamnesis lock place --patient 001 --visit on-drug/3 --reason 'interim analysis'
  $ anamnesis lock release --site 01 --code NEW_INFORMATION --reason 'a scan was read again'
`;

interface ScopeOptions {
  study?: string;
  site?: string;
  patient?: string;
  visit?: string;
  event?: string;
  reason: string;
  code?: string;
}

export function addLocks(program: Command, io: Io): void {
  const lock = program
    .command('lock')
    .description('Locks: list, place, release')
    .addHelpText('after', EXAMPLES);
  lock
    .command('list')
    .description('What is locked, by whom, since when and why')
    .addOption(studyOption())
    .option('--json', 'for programs')
    .action((options: { study?: string; json?: boolean }) =>
      withRegistry(io, async (registry) => {
        const answer = await registry.governance.reads.locks(await theStudy(registry, options.study));
        printList(io, options, answer, answer.locks, {
          lock: (row) => row.lockId,
          by: (row) => `${row.placed.by} (${row.placed.role})`,
          since: (row) => moment(row.placed.at),
          reason: (row) => row.reason,
        });
      }),
    );
  withScope(lock.command('place').description('Close to changes')).action((options: ScopeOptions) =>
    withRegistry(io, async (registry) => printJson(io, await place(registry, options))),
  );
  withScope(lock.command('release').description('Open to changes again'))
    .addOption(
      new Option('--code <code>', 'kind of reason')
        .choices(ChangeReason.shape.code.options)
        .makeOptionMandatory(),
    )
    .action((options: ScopeOptions) =>
      withRegistry(io, async (registry) => printJson(io, await release(registry, options))),
    );
}

const withScope = (command: Command): Command =>
  command
    .addOption(studyOption())
    .option('--site <id>', 'the data of a site')
    .option('--patient <number>', "a subject's record")
    .option('--visit <schedule/month>', 'with --patient: only a visit, e.g. on-drug/3')
    .option('--event <id>', 'with --patient: only an event')
    .requiredOption('--reason <text>', 'why; it stands in the audit trail');

async function place(registry: Registry, options: ScopeOptions) {
  const { locks } = registry.governance;
  const study = await theStudy(registry, options.study);
  const reason = validate(Note, options.reason);
  if (options.patient !== undefined) {
    return locks.placeOn(study, options.patient, partOf(options), reason, operator());
  }
  return locks.place(study, wide(options), reason, operator());
}

async function release(registry: Registry, options: ScopeOptions) {
  const { locks } = registry.governance;
  const study = await theStudy(registry, options.study);
  const reason = validate(ChangeReason, { code: options.code, text: options.reason });
  if (options.patient !== undefined) {
    return locks.releaseOn(study, options.patient, partOf(options), reason, operator());
  }
  return locks.release(study, wide(options), reason, operator());
}

function wide({ site, visit, event }: ScopeOptions) {
  if (visit !== undefined || event !== undefined) throw new UsageError('--visit and --event need --patient');
  return site === undefined ? ({ kind: 'study' } as const) : ({ kind: 'site', siteId: site } as const);
}

function partOf({ site, visit, event }: ScopeOptions) {
  if ([site, visit, event].filter((each) => each !== undefined).length > 1 || site !== undefined) {
    throw new UsageError('With --patient give --visit or --event, or none of them, and no --site');
  }
  if (event !== undefined) return validate(SubjectScope, { kind: 'event', eventId: event });
  if (visit === undefined) return { kind: 'patient' } as const;
  const [schedule, month] = visit.split('/');
  return validate(SubjectScope, { kind: 'visit', schedule, month: Number(month) });
}
