import { patientCommand } from '#contracts';
import { resolveRefs } from '#interop';
import { DomainError } from '#kernel';
import type { PatientCommand, StudyCommand } from '#trial';
import type { DemoLine, DemoStudy } from './demo-study.js';

/** What the demo study is told to: the registry's commands, or a decider in memory. */
export interface DemoRegistry {
  recordStudy(studyId: string, command: StudyCommand, context: DemoContext): Promise<Recorded>;
  recordPatient(
    studyId: string,
    patientId: string,
    command: PatientCommand,
    context: DemoContext,
  ): Promise<Recorded>;
}

export interface DemoContext {
  readonly actor: string;
  readonly actingRole: string;
  /** The command's file and line: an interrupted seeding, played again, goes on where it stopped. */
  readonly idempotencyKey: string;
}

interface Recorded {
  readonly eventIds: readonly string[];
}

export interface PlayOptions {
  readonly actor?: string;
  readonly actingRole?: string;
  /** Subjects recorded side by side, each in its own order. */
  readonly atOnce?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Sends the demo study's commands through the rules, as people would. Played again it records nothing new.
 * Throws the refusal of a command, with its line.
 */
export async function playDemo(
  registry: DemoRegistry,
  demo: DemoStudy,
  options: PlayOptions = {},
): Promise<void> {
  const { actor = 'demo', actingRole = 'coordinator', atOnce = 32, onProgress } = options;
  let done = 0;
  const count = <T>(result: T): T => {
    done += 1;
    onProgress?.(done, demo.commands);
    return result;
  };
  for (const command of demo.study) {
    const context = { actor, actingRole, idempotencyKey: `demo ${command.name}` };
    count(await registry.recordStudy(demo.studyId, command, context));
  }
  const waiting = demo.subjects[Symbol.iterator]();
  const failures: unknown[] = [];
  const next = async (): Promise<void> => {
    for (const lines of waiting) {
      const refs = new Map<string, string>();
      for (const line of lines) {
        if (failures.length > 0) return;
        const context = { actor, actingRole, idempotencyKey: `demo patients.ndjson:${line.number}` };
        const { eventIds } = await refusalAt(line, () =>
          registry.recordPatient(demo.studyId, line.patientId, toCommand(line, refs), context),
        );
        if (line.ref !== undefined && eventIds[0] !== undefined) refs.set(line.ref, eventIds[0]);
        count(eventIds);
      }
    }
  };
  // All have come to rest before a failure is told, so that nobody records into what the caller closes then.
  await Promise.all(Array.from({ length: atOnce }, () => next().catch((error) => failures.push(error))));
  if (failures.length > 0) throw failures[0];
}

/** The command of a line, with the ids of the events it refers to. Throws VALIDATION_FAILED. */
function toCommand({ command, data }: DemoLine, refs: ReadonlyMap<string, string>): PatientCommand {
  const unknown = (name: string) => new Error(`no earlier line of the subject is called ${name}`);
  return patientCommand(command, resolveRefs(data, refs, unknown));
}

async function refusalAt<T>(line: DemoLine, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const why = error instanceof DomainError ? `${error.code}: ${error.message}` : String(error);
    throw new Error(`patients.ndjson:${line.number}, ${line.command} of ${line.patientId}: ${why}`, {
      cause: error,
    });
  }
}
