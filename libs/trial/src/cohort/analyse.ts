import { DomainError } from '#kernel';
import type { PatientRecord } from '../derive/patient-record.js';
import type { Study } from '../study/study.decider.js';
import type { Where } from '../where.js';
import { type AnalysisSpec, type Cohort, toCohort } from './cohort.js';
import { describeWhere } from './conditions.js';
import { decided, toSubjects } from './decide.js';
import { OUTCOMES, type Outcome, type OutcomeName, type OutcomeTable } from './outcome-table.js';
import { adverseEvents } from './tables/adverse-events.js';
import { baseline } from './tables/baseline.js';
import { exposure } from './tables/exposure.js';
import { flow } from './tables/flow.js';
import { paper } from './tables/paper.js';
import { response } from './tables/response.js';
import { survival } from './tables/survival.js';

const MAKE: Readonly<Record<OutcomeName, (cohort: Cohort) => Outcome>> = {
  flow,
  baseline,
  response,
  survival,
  'adverse-events': adverseEvents,
  exposure,
  paper,
};

/**
 * One outcome of a cohort, with the evidence for every row (see `explain`). A pure function of the records: the same
 * records give the same bytes whatever their order.
 * @throws DomainError OUTCOME_UNKNOWN for a name that is not one of `OUTCOMES`
 */
export function outcome(
  name: OutcomeName,
  records: readonly PatientRecord[],
  study: Study,
  spec: AnalysisSpec = {},
): Outcome {
  return outcomeOf(name, toCohort(records, study, spec));
}

/** The same of a cohort that was made before, so that its tables share what they decide about its subjects. */
export function outcomeOf(name: OutcomeName, cohort: Cohort): Outcome {
  if (!OUTCOMES.includes(name)) {
    throw new DomainError('OUTCOME_UNKNOWN', `${name} is not one of ${OUTCOMES.join(', ')}`, {
      name,
      known: OUTCOMES,
    });
  }
  return MAKE[name](cohort);
}

/** All outcomes of a cohort, by name, with their evidence. */
export function outcomes(
  records: readonly PatientRecord[],
  study: Study,
  spec: AnalysisSpec = {},
): Readonly<Record<OutcomeName, Outcome>> {
  const cohort = toCohort(records, study, spec);
  return Object.fromEntries(OUTCOMES.map((name) => [name, MAKE[name](cohort)])) as Record<
    OutcomeName,
    Outcome
  >;
}

/** All outcome tables of a cohort, by name. */
export function analyse(
  records: readonly PatientRecord[],
  study: Study,
  spec: AnalysisSpec = {},
): Readonly<Record<OutcomeName, OutcomeTable>> {
  const all = Object.entries(outcomes(records, study, spec));
  return Object.fromEntries(all.map(([name, { table }]) => [name, table])) as Record<
    OutcomeName,
    OutcomeTable
  >;
}

/** How many subjects are left after each criterion of a cohort definition, taken in order. */
export interface AttritionStep {
  readonly criterion: string;
  readonly remaining: number;
  readonly excluded: number;
  /** Of those excluded, how many because the record does not tell. */
  readonly unknown: number;
  /** Who is left out here, in the order of their numbers. */
  readonly leftOut: readonly string[];
}

export function attrition(records: readonly PatientRecord[], criteria: readonly Where[]): AttritionStep[] {
  let subjects = toSubjects(records).afresh();
  return criteria.map((criterion) => {
    const { yes, unknown, no } = decided(subjects, criterion);
    const leftOut = [...unknown.subjects.records, ...no.subjects.records].map(({ patientId }) => patientId);
    subjects = yes.subjects;
    return {
      criterion: describeWhere(criterion),
      remaining: yes.n,
      excluded: leftOut.length,
      unknown: unknown.n,
      leftOut: leftOut.sort(),
    };
  });
}
