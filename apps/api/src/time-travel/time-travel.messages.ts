import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryHandler,
} from '@nestjs/cqrs';
import type { CommandResult } from '#event-store';
import {
  type CommandContext,
  type CutCheck,
  type DataCutAsked,
  type MomentAsked,
  type OutcomeDiff,
  type Positioned,
  Registry,
  type TakenCut,
} from '#registry';
import type { CriteriaComparison } from '#trial';

/** Takes a data cut. */
export class TakeDataCut extends Command<CommandResult> {
  constructor(
    readonly studyId: string,
    readonly asked: DataCutAsked,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** The data cuts of a study. */
export class ListDataCuts extends Query<Positioned & { readonly dataCuts: readonly TakenCut[] }> {
  constructor(readonly studyId: string) {
    super();
  }
}

/** Whether a data cut can be reproduced. */
export class CheckDataCut extends Query<CutCheck> {
  constructor(
    readonly studyId: string,
    readonly name: string,
  ) {
    super();
  }
}

/** What moved between two moments. */
export class DiffOutcomes extends Query<OutcomeDiff> {
  constructor(
    readonly studyId: string,
    readonly from: string,
    readonly to: string,
    readonly sites: readonly string[] | undefined,
  ) {
    super();
  }
}

/** Who differs under two criteria. */
export class CompareCriteria extends Query<Positioned & CriteriaComparison> {
  constructor(
    readonly studyId: string,
    readonly rules: { readonly a: string; readonly b: string } & MomentAsked,
    readonly sites: readonly string[] | undefined,
  ) {
    super();
  }
}

@CommandHandler(TakeDataCut)
export class TakeDataCutHandler implements ICommandHandler<TakeDataCut> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, asked, context }: TakeDataCut) {
    return this.registry.timeTravel.cuts.take(studyId, asked, context);
  }
}

@QueryHandler(ListDataCuts)
export class ListDataCutsHandler implements IQueryHandler<ListDataCuts> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId }: ListDataCuts) {
    return this.registry.timeTravel.cuts.list(studyId);
  }
}

@QueryHandler(CheckDataCut)
export class CheckDataCutHandler implements IQueryHandler<CheckDataCut> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, name }: CheckDataCut) {
    return this.registry.timeTravel.cuts.check(studyId, name);
  }
}

@QueryHandler(DiffOutcomes)
export class DiffOutcomesHandler implements IQueryHandler<DiffOutcomes> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, from, to, sites }: DiffOutcomes) {
    return this.registry.timeTravel.comparisons.diff(studyId, from, to, sites);
  }
}

@QueryHandler(CompareCriteria)
export class CompareCriteriaHandler implements IQueryHandler<CompareCriteria> {
  constructor(private readonly registry: Registry) {}

  execute({ studyId, rules, sites }: CompareCriteria) {
    return this.registry.timeTravel.comparisons.criteria(studyId, rules, sites);
  }
}
