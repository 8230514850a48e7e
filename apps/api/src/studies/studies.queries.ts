import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { StudySummary } from '#read-models';
import { type EventPage, Registry, type StudyAnswer } from '#registry';

export class ListStudies extends Query<{ studies: StudySummary[] }> {}

/** A study's registration, protocol, sites and publications. */
export class ReadStudy extends Query<StudyAnswer> {
  constructor(
    readonly studyId: string,
    readonly waitFor?: number,
  ) {
    super();
  }
}

/** A page of a study's log. */
export class ReadEvents extends Query<EventPage> {
  constructor(
    readonly studyId: string,
    readonly page: { after: number; limit: number; waitFor?: number },
  ) {
    super();
  }
}

@QueryHandler(ListStudies)
export class ListStudiesHandler implements IQueryHandler<ListStudies> {
  constructor(private readonly registry: Registry) {}

  async execute() {
    return { studies: await this.registry.queries.studies() };
  }
}

@QueryHandler(ReadStudy)
export class ReadStudyHandler implements IQueryHandler<ReadStudy> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, waitFor }: ReadStudy) {
    return this.registry.queries.study(studyId, waitFor);
  }
}

@QueryHandler(ReadEvents)
export class ReadEventsHandler implements IQueryHandler<ReadEvents> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, page }: ReadEvents) {
    return this.registry.queries.events(studyId, page);
  }
}
