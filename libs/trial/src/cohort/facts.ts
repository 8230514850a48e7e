import type { PatientRecord } from '../derive/patient-record.js';
import type { Protocol } from '../study/protocol.js';
import type { Facts, FactValue } from '../where.js';
import { distinct, type FactDefinition } from './fact-definition.js';
import { DAYS_PER_MONTH } from './months.js';
import { followUps, highestGrade, outcomeFacts } from './outcome-facts.js';
import { subjectFacts } from './subject-facts.js';
import { treatmentFacts } from './treatment-facts.js';

/** The facts every study has, in the order a reader meets them. */
export const FACTS: readonly FactDefinition[] = [...subjectFacts, ...treatmentFacts, ...outcomeFacts];

const byName = new Map(FACTS.map((definition) => [definition.name, definition]));

/** A fact as a cohort builder offers it. */
export interface FactDescription extends Pick<FactDefinition, 'name' | 'label' | 'type' | 'unit'> {
  /** The codes it can take, where the protocol lists them. */
  readonly values: readonly { readonly code: string; readonly label: string }[] | null;
}

const RESPONSES = ['CR', 'PR', 'SD', 'PD', 'NE'];
const RISKS = ['VERY_LOW', 'LOW', 'INTERMEDIATE', 'HIGH'];

/** The codes of facts that are the same in every study. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  sex: ['MALE', 'FEMALE', 'UNKNOWN'],
  assertedRisk: RISKS,
  derivedRisk: [...RISKS, 'INDETERMINATE'],
  status: ['ENROLLED', 'ON_TREATMENT', 'PAUSED', 'OFF_TREATMENT', 'LOST', 'COMPLETED', 'WITHDRAWN', 'DEAD'],
  ended: ['DEATH', 'WITHDRAWAL', 'LOSS', 'COMPLETION'],
  bestResponseCategory: RESPONSES,
  investigatorBestResponse: RESPONSES,
  firstResectability: ['RESECTABLE', 'BORDERLINE', 'UNRESECTABLE'],
};
const ENDPOINT_STATUS = ['EVENT', 'COMPETING', 'CENSORED'];

/** Every fact that conditions on a study's subjects may name, with the protocol's own codes. */
export function factCatalogue(protocol: Protocol): FactDescription[] {
  const { terms } = protocol.toxicity;
  const codes: Readonly<Record<string, FactDescription['values']>> = {
    setting: protocol.settings,
    primarySite: protocol.primarySites,
    adverseEventTerms: terms,
    doseChangeReasons: protocol.reasons.doseChange,
    pauseReasons: protocol.reasons.pause,
    treatmentStopReason: protocol.reasons.stop,
  };
  const described = [
    ...FACTS,
    ...terms.flatMap(({ code }) => factDefinition(`ae.${code}.maxGrade`) ?? []),
    ...protocol.endpoints.flatMap(({ id }) =>
      ['status', 'months'].flatMap((part) => factDefinition(`endpoint.${id}.${part}`) ?? []),
    ),
  ];
  return described.map(({ name, label, type, unit }) => {
    const fixed = CODES[name] ?? (/^endpoint\..+\.status$/.test(name) ? ENDPOINT_STATUS : undefined);
    const values = codes[name] ?? fixed?.map((code) => ({ code, label: code }));
    return {
      name,
      label,
      type,
      unit,
      values: values?.map(({ code, label: meaning }) => ({ code, label: meaning })) ?? null,
    };
  });
}

/**
 * What a record says, flat and by stable names, for conditions (`Where`) and measures. Beside `FACTS` there are
 * families: `ae.<TERM>.maxGrade`; `endpoint.<ID>.status|months`; `ct.<n>.sumMm|changePercent|months` of the n-th
 * assessment of the response series (0 is the baseline). A member of a family that a subject lacks is not known.
 */
export function factsOf(record: PatientRecord): Facts {
  const facts: Record<string, FactValue> = {};
  for (const definition of FACTS) facts[definition.name] = definition.read(record);
  for (const name of familyMembers(record)) facts[name] = readerOf(name)(record);
  return facts;
}

/** How a fact is read of records; what no fact is called is never known. */
export function readerOf(name: string): FactDefinition['read'] {
  return factDefinition(name)?.read ?? (() => null);
}

/** A fact's definition, of a family's members too; undefined for a name that no fact has. */
export function factDefinition(name: string): FactDefinition | undefined {
  const known = byName.get(name);
  if (known) return known;
  const [family, member, part] = name.split('.');
  if (member === undefined || part === undefined) return undefined;
  if (family === 'ae' && part === 'maxGrade') return adverseEventFact(name, member);
  if (family === 'endpoint') return endpointFact(name, member, part);
  return family === 'ct' ? assessmentFact(name, Number(member), part) : undefined;
}

function familyMembers(record: PatientRecord): string[] {
  const terms = distinct(record.adverseEvents.map((event) => event.term));
  return [
    ...terms.map((term) => `ae.${term}.maxGrade`),
    ...record.endpoints.flatMap(({ id }) => [`endpoint.${id}.status`, `endpoint.${id}.months`]),
    ...responseSeries(record).flatMap((_, index) =>
      ['sumMm', 'changePercent', 'months'].map((part) => `ct.${index}.${part}`),
    ),
  ];
}

function adverseEventFact(name: string, term: string): FactDefinition {
  return {
    name,
    label: `Highest grade of ${term}`,
    type: 'number',
    unit: null,
    read: (record) => highestGrade(record, term),
    events: (record) =>
      record.adverseEvents.filter((event) => event.term === term).flatMap((event) => event.eventIds),
  };
}

function endpointFact(name: string, id: string, part: string): FactDefinition | undefined {
  const of = (record: PatientRecord) => record.endpoints.find((endpoint) => endpoint.id === id);
  const events = (record: PatientRecord) => {
    const endpoint = of(record);
    return endpoint
      ? distinct([endpoint.startEventId, ...(endpoint.endEventId ? [endpoint.endEventId] : [])])
      : [];
  };
  if (part === 'status') {
    const read = (record: PatientRecord) => of(record)?.status ?? null;
    return { name, label: `${id}: event or censored`, type: 'text', unit: null, read, events };
  }
  if (part !== 'months') return undefined;
  const read = (record: PatientRecord) => {
    const endpoint = of(record);
    return endpoint ? endpoint.days / DAYS_PER_MONTH : null;
  };
  return { name, label: `${id}: time`, type: 'number', unit: 'months', read, events };
}

function responseSeries(record: PatientRecord) {
  return [...record.assessments.filter((assessment) => assessment.role === 'BASELINE'), ...followUps(record)];
}

function assessmentFact(name: string, index: number, part: string): FactDefinition | undefined {
  const of = (record: PatientRecord) => responseSeries(record)[index];
  const events = (record: PatientRecord) => {
    const assessment = of(record);
    return assessment ? [assessment.eventId] : [];
  };
  const at = index === 0 ? 'at baseline' : `at assessment ${index}`;
  const number = (label: string, unit: string, read: FactDefinition['read']): FactDefinition => ({
    name,
    label: `${label} ${at}`,
    type: 'number',
    unit,
    read,
    events,
  });
  switch (part) {
    case 'sumMm':
      return number('Sum of diameters', 'mm', (record) => of(record)?.sumMm ?? null);
    case 'changePercent':
      return number('Change from baseline', '%', (record) => of(record)?.changePercent ?? null);
    case 'months':
      return number('Months from the first dose', 'months', (record) => {
        const days = of(record)?.daysFromFirstDose ?? null;
        return days === null ? null : days / DAYS_PER_MONTH;
      });
    default:
      return undefined;
  }
}
