import type { Command } from 'commander';
import { REGISTRY, type VerifyReport, verifyLog } from '#event-store';
import { parseCheckpoint, studyOf } from '#transparency';
import { type Io, printJson } from '../io.js';
import { readText } from '../read-text.js';
import { withRegistry } from '../with-registry.js';

const NOTES = `
Recomputes everything from the stored columns: leaf hashes, gaps, order, versions, commands, record times, the tree,
and whether every stored checkpoint is a state of the log, signed by a key of its time. Names each bad position and
what kind of tampering fits. A log cut short or rewritten whole by somebody who holds the registry's key shows only
against a checkpoint that was kept elsewhere; keep one now and then: anamnesis checkpoint > kept.txt

Exit codes: 0 all is as it was recorded, 1 it is not.

Examples:
  $ anamnesis verify                                  every study, and the registry's own log
  $ anamnesis verify --study gist-demo
  $ anamnesis verify --checkpoint kept.txt --json
`;

interface Options {
  study?: string;
  checkpoint?: string;
  json?: true;
}

export function addVerify(program: Command, io: Io): void {
  program
    .command('verify')
    .description('Check that nothing in the log was edited, inserted, deleted, swapped or cut off')
    .option('--study <id>', 'one study; every one by default')
    .option('--checkpoint <file>', 'compare with a checkpoint that was kept elsewhere')
    .option('--json', 'for programs: one report for each log')
    .addHelpText('after', NOTES)
    .action(async (options: Options) => {
      const checkpoint = options.checkpoint === undefined ? undefined : readText(io, options.checkpoint);
      const reports = await withRegistry(io, async (registry) => {
        const reports: VerifyReport[] = [];
        for (const study of await studies(options, checkpoint, () => registry.store.listStudies())) {
          reports.push(
            await verifyLog(registry.pool, study, { checkpoint, onProgress: progress(io, study) }),
          );
          if (!options.json) for (const line of lines(reports.at(-1)!)) io.out(line);
        }
        return reports;
      });
      if (options.json) printJson(io, reports);
      const findings = reports.flatMap((report) => report.findings).length;
      if (findings > 0)
        throw new Error(`the log is not as it was recorded: ${findings} finding${findings === 1 ? '' : 's'}`);
    });
}

/** A checkpoint says itself which study it is of. */
async function studies(
  { study }: Options,
  checkpoint: string | undefined,
  all: () => Promise<string[]>,
): Promise<string[]> {
  const named = study ?? (checkpoint && studyOf(parseCheckpoint(checkpoint).origin));
  return named ? [named] : [...(await all()), REGISTRY];
}

/** Tells on the terminal, and only there, how far it has come. */
function progress(io: Io, study: string) {
  if (!process.stderr.isTTY) return undefined;
  return ({ position, head, eventsPerSecond }: { position: number; head: number; eventsPerSecond: number }) =>
    io.err(`${study}: ${position} of ${head}, ${Math.round(eventsPerSecond)} events/s`);
}

function lines({
  studyId,
  ok,
  events,
  sealed,
  checkpoints,
  kept,
  findings,
  ...rest
}: VerifyReport): string[] {
  const compared = kept === null ? '' : ` and the kept one of size ${kept}`;
  const seconds = `${rest.seconds.toFixed(1)} s, ${Math.round(rest.eventsPerSecond)} events/s`;
  const head = `${studyId}: ${events} events, ${sealed} sealed, ${checkpoints} checkpoints${compared}; ${seconds}`;
  if (ok) return [head, `${studyId}: all is as it was recorded`];
  return [
    head,
    ...findings.map(({ kind, from, to, detail }) => `${studyId}: ${place(from, to)}: ${kind}: ${detail}`),
  ];
}

const place = (from: number, to: number) => (from === to ? `position ${from}` : `positions ${from} to ${to}`);
