import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { StudySummary } from '#read-models';
import { type EventPage, Registry, type StudyAnswer } from '#registry';
import { AccessServices } from '../access/access-services.js';

/** The studies of these ids; `*` among them is every one. */
export class ListStudies extends Query<{ studies: StudySummary[] }> {
  constructor(readonly studyIds: readonly string[]) {
    super();
  }
}

/** A study's registration, protocol, sites and publications. */
export class ReadStudy extends Query<StudyAnswer> {
  constructor(
    readonly studyId: string,
    readonly waitFor?: number,
  ) {
    super();
  }
}

/** A page of a study's log, with `sites` only of subjects that are treated there. */
export class ReadEvents extends Query<EventPage> {
  constructor(
    readonly studyId: string,
    readonly page: { after: number; limit: number; waitFor?: number; sites?: readonly string[] },
  ) {
    super();
  }
}

@QueryHandler(ListStudies)
export class ListStudiesHandler implements IQueryHandler<ListStudies> {
  constructor(private readonly registry: Registry) {}

  async execute({ studyIds }: ListStudies) {
    const studies = await this.registry.queries.studies();
    const all = studyIds.includes('*');
    return { studies: studies.filter(({ studyId }) => all || studyIds.includes(studyId)) };
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
  constructor(
    private readonly registry: Registry,
    private readonly access: AccessServices,
  ) {}

  async execute({ studyId, page: { sites, ...page } }: ReadEvents): Promise<EventPage> {
    const answer = await this.registry.queries.events(studyId, page);
    if (!sites) return answer;
    return { ...answer, events: await this.access.subjectSites.only(studyId, sites, answer.events) };
  }
}
