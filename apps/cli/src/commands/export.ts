import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '#interop';
import { Pseudonyms } from '../../../api/src/access/pseudonyms.js';
import { UsageError } from '../complain.js';
import { columns, type Io, printJson } from '../io.js';
import { login } from '../login.js';
import { type MomentOptions, momentOf, withMoment } from '../moment-options.js';
import { release } from '../release.js';
import { withAccess } from '../with-access.js';

interface Options extends MomentOptions {
  format: ExportFormat;
  out?: string;
  pseudonymised?: boolean;
  cohort?: string;
  purpose: string;
  json?: boolean;
  actor: string;
}

const NOTES = `
Writes a zip: one file for each table, and manifest.json, which says of which view of the study and of which
cohort they are and has the SHA-256 of each. csv has tables for spreadsheets and statistics, dataset-json the same as CDISC Dataset-JSON 1.1, and
commands what anamnesis import can record again in another registry. That it left is in the registry's log.

Examples:
  $ anamnesis export gist-imatinib --format csv --purpose 'Interim report'
  $ anamnesis export gist-imatinib --format dataset-json --as-of 2014-12-31 --pseudonymised --purpose 'Data sharing'
  $ anamnesis export gist-imatinib --format commands --purpose 'Move to another registry' --out gist.zip
`;

export function addExport(program: Command, io: Io): void {
  const command = program
    .command('export <study>')
    .description("Write a study's data to a zip, with a manifest of hashes")
    .addOption(new Option('--format <name>', 'what is in it').choices(EXPORT_FORMATS).default('csv'))
    .option('--out <file>', 'where to write it; <study>-<position>-<format>.zip by default')
    .option('--pseudonymised', "other names for subjects, dates as analysts see them, nobody's own words")
    .option('--cohort <name>', 'only the subjects of this cohort')
    .requiredOption('--purpose <text>', 'what it is for; kept in the log')
    .option('--json', 'print the manifest as JSON')
    .addOption(new Option('--actor <name>', 'who exports it').default(login(), 'your login'));
  withMoment(command)
    .addHelpText('after', NOTES)
    .action((study: string, options: Options) => runExport(io, study, options));
}

async function runExport(io: Io, study: string, options: Options): Promise<void> {
  const { format, purpose, pseudonymised, cohort, json, out } = options;
  if (purpose.trim() === '') throw new UsageError('--purpose says what it is for');
  const moment = momentOf(options) ?? {};
  await withAccess(io, async ({ log }, registry) => {
    const author = { actor: options.actor, actingRole: 'operator' };
    const pseudonyms = pseudonymised ? await new Pseudonyms(registry).of(study) : undefined;
    const request = {
      ...{ format, moment, purpose, release: release() },
      ...(cohort !== undefined && { cohort }),
      ...(pseudonyms && { pseudonyms }),
    };
    const { zip, manifest, sha256 } = await registry.exports.make(study, request, author);
    const records = manifest.files.reduce((sum, file) => sum + file.records, 0);
    const told = `${format}, ${manifest.level.toLowerCase()}`;
    const what = cohort === undefined ? 'study data' : `study data, cohort ${cohort}`;
    await log.exported(author, { what, format: told, studyId: study, records, sha256 }, purpose);
    const file = out ?? `${study}-${manifest.knownAt}-${format}.zip`;
    writeFileSync(file, zip);
    if (json) return void printJson(io, { file, sha256, ...manifest });
    for (const line of columns(manifest.files.map((each) => [each.name, each.records, each.sha256])))
      io.out(line);
    io.out(`${file}  sha256 ${sha256}`);
  });
}
