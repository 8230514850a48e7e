import type { EventStore } from '#event-store';
import { DomainError } from '#kernel';
import { type PatientSummary, summarise } from '#read-models';
import {
  type AnalysisSpec,
  type Explanation,
  explain,
  type OutcomeName,
  type OutcomeTable,
  type PatientRecord,
  type Study,
} from '#trial';
import { withLandmark } from '../analysis.js';
import { foldStudy } from '../fold-study.js';
import type { CohortAnswer, HistoryAnswer, PatientAnswer, Positioned } from '../queries.js';
import { patientStream, STUDY_STREAM } from '../streams.js';
import { type MomentAsked, type Moments, type Viewed, viewed } from './moments.js';
import { ofSites, type PastCohorts } from './past-cohorts.js';

export type PastPatient = PatientAnswer & Viewed;
export type PastOutcome = Positioned & OutcomeTable & Viewed & Pick<PastPatientList, 'underivable'>;
export type PastExplanation = Positioned & Explanation & Viewed;

export interface PastPatientList extends Positioned, Viewed {
  readonly patients: readonly PatientSummary[];
  readonly next: string | null;
  /** How many subjects cannot be derived, and are in no answer. */
  readonly underivable: number;
}

/** The subjects of a view. */
export interface PastCohort {
  readonly study: Study;
  readonly records: readonly PatientRecord[];
  readonly view: Viewed;
  /** How many subjects cannot be derived, and are in no answer. */
  readonly underivable: number;
}

export interface PastParts {
  readonly store: EventStore;
  readonly moments: Moments;
  readonly cohorts: PastCohorts;
}

/**
 * The study as it was known at a moment, as of a date, under other rules: the answers of `Queries`, made by the same
 * derivation from the log, and saying which view they are. All of it throws as `Moments.fix` does.
 */
export class Past {
  readonly #store: EventStore;
  readonly #moments: Moments;
  readonly #cohorts: PastCohorts;

  constructor({ store, moments, cohorts }: PastParts) {
    this.#store = store;
    this.#moments = moments;
    this.#cohorts = cohorts;
  }

  /** Throws PATIENT_UNKNOWN where the subject was not enrolled by then. */
  async patient(studyId: string, patientId: string, asked: MomentAsked): Promise<PastPatient> {
    const moment = await this.#moments.fix(studyId, asked);
    const { study, studyPosition } = await this.#studyAt(studyId, moment.knownAt);
    const record = await this.#cohorts.readOne(studyId, patientId, moment);
    if (!record) throw notEnrolled(studyId, patientId, moment);
    const view = viewed(moment, study);
    const { version } = record;
    return { position: moment.knownAt, version, patientId, staleSince: null, studyPosition, record, ...view };
  }

  /** What had been recorded of a subject. Throws PATIENT_UNKNOWN. */
  async history(
    studyId: string,
    patientId: string,
    asked: MomentAsked,
  ): Promise<HistoryAnswer & Pick<Viewed, 'knownAt'>> {
    const moment = await this.#moments.fix(studyId, asked);
    const { knownAt } = moment;
    const events = await this.#store.readStream(studyId, patientStream(patientId), { upTo: knownAt });
    if (events.length === 0) throw notEnrolled(studyId, patientId, moment);
    return { position: knownAt, version: events.length, patientId, events, knownAt };
  }

  /** A page of the subjects that were enrolled by then. */
  async patients(
    studyId: string,
    asked: MomentAsked,
    { after = '', limit = 100, sites }: { after?: string; limit?: number; sites?: readonly string[] } = {},
  ): Promise<PastPatientList> {
    const moment = await this.#moments.fix(studyId, asked);
    const cohort = await this.#cohorts.read(studyId, moment);
    const rest = ofSites(cohort, sites)
      .filter(({ patientId }) => patientId > after)
      .sort((a, b) => (a.patientId < b.patientId ? -1 : 1));
    const page = rest.slice(0, limit);
    return {
      position: moment.knownAt,
      patients: page.map((record) => ({ ...summarise(record), version: record.version, staleSince: null })),
      next: rest.length > limit ? (page.at(-1)?.patientId ?? null) : null,
      underivable: cohort.failed.length,
      ...viewed(moment, cohort.study),
    };
  }

  /** All subjects that can be derived, of some sites where these are given. */
  async cohort(studyId: string, asked: MomentAsked, sites?: readonly string[]): Promise<CohortAnswer> {
    const { study, records, view } = await this.records(studyId, asked, sites);
    return { position: view.knownAt, study, records };
  }

  /** The records of all subjects, of those of some sites where these are given, in the order of their numbers. */
  async records(studyId: string, asked: MomentAsked, sites?: readonly string[]): Promise<PastCohort> {
    const moment = await this.#moments.fix(studyId, asked);
    const cohort = await this.#cohorts.read(studyId, moment);
    const { study, failed } = cohort;
    const records = ofSites(cohort, sites).toSorted((a, b) => (a.patientId < b.patientId ? -1 : 1));
    return { study, records, view: viewed(moment, study), underivable: failed.length };
  }

  /** A table of the cohort's outcomes; of the subjects of some sites where these are given. */
  async outcomes(
    studyId: string,
    name: OutcomeName,
    asked: MomentAsked,
    sites?: readonly string[],
    spec: AnalysisSpec = {},
  ): Promise<PastOutcome> {
    const { view, made, underivable } = await this.#outcome(studyId, name, asked, sites, spec);
    const rules = { ...view.rules, ...made.table.rules };
    return { position: view.knownAt, ...view, ...made.table, rules, underivable };
  }

  /** The subjects and events behind a row of an outcome. Throws OUTCOME_ROW_UNKNOWN. */
  async explain(
    studyId: string,
    name: OutcomeName,
    rowId: string,
    asked: MomentAsked,
    sites?: readonly string[],
    spec: AnalysisSpec = {},
  ): Promise<PastExplanation> {
    const { view, made } = await this.#outcome(studyId, name, asked, sites, withLandmark(spec, rowId));
    return { position: view.knownAt, ...view, ...explain(made, rowId) };
  }

  async #outcome(
    studyId: string,
    name: OutcomeName,
    asked: MomentAsked,
    sites: readonly string[] | undefined,
    spec: AnalysisSpec,
  ) {
    const moment = await this.#moments.fix(studyId, asked);
    const cohort = await this.#cohorts.read(studyId, moment);
    const made = this.#cohorts.outcome(cohort, name, sites, spec);
    return { view: viewed(moment, cohort.study), made, underivable: cohort.failed.length };
  }

  async #studyAt(studyId: string, knownAt: number) {
    const events = await this.#store.readStream(studyId, STUDY_STREAM, { upTo: knownAt });
    return { study: foldStudy(studyId, events), studyPosition: events.at(-1)?.position ?? 0 };
  }
}

function notEnrolled(
  studyId: string,
  patientId: string,
  { knownAt, asOf }: { knownAt: number; asOf: string | null },
): DomainError {
  const then = `known at position ${knownAt}${asOf === null ? '' : ` as of ${asOf}`}`;
  return new DomainError('PATIENT_UNKNOWN', `study ${studyId} has no subject ${patientId}, ${then}`, {
    studyId,
    patientId,
    knownAt,
    asOf,
  });
}
