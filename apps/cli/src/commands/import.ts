import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { validate } from '#contracts';
import { formatOf, IMPORT_ENCODINGS, type ImportEncoding, ImportMapping } from '#interop';
import { DomainError } from '#kernel';
import type { ImportContext, ImportedSubject, ImportRequest, ImportResult } from '#registry';
import { UsageError } from '../complain.js';
import { columns, type Io, printJson } from '../io.js';
import { login } from '../login.js';
import { withRegistry } from '../with-registry.js';

interface Options {
  mapping?: string;
  encoding: ImportEncoding;
  dryRun?: boolean;
  partial?: boolean;
  rejects?: string;
  reason?: string;
  json?: boolean;
  actor: string;
}

const SHOWN = 20;
const VALUE = 100;

const EXAMPLES = `
The file is CSV, or commands as NDJSON (*.ndjson), one a line: {"patientId", "command", "data"}. Without a mapping the
columns of a CSV are patientId, command and the fields of the commands (targetLesions.0.longestDiameterMm); with one
they are whatever the clinic calls them. docs/import-export.md describes both.

It is all or nothing: where a row is rejected nothing is recorded, unless --partial is given. A row that is recorded
already changes nothing, so a file may be sent again.

Examples:
  $ anamnesis import gist-imatinib ae.csv --mapping ae.json --dry-run
  $ anamnesis import gist-imatinib ae.csv --mapping ae.json --reason 'Kept on paper until May' \\
      --partial --rejects mend-these.csv
  $ anamnesis import gist-imatinib subjects.ndjson --reason 'Transferred from the old registry'
`;

export function addImport(program: Command, io: Io): void {
  program
    .command('import <study> <file>')
    .description('Record a file of what happened to subjects, by the same rules as the API')
    .option('--mapping <file>', 'JSON that says which column fills which field of which command')
    .addOption(
      new Option('--encoding <name>', 'how the file is written').choices(IMPORT_ENCODINGS).default('utf-8'),
    )
    .option('--dry-run', 'say what would be recorded and what it would change; record nothing')
    .option('--partial', 'record the good rows although others are rejected')
    .option('--rejects <file>', 'write the rejected rows and why to a CSV file')
    .option('--reason <text>', 'why it is imported; part of every event')
    .option('--json', 'print the whole answer as JSON')
    .addOption(new Option('--actor <name>', 'who imports it').default(login(), 'your login'))
    .addHelpText('after', EXAMPLES)
    .action((study: string, file: string, options: Options) => runImport(io, study, file, options));
}

async function runImport(io: Io, study: string, file: string, options: Options): Promise<void> {
  const request = requestOf(file, options);
  const context: ImportContext = {
    actor: options.actor,
    actingRole: 'operator',
    allow: () => 'operator',
  };
  await withRegistry(io, async ({ imports }) => {
    if (!options.json) io.err(`Reading ${request.name}, ${request.content.length} bytes`);
    const preview = await imports.preview(study, request, context);
    if (options.rejects !== undefined) writeFileSync(options.rejects, `\ufeff${preview.rejects}`);
    const { recorded, read, rejected } = preview.counts;
    const refused = rejected > 0 && !options.partial;
    if (options.dryRun || refused) tell(io, preview, { ...options, dryRun: true });
    if (refused) throw refusal(rejected, read);
    if (options.dryRun) return;
    if (!options.json) io.err(`Recording ${recorded} of ${read} rows`);
    tell(io, await imports.record(study, request, context), options);
  });
}

const refusal = (rejected: number, read: number) =>
  new DomainError(
    'IMPORT_REJECTED',
    `${rejected} of ${read} rows are rejected, so nothing is recorded; --partial records the others`,
  );

/** Understood before a database is opened. Throws UsageError, VALIDATION_FAILED. */
function requestOf(file: string, { mapping, encoding, dryRun, partial, reason }: Options): ImportRequest {
  if (!dryRun && !reason?.trim()) throw new UsageError('--reason says why the file is imported');
  const content = read('<file>', file);
  return {
    name: basename(file),
    content,
    format: formatOf(file),
    encoding,
    partial,
    reason: reason?.trim() ?? 'dry run',
    ...(mapping !== undefined && { mapping: mappingOf(mapping) }),
  };
}

function mappingOf(file: string): ImportMapping {
  const text = read('--mapping', file).toString('utf8');
  try {
    return validate(ImportMapping, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`--mapping: ${error.message}`);
    throw error;
  }
}

function read(option: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${option}: ${(error as Error).message}`);
  }
}

function tell(io: Io, result: ImportResult, { json, dryRun }: Options): void {
  if (json) {
    printJson(io, result);
    return;
  }
  const { counts, file, importId, subjects } = result;
  const rejected = result.rows.filter(({ outcome }) => outcome === 'rejected');
  const lines = rejected
    .slice(0, SHOWN)
    .flatMap(({ row, patientId, problems }) =>
      problems.map(({ code, column, field, message }) => [
        `row ${row}`,
        patientId,
        column ?? field,
        code,
        message,
      ]),
    );
  if (lines.length > 0) for (const line of columns(lines)) io.out(line);
  if (rejected.length > SHOWN) io.out(`... and ${rejected.length - SHOWN} more; --rejects has them all`);
  if (dryRun) for (const subject of subjects) tellSubject(io, subject);
  const { read, recorded, unchanged, events } = counts;
  const did = dryRun ? 'would be recorded' : 'recorded';
  io.out(
    `${read} rows read = ${recorded} ${did} + ${unchanged} unchanged + ${counts.rejected} rejected; ${events} events`,
  );
  io.out(`${file.name}  sha256 ${file.sha256}${importId === null ? '' : `  import ${importId}`}`);
}

/** A value in so much of a line as is read. */
function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > VALUE ? `${text.slice(0, VALUE)}...` : text;
}

function tellSubject(io: Io, { patientId, enrolled, events, changes }: ImportedSubject): void {
  io.out(`${enrolled ? '+' : '~'} ${patientId}  ${events} events${enrolled ? ', new' : ''}`);
  for (const { path, before, after } of changes.slice(0, SHOWN)) {
    io.out(`    ${path}: ${brief(before)} -> ${brief(after)}`);
  }
  if (changes.length > SHOWN) io.out(`    ... and ${changes.length - SHOWN} fields more`);
}
