import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type AnalysisAsked,
  type ExplanationAnswer,
  type MomentAsked,
  type OutcomeAnswer,
  Registry,
} from '#registry';
import type { OutcomeName } from '#trial';

/** One table of a cohort's outcomes, or what is behind one of its rows. */
export class ReadOutcomes extends Query<OutcomeAnswer | ExplanationAnswer> {
  constructor(
    readonly studyId: string,
    readonly name: OutcomeName,
    readonly options: {
      explain?: string;
      waitFor?: number;
      moment?: MomentAsked;
      asked: AnalysisAsked;
      sites?: readonly string[];
    },
  ) {
    super();
  }
}

@QueryHandler(ReadOutcomes)
export class ReadOutcomesHandler implements IQueryHandler<ReadOutcomes> {
  constructor(private readonly registry: Registry) {}

  async execute({ studyId, name, options }: ReadOutcomes) {
    const { explain, waitFor, moment, asked, sites } = options;
    const { queries, timeTravel } = this.registry;
    const spec = await queries.analysis(studyId, asked);
    if (moment) {
      await queries.waitFor(studyId, waitFor);
      if (explain === undefined) return timeTravel.past.outcomes(studyId, name, moment, sites, spec);
      return timeTravel.past.explain(studyId, name, explain, moment, sites, spec);
    }
    if (explain === undefined) return queries.outcomes(studyId, name, waitFor, sites, spec);
    return queries.explain(studyId, name, explain, waitFor, sites, spec);
  }
}
