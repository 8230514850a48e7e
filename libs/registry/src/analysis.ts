import { DomainError } from '#kernel';
import {
  type AnalysisSpec,
  type CohortDefinition,
  checkGrouping,
  DEFAULT_LANDMARKS,
  type EndpointDefinition,
  endpointIn,
  type Study,
} from '#trial';

/** How readers ask for an analysis of a part of the subjects, or by other rules than the protocol's. */
export interface AnalysisAsked {
  /** Name of a cohort. */
  readonly cohort?: string;
  /** The fact that groups are made by. */
  readonly groupBy?: string;
  readonly endpoint?: string;
  readonly start?: EndpointDefinition['start'];
  readonly censorAt?: EndpointDefinition['censorAt'];
}

/**
 * What is asked, as the analysis takes it. Cohorts are those of the study as it is now, so that the past can be
 * analysed by them too. Throws COHORT_UNKNOWN, FACT_UNKNOWN, ENDPOINT_UNKNOWN.
 */
export function analysisOf(study: Study, asked: AnalysisAsked): AnalysisSpec {
  const { cohort, groupBy, endpoint, start, censorAt } = asked;
  if (groupBy !== undefined) checkGrouping(groupBy);
  const changes = [endpoint, start, censorAt].some((part) => part !== undefined);
  return {
    ...(cohort !== undefined && { where: { all: [...cohortIn(study, cohort).criteria] } }),
    ...(groupBy !== undefined && { groupBy }),
    ...(changes && {
      endpoint: {
        id: endpointIn(study.protocol, endpoint).id,
        ...(start && { start }),
        ...(censorAt && { censorAt }),
      },
    }),
  };
}

/** With the month that a row of a survival table reads its curve at: `RFS.month.42.at-risk`. */
export function withLandmark(spec: AnalysisSpec, rowId: string): AnalysisSpec {
  const month = Number(/\.month\.(\d{1,4})\./.exec(rowId)?.[1] ?? 0);
  const known: readonly number[] = DEFAULT_LANDMARKS;
  return known.includes(month) ? spec : { ...spec, atMonths: [...known, month] };
}

/** A cohort by its name. Throws COHORT_UNKNOWN. */
export function cohortIn<Cohort extends CohortDefinition>(
  { studyId, cohorts }: { readonly studyId: string; readonly cohorts: readonly Cohort[] },
  name: string,
): Cohort {
  const found = cohorts.find((cohort) => cohort.name === name);
  if (found) return found;
  throw new DomainError('COHORT_UNKNOWN', `study ${studyId} has no cohort ${name}`, {
    studyId,
    name,
    known: cohorts.map((cohort) => cohort.name),
  });
}
