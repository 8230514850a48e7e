import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { AuditFilter } from '#access';
import { type AuditEntry, type AuditPage, validate } from '#contracts';
import { REGISTRY } from '#event-store';
import type { Registry } from '#registry';
import type { AccessServices } from '../../../../api/src/access/access-services.js';
import { type AuditQuestion, AuditTrail } from '../../../../api/src/audit/audit-trail.js';
import type { Io } from '../../io.js';
import { operator } from '../../operator.js';
import { withAccess } from '../../with-access.js';
import { studyOption, theStudy } from '../../with-registry.js';
import { moment, printList } from '../print-list.js';

const EXAMPLES = `
Examples:
  $ anamnesis audit list --patient 001 --type patient.event-
  $ anamnesis audit list --registry --actor m.tan --from 2026-01-01
  $ anamnesis audit export --reason misread --out corrections.csv
`;

interface Options {
  study?: string;
  registry?: boolean;
  after?: string;
  json?: boolean;
  out?: string;
}

export function addAudit(program: Command, io: Io): void {
  const audit = program
    .command('audit')
    .description('The audit trail: list, export as CSV')
    .addHelpText('after', EXAMPLES);
  withFilter(audit.command('list').description('Who did what, when and why'))
    .option('--json', 'for programs: an entry on each line')
    .action((options: Options) =>
      withAccess(io, async (access, registry) => {
        const question = await questionOf(registry, options);
        for await (const entries of pages(new AuditTrail(registry, access), question))
          print(io, options, entries);
      }),
    );
  withFilter(
    audit.command('export').description('The same as CSV with its metadata; that it left is recorded'),
  )
    .option('--out <file>', 'where to write it; standard output unless given')
    .option('--after <position>', 'continue after this position, where a file of 10,000 entries ended')
    .action((options: Options) =>
      withAccess(io, (access, registry) => exportCsv(io, access, registry, options)),
    );
}

const withFilter = (command: Command): Command =>
  command
    .addOption(studyOption())
    .option('--registry', "the registry's own log: accounts, access, exports, identifying data")
    .option('--actor <account>', 'account that did it')
    .option('--type <type>', 'type of event, or how it begins: patient.dose-changed, patient.')
    .option('--patient <number>', "the subject's number")
    .option('--from <moment>', 'recorded at or after: a date or an instant, UTC')
    .option('--to <moment>', 'recorded up to: a date, whose end is meant, or an instant, UTC')
    .option('--reason <words>', 'words in the reason')
    .option('--text <words>', 'words in what was recorded');

async function questionOf(
  registry: Registry,
  { study, registry: own, json: _, out: __, after = '0', ...filter }: Options,
): Promise<AuditQuestion> {
  const log = own ? REGISTRY : await theStudy(registry, study);
  return {
    log,
    sites: '*',
    order: 'oldest',
    filter: validate(AuditFilter, filter),
    after: Number(after),
    limit: 1000,
  };
}

async function* pages(trail: AuditTrail, question: AuditQuestion): AsyncGenerator<readonly AuditEntry[]> {
  for (let after: number | null = question.after; after !== null; ) {
    const page: AuditPage = await trail.page({ ...question, after });
    yield page.entries;
    after = page.next;
  }
}

function print(io: Io, { json }: Options, entries: readonly AuditEntry[]): void {
  if (json) {
    for (const entry of entries) io.out(JSON.stringify(entry));
    return;
  }
  printList(io, {}, entries, entries, {
    position: (row) => row.position,
    at: (row) => moment(row.recordedAt),
    who: (row) => (row.printedName ? `${row.printedName} (${row.actor})` : row.actor),
    role: (row) => row.actingRole,
    why: (row) => row.reason,
    what: (row) => row.summary,
  });
}

async function exportCsv(
  io: Io,
  access: AccessServices,
  registry: Registry,
  options: Options,
): Promise<void> {
  const question = await questionOf(registry, options);
  const text = await new AuditTrail(registry, access).file(question, operator());
  if (options.out === undefined) {
    io.out(text.replace(/\r\n$/, ''));
    return;
  }
  writeFileSync(options.out, text);
  io.out(`Wrote ${options.out}`);
}
