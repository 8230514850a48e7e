import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '#event-store';
import { DomainError } from '#kernel';
import {
  listPatients,
  listStudies,
  type PatientList,
  type Registry as ReadModels,
  type StudySummary,
} from '#read-models';
import {
  type AnalysedCohort,
  type AnalysisSpec,
  type Explanation,
  explain,
  type Outcome,
  type OutcomeName,
  type OutcomeTable,
  outcomeOf,
  type PatientRecord,
  type Study,
  toCohort,
} from '#trial';
import { type AnalysisAsked, analysisOf, withLandmark } from './analysis.js';
import type { Cohort, Cohorts } from './cohorts.js';
import { foldStudy } from './fold-study.js';
import type { ReadSource, ReadSources } from './read-sources.js';
import { patientStream, STUDY_STREAM } from './streams.js';
import type { Studies } from './studies.js';

/** Every answer says which position of the study's log it reflects. */
export interface Positioned {
  readonly position: number;
}

export interface StudyAnswer extends Positioned, Study {
  readonly version: number;
}

export interface HistoryAnswer extends Positioned {
  readonly version: number;
  readonly patientId: string;
  readonly events: readonly RecordedEvent[];
}

export interface PatientAnswer extends Positioned {
  readonly version: number;
  readonly patientId: string;
  /** The first event that could not be projected; null where the record has them all. */
  readonly staleSince: number | null;
  /** Position of the study's last own event: it may have changed the record without a new version. */
  readonly studyPosition: number;
  readonly record: PatientRecord;
}

export interface EventPage extends Positioned {
  readonly events: readonly RecordedEvent[];
  /** `after` of the next page; null at the end of the log. */
  readonly next: number | null;
}

export type OutcomeAnswer = Positioned & OutcomeTable;
export type ExplanationAnswer = Positioned & Explanation;

/** The records of a study, or of some of its sites, and the study that they were derived by. */
export interface CohortAnswer extends Positioned {
  readonly records: readonly PatientRecord[];
  readonly study: Study;
}

/** An outcome of a cohort, made once. */
type Made = Positioned & Outcome;

/** What was made of a study as it stands, by what was asked. */
interface Kept {
  readonly analysed: Map<string, Promise<AnalysedCohort>>;
  readonly made: Map<string, Promise<Made>>;
}

export interface QueriesOptions {
  readModels: ReadModels;
  store: EventStore;
  studies: Studies;
  cohorts: Cohorts;
  sources: ReadSources;
  /** How long a reader waits for a position. */
  patienceMs: number;
}

const POLL_MS = 10;
/** Outcomes of a study that are kept, and the cohorts that they are made from. */
const KEPT_OUTCOMES = 64;
const KEPT_ANALYSES = 8;

/**
 * What readers may ask. All of it throws STUDY_UNKNOWN; with `waitFor`, PROJECTION_BEHIND when the position is
 * not reached in time.
 */
export class Queries {
  readonly #readModels: ReadModels;
  readonly #store: EventStore;
  readonly #studies: Studies;
  readonly #patienceMs: number;
  readonly #cohorts: Cohorts;
  readonly #sources: ReadSources;
  readonly #kept = new WeakMap<Cohort, Kept>();

  constructor({ readModels, store, studies, cohorts, sources, patienceMs }: QueriesOptions) {
    this.#readModels = readModels;
    this.#store = store;
    this.#studies = studies;
    this.#patienceMs = patienceMs;
    this.#cohorts = cohorts;
    this.#sources = sources;
  }

  /** Resolves once a position is recorded, at once where none is given. */
  async waitFor(studyId: string, position: number | undefined): Promise<void> {
    if (position !== undefined) await this.#waitForLog(studyId, position);
  }

  /** All registered studies. */
  studies(): Promise<StudySummary[]> {
    return listStudies(this.#readModels);
  }

  async study(studyId: string, waitFor?: number): Promise<StudyAnswer> {
    const position = await this.#waitForLog(studyId, waitFor);
    const { study, version } = await this.#studyAt(studyId, position);
    return { position, version, ...study };
  }

  /** What was recorded of a subject. Throws PATIENT_UNKNOWN. */
  async history(studyId: string, patientId: string, waitFor?: number): Promise<HistoryAnswer> {
    const position = await this.#waitForLog(studyId, waitFor);
    const events = await this.#store.readStream(studyId, patientStream(patientId), { upTo: position });
    if (events.length === 0) throw patientUnknown(studyId, patientId);
    return { position, version: events.length, patientId, events };
  }

  async events(
    studyId: string,
    { after, limit, waitFor }: { after: number; limit: number; waitFor?: number },
  ): Promise<EventPage> {
    const position = await this.#waitForLog(studyId, waitFor);
    const events = await this.#store.readFrom(studyId, { after, limit, upTo: position });
    const last = events.at(-1)?.position ?? position;
    return { position, events, next: events.length > 0 && last < position ? last : null };
  }

  /** A page of the subjects of a study, or of some of its sites, and their present state. */
  async patients(
    studyId: string,
    {
      waitFor,
      ...page
    }: { waitFor?: number; after?: string; limit?: number; sites?: readonly string[] } = {},
  ): Promise<PatientList> {
    return this.#read(studyId, waitFor, ({ readModels }) => listPatients(readModels, studyId, page));
  }

  /** The derived record of a subject. Throws PATIENT_UNKNOWN; PROJECTION_BEHIND where it is not derived yet. */
  async patient(studyId: string, patientId: string, waitFor?: number): Promise<PatientAnswer> {
    const { view } = await this.#read(studyId, waitFor, async ({ present }) => {
      const found = await present.patient(studyId, patientId);
      return { view: found, position: found?.position ?? 0 };
    });
    if (view) return { patientId, ...view, studyPosition: (await this.#studies.read(studyId)).position };
    const { position } = await this.history(studyId, patientId);
    throw new DomainError('PROJECTION_BEHIND', `subject ${patientId} is recorded but not derived yet`, {
      patientId,
      waitFor: position,
    });
  }

  /** Throws COHORT_UNKNOWN, FACT_UNKNOWN, ENDPOINT_UNKNOWN. */
  async analysis(studyId: string, asked: AnalysisAsked): Promise<AnalysisSpec> {
    return analysisOf((await this.#studies.read(studyId)).study, asked);
  }

  /** All subjects, of some sites where these are given. */
  async cohort(studyId: string, sites?: readonly string[]): Promise<CohortAnswer> {
    const { records, position } = await this.#cohort(studyId);
    const { study } = await this.#studyAt(studyId, position);
    return { position, study, records: ofSites(records, sites) };
  }

  /** A table of the cohort's outcomes; of the subjects of some sites where these are given. */
  async outcomes(
    studyId: string,
    name: OutcomeName,
    waitFor?: number,
    sites?: readonly string[],
    spec: AnalysisSpec = {},
  ): Promise<OutcomeAnswer> {
    const { position, table } = await this.#outcome(studyId, name, waitFor, sites, spec);
    return { position, ...table };
  }

  /** The subjects and events behind a row of an outcome. Throws OUTCOME_ROW_UNKNOWN. */
  async explain(
    studyId: string,
    name: OutcomeName,
    rowId: string,
    waitFor?: number,
    sites?: readonly string[],
    spec: AnalysisSpec = {},
  ): Promise<ExplanationAnswer> {
    const asked = withLandmark(spec, rowId);
    const { position, ...made } = await this.#outcome(studyId, name, waitFor, sites, asked);
    return { position, ...explain(made, rowId) };
  }

  /** Made once for as long as nothing changes. `sites` are the only ones whose subjects are taken. */
  async #outcome(
    studyId: string,
    name: OutcomeName,
    waitFor: number | undefined,
    sites: readonly string[] | undefined,
    spec: AnalysisSpec,
  ): Promise<Made> {
    const cohort = await this.#cohort(studyId, waitFor);
    const kept = this.#kept.get(cohort) ?? { analysed: new Map(), made: new Map() };
    this.#kept.set(cohort, kept);
    const asked = JSON.stringify([sites ?? null, spec]);
    return once(kept.made, `${name} ${asked}`, KEPT_OUTCOMES, async () => {
      const analysed = await once(kept.analysed, asked, KEPT_ANALYSES, async () => {
        const { study } = await this.#studyAt(studyId, cohort.position);
        return toCohort(ofSites(cohort.records, sites), study, spec);
      });
      return { position: cohort.position, ...outcomeOf(name, analysed) };
    });
  }

  async #studyAt(studyId: string, upTo: number): Promise<{ study: Study; version: number }> {
    const events = await this.#store.readStream(studyId, STUDY_STREAM, { upTo });
    return { study: foldStudy(studyId, events), version: events.length };
  }

  /** The log is always up to date: waiting means that the position is not recorded yet. */
  async #waitForLog(studyId: string, waitFor = 0): Promise<number> {
    const end = performance.now() + this.#patienceMs;
    for (;;) {
      const position = await this.#store.head(studyId);
      if (position >= waitFor) return position;
      if (performance.now() > end) {
        throw new DomainError(
          'PROJECTION_BEHIND',
          `position ${waitFor} is not recorded yet, only ${position}`,
          {
            waitFor,
            position,
          },
        );
      }
      await sleep(POLL_MS);
    }
  }

  #cohort(studyId: string, waitFor?: number): Promise<Cohort> {
    return this.#read(studyId, waitFor, ({ present }) => this.#cohorts.read(studyId, present));
  }

  async #read<T extends Positioned>(
    studyId: string,
    waitFor: number | undefined,
    read: (source: ReadSource) => Promise<T>,
  ): Promise<T> {
    const head = await this.#store.head(studyId);
    return this.#sources.projected(studyId, { head, waitFor }, read);
  }
}

/** Makes a thing at the first call with a key; the oldest of more than `capacity` is forgotten, and what failed. */
function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  capacity: number,
  make: () => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  if (known.size > capacity) known.delete(known.keys().next().value!);
  made.catch(() => known.delete(key));
  return made;
}

const ofSites = (records: readonly PatientRecord[], sites: readonly string[] | undefined) =>
  sites ? records.filter(({ siteId }) => sites.includes(siteId)) : records;

function patientUnknown(studyId: string, patientId: string): DomainError {
  return new DomainError('PATIENT_UNKNOWN', `study ${studyId} has no subject ${patientId}`, {
    studyId,
    patientId,
  });
}
