import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '#event-store';
import { type CommandContext, Registry } from '#registry';
import type { PatientCommand } from '#trial';

/** Any command of a subject, enrolment included. */
export class RecordPatientCommand extends Command<CommandResult> {
  constructor(
    readonly studyId: string,
    readonly patientId: string,
    readonly command: PatientCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordPatientCommand)
export class RecordPatientHandler implements ICommandHandler<RecordPatientCommand> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, patientId, command, context }: RecordPatientCommand): Promise<CommandResult> {
    return this.registry.commands.recordPatient(studyId, patientId, command, context);
  }
}
