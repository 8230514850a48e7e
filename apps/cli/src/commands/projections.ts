import { type Command, Option } from 'commander';
import type { BuildStatus, ProjectionName, ProjectionStatus } from '#read-models';
import { PROJECTIONS, type Registry } from '#registry';
import { columns, type Io, printJson } from '../io.js';
import { withRegistry } from '../with-registry.js';

const NOTES = `
Read models are derived from the logs by workers. For each projection and study: the position it has read to, the head
of the log, how many events lie between (lag), the subjects whose events could not be projected (parked; their records
say since which position they are stale), the version that readers see and, while another is built, how far that is.

  CURRENT  all that is recorded is projected        BEHIND   a worker is at it, or none runs
  PARKED   all but the parked subjects' last events  FOREIGN  the version is another release's: run that one

Examples:
  $ anamnesis projections
  $ anamnesis projections --study gist-demo --json
  $ anamnesis projections retry                        every parked subject, after the cause was mended
  $ anamnesis projections retry --study gist-demo --patient 001
  $ anamnesis projections rollback patients            the version before, which is kept until the next build
`;

interface Options {
  study?: string;
  json?: true;
}

export function addProjections(program: Command, io: Io): void {
  const projections = program
    .command('projections')
    .description('How far the read models are, and what is parked')
    .option('--study <id>', 'one study; every one by default')
    .option('--json', 'for programs')
    .addHelpText('after', NOTES)
    .action((options: Options) =>
      withRegistry(io, async (registry) => {
        const statuses = await registry.worker.status(options.study);
        if (options.json) printJson(io, statuses);
        else for (const line of lines(statuses)) io.out(line);
      }),
    );
  addRetry(projections, io);
  addRollback(projections, io);
}

function lines(statuses: readonly ProjectionStatus[]): string[] {
  if (statuses.length === 0)
    return ['nothing is projected yet: `anamnesis serve` begins when there is a study'];
  const head = ['projection', 'study', 'state', 'version', 'position', 'head', 'lag', 'parked'];
  const table = columns([head, ...statuses.map(row)]);
  return [...table, ...builds(statuses), ...statuses.flatMap(parkedLines)];
}

const row = ({ projection, studyId, state, version, position, head, lag, parked }: ProjectionStatus) => [
  ...[projection, studyId, state, version, position, head, lag, parked.length],
];

function builds(statuses: readonly ProjectionStatus[]): string[] {
  const byProjection = new Map(statuses.map(({ projection, building }) => [projection, building]));
  return [...byProjection].flatMap(([name, build]) => (build ? [buildLine(name, build)] : []));
}

function buildLine(name: string, { schema, running, events, totalEvents, ...rest }: BuildStatus): string {
  if (!running) return `${name}: ${schema} was left unfinished; the next build removes it`;
  if (totalEvents === null) return `${name}: ${schema} is being built`;
  const { eventsPerSecond, secondsLeft } = rest;
  const rate = `${Math.round(eventsPerSecond ?? 0)} events/s, ${Math.ceil(secondsLeft ?? 0)} s left`;
  return `${name}: ${schema} is being built: ${events} of ${totalEvents} events, ${rate}`;
}

const parkedLines = ({ projection, studyId, parked }: ProjectionStatus): string[] =>
  parked.map(
    ({ subject, staleSincePosition, code, message, attempts }) =>
      `${projection} ${studyId}: ${subject} parked since position ${staleSincePosition} (tried ${attempts} times): ${code}: ${message}`,
  );

function addRetry(projections: Command, io: Io): void {
  projections
    .command('retry')
    .description('Project parked subjects again, after the cause was mended')
    .addOption(new Option('--projection <name>', 'one projection; every one by default').choices(PROJECTIONS))
    .option('--study <id>', 'one study; every one by default')
    .option('--patient <id>', 'one subject of it')
    .option('--json', 'for programs')
    .action((_, command: Command) => {
      // What is also an option of `projections` itself, the parser gives to that one.
      const options = command.optsWithGlobals<Options & { projection?: ProjectionName; patient?: string }>();
      return withRegistry(io, async (registry) => {
        const results = await retry(registry, options);
        if (options.json) printJson(io, results);
        else for (const line of results.map(retryLine)) io.out(line);
        if (!options.json && results.length === 0) io.out('nothing is parked');
      });
    });
}

type Retried = Awaited<ReturnType<typeof retry>>[number];

async function retry(
  { worker }: Registry,
  { study, patient, projection }: { study?: string; patient?: string; projection?: ProjectionName },
) {
  const parked = (await worker.status(study)).filter(
    (status) =>
      (!projection || status.projection === projection) &&
      status.parked.some(({ subject }) => !patient || subject === patient),
  );
  const results = [];
  for (const { projection: name, studyId } of parked) {
    const result = await worker.retry(name as ProjectionName, studyId, patient);
    results.push({ projection: name, studyId, ...result });
  }
  return results;
}

function retryLine({ projection, studyId, recovered, stillParked }: Retried): string {
  const names = (subjects: readonly string[]) => (subjects.length === 0 ? 'none' : subjects.join(', '));
  return `${projection} ${studyId}: recovered ${names(recovered)}; still parked ${names(stillParked)}`;
}

function addRollback(projections: Command, io: Io): void {
  projections
    .command('rollback')
    .argument('<projection>', PROJECTIONS.join(', '))
    .description('Bring back the version before; a program of the present version would build its own again')
    .action((name: string, _, command: Command) => {
      const projection = PROJECTIONS.find((known) => known === name);
      if (!projection) command.error(`there is no projection ${name}, only ${PROJECTIONS.join(', ')}`);
      return withRegistry(io, async ({ worker }) => {
        const { version, schema } = await worker.rollback(projection);
        io.out(`${projection}: version ${version} is live again, in ${schema}`);
      });
    });
}
