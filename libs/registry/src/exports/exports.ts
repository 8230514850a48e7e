import type { StudyPseudonyms } from '#access';
import type { EventStore } from '#event-store';
import {
  type Archive,
  archive,
  commandsOf,
  datasetJson,
  type ExportFile,
  type ExportFormat,
  eventsTable,
  outcomesTable,
  subjectTables,
  type Table,
  tableCsv,
} from '#interop';
import { DomainError, type RecordedEvent } from '#kernel';
import { analyse, attrition, type CohortDefinition, OUTCOMES, type PatientEvent } from '#trial';
import { cohortIn } from '../analysis.js';
import type { Clock } from '../clock.js';
import type { CohortDefinitions } from '../cohort-definitions.js';
import type { MomentAsked } from '../past/moments.js';
import type { PastCohort } from '../past/past.js';
import type { TimeTravel } from '../past/time-travel.js';
import { patientOf, patientStream } from '../streams.js';

/** Which data are to leave the registry, and as what. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** The view of the study; of commands the moment of knowing only. */
  readonly moment: MomentAsked;
  /** Given where subjects are to be told under other names. */
  readonly pseudonyms?: StudyPseudonyms;
  /** The only sites whose subjects are taken; all where left out. */
  readonly sites?: readonly string[];
  /** Name of the only cohort whose subjects are taken; all where left out. */
  readonly cohort?: string;
  readonly purpose: string;
  readonly release: string;
}

interface Parts {
  readonly store: EventStore;
  readonly timeTravel: TimeTravel;
  readonly cohorts: CohortDefinitions;
  readonly clock: Clock;
}

/** Data of a study as files for other programs. Whoever asks for one records that it left. */
export class Exports {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Makes an export of a view, which stays the same whatever is recorded later. Throws EXPORT_NOT_PSEUDONYMOUS,
   * EXPORT_OF_COMMANDS_DATED, COHORT_UNKNOWN and as `Moments.fix`.
   */
  async make(
    studyId: string,
    request: ExportRequest,
    by: { readonly actor: string; readonly actingRole: string },
  ): Promise<Archive> {
    const { format, moment, pseudonyms, sites, purpose, release } = request;
    if (format === 'commands') checkCommands(request);
    const whole = await this.#parts.timeTravel.past.records(studyId, moment, sites);
    const definition = request.cohort === undefined ? null : await this.#definition(studyId, request.cohort);
    const cohort = definition ? restricted(whole, definition) : whole;
    const isWhole = sites === undefined && definition === null;
    const madeAt = this.#parts.clock().toISOString();
    const files =
      format === 'commands'
        ? await this.#commands(cohort, isWhole)
        : tableFiles(await this.#tables(cohort, isWhole, pseudonyms), format, {
            studyId,
            madeAt,
            release,
            protocolVersion: cohort.study.protocol.version,
          });
    const { knownAt, asOf, cut, rules } = cohort.view;
    return archive(
      {
        studyId,
        format,
        level: pseudonyms ? 'PSEUDONYMISED' : 'CODED',
        knownAt,
        asOf,
        cut,
        rules,
        sites: sites ?? '*',
        cohort: definition && { name: definition.name, hash: definition.hash },
        subjects: cohort.records.length,
        underivable: cohort.underivable,
        madeAt,
        madeBy: by.actor,
        actingRole: by.actingRole,
        purpose,
      },
      files,
    );
  }

  async #definition(studyId: string, name: string): Promise<CohortDefinition> {
    const { cohorts } = await this.#parts.cohorts.list(studyId);
    return cohortIn({ studyId, cohorts }, name);
  }

  /** Events tell who recorded what when, so they are in no pseudonymised export. */
  async #tables(cohort: PastCohort, all: boolean, pseudonyms?: StudyPseudonyms): Promise<Table[]> {
    const { records, study } = cohort;
    const outcomes = analyse(records, study);
    const tables = OUTCOMES.map((name) => outcomes[name]);
    if (pseudonyms) return [...subjectTables(pseudonyms.apply(records)), outcomesTable(tables)];
    const histories = await this.#histories(cohort, all);
    return [...subjectTables(records), eventsTable(histories.flat()), outcomesTable(tables)];
  }

  async #commands(cohort: PastCohort, all: boolean): Promise<ExportFile[]> {
    const histories = await this.#histories(cohort, all);
    const lines = histories.flatMap((history) =>
      commandsOf(patientOf(history[0]!.stream), history as (RecordedEvent & PatientEvent)[]),
    );
    const { study } = cohort;
    const { studyId, registration, protocol } = study;
    const sites = study.sites.map(({ closedOn: _, ...site }) => ({ command: 'open-site', data: site }));
    const json = `${JSON.stringify({ studyId, registration, protocol }, null, 2)}\n`;
    return [
      { name: 'study.json', text: json, records: 1 },
      { name: 'sites.ndjson', text: ndjson(sites), records: sites.length },
      { name: 'subjects.ndjson', text: ndjson(lines), records: lines.length },
    ];
  }

  /** What had been recorded of each subject of the cohort; of a whole study, also of those that can't be derived. */
  async #histories({ study, records, view }: PastCohort, all: boolean): Promise<RecordedEvent[][]> {
    const derived = new Set(records.map(({ patientId }) => patientStream(patientId)));
    const isWanted = (stream: string) => (all ? stream.startsWith(patientStream('')) : derived.has(stream));
    const histories: RecordedEvent[][] = [];
    for await (const group of this.#parts.store.readHistories(study.studyId, { upTo: view.knownAt })) {
      histories.push(...group.filter(({ stream }) => isWanted(stream)).map(({ events }) => events));
    }
    return histories.sort(([a], [b]) => (a!.stream < b!.stream ? -1 : 1));
  }
}

/** The subjects who fulfil every criterion. */
function restricted(cohort: PastCohort, { criteria }: CohortDefinition): PastCohort {
  const leftOut = new Set(attrition(cohort.records, criteria).flatMap((step) => step.leftOut));
  return { ...cohort, records: cohort.records.filter(({ patientId }) => !leftOut.has(patientId)) };
}

const ndjson = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function tableFiles(
  tables: readonly Table[],
  format: 'csv' | 'dataset-json',
  origin: Parameters<typeof datasetJson>[1],
): ExportFile[] {
  return tables.map((table) => ({
    name: `${table.name}.${format === 'csv' ? 'csv' : 'json'}`,
    text: format === 'csv' ? `\ufeff${tableCsv(table)}` : datasetJson(table, origin),
    records: table.rows.length,
  }));
}

function checkCommands({ moment, pseudonyms }: ExportRequest): void {
  if (pseudonyms) {
    throw new DomainError(
      'EXPORT_NOT_PSEUDONYMOUS',
      'commands say what was recorded as it was; take csv or dataset-json under other names',
    );
  }
  if (moment.asOf === undefined && moment.criteria === undefined && moment.cut === undefined) return;
  throw new DomainError(
    'EXPORT_OF_COMMANDS_DATED',
    'commands are exported as known at a moment; a clinical cutoff or other criteria change tables only',
    { ...moment },
  );
}
