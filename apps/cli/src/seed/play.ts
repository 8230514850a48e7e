import { patientCommand, studyCommand } from '#contracts';
import { DomainError } from '#kernel';
import type { CommandContext, Registry } from '#registry';
import { type PatientCommandName, patientCommands, type StudyCommandName } from '#trial';

/** One line of a file of commands: of a subject where it names one, otherwise of the study. */
export interface Line {
  readonly command: string;
  readonly patientId?: string;
  readonly data: unknown;
}

const AT_ONCE = 32;

/**
 * Sends a file's commands as a person would, through the rules. Subjects' histories go side by side, each in its
 * order; the study's commands before the first subject come first, those after it last. Again, it records
 * nothing. Throws the refusal of a command, with its line.
 */
export async function play(
  registry: Registry,
  studyId: string,
  lines: readonly Line[],
  context: Pick<CommandContext, 'actor' | 'actingRole'>,
): Promise<void> {
  const numbered = lines.map((line, index) => ({ ...line, number: index + 1 }));
  const send = (line: NumberedLine) => sendLine(registry, studyId, line, context);
  const firstSubject = numbered.findIndex((line) => line.patientId !== undefined);
  const ofStudy = numbered.filter((line) => line.patientId === undefined);
  for (const line of ofStudy) if (firstSubject < 0 || line.number <= firstSubject) await send(line);
  const histories = bySubject(numbered);
  const next = async (): Promise<void> => {
    for (let history = histories.shift(); history; history = histories.shift()) {
      for (const line of history) await send(line);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  for (const line of ofStudy) if (firstSubject >= 0 && line.number > firstSubject) await send(line);
}

type NumberedLine = Line & { readonly number: number };

function bySubject(lines: readonly NumberedLine[]): NumberedLine[][] {
  const histories = new Map<string, NumberedLine[]>();
  for (const line of lines) {
    if (line.patientId === undefined) continue;
    const history = histories.get(line.patientId);
    if (history) history.push(line);
    else histories.set(line.patientId, [line]);
  }
  return [...histories.values()];
}

async function sendLine(
  registry: Registry,
  studyId: string,
  { command, patientId, data, number }: NumberedLine,
  actor: Pick<CommandContext, 'actor' | 'actingRole'>,
): Promise<void> {
  const context = { ...actor, idempotencyKey: `line ${number}` };
  try {
    if (patientId !== undefined && Object.hasOwn(patientCommands, command)) {
      const ofSubject = patientCommand(command as PatientCommandName, data);
      await registry.commands.recordPatient(studyId, patientId, ofSubject, context);
    } else {
      await registry.commands.recordStudy(studyId, studyCommand(command as StudyCommandName, data), context);
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const where = `line ${number}, ${command}${patientId === undefined ? '' : ` of ${patientId}`}`;
    throw new Error(`${where}: ${error.code}: ${error.message}`, { cause: error });
  }
}
