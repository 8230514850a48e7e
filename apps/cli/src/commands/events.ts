import { type Command, InvalidArgumentError } from 'commander';
import { columns, type Io } from '../io.js';
import { studyOption, theStudy, withRegistry } from '../with-registry.js';

const PAGE = 1000;

export function addEvents(program: Command, io: Io): void {
  program
    .command('events')
    .description("The study's log, oldest first")
    .addOption(studyOption())
    .option('--after <position>', 'only events after this position', count, 0)
    .option('--limit <n>', 'at most so many events', count, Number.POSITIVE_INFINITY)
    .option('--json', 'for programs: one JSON object a line, as the log holds them')
    .addHelpText(
      'after',
      '\nExamples:\n  $ anamnesis events --limit 20\n  $ anamnesis events --after 1200 --json',
    )
    .action(async (options: { study?: string; after: number; limit: number; json?: boolean }) => {
      await withRegistry(io, async (registry) => {
        const study = await theStudy(registry, options.study);
        let { after, limit } = options;
        while (limit > 0) {
          const { events, next } = await registry.queries.events(study, {
            after,
            limit: Math.min(limit, PAGE),
          });
          const lines = options.json
            ? events.map((event) => JSON.stringify(event))
            : columns(
                events.map((e) => [
                  e.position,
                  e.recordedAt,
                  e.stream,
                  e.version,
                  e.type,
                  e.occurredOn,
                  e.actor,
                ]),
              );
          for (const line of lines) io.out(line);
          limit -= events.length;
          if (next === null) break;
          after = next;
        }
      });
    });
}

function count(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
