import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { OutcomeQuery } from '#contracts';
import { type ExplanationAnswer, type OutcomeAnswer, Registry } from '#registry';
import type { OutcomeName } from '#trial';

/** One table of a cohort's outcomes, or what is behind one of its rows. */
export class ReadOutcomes extends Query<OutcomeAnswer | ExplanationAnswer> {
  constructor(
    readonly studyId: string,
    readonly name: OutcomeName,
    readonly options: OutcomeQuery & { sites?: readonly string[] },
  ) {
    super();
  }
}

@QueryHandler(ReadOutcomes)
export class ReadOutcomesHandler implements IQueryHandler<ReadOutcomes> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, name, options: { explain, waitFor, sites } }: ReadOutcomes) {
    const { queries } = this.registry;
    if (explain === undefined) return queries.outcomes(studyId, name, waitFor, sites);
    return queries.explain(studyId, name, explain, waitFor, sites);
  }
}
