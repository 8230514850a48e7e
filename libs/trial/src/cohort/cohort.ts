import { DomainError } from '#kernel';
import { deriveEndpoints, populationFacts } from '../derive/endpoints.js';
import type { PatientRecord } from '../derive/patient-record.js';
import type { EndpointDefinition, Protocol } from '../study/protocol.js';
import type { Study } from '../study/study.decider.js';
import type { Where } from '../where.js';
import { describeWhere, EVERYBODY } from './conditions.js';
import { those, toSubjects } from './decide.js';
import type { Subjects } from './subjects.js';

/** What an analysis is asked beside the records. */
export interface AnalysisSpec {
  /** The part of the cohort to analyse; everybody unless told otherwise. */
  readonly where?: Where;
  /** The fact that columns and curves are split by; the treatment setting unless told otherwise. */
  readonly groupBy?: string;
  /** Months at which survival curves are read. */
  readonly atMonths?: readonly number[];
  /** An endpoint counted from another start or censored at another time than the protocol says. */
  readonly endpoint?: EndpointChange;
}

export interface EndpointChange {
  /** Of the protocol; its first unless told otherwise. */
  readonly id?: string;
  readonly start?: EndpointDefinition['start'];
  readonly censorAt?: EndpointDefinition['censorAt'];
}

/** What every table is made from. */
export interface Cohort {
  readonly study: Study;
  readonly protocol: Protocol;
  readonly subjects: Subjects;
  readonly groups: readonly Group[];
  readonly atMonths: readonly number[];
  readonly rules: Readonly<Record<string, string | null>>;
}

/** A part of the cohort; `id` is null and the label "All" for the whole. */
export interface Group {
  readonly id: string | null;
  readonly label: string;
  readonly where: Where;
  readonly subjects: Subjects;
}

export const DEFAULT_LANDMARKS = [0, 3, 6, 9, 12, 18, 24, 30, 36, 48, 60] as const;

/** Throws DomainError ENDPOINT_UNKNOWN for a changed endpoint that the protocol does not have. */
export function toCohort(recorded: readonly PatientRecord[], asked: Study, spec: AnalysisSpec = {}): Cohort {
  const { where = EVERYBODY, groupBy = 'setting', atMonths = DEFAULT_LANDMARKS, endpoint } = spec;
  const { records, study } = endpoint
    ? withEndpoint(recorded, asked, endpoint)
    : { records: recorded, study: asked };
  const subjects = toSubjects(records, where);
  return {
    study,
    protocol: study.protocol,
    subjects,
    groups: groupsBy(groupBy, subjects, study.protocol),
    atMonths: [...new Set(atMonths)].sort((a, b) => a - b),
    rules: rulesOf(records, study.protocol, where, groupBy),
  };
}

/** The endpoint of a protocol by its id, the first where none is given. Throws DomainError ENDPOINT_UNKNOWN. */
export function endpointIn({ endpoints }: Protocol, id = endpoints[0]?.id): EndpointDefinition {
  const found = endpoints.find((each) => each.id === id);
  if (found) return found;
  throw new DomainError('ENDPOINT_UNKNOWN', `the protocol has no endpoint ${id}`, {
    endpoint: id,
    known: endpoints.map((each) => each.id),
  });
}

/** Study and records with one endpoint derived again by other rules. */
function withEndpoint(records: readonly PatientRecord[], study: Study, { id, ...rules }: EndpointChange) {
  const { protocol } = study;
  const changed = { ...endpointIn(protocol, id), ...rules };
  const endpoints = protocol.endpoints.map((each) => (each.id === changed.id ? changed : each));
  return {
    study: { ...study, protocol: { ...protocol, endpoints } },
    records: records.map((record) => ({
      ...record,
      endpoints: deriveEndpoints(endpoints, populationFacts(record), record),
    })),
  };
}

/** The whole, then its parts: a setting for each the protocol has, else one for each value found. */
function groupsBy(fact: string, subjects: Subjects, protocol: Protocol): Group[] {
  const declared: Readonly<Record<string, readonly Coded[]>> = {
    setting: protocol.settings,
    primarySite: protocol.primarySites,
  };
  const coded = declared[fact] ?? [];
  const found = [...subjects.valuesOf(fact)].filter((value) => value !== null);
  const codes = [...coded.map(({ code }) => code), ...found.map(String).sort()];
  const parts = [...new Set(codes)].map((code): Group => {
    const typed = found.find((value) => String(value) === code) ?? code;
    const where: Where = Array.isArray(typed)
      ? { fact, includes: code }
      : { fact, is: typed as string | number | boolean };
    return { id: code, label: labelOf(coded, code), where, subjects: those(subjects, where) };
  });
  return [{ id: null, label: 'All', where: EVERYBODY, subjects }, ...parts];
}

interface Coded {
  readonly code: string;
  readonly label: string;
}

/** A code's label in the protocol; the code itself where the protocol does not have it. */
export function labelOf(coded: readonly Coded[], code: string): string {
  return coded.find((known) => known.code === code)?.label ?? code;
}

/** An id that is unique over the groups: `sex.MALE` of all, `NEOADJUVANT.sex.MALE` of a part. */
export function idIn(group: Group, id: string): string {
  return group.id === null ? id : `${group.id}.${id}`;
}

function rulesOf(
  records: readonly PatientRecord[],
  protocol: Protocol,
  where: Where,
  groupBy: string,
): Cohort['rules'] {
  const rules = records[0]?.rules;
  const { length, unit } = protocol.evaluability.efficacyMinimumOnDrug;
  return {
    protocol: protocol.version,
    population: describeWhere(where),
    groups: groupBy,
    risk: rules?.risk ?? protocol.risk?.criteria ?? null,
    response: rules?.response ?? protocol.response.criteria,
    responseConfirmation: protocol.response.confirmation ? 'required' : 'not required',
    efficacyEvaluable: `at least ${length} ${unit === 'MONTHS' ? 'calendar month(s)' : 'days'} from the first to the last dose`,
    safetySet: 'any dose',
    partialDates: `imputed by the ${rules?.imputation ?? protocol.dates.imputation} possible day`,
    asOf: rules?.asOf ?? null,
    month: '30.4375 days',
  };
}
