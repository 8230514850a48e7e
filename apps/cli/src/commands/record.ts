import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { patientCommand, studyCommand } from '#contracts';
import type { CommandResult } from '#event-store';
import type { CommandContext, Registry } from '#registry';
import {
  type PatientCommandName,
  patientCommandNames,
  patientCommands,
  type StudyCommandName,
  studyCommands,
} from '#trial';
import { UsageError } from '../complain.js';
import { type Io, printJson } from '../io.js';
import { login } from '../login.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

interface Options {
  study?: string;
  patient?: string;
  json: string;
  key?: string;
  ifMatch?: string;
  actor: string;
}

const EXAMPLES = `
The commands of a subject (with --patient):
  ${patientCommandNames.join(', ')}

The commands of a study:
  ${Object.keys(studyCommands).join(', ')}

Prints {"position", "version", "eventIds"}.

Examples:
  $ anamnesis record record-consent --patient 001 --json '{"consentedOn":"2024-01-08"}'
  $ anamnesis record record-ct-assessment --patient 001 --json @ct.json
  $ cat protocol.json | anamnesis record amend-protocol --json -
`;

export function addRecord(program: Command, io: Io): void {
  program
    .command('record <command>')
    .description('Record what happened, by the same rules as the API')
    .addOption(studyOption())
    .option('--patient <number>', "the subject's number, for commands of a subject")
    .requiredOption('--json <body>', 'the body: JSON, @file or - for standard input')
    .option('--key <text>', 'idempotency key: the same key and body again record nothing')
    .option('--if-match <version>', 'refuse unless the stream has this version')
    .addOption(new Option('--actor <name>', 'who records it').default(login(), 'your login'))
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: Options) => {
      const body = parse(io, options.json);
      const record = recording(name, body, options);
      await withRegistry(io, async (registry) => {
        const { position, version, eventIds } = await record(registry);
        printJson(io, { position, version, eventIds });
      });
    });
}

/** What is to be recorded, understood before a database is opened. Throws UsageError, VALIDATION_FAILED. */
function recording(
  name: string,
  body: unknown,
  options: Options,
): (registry: Registry) => Promise<CommandResult> {
  const sent = context(options);
  if (Object.hasOwn(patientCommands, name)) {
    const { patient } = options;
    if (!patient) throw new UsageError(`${name} needs --patient <number>`);
    const command = patientCommand(name as PatientCommandName, body);
    return async (registry) =>
      registry.commands.recordPatient(await theStudy(registry, options.study), patient, command, sent);
  }
  if (!Object.hasOwn(studyCommands, name)) {
    throw new UsageError(`there is no command ${name}; anamnesis record --help lists them`);
  }
  const command = studyCommand(name as StudyCommandName, body);
  return async (registry) => {
    const { study } = options;
    const studyId = command.name === 'register' ? command.data.studyId : await theStudy(registry, study);
    return registry.commands.recordStudy(studyId, command, sent);
  };
}

function context({ actor, key, ifMatch }: Options): CommandContext {
  if (ifMatch !== undefined && !/^"?\d{1,9}"?$/.test(ifMatch)) {
    throw new UsageError('--if-match takes a version, e.g. 3');
  }
  return {
    actor,
    actingRole: 'operator',
    ...(key !== undefined && { idempotencyKey: key }),
    ifMatch: ifMatch === undefined ? undefined : [Number(ifMatch.replaceAll('"', ''))],
  };
}

function parse(io: Io, json: string): unknown {
  try {
    if (json === '-') return JSON.parse(io.input());
    return JSON.parse(json.startsWith('@') ? readFileSync(json.slice(1), 'utf8') : json);
  } catch (error) {
    throw new UsageError(`--json: ${(error as Error).message}`);
  }
}
