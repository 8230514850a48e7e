import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '#event-store';
import { type CommandContext, Registry } from '#registry';
import type { StudyCommand } from '#trial';

/** Registers a study or changes one. */
export class RecordStudyCommand extends Command<CommandResult> {
  constructor(
    readonly studyId: string,
    readonly command: StudyCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordStudyCommand)
export class RecordStudyHandler implements ICommandHandler<RecordStudyCommand> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, command, context }: RecordStudyCommand): Promise<CommandResult> {
    return this.registry.commands.recordStudy(studyId, command, context);
  }
}
