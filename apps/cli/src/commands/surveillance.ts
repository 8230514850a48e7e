import { type Command, InvalidArgumentError, Option } from 'commander';
import { isPartialDate } from '#kernel';
import { JOBS_ROLE } from '#migrations';
import type { Registry } from '#registry';
import {
  type Finding,
  NOTIFICATION_QUEUE,
  Notices,
  openQueue,
  overviewOf,
  type QueueOverview,
  queueSettings,
  retryDeadLetter,
  SURVEILLANCE_QUEUE,
  SurveillanceJobs,
  syncStudy,
  worklistKinds,
  worklistStates,
} from '#surveillance';
import { UsageError } from '../complain.js';
import { columns, type Io, printJson } from '../io.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

interface ListOptions {
  study?: string;
  site?: string;
  kind?: (typeof worklistKinds)[number];
  state?: (typeof worklistStates)[number];
  date?: string;
  json?: boolean;
}

const EXAMPLES = `
The rules are the protocol's; a worker (part of \`anamnesis serve\`) applies them by itself. docs/surveillance.md says how,
and which settings there are: REDIS_URL, ANAMNESIS_WEBHOOK_URL, ANAMNESIS_SMTP_URL and others.

Examples:
  $ anamnesis surveillance run --at 2013-06-30              what the rules would find on that day; records nothing
  $ anamnesis surveillance list --kind RECURRENCE           what was raised and waits for somebody
  $ anamnesis surveillance jobs                             the queues, and what failed as often as it may
  $ anamnesis surveillance sync                             fill the queues again, from the log
`;

/** `anamnesis surveillance sync|run|list|jobs`. */
export function addSurveillance(program: Command, io: Io): void {
  const group = program
    .command('surveillance')
    .description('What the registry watches: the calendar, its findings, its jobs')
    .addHelpText('after', EXAMPLES);
  addSync(group, io);
  addRun(group, io);
  addList(group, io);
  addJobs(group, io);
}

function addSync(group: Command, io: Io): void {
  group
    .command('sync')
    .description('Make the calendar again from the log and put back what the queue has lost')
    .addOption(studyOption())
    .action((options: { study?: string }) =>
      withRegistry(io, async (registry, databaseUrl) => {
        const study = await theStudy(registry, options.study);
        await withQueues(io, databaseUrl, async ([surveillance, notifications]) => {
          const jobs = new SurveillanceJobs(surveillance, registry.watchClock);
          const { subjects, looks } = await syncStudy(registry.surveillance, jobs, study);
          const owed = await new Notices(registry.pool, notifications).requeue(['webhook', 'mail']);
          io.out(`${study}: ${subjects} subjects in the calendar, ${looks} looks in the queue`);
          if (owed > 0) io.out(`${owed} messages are still to be delivered`);
        });
      }),
    );
}

function addRun(group: Command, io: Io): void {
  group
    .command('run')
    .description('What the rules find at a date; records nothing')
    .addOption(studyOption())
    .option('--at <date>', "YYYY-MM-DD at every site; by default each site's today", date)
    .option('--json', 'for programs: one finding a line')
    .addHelpText('after', '\nExample:\n  $ anamnesis surveillance run --at 2013-06-30')
    .action((options: { study?: string; at?: string; json?: boolean }) =>
      withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        const findings: Finding[] = [];
        for await (const finding of registry.surveillance.preview(study, options.at)) findings.push(finding);
        findings.sort((a, b) => (a.due + a.patientId < b.due + b.patientId ? -1 : 1));
        const lines = options.json
          ? findings.map((finding) => JSON.stringify(finding))
          : columns(findings.map(cells));
        for (const line of lines) io.out(line);
      }),
    );
}

const cells = ({ due, kind, patientId, siteId, values }: Finding) => [
  due,
  kind,
  patientId,
  siteId,
  inWords(values),
];

const inWords = (values: Finding['values']) =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');

function addList(group: Command, io: Io): void {
  group
    .command('list')
    .description('The worklist: what was raised and waits for somebody, the longest due first')
    .addOption(studyOption())
    .option('--site <id>', 'only subjects of a site')
    .addOption(new Option('--kind <kind>').choices([...worklistKinds]))
    .addOption(new Option('--state <state>').choices([...worklistStates]))
    .option('--date <date>', "the date by which visits are due; by default each site's today", date)
    .option('--json', 'for programs')
    .action((options: ListOptions) => withRegistry(io, (registry) => list(registry, options, io)));
}

async function list(registry: Registry, { study: named, json, date: on, ...filter }: ListOptions, io: Io) {
  const study = await theStudy(registry, named);
  const { items, position } = await registry.worklists.read(study, { ...filter, date: on, limit: 10_000 });
  if (json) {
    printJson(io, { position, items });
    return;
  }
  const rows = items.map((item) => [
    item.dueOn,
    item.kind,
    item.state,
    item.patientId,
    item.siteId,
    item.findingId,
    inWords(item.values),
  ]);
  for (const line of columns(rows)) io.out(line);
}

function addJobs(group: Command, io: Io): void {
  group
    .command('jobs')
    .description('How many jobs the queues have, and those that failed as often as they may')
    .option('--retry <id>', 'let a failed job be tried again')
    .option('--json', 'for programs')
    .action((options: { retry?: string; json?: boolean }) =>
      withRegistry(io, (_registry, databaseUrl) =>
        withQueues(io, databaseUrl, async (queues) => {
          if (options.retry !== undefined) await retry(queues, options.retry);
          const overviews = await Promise.all(queues.map((queue) => overviewOf(queue)));
          if (options.json) printJson(io, overviews);
          else for (const line of overviews.flatMap(inLines)) io.out(line);
        }),
      ),
    );
}

async function retry(queues: readonly Queue[], id: string): Promise<void> {
  for (const queue of queues) if (await retryDeadLetter(queue, id)) return;
  throw new UsageError(`no failed job is called ${id}`);
}

function inLines({ queue, counts, deadLetters }: QueueOverview): string[] {
  const failed = deadLetters.map((each) => [queue, each.id, each.name, each.failedAt, each.reason]);
  return [...columns(Object.entries(counts).map(([state, n]) => [queue, state, n])), ...columns(failed)];
}

type Queue = Awaited<ReturnType<typeof openQueue>>;

async function withQueues(
  io: Io,
  databaseUrl: string,
  action: (queues: [surveillance: Queue, notifications: Queue]) => Promise<void>,
): Promise<void> {
  const settings = queueSettings(io.env, databaseUrl, JOBS_ROLE);
  const surveillance = await openQueue(SURVEILLANCE_QUEUE, settings);
  const notifications = await openQueue(NOTIFICATION_QUEUE, settings);
  try {
    await action([surveillance, notifications]);
  } finally {
    await surveillance.close();
    await notifications.close();
  }
}

function date(text: string): string {
  if (text.length === 10 && isPartialDate(text)) return text;
  throw new InvalidArgumentError('It must be a date of the calendar, YYYY-MM-DD.');
}
