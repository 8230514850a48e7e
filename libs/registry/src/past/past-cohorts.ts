import type { RecordsAt, TimeMachine } from '#read-models';
import { type AnalysisSpec, type Outcome, type OutcomeName, outcome } from '#trial';
import type { FixedMoment } from './moments.js';

/** Views kept; each holds the records of a study. */
const CAPACITY = 4;
/** Outcomes of one view that are kept. */
const KEPT = 64;

const momentOf = ({ knownAt, asOf, criteria }: FixedMoment) => ({ knownAt, asOf, criteria });

/** Whole studies as of moments, which never change, so that the tables of one view derive it once. */
export class PastCohorts {
  readonly #machine: TimeMachine;
  readonly #known = new Map<string, Promise<RecordsAt>>();
  readonly #made = new WeakMap<RecordsAt, Map<string, Outcome>>();

  constructor(machine: TimeMachine) {
    this.#machine = machine;
  }

  /** All subjects as of a moment. */
  read(studyId: string, moment: FixedMoment): Promise<RecordsAt> {
    const { risk = null, response = null } = moment.criteria;
    const key = JSON.stringify([studyId, moment.knownAt, moment.asOf, risk, response]);
    const records = this.#known.get(key) ?? this.readAgain(studyId, moment);
    this.#known.delete(key);
    this.#known.set(key, records);
    if (this.#known.size > CAPACITY) this.#known.delete(this.#known.keys().next().value!);
    records.catch(() => this.#known.delete(key));
    return records;
  }

  /** The same from the log, whatever is kept. */
  readAgain(studyId: string, moment: FixedMoment): Promise<RecordsAt> {
    return this.#machine.recordsAt(studyId, momentOf(moment));
  }

  /** One subject; undefined where it was not enrolled by then. */
  readOne(studyId: string, patientId: string, moment: FixedMoment) {
    return this.#machine.recordAt(studyId, patientId, momentOf(moment));
  }

  /** A table of a view, of the subjects of some sites where these are given. */
  outcome(
    cohort: RecordsAt,
    name: OutcomeName,
    sites: readonly string[] | undefined,
    spec: AnalysisSpec,
  ): Outcome {
    const made = this.#made.get(cohort) ?? new Map<string, Outcome>();
    this.#made.set(cohort, made);
    const key = JSON.stringify([name, sites ?? null, spec]);
    const known = made.get(key) ?? outcome(name, ofSites(cohort, sites), cohort.study, spec);
    made.set(key, known);
    if (made.size > KEPT) made.delete(made.keys().next().value!);
    return known;
  }
}

/** The records of the subjects of some sites, of all where none are given. */
export function ofSites({ records }: RecordsAt, sites: readonly string[] | undefined): RecordsAt['records'] {
  return sites ? records.filter(({ siteId }) => sites.includes(siteId)) : records;
}
