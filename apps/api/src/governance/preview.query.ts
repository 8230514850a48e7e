import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Preview, Registry } from '#registry';
import type { PatientCommand } from '#trial';

/** What a subject's command would change. */
export class PreviewCommand extends Query<Preview> {
  constructor(
    readonly studyId: string,
    readonly patientId: string,
    readonly command: PatientCommand,
    /** The sites whose subjects' figures may be spoken of; all of them where left out. */
    readonly sites?: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(PreviewCommand)
export class PreviewCommandHandler implements IQueryHandler<PreviewCommand> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, patientId, command, sites }: PreviewCommand): Promise<Preview> {
    return this.registry.governance.previews.preview(studyId, patientId, command, sites);
  }
}
