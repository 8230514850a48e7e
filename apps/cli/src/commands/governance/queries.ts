import { type Command, Option } from 'commander';
import { MoveQueryBody, OpenQueryBody, validate } from '#contracts';
import { QUERY_STATES, type QueryStatus } from '#governance';
import type { Registry } from '#registry';
import { type Io, printJson } from '../../io.js';
import { operator } from '../../operator.js';
import { studyOption, theStudy, withRegistry } from '../../with-registry.js';
import { printList } from '../print-list.js';

const EXAMPLES = `
Examples:
  $ anamnesis query list --state OPEN
  $ anamnesis query open 001 --event 01890a5d-ac96-774b-bcce-b302099a8057 --field sizeMm --text 'Is this in mm?'
  $ anamnesis query answer 001 5f0c1a5e-2f5b-4d0e-9a61-8f3f7b0f6e21 --text 'The report says 110 mm'
  $ anamnesis query close 001 5f0c1a5e-2f5b-4d0e-9a61-8f3f7b0f6e21 --text 'agreed'
`;

interface ListOptions {
  study?: string;
  state?: QueryStatus;
  patient?: string;
  olderThan?: string;
  json?: boolean;
}

/** What can be done about a query; the name is the command's. */
const MOVES = {
  answer: { name: 'answer', summary: 'Answer a query' },
  close: { name: 'close', summary: 'Close an answered query' },
  cancel: { name: 'cancel', summary: 'Cancel a query that should not have been asked' },
  reopen: { name: 're-open', summary: 'Open a query again' },
} as const;

export function addQueries(program: Command, io: Io): void {
  const query = program
    .command('query')
    .description('Data queries: list, open, answer, close, cancel, re-open')
    .addHelpText('after', EXAMPLES);
  query
    .command('list')
    .description('Queries, the oldest first; those that wait for somebody unless told otherwise')
    .addOption(studyOption())
    .addOption(new Option('--state <state>').choices([...QUERY_STATES]))
    .option('--patient <number>', 'only this subject')
    .option('--older-than <days>', 'only queries at least so old')
    .option('--json', 'for programs')
    .action((options: ListOptions) => withRegistry(io, (registry) => list(registry, options, io)));
  addOpen(query, io);
  for (const [verb, move] of Object.entries(MOVES)) addMove(query, io, verb, move);
}

async function list(registry: Registry, options: ListOptions, io: Io): Promise<void> {
  const { study: named, state, patient, olderThan } = options;
  const study = await theStudy(registry, named);
  await registry.worker.drain(study);
  const answer = await registry.governance.reads.queries(study, {
    ...(state && { state }),
    ...(patient !== undefined && { patient }),
    ...(olderThan !== undefined && { olderThanDays: Number(olderThan) }),
    limit: 10_000,
  });
  printList(io, options, answer, answer.rows, {
    query: (row) => row.queryId,
    state: (row) => row.state,
    subject: (row) => row.patientId,
    site: (row) => row.siteId,
    days: (row) => row.ageDays,
    'asked by': (row) => row.check ?? row.openedBy,
    field: (row) => row.field,
    text: (row) => row.text,
  });
}

interface OpenOptions {
  study?: string;
  event?: string;
  field?: string;
  text: string;
}

function addOpen(query: Command, io: Io): void {
  query
    .command('open <patient>')
    .description('Ask about a subject, an event of it or a field of the event')
    .addOption(studyOption())
    .option('--event <id>', 'the event it asks about; the record as a whole unless given')
    .option('--field <path>', "path of the field in the event's payload")
    .requiredOption('--text <text>', 'the question')
    .action((patient: string, { study, event: eventId, field, text }: OpenOptions) =>
      withRegistry(io, async (registry) => {
        const body = validate(OpenQueryBody, { eventId, field, text });
        const { queries } = registry.governance;
        printJson(io, await queries.open(await theStudy(registry, study), patient, body, operator()));
      }),
    );
}

function addMove(
  query: Command,
  io: Io,
  verb: string,
  { name, summary }: (typeof MOVES)[keyof typeof MOVES],
): void {
  query
    .command(`${verb} <patient> <query>`)
    .description(summary)
    .addOption(studyOption())
    .requiredOption('--text <text>', 'what is said about it')
    .action((patient: string, id: string, { study, text }: { study?: string; text: string }) =>
      withRegistry(io, async (registry) => {
        const body = validate(MoveQueryBody, { queryId: id, text });
        const { queries } = registry.governance;
        const studyId = await theStudy(registry, study);
        printJson(io, await queries.move(studyId, patient, { name, ...body }, operator()));
      }),
    );
}
